/** Obeys the commands in a text, one after the other, and gathers what could not be done into one answer. */
import type { Call } from '../commands/command.ts';
import { whyNot } from '../commands/command.ts';
import { commands, findCommand } from '../commands/list.ts';
import { nearest } from '../commands/nearest.ts';
import { type Parsed, parseCommands, type Spoken } from '../commands/parse.ts';
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
  readonly text: string;
  /** The comment’s id, or the body. */
  readonly place: number | 'body';
  readonly cited: readonly CitedArticle[];
}

/** Runs what this text says and was not run from the same place before: an edit runs only what is new. */
export function obey(ticket: Ticket, speech: Speech, context: Context): Decision {
  // An issue or a comment of a bot is never obeyed: two bots would talk for ever.
  if (speech.by.bot) return { ticket, effects: [] };
  const parsed = parseCommands(speech.text);
  const said = parsed.commands.map(({ verb, words }) => `${verb} ${words}`.trim());
  const heardBefore = ticket.heard[String(speech.place)] ?? [];
  const heard: Ticket = {
    ...ticket,
    heard: { ...ticket.heard, [String(speech.place)]: union(heardBefore, said) },
  };
  const fresh = parsed.commands.filter((_, at) => !heardBefore.includes(said[at] ?? ''));
  return runAll(said.length === 0 ? ticket : heard, fresh, parsed, speech, context);
}

function runAll(
  ticket: Ticket,
  spoken: readonly Spoken[],
  parsed: Parsed,
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
  const hints =
    spoken.length > 0 || !isStaff(speech.by)
      ? []
      : parsed.inCode.filter((verb) => findCommand(verb)).map(hintAboutCode);
  return { ticket: now, effects: [...effects, ...answer(ticket, speech, done, [...refusals, ...hints])] };
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
    const near = nearest(
      verb,
      commands.map((one) => one.verb),
    );
    // A path such as /usr is no mistyped command; only a near miss deserves an answer.
    return near === null ? null : { refused: didYouMean(verb, near) };
  }
  const refused = whyNot(command, ticket, speech.by);
  if (refused !== null) return { refused };
  const call: Call = {
    ticket: command.answers === true && isStaff(speech.by) ? answeredAt(ticket, speech) : ticket,
    by: speech.by,
    words,
    at: speech.at,
    cause: at === 0 ? speech.id : `${speech.id}/${at}`,
    policy: context.policies(ticket.policy),
    calendars: calendarsOf(context.policies),
    cited: speech.cited,
  };
  return command.run(call);
}

/** The first answer of staff is the first response; the requester’s own words never are. */
export function answeredAt(ticket: Ticket, { by, at }: Pick<Speech, 'by' | 'at'>): Ticket {
  if (ticket.firstReplyAt !== null || by.id === ticket.requester.id) return ticket;
  return { ...ticket, firstReplyAt: at, status: ticket.status === 'new' ? 'open' : ticket.status };
}

function union(before: readonly string[], now: readonly string[]): readonly string[] {
  return [...new Set([...before, ...now])];
}
