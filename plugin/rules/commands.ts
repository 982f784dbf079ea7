/** Obeys the commands in a text, one after the other, and gathers what could not be done into one answer. */

import { type Call, canUse, whyNot } from '../commands/command.ts';
import { mainsAmong } from '../commands/duplicate.ts';
import { saidBy } from '../commands/duplicate-words.ts';
import { findCommand } from '../commands/list.ts';
import { meant } from '../commands/meant.ts';
import { peopleAmong } from '../commands/named-staff.ts';
import { type Parsed, parseCommands, type Spoken } from '../commands/parse.ts';
import { atWork } from '../commands/resume.ts';
import { whyStray } from '../commands/stray-words.ts';
import type { AskedRunbook, CitedArticle } from '../desk/article.ts';
import type { Effect } from '../desk/effect.ts';
import type { Instant } from '../desk/instant.ts';
import { type Asker, didYouMean, hintAboutCode, sayRefusals } from '../desk/reply/rights.ts';
import { answered } from '../desk/ticket/answered.ts';
import type { TicketName } from '../desk/ticket/merging.ts';
import { type Actor, isStaff, type NamedPerson } from '../desk/ticket/person.ts';
import { isRequester, type Ticket } from '../desk/ticket/ticket.ts';
import { type Context, calendarsOf, type Decision } from './context.ts';
import { keyOfCode, keyOfSpoken, keysBefore, keysOf } from './stood-before.ts';

interface Speech {
  readonly id: string;
  readonly at: Instant;
  readonly by: Actor;
  readonly said: Parsed;
  /** The comment’s id, or the body. */
  readonly place: number | 'body';
  readonly cited: readonly CitedArticle[];
  readonly named?: readonly NamedPerson[];
  readonly runbooks?: readonly AskedRunbook[];
  readonly mains?: readonly TicketName[];
  /** Of an edit: the text as it was, and whose it is. */
  readonly before?: { readonly text: string; readonly author: number };
}

/** Runs what this text says and was not run from the same place before: an edit runs only what is new. */
export function obey(ticket: Ticket, speech: Speech, context: Context): Decision {
  const place = String(speech.place);
  const heardBefore = ticket.heard[place] ?? [];
  const before = [...new Set([...heardBefore, ...keysBefore(speech)])];
  const spoken = onlyNew(speech.said.commands, keyOfSpoken, before);
  const inCode = onlyNew(speech.said.inCode, keyOfCode, before);
  const now = keysOf({ commands: spoken, inCode });
  if (before.length + now.length === heardBefore.length) return { ticket, effects: [] };
  const heard: Ticket = { ...ticket, heard: { ...ticket.heard, [place]: [...before, ...now] } };
  // What a bot says is never obeyed: two bots would talk for ever. It is heard, so that nobody says it by an edit.
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
  const asker = askerOf(now, speech, context);
  const hints = inCode
    .filter((verb) => couldUse(verb, now, speech, context))
    .map((verb) => hintAboutCode(asker, verb));
  return { ticket: now, effects: [...effects, ...answer(asker, speech, done, [...refusals, ...hints])] };
}

function couldUse(verb: string, ticket: Ticket, { by, at }: Speech, context: Context): boolean {
  const command = findCommand(verb);
  const policy = context.policies(ticket.policy);
  return command !== undefined && canUse(command, { ticket, by, at, policy });
}

function askerOf(ticket: Ticket, { by }: Speech, context: Context): Asker {
  return { ticket, by, policy: context.policies(ticket.policy) };
}

function answer(
  asker: Asker,
  { id, place }: Speech,
  done: number,
  refusals: readonly string[],
): readonly Effect[] {
  const key = `${asker.ticket.id}/${id}`;
  return [
    ...(done > 0
      ? [{ kind: 'thumb', key: `${key}/thumb`, comment: place === 'body' ? null : place } as const]
      : []),
    ...(refusals.length > 0
      ? [
          {
            kind: 'comment',
            key: `${key}/refused`,
            body: sayRefusals(asker, refusals),
            // A ticket’s own first words stand below its card.
            ...(isStaff(asker.by) || place === 'body' ? {} : { afterOthers: true }),
          } as const,
        ]
      : []),
  ];
}

function run(ticket: Ticket, spoken: Spoken, at: number, speech: Speech, context: Context) {
  const { verb, words } = spoken;
  const policy = context.policies(ticket.policy);
  const command = findCommand(verb);
  if (command === undefined) return guess(ticket, spoken, speech, context);
  const refused =
    whyNot(command, ticket, speech.by, policy) ?? whyStray(command, words, { ticket, by: speech.by, policy });
  if (refused !== null) return { refused };
  const call: Call = {
    ticket,
    by: speech.by,
    words,
    beside: speech.said.rest,
    mail: speech.said.mail,
    at: speech.at,
    cause: at === 0 ? speech.id : `${speech.id}/${at}`,
    policy,
    calendars: calendarsOf(context.policies),
    cited: speech.cited,
    named: speech.named,
    place: speech.place,
    runbooks: speech.runbooks,
    mains: speech.mains,
  };
  const outcome = command.run(call);
  if ('refused' in outcome || !isStaff(speech.by)) return outcome;
  // Whoever asks for the clocks or for help has not begun with anything.
  const after = outcome.ticket === ticket ? ticket : atWork(outcome.ticket);
  return { ...outcome, ticket: command.answers === true ? answeredAt(after, speech) : after };
}

/** Null for a line that was meant to be no command. Nobody is led to a command that would be refused to them. */
function guess(ticket: Ticket, spoken: Spoken, speech: Speech, context: Context) {
  const found = meant(spoken, speech.by, ticket.requester);
  if (found === null) return null;
  const near = found.verbs.find((verb) => couldUse(verb, ticket, speech, context)) ?? null;
  return { refused: didYouMean(askerOf(ticket, speech, context), spoken.verb, near, found.instead) };
}

/** The people whom a text names in its commands, each once: they are looked up before the rules read it. */
export function peopleNamed(body: string): readonly string[] {
  return peopleAmong(parseCommands(body).commands);
}

/** A text without any moves no ticket to somebody else. */
export function holdsCommands(body: string): boolean {
  return parseCommands(body).commands.length > 0;
}

/** The numbers of the tickets that a text of staff merges its own into: they are looked up before the rules read it. */
export function mainsNamed(text: { readonly by: Actor; readonly body: string }): readonly number[] {
  return isStaff(text.by) ? mainsAmong(saidBy(text).commands) : [];
}

/** A command, or a line that is answered as a mistaken one. */
export function isMeantForDesk(spoken: Spoken, by: Actor, { requester }: Ticket): boolean {
  return findCommand(spoken.verb) !== undefined || meant(spoken, by, requester) !== null;
}

/** Words of staff answer the requester; the requester’s own never do. */
export function answeredAt(ticket: Ticket, { by, at }: Pick<Speech, 'by' | 'at'>): Ticket {
  return isRequester(ticket, by) ? ticket : answered(ticket, at);
}
