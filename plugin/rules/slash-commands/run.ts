/** Runs the commands in a text, one after the other, and gathers what could not be done into one answer. */

import { type Answer, type Call, type Outcome, sayTo } from '../../actions/rule.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { Command, Said } from '../../commands/command.ts';
import type { Parsed, Spoken } from '../../commands/parse.ts';
import type { Effect } from '../../core/effect.ts';
import { argument, plain } from '../../core/plain.ts';
import type { IssueElsewhere } from '../../core/ticket/development.ts';
import { type Actor, isStaff } from '../../core/ticket/person.ts';
import { isRequester, type Ticket } from '../../core/ticket/ticket.ts';
import { answered, atWork } from '../../core/ticket/turn.ts';
import {
  type Asker,
  hintAboutCode,
  sayRefusals,
  sayStandsAlone,
  sayTwoCommands,
} from '../../reply/rights.ts';
import type { Context, Decision } from '../context.ts';
import { callOf, perform, whyNoRight, whyNotNow } from '../perform.ts';
import { answerElsewhere, answerTo, takeAway } from '../standing-comments.ts';
import { findCommand } from './list.ts';
import { couldUse, guess, meant, ownAction, performOwn } from './meant.ts';
import { keyOfCode, keyOfSpoken, keysBefore, keysOf } from './stood-before.ts';

type Found = Call['found'];

interface Speech extends Found {
  readonly id: string;
  readonly at: Instant;
  readonly by: Actor;
  readonly said: Parsed;
  /** The comment’s id, or the issue’s body. */
  readonly place: number | 'body';
  /** Where that comment is, if not on the ticket. */
  readonly office?: IssueElsewhere;
  /** Of an edit: the text as it was, and whose it is. */
  readonly before?: { readonly text: string; readonly author: number };
}

/** Runs what this text says and was not run from the same place before: an edit runs only what is new. */
export function runCommands(ticket: Ticket, speech: Speech, context: Context): Decision {
  const place = String(speech.place);
  const heardBefore = ticket.heard[place] ?? [];
  const before = [...new Set([...heardBefore, ...keysBefore(speech)])];
  const spoken = onlyNew(speech.said.commands, keyOfSpoken, before);
  const inCode = onlyNew(speech.said.inCode, keyOfCode, before);
  const now = keysOf({ commands: spoken, inCode });
  if (before.length + now.length === heardBefore.length) return { ticket, effects: [] };
  const heard: Ticket = { ...ticket, heard: { ...ticket.heard, [place]: [...before, ...now] } };
  // What a bot says is never done: two bots would talk for ever. It is heard, so that nobody says it by an edit.
  if (speech.by.bot || now.length === 0) return { ticket: heard, effects: [] };
  return runAll(heard, spoken, inCode, speech, context);
}

/** Also the same line twice in one text is said once. */
function onlyNew<T>(said: readonly T[], keyOf: (one: T) => string, before: readonly string[]): readonly T[] {
  const known = new Set(before);
  return said.filter((one) => {
    const isNew = !known.has(keyOf(one));
    known.add(keyOf(one));
    return isNew;
  });
}

function runAll(
  ticket: Ticket,
  spoken: readonly Spoken[],
  inCode: readonly string[],
  speech: Speech,
  context: Context,
): Decision {
  const effects: Effect[] = [];
  const refusals: string[] = [];
  const answers: Answer[] = [];
  let now = ticket;
  let done = 0;
  for (const [at, one] of spoken.entries()) {
    const cause = at === 0 ? speech.id : `${speech.id}/${at}`;
    const call = callOf(now, { ...speech, id: cause }, context);
    const outcome = run(call, one, speech);
    if (outcome === null) continue;
    if ('refused' in outcome) {
      refusals.push(sayTo(call, outcome.refused));
      continue;
    }
    now = outcome.ticket;
    effects.push(...outcome.effects);
    if (outcome.answer !== undefined) answers.push(outcome.answer);
    done += 1;
  }
  const call = callOf(now, speech, context);
  const hints = inCode.filter((verb) => couldUse(verb, call)).map((verb) => hintAboutCode(call, verb));
  const answered = answer(call, speech, [...answers, ...refused(call, speech, [...refusals, ...hints])]);
  const isServed = done > 0 && answered === null;
  const said = isServed ? takeAway(now, ({ to }) => to === speech.by.id) : answered;
  return {
    ticket: said?.ticket ?? now,
    effects: [...effects, ...reactions(call, speech, done, refusals.length), ...(said?.effects ?? [])],
  };
}

/** What could not be done, in one answer. */
function refused(asker: Asker, { id }: Speech, refusals: readonly string[]): readonly Answer[] {
  if (refusals.length === 0) return [];
  return [{ key: `${asker.ticket.id}/${id}/refused`, body: sayRefusals(asker, refusals) }];
}

/** One comment, under the key of its last part: refusals are the last. */
function answer(call: Call, { place, office }: Speech, answers: readonly Answer[]): Decision | null {
  const last = answers.at(-1);
  if (last === undefined) return null;
  const body = answers.map((one) => one.body).join('\n\n');
  if (office !== undefined) return answerElsewhere(call.ticket, call, { key: last.key, body }, office);
  // A ticket’s own first words stand below its card.
  const afterOthers = !isStaff(call.by) && place !== 'body';
  return answerTo(call.ticket, call, { key: last.key, body, afterOthers });
}

function reactions(
  { ticket }: Asker,
  { id, place, office }: Speech,
  done: number,
  refused: number,
): readonly Effect[] {
  const comment = place === 'body' ? null : place;
  const react = (content: '+1' | 'confused', name: string): Effect => ({
    kind: 'reaction',
    key: `${ticket.id}/${id}/${name}`,
    content,
    comment,
    ...(office === undefined ? {} : { repository: office.repository }),
  });
  return [
    ...(done > 0 ? [react('+1', 'thumb')] : []),
    ...(refused > 0 ? [react('confused', 'confused')] : []),
  ];
}

/** Null for a line that was meant to be no command. */
function run(call: Call, spoken: Spoken, speech: Speech): Outcome | null {
  const { rest } = speech.said;
  const own = ownAction(spoken, call.by, call.ticket, rest);
  if (own !== null) return performOwn(call, own, `${rest}\n${spoken.words}`);
  const command = findCommand(spoken.verb);
  if (command === undefined) return guess(call, spoken, saidIn(spoken, speech, call));
  const { verb, makes } = command;
  const refused = whyNoRight(makes, call, 'use', verb) ?? whyStray(command, spoken.words, call);
  if (refused !== null) return { refused };
  const outcome = readAndPerform(call, command, spoken.words, saidIn(spoken, speech, call));
  if ('refused' in outcome || !isStaff(call.by)) return outcome;
  // Whoever asks for the clocks or for help has not begun with anything.
  const after = outcome.ticket === call.ticket ? outcome.ticket : atWork(outcome.ticket);
  return { ...outcome, ticket: command.answers === true ? answeredAt(after, call) : after };
}

/** Words that cannot belong to the command they stand behind, above all a second command: where they belong; else null. */
function whyStray({ verb, bare, prose, namesCommand }: Command, words: string, asker: Asker): string | null {
  if (namesCommand === true) return null;
  const second = secondVerb(words, prose === true);
  if (second !== null) return sayTwoCommands(asker, { first: verb, second });
  if (bare === true && argument(words) !== '') return sayStandsAlone(asker, verb);
  return null;
}

/** In prose only what comes first is a command: “tried /known KE-0001” speaks about one. */
function secondVerb(words: string, inProse: boolean): string | null {
  const slashed = [...plain(words).matchAll(/(?:^| )\/([a-z][a-z-]*)[.,:;!]?(?= |$)/gi)];
  const found = slashed.find(({ 1: verb = '' }) => findCommand(verb.toLowerCase()) !== undefined);
  if (found === undefined || (inProse && found.index > 0)) return null;
  return found[1]?.toLowerCase() ?? null;
}

/** What cannot be done now is said first: then nobody has to mend the words. */
function readAndPerform(call: Call, { makes, parse }: Command, words: string, said: Said): Outcome {
  const action = parse(words, said);
  if (!('refused' in action)) return perform(call, action);
  const refused = whyNotNow(call, action.meant ?? makes);
  return { refused: refused ?? action.refused };
}

function saidIn({ below = '' }: Spoken, { said, place, at }: Speech, { policy }: Call): Said {
  return { below, beside: said.rest, mail: said.mail, place, at, policy };
}

/** A command, or a line that is answered as a mistaken one. */
export function isMeantForDesk(spoken: Spoken, by: Actor, ticket: Ticket): boolean {
  if (findCommand(spoken.verb) !== undefined || ownAction(spoken, by, ticket, '') !== null) return true;
  return meant(spoken, by, ticket.requester) !== null;
}

/** Words of staff answer the requester; the requester’s own never do. */
export function answeredAt(ticket: Ticket, { by, at }: Pick<Speech, 'by' | 'at'>, isAdvice = true): Ticket {
  return isRequester(ticket, by) ? ticket : answered(ticket, at, isAdvice);
}
