/** How much business time a clock of the sample desk has used. */
import type { ClockKind } from '../../plugin/core/clock.ts';
import { clockOf, type Ticket } from '../../plugin/core/ticket/ticket.ts';
import { calendarsOf } from '../../plugin/rules/context.ts';
import { read } from '../../plugin/sla/passing.ts';
import { desk } from '../core/sample.ts';

/** Milliseconds at `at`, by the sample policy; undefined where the ticket has no such clock. */
export function used(ticket: Ticket, kind: ClockKind, at: number): number | undefined {
  const clock = clockOf(ticket, kind);
  return clock === undefined ? undefined : read(clock, calendarsOf(desk().policies), at)?.used;
}
