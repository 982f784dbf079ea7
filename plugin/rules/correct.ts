/** A late event is put in its place and the ticket folded again; a verdict it undoes is corrected once, never unsaid. */

import type { Instant } from '../calendar/instant.ts';
import { breachOf, type Clock, clockId, isCustomers } from '../core/clock.ts';
import type { Effect } from '../core/effect.ts';
import type { TicketEvent } from '../core/event.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import type { Policy } from '../policy/policy.ts';
import { sayCorrected } from '../reply/milestone.ts';
import { callStaff } from '../reply/people.ts';
import { fromTheBeginning } from './beginning.ts';
import { correctTicketMessages } from './between/ticket-messages.ts';
import type { Context, Decision } from './context.ts';
import { policyOf } from './context.ts';
import { decide, fold } from './decide.ts';
import { takeBackAnswers, withoutServed } from './standing-comments.ts';

/** A ticket of which nothing was known yet, from all that was heard of it. Null where the opening is not among the events. */
export function foldHeard(events: readonly TicketEvent[], context: Context): Decision | null {
  const folded = fold(events, context);
  return folded === null ? null : { ...folded, effects: withoutServed(folded.effects) };
}

/**
 * The ticket folded again from all its events, and everything that was ever to be told, corrections included.
 * `told` is the ticket as people last saw it; `at` is when the late event happened.
 */
export function refold(
  told: Ticket,
  events: readonly TicketEvent[],
  context: Context,
  at: Instant,
): Decision | null {
  const folded = fold(events, context, (ticket) => remember(told, ticket));
  if (folded === null) return null;
  const clocks = folded.ticket.clocks.map((clock) => {
    const was = same(told, clock);
    return was !== undefined && undoneBreach(was, folded.ticket) !== null
      ? { ...clock, corrected: clock.corrected + 1 }
      : clock;
  });
  const corrected = correctTicketMessages(told, { ...folded.ticket, clocks });
  return {
    ticket: corrected.ticket,
    effects: [
      ...withoutServed(folded.effects),
      ...takeBackAnswers(told, folded.effects),
      ...correct(told, folded.ticket, at, policyOf(folded.ticket, context)),
      ...corrected.effects,
    ],
  };
}

/**
 * The ticket folded again by the present rules, where it was saved by earlier ones: in silence, for what people and other
 * tickets were told then stays told. Null where the opening is not among the events.
 */
export function foldAnew(told: Ticket, events: readonly TicketEvent[], context: Context): Ticket | null {
  const folded = fold(events, context, (ticket) => remember(told, ticket));
  return folded === null ? null : { ...folded.ticket, told: { ...folded.ticket.told, ...told.told } };
}

/** A ticket of which only the events are left. */
interface Restored extends Decision {
  /** Who it was given to, and when, oldest first. */
  readonly turns: readonly { readonly login: string; readonly at: Instant }[];
}

/**
 * The ticket as it follows from all its events, with all that was ever told. Null where its opening is not among them.
 *
 * @param corrected how often a breach of each clock was taken back, by `clockId`
 */
export function foldRestored(
  events: readonly TicketEvent[],
  corrected: Readonly<Record<string, number>>,
  context: Context,
): Restored | null {
  return fromTheBeginning(events).reduce<Restored | null>((last, event) => {
    const next = decide(last?.ticket ?? null, event, context);
    if (next === null) return last;
    const ticket = withCorrected(next.ticket, (clock) => corrected[clockId(clock)] ?? 0);
    const login = ticket.assignee;
    const isTurn = login !== null && login !== last?.ticket.assignee;
    return {
      ticket,
      effects: [...(last?.effects ?? []), ...next.effects],
      turns: [...(last?.turns ?? []), ...(isTurn ? [{ login, at: event.at }] : [])],
    };
  }, null);
}

/** `told` is the ticket as people last saw it, `folded` the same with the late event in its place. */
export function correct(told: Ticket, folded: Ticket, at: Instant, policy: Policy): readonly Effect[] {
  return told.clocks.flatMap((clock): readonly Effect[] => {
    const breach = undoneBreach(clock, folded);
    if (breach === null) return [];
    const { kind } = clock;
    const key = `${folded.id}/${clockId(clock)}/corrected/${breach}`;
    const body = sayCorrected(kind, policy);
    const data = { clock: kind };
    return [
      ...(isCustomers(clock) ? callStaff(policy, { key, body }) : []),
      { kind: 'announcement', key: `${key}/sla.corrected`, type: 'sla.corrected', at, data },
    ];
  });
}

/** When the breach was that people heard of and that did not happen after all; null where there is none. */
function undoneBreach(told: Clock, folded: Ticket): Instant | null {
  const breach = breachOf(told);
  const now = same(folded, told);
  return breach === undefined || (now !== undefined && breachOf(now) !== undefined) ? null : breach.at;
}

function same({ clocks }: Ticket, clock: Clock): Clock | undefined {
  return clocks.find((one) => clockId(one) === clockId(clock));
}

/** What was taken back before stays known: it makes the keys of what is told from then on. */
function remember(told: Ticket, ticket: Ticket): Ticket {
  return withCorrected(ticket, (clock) => same(told, clock)?.corrected ?? 0);
}

function withCorrected(ticket: Ticket, correctedOf: (clock: Clock) => number): Ticket {
  return {
    ...ticket,
    clocks: ticket.clocks.map((clock) => ({ ...clock, corrected: correctedOf(clock) })),
  };
}
