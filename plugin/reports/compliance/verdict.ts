/** What became of a ticket’s clocks by an instant: each with its verdict, or with when it is due. */

import type { Instant } from '../../calendar/instant.ts';
import {
  apartOf,
  aparts,
  breachOf,
  type Calendars,
  type Clock,
  type ClockKind,
  clockId,
  isOver,
  ruleOf,
  stateOf,
} from '../../core/clock.ts';
import type { Priority } from '../../core/ticket/priority.ts';
import { isActive } from '../../core/ticket/status.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { read } from '../../sla/passing.ts';

/**
 * `running` has time left, paused or not; `stopped` ended without a verdict, because nothing was owed any more. Those
 * after it ended with their ticket, in ways that say nothing of how well the desk worked.
 */
export const outcomes = ['met', 'breached', 'running', 'stopped', ...aparts] as const;
export type Outcome = (typeof outcomes)[number];

export interface ClockVerdict {
  /** `clockId` of the clock: the same clock under another policy has the same id. */
  readonly id: string;
  readonly clock: ClockKind;
  /** The priority that governed it last. */
  readonly priority: Priority;
  readonly outcome: Outcome;
  readonly breachedAt: Instant | null;
  /** Ended, whatever the verdict. */
  readonly over: boolean;
  /** When it is due while it runs, or was due when it breached; null while it is paused and once it is met. */
  readonly due: Instant | null;
}

export interface TicketVerdicts {
  readonly ticket: string;
  readonly number: number;
  readonly url: string;
  /** Still being worked on. */
  readonly open: boolean;
  readonly clocks: readonly ClockVerdict[];
}

/** The verdicts as they stand at `until`, up to which the ticket’s time has passed. */
export function verdictsOf(ticket: Ticket, calendars: Calendars, until: Instant): TicketVerdicts {
  const clocks = ticket.clocks.flatMap((clock) => verdictOn(clock, calendars, until));
  const { id, number, url, status } = ticket;
  return { ticket: id, number, url, open: isActive(status), clocks };
}

function verdictOn(clock: Clock, calendars: Calendars, until: Instant): readonly ClockVerdict[] {
  const rule = ruleOf(clock);
  if (rule === null) return [];
  const breachedAt = breachOf(clock)?.at ?? null;
  const outcome = breachedAt === null ? outcomeOf(clock) : 'breached';
  const due = breachedAt ?? (outcome === 'running' ? (read(clock, calendars, until)?.due ?? null) : null);
  const { kind } = clock;
  return [
    {
      id: clockId(clock),
      clock: kind,
      priority: rule.priority,
      outcome,
      breachedAt,
      over: isOver(clock),
      due,
    },
  ];
}

function outcomeOf(clock: Clock): Outcome {
  const state = stateOf(clock);
  switch (state) {
    case 'met':
      return state;
    case 'stopped':
      return apartOf(clock) ?? state;
    case 'running':
    case 'paused':
      return 'running';
    default:
      return state satisfies never;
  }
}
