/** What people read whose command could not be done, or who had no right to it. */
import type { InEach, Language } from '../language.ts';
import type { Policy } from '../policy/policy.ts';
import { type Actor, isStaff } from '../ticket/person.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { Who } from '../ticket/who.ts';
import { tierName } from './card/names.ts';
import { inOneLine, languageTo, wordTo } from './messages/message.ts';
import {
  commandInCodeMessage,
  didYouMeanMessage,
  noSuchCommandMessage,
  refusedMessage,
  refusedSeveralMessage,
  seeHelpMessage,
  standsAloneMessage,
  twoCommandsMessage,
} from './messages/refusals.ts';
import {
  cannotSeeMessage,
  onlyHigherLevelsMessage,
  onlyLevelMessage,
  onlyRequesterAndStaffMessage,
  onlyRequesterMessage,
  onlyStaffMessage,
} from './messages/rights.ts';

/** What people read of commands that could not be done. */
export interface Asker {
  readonly ticket: Ticket;
  readonly by: Actor;
  readonly policy: Policy;
}

/** All that a text asked for in vain, in one comment. */
export function sayRefusals({ by, ticket, policy }: Asker, refusals: readonly string[]): string {
  const person = `@${by.login}`;
  const [why = ''] = refusals;
  if (refusals.length === 1) return wordTo(by, refusedMessage, { person, why }, ticket, policy);
  const whys = refusals.map((refusal) => `- ${refusal.replaceAll('\n', '\n  ')}`).join('\n');
  return wordTo(by, refusedSeveralMessage, { person, whys }, ticket, policy);
}

export function hintAboutCode({ by, ticket, policy }: Asker, command: string): string {
  return wordTo(by, commandInCodeMessage, { command }, ticket, policy);
}

/** `near` is what they may have meant and can use here, `instead` what is done without a command; null where there is none. */
export function didYouMean(
  { by, ticket, policy }: Asker,
  command: string,
  near: string | null,
  instead: string | null,
): string {
  const meant = near === null ? '' : wordTo(by, didYouMeanMessage, { command: near }, ticket, policy);
  const values = { command, meant, instead: instead ?? wordTo(by, seeHelpMessage, {}, ticket, policy) };
  return inOneLine(wordTo(by, noSuchCommandMessage, values, ticket, policy));
}

export function sayTwoCommands(
  { by, ticket, policy }: Asker,
  commands: { readonly first: string; readonly second: string },
): string {
  return wordTo(by, twoCommandsMessage, commands, ticket, policy);
}

export function sayStandsAlone({ by, ticket, policy }: Asker, command: string): string {
  return wordTo(by, standsAloneMessage, { command }, ticket, policy);
}

/** Why somebody may not do something, in the language that they are spoken to in. */
interface Asked {
  readonly ticket: Ticket;
  readonly by: Actor;
  readonly policy: Policy;
}

interface Wanted {
  readonly act: Act;
  readonly verb: string;
}

/** `who` may; null where anyone may. */
export function sayNoRight(
  who: Who,
  { ticket, by, policy }: Asked,
  { act: wanted, verb }: Wanted,
): string | null {
  const language = languageTo(by, ticket, policy) ?? 'en';
  const act = sayAct(wanted, verb, language);
  if (who === 'requester' && ticket.onBehalfOf === null) {
    const requester = `@${ticket.requester.login}`;
    return wordTo(by, onlyRequesterMessage, { requester, act }, ticket, policy);
  }
  const { standing } = by;
  if (!standing.seen) return wordTo(by, cannotSeeMessage, { why: standing.why }, ticket, policy);
  switch (who) {
    case 'requester':
      return `Only the desk’s staff can ${sayAct(wanted, verb, 'en')}, for somebody who has no account here.`;
    case 'requester or staff':
      return wordTo(by, onlyRequesterAndStaffMessage, { act }, ticket, policy);
    case 'staff':
      return wordTo(by, onlyStaffMessage, { act }, ticket, policy);
    case 'staff of the present level': {
      const level = tierName(ticket.tier, language);
      return wordTo(by, onlyLevelMessage, { level, act }, ticket, policy);
    }
    case 'level 2 and up':
      return isStaff(by)
        ? `Only level 2, level 3 and managers can ${sayAct(wanted, verb, 'en')}. \`/escalate\` or \`/manager\`, each with why, brings them here.`
        : wordTo(by, onlyHigherLevelsMessage, { act }, ticket, policy);
    case 'anyone':
      return null;
    default:
      return who satisfies never;
  }
}

/** By a command, a label, the Reopen button or the Assignees box. */
export type Act = 'use' | 'set' | 'remove' | 'reopen' | 'assign';

const acts: InEach<(act: Act, verb: string) => string> = {
  en: (act, verb) =>
    ({
      use: `use \`/${verb}\``,
      set: 'set it',
      remove: 'remove it',
      reopen: 'reopen it',
      assign: 'change the assignee',
    })[act],
  de: (act, verb) =>
    ({
      use: `\`/${verb}\` verwenden`,
      set: 'es setzen',
      remove: 'es entfernen',
      reopen: 'es wieder öffnen',
      assign: 'die Zuweisung ändern',
    })[act],
};

function sayAct(act: Act, verb: string, language: Language): string {
  return acts[language](act, verb);
}
