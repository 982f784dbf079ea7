/** One clock in a few words, for the card and for `/sla`. */

import { sayDuration } from '../calendar/duration.ts';
import type { Instant } from '../calendar/instant.ts';
import { apartOf, type Calendars, type Clock, type ClockKind, isOver, ruleOf } from '../core/clock.ts';
import { clockOf, type Ticket } from '../core/ticket/ticket.ts';
import type { Policy } from '../policy/policy.ts';
import { read } from '../sla/passing.ts';
import type { Values } from '../words/catalog.ts';
import { type Locale, render } from '../words/render.ts';
import { sayLength } from './ledger/mark-row.ts';
import { sayShortTime } from './time.ts';

/** By what, and when, a clock is read. */
export interface Seen {
  readonly policy: Pick<Policy, 'timezone'>;
  readonly calendars: Calendars;
  readonly asOf: Instant;
}

/** Of questions and updates only the one that is still owed: many were met before it. */
export function sayOwed(ticket: Ticket, kind: ClockKind, seen: Seen, locale: Locale): string {
  const clock = clockOf(ticket, kind);
  return clock === undefined || isOver(clock) ? '' : sayReading(clock, seen, locale);
}

/** The last clock of a kind in a few words; empty where there is none. */
export function sayClock(ticket: Ticket, kind: ClockKind, seen: Seen, locale: Locale): string {
  const clock = clockOf(ticket, kind);
  return clock === undefined ? '' : sayReading(clock, seen, locale);
}

/** One clock in a few words: `due Mon 23 Nov 2026, 13:00`, `answered after 12 min (target 1 h)`, `paused with 2 h left`. */
export function sayReading(clock: Clock, { policy, calendars, asOf }: Seen, locale: Locale): string {
  const reading = read(clock, calendars, asOf);
  const rule = ruleOf(clock);
  if (reading === null || rule === null) return '';
  const { state, due, breachedAt, used, target } = reading;
  const time = (at: Instant) => sayShortTime(at, policy.timezone, locale.language);
  const breach = breachedAt === null ? '' : render('clock-breached', { time: time(breachedAt) }, locale);
  switch (state) {
    case 'met':
      return breach === ''
        ? sayMet(clock, { used: sayDuration(used), target: sayLength(rule) }, locale)
        : `${breach}, ${sayDone(clock, { used: sayDuration(used) }, locale)}`;
    case 'stopped':
      return breach === '' ? sayEnd(clock, locale) : `${breach}, ${sayEnd(clock, locale)}`;
    case 'paused':
      return breach === ''
        ? render('clock-paused-with', { left: sayDuration(target - used) }, locale)
        : `${breach}, ${render('clock-paused', {}, locale)}`;
    case 'running':
      if (breach !== '') return breach;
      return due === null ? '' : render('clock-due', { time: time(due) }, locale);
    default:
      return state satisfies never;
  }
}

/** `answered after 12 min (target 1 h)` */
function sayMet({ kind }: Clock, values: Values<'clock-met'>, locale: Locale): string {
  const deed = deedOf(kind);
  return render(deed === null ? 'clock-met' : `clock-met-${deed}`, values, locale);
}

/** Behind a breach: `answered after 3 h` */
function sayDone({ kind }: Clock, values: Values<'clock-done'>, locale: Locale): string {
  const deed = deedOf(kind);
  return render(deed === null ? 'clock-done' : `clock-done-${deed}`, values, locale);
}

/** What keeps the promise of a clock, where people have a word for it. */
function deedOf(kind: ClockKind): 'answered' | 'solved' | null {
  switch (kind) {
    case 'first-response':
    case 'next-response':
      return 'answered';
    case 'resolution':
      return 'solved';
    case 'update':
    case 'tier':
    case 'engagement':
      return null;
    default:
      return kind satisfies never;
  }
}

/** How a clock ended that has no verdict. */
function sayEnd(clock: Clock, locale: Locale): string {
  const apart = apartOf(clock);
  return render(apart === null ? 'clock-ended' : `clock-apart-${apart}`, {}, locale);
}
