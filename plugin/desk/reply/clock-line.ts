/** One clock in a few words, for the card and for `/sla`. */

import type { Language } from '../../words/language.ts';
import { apartOf, type Calendars, type Clock, type ClockKind, isOver, ruleOf } from '../clock/clock.ts';
import { read } from '../clock/passing.ts';
import { sayDuration } from '../duration.ts';
import type { Instant } from '../instant.ts';
import type { Policy } from '../policy/policy.ts';
import { clockOf, type Ticket } from '../ticket/ticket.ts';
import { type ClockWords, clockWords } from './card/names.ts';
import { sayLength } from './ledger/mark-row.ts';
import { sayShortTime } from './time.ts';

/** Of questions and updates only the one that is still owed: many were met before it. */
export function sayOwed(
  ticket: Ticket,
  kind: ClockKind,
  policy: Policy,
  calendars: Calendars,
  asOf: Instant,
  language: Language = 'en',
): string {
  const clock = clockOf(ticket, kind);
  return clock === undefined || isOver(clock) ? '' : sayReading(clock, policy, calendars, asOf, language);
}

/** The last clock of a kind in a few words; empty where there is none. */
export function sayClock(
  ticket: Ticket,
  kind: ClockKind,
  policy: Policy,
  calendars: Calendars,
  asOf: Instant,
  language: Language = 'en',
): string {
  const clock = clockOf(ticket, kind);
  return clock === undefined ? '' : sayReading(clock, policy, calendars, asOf, language);
}

/** One clock in a few words: `due Mon 23 Nov 2026, 13:00`, `met`, `paused with 2 h left`. */
export function sayReading(
  clock: Clock,
  policy: Policy,
  calendars: Calendars,
  asOf: Instant,
  language: Language = 'en',
): string {
  const reading = read(clock, calendars, asOf);
  const rule = ruleOf(clock);
  if (reading === null || rule === null) return '';
  const { state, due, breachedAt, used, target } = reading;
  const words = clockWords[language];
  const time = (at: Instant) => sayShortTime(at, policy.timezone, language);
  const breach = breachedAt === null ? '' : words.breached(time(breachedAt));
  switch (state) {
    case 'met':
      return breach === ''
        ? words.met(sayDuration(used), sayLength(rule))
        : `${breach}, ${words.done(sayDuration(used))}`;
    case 'stopped':
      return breach === '' ? sayEnd(clock, words) : `${breach}, ${sayEnd(clock, words)}`;
    case 'paused':
      return breach === '' ? words.pausedWith(sayDuration(target - used)) : `${breach}, ${words.paused}`;
    case 'running':
      if (breach !== '') return breach;
      return due === null ? '' : words.due(time(due));
    default:
      return state satisfies never;
  }
}

/** How a clock ended that has no verdict. */
function sayEnd(clock: Clock, words: ClockWords): string {
  const apart = apartOf(clock);
  return apart === null ? words.ended : words.apart[apart];
}
