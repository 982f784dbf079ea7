/** Obeys the commands in a text, one after the other, and gathers what could not be done into one answer. */
import { type Call, mayUse, whyNot } from '../commands/command.ts';
import { commands, findCommand } from '../commands/list.ts';
import { nearest } from '../commands/nearest.ts';
import type { Parsed, Spoken } from '../commands/parse.ts';
import type { Effect } from '../desk/effect.ts';
import type { CitedArticle } from '../desk/event.ts';
import type { Instant } from '../desk/instant.ts';
import { didYouMean, hintAboutCode, sayRefusals } from '../desk/reply/notices.ts';
import { type Actor, isStaff } from '../desk/ticket/person.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import { type Context, calendarsOf, type Decision } from './context.ts';

export interface Speech {
  readonly id: string;
  readonly at: Instant;
  readonly by: Actor;
  readonly said: Parsed;
  /** The comment’s id, or the body. */
  readonly place: number | 'body';
  readonly cited: readonly CitedArticle[];
}

/** Runs what this text says and was not run from the same place before: an edit runs only what is new. */
export function obey(ticket: Ticket, speech: Speech, context: Context): Decision {
  // An issue or a comment of a bot is never obeyed: two bots would talk for ever.
  if (speech.by.bot) return { ticket, effects: [] };
  const place = String(speech.place);
  const before = ticket.heard[place] ?? [];
  const spoken = onlyNew(speech.said.commands, keyOfSpoken, before);
  const inCode = onlyNew(speech.said.inCode, keyOfCode, before);
  const now = [...spoken.map(keyOfSpoken), ...inCode.map(keyOfCode)];
  if (now.length === 0) return { ticket, effects: [] };
  const heard: Ticket = { ...ticket, heard: { ...ticket.heard, [place]: [...before, ...now] } };
  return runAll(heard, spoken, inCode, speech, context);
}

/** Also the same line twice in one text is said once. */
function onlyNew<T>(said: readonly T[], keyOf: (one: T) => string, before: readonly string[]): readonly T[] {
  const keys = said.map(keyOf);
  return said.filter((one, at) => !before.includes(keyOf(one)) && keys.indexOf(keyOf(one)) === at);
}

function keyOfSpoken({ verb, words }: Spoken): string {
  return `${verb} ${words}`.trim();
}

function keyOfCode(verb: string): string {
  return `\`${verb}\``;
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
  let now = ticket;
  let done = 0;
  for (const [at, one] of spoken.entries()) {
    const outcome = run(now, one, at, speech, context);
    if (outcome === null) continue;
    if ('refused' in outcome) {
      refusals.push(outcome.refused);
      continue;
    }
    now = outcome.ticket;
    effects.push(...outcome.effects);
    done += 1;
  }
  const hints = inCode.filter((verb) => couldUse(verb, now, speech.by)).map(hintAboutCode);
  return { ticket: now, effects: [...effects, ...answer(ticket, speech, done, [...refusals, ...hints])] };
}

function couldUse(verb: string, ticket: Ticket, by: Actor): boolean {
  const command = findCommand(verb);
  return command !== undefined && mayUse(command.who, ticket, by);
}

function answer(
  ticket: Ticket,
  { id, by, place }: Speech,
  done: number,
  refusals: readonly string[],
): readonly Effect[] {
  const key = `${ticket.id}/${id}`;
  return [
    ...(done > 0
      ? [{ kind: 'thumb', key: `${key}/thumb`, comment: place === 'body' ? null : place } as const]
      : []),
    ...(refusals.length > 0
      ? [{ kind: 'comment', key: `${key}/refused`, body: sayRefusals(by.login, refusals) } as const]
      : []),
  ];
}

function run(ticket: Ticket, { verb, words }: Spoken, at: number, speech: Speech, context: Context) {
  const command = findCommand(verb);
  if (command === undefined) {
    const near = nearVerb(verb);
    // A path such as /usr is no mistyped command; only a near miss deserves an answer.
    return near === null ? null : { refused: didYouMean(verb, near) };
  }
  const refused = whyNot(command, ticket, speech.by);
  if (refused !== null) return { refused };
  const call: Call = {
    ticket,
    by: speech.by,
    words,
    beside: speech.said.rest,
    at: speech.at,
    cause: at === 0 ? speech.id : `${speech.id}/${at}`,
    policy: context.policies(ticket.policy),
    calendars: calendarsOf(context.policies),
    cited: speech.cited,
  };
  const outcome = command.run(call);
  if ('refused' in outcome || command.answers !== true || !isStaff(speech.by)) return outcome;
  return { ...outcome, ticket: answeredAt(outcome.ticket, speech) };
}

/** The command or, where the desk has none by that name, the one that was probably meant. */
export function isMeantForDesk({ verb }: Spoken): boolean {
  return findCommand(verb) !== undefined || nearVerb(verb) !== null;
}

function nearVerb(verb: string): string | null {
  return nearest(
    verb,
    commands.map((one) => one.verb),
  );
}

/** The first answer of staff is the first response; the requester’s own words never are. */
export function answeredAt(ticket: Ticket, { by, at }: Pick<Speech, 'by' | 'at'>): Ticket {
  if (ticket.firstReplyAt !== null || by.id === ticket.requester.id) return ticket;
  return { ...ticket, firstReplyAt: at, status: ticket.status === 'new' ? 'open' : ticket.status };
}
