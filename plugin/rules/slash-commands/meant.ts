/** What a slash line means that is no command, or not this person’s: another desk’s word, a requester’s own wish, or a path. */

import type { Action } from '../../actions/action.ts';
import { type Call, may, type Outcome, sayTo } from '../../actions/rule.ts';
import type { Command, Said } from '../../commands/command.ts';
import type { Spoken } from '../../commands/parse.ts';
import { ownWish, requestersWord, type UsualWord, usualWord } from '../../commands/usual-words.ts';
import { nearest } from '../../commands/words.ts';
import { isHelped } from '../../core/ticket/ending.ts';
import { type Actor, isStaff, type Person } from '../../core/ticket/person.ts';
import { isRequester, type Ticket } from '../../core/ticket/ticket.ts';
import { localeFor } from '../../reply/locale.ts';
import { didYouMean, sayCalledHere } from '../../reply/rights.ts';
import { sentence } from '../../words/render.ts';
import { perform, rules } from '../perform.ts';
import { isDoubtful } from '../thanks/is-thanks.ts';
import { usageOf } from './about-command.ts';
import { isUsable } from './help.ts';
import { commands, findCommand } from './list.ts';

/** `/status returns 500` and `/status page is down` speak of an address. */
const speaksOfPath =
  /^(?:is|are|was|were|has|had|does|did|can|could|should|will|would|isn|doesn|didn|can|won|not|returns?|shows?|gives?|says?|fails?|throws?|responds?|redirects?|loads?|hangs?|page|endpoint|route|path|folder|directory|file|url)\b/i;

/** What a line may have been meant as: by another desk’s word, or by a slip of the hand. */
interface Meant extends UsualWord {
  readonly slip: boolean;
}

/**
 * Null where nobody meant a command. The words of other desks are understood from the people of the ticket;
 * what is done here without a command is told to staff, and is a requester’s own words.
 */
export function meant(
  { verb, words }: Spoken,
  by: Pick<Actor, 'id' | 'standing'>,
  requester: Pick<Person, 'id'>,
): Meant | null {
  if (speaksOfPath.test(words)) return null;
  const usual = isStaff(by) ? usualWord(verb) : requestersWord(verb);
  if (usual !== null && (isStaff(by) || by.id === requester.id)) return { ...usual, slip: false };
  const near = nearest(
    verb,
    commands.map((one) => one.verb),
  );
  return near === null ? null : { verbs: [near], instead: null, slip: true };
}

/** Nobody is led to a command that would be refused to them. Null for a line that was meant to be no command. */
export function guess(call: Call, spoken: Spoken, said: Said): Outcome | null {
  const found = meant(spoken, call.by, call.ticket.requester);
  if (found === null) return null;
  const near = found.verbs.find((verb) => couldUse(verb, call)) ?? null;
  const command = near === null || found.slip ? undefined : findCommand(near);
  const instead = found.instead === null ? null : sayTo(call, sentence(found.instead, {}));
  if (command === undefined) return { refused: didYouMean(call, spoken.verb, near, instead) };
  const line = howToWrite(command, spoken.words, call, said);
  return { refused: sayCalledHere(call, { command: spoken.verb, near: command.verb, line }, instead) };
}

export function couldUse(verb: string, call: Call): boolean {
  const command = findCommand(verb);
  return command !== undefined && isUsable(rules[command.makes], call);
}

/** With the words that stand behind the other one, where they fit: a line to copy. */
function howToWrite(command: Command, words: string, { by, ticket, policy }: Call, said: Said): string {
  const isPlain = /^[^`\n]{1,80}$/.test(words) && command.bare !== true;
  if (isPlain && !('refused' in command.parse(words, said))) return `/${command.verb} ${words}`;
  return usageOf(command, by, localeFor(by, ticket, policy));
}

/**
 * What a requester wishes by a word of staff’s: null for whoever did not ask, may use the command itself, or says nothing
 * of this. `beside` is what they wrote around it.
 */
export function ownAction({ verb, words }: Spoken, by: Actor, ticket: Ticket, beside: string): Action | null {
  if (!isRequester(ticket, by)) return null;
  const command = findCommand(verb);
  if (command === undefined ? speaksOfPath.test(words) : may(rules[command.makes].who, ticket, by))
    return null;
  const wish = ownWish(verb);
  switch (wish) {
    case 'finish':
    case 'press':
      return { does: wish };
    case 'complain':
      return { does: wish, why: [words, beside].find((one) => one !== '') ?? null };
    case null:
      return null;
    default:
      return wish satisfies never;
  }
}

/** `/done but it still fails` is no “it works”, so nothing is ended by it. `words` are all that they wrote with it. */
export function performOwn(call: Call, action: Action, words: string): Outcome {
  const { ticket } = call;
  const wouldConfirm = action.does === 'finish' && (ticket.status === 'resolved' || isHelped(ticket));
  if (wouldConfirm && isDoubtful(words)) return { refused: sentence('done-or-not', {}) };
  return perform(call, action);
}
