/** One clock in a few words, for the card and for `/sla`. */
import { type Calendars, type Clock, type ClockKind, isOver, ruleOf } from '../clock/clock.ts';
import { read } from '../clock/reading.ts';
import { sayDuration } from '../duration.ts';
import type { Instant } from '../instant.ts';
import type { Policy } from '../policy/policy.ts';
import { clockOf, type Ticket } from '../ticket/ticket.ts';
import { sayShortTime } from './time.ts';

/** Of questions and updates only the one that is still owed: many were met before it. */
export function sayOwed(
  ticket: Ticket,
  kind: ClockKind,
  policy: Policy,
  calendars: Calendars,
  asOf: Instant,
): string {
  const clock = clockOf(ticket, kind);
  return clock === undefined || isOver(clock) ? '' : sayReading(clock, policy, calendars, asOf);
}

/** The last clock of a kind in a few words; empty where there is none. */
export function sayClock(
  ticket: Ticket,
  kind: ClockKind,
  policy: Policy,
  calendars: Calendars,
  asOf: Instant,
): string {
  const clock = clockOf(ticket, kind);
  return clock === undefined ? '' : sayReading(clock, policy, calendars, asOf);
}

/** One clock in a few words: `due Mon 23 Nov 2026, 13:00`, `met`, `paused with 2 h left`. */
export function sayReading(clock: Clock, policy: Policy, calendars: Calendars, asOf: Instant): string {
  const reading = read(clock, calendars, asOf);
  const rule = ruleOf(clock);
  if (reading === null || rule === null) return '';
  const { state, due, breachedAt, used, target } = reading;
  const breach = breachedAt === null ? '' : `breached ${sayShortTime(breachedAt, policy.timezone)}`;
  switch (state) {
    case 'met':
      return breach === ''
        ? `met after ${sayDuration(used)} of ${sayDuration(target)}`
        : `${breach}, done after ${sayDuration(used)}`;
    case 'stopped':
      return breach === '' ? 'ended' : `${breach}, ended`;
    case 'paused':
      return breach === '' ? `paused with ${sayDuration(target - used)} left` : `${breach}, paused`;
    case 'running':
      if (breach !== '') return breach;
      return due === null ? '' : `due ${sayShortTime(due, policy.timezone)}`;
    default:
      return state satisfies never;
  }
}
