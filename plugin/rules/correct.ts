/** A late event is put in its place and the ticket folded again; a verdict it undoes is corrected once, never unsaid. */
import type { ClockKind } from '../desk/clock/clock.ts';
import type { Effect } from '../desk/effect.ts';
import type { TicketEvent } from '../desk/event.ts';
import type { Instant } from '../desk/instant.ts';
import { sayCorrected } from '../desk/reply/notices.ts';
import { clockOf, type Ticket } from '../desk/ticket/ticket.ts';
import type { Context, Decision } from './context.ts';
import { decide } from './decide.ts';

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
  const folded = events.reduce<Decision | null>((last, event) => {
    const next = decide(last?.ticket ?? null, event, context);
    if (next === null) return last;
    return { ticket: remember(told, next.ticket), effects: [...(last?.effects ?? []), ...next.effects] };
  }, null);
  if (folded === null) return null;
  const clocks = folded.ticket.clocks.map((clock) =>
    undoneBreach(told, folded.ticket, clock.kind) === null
      ? clock
      : { ...clock, corrected: clock.corrected + 1 },
  );
  return {
    ticket: { ...folded.ticket, clocks },
    effects: [...folded.effects, ...correct(told, folded.ticket, at)],
  };
}

/** `told` is the ticket as people last saw it, `folded` the same with the late event in its place. */
export function correct(told: Ticket, folded: Ticket, at: Instant): readonly Effect[] {
  return told.clocks.flatMap(({ kind }) => {
    const breach = undoneBreach(told, folded, kind);
    if (breach === null) return [];
    const key = `${folded.id}/${kind}/corrected/${breach}`;
    return [
      { kind: 'comment', key, body: sayCorrected(kind) } as const,
      {
        kind: 'announcement',
        key: `${key}/sla.corrected`,
        type: 'sla.corrected',
        at,
        data: { clock: kind },
      } as const,
    ];
  });
}

/** When the breach was that people heard of and that did not happen after all; null where there is none. */
function undoneBreach(told: Ticket, folded: Ticket, kind: ClockKind): Instant | null {
  const breach = clockOf(told, kind)?.passed.breach;
  return breach === undefined || clockOf(folded, kind)?.passed.breach !== undefined ? null : breach;
}

/** What was taken back before stays known: it makes the keys of what is told from then on. */
function remember(told: Ticket, ticket: Ticket): Ticket {
  const clocks = ticket.clocks.map((clock) => ({
    ...clock,
    corrected: clockOf(told, clock.kind)?.corrected ?? 0,
  }));
  return { ...ticket, clocks };
}
