/** Plays one clock of a scenario on the desk’s own clocks. */
import { elapsed } from '../../calendar/arithmetic.ts';
import type { Calendar } from '../../calendar/calendar.ts';
import type { Instant } from '../../calendar/instant.ts';
import { BREACH, type Clock, type ClockKind, type ClockRule, mark, startClock } from '../../core/clock.ts';
import { ledgerOf } from '../../sla/ledger.ts';
import { passings, type Reading, read } from '../../sla/passing.ts';

export interface Pause {
  readonly from: Instant;
  /** Null while it lasts. */
  readonly to: Instant | null;
}

/** What happened to a clock, before anybody asks it anything. */
export interface Played {
  readonly kind: ClockKind;
  readonly calendar: Calendar;
  readonly start: Instant;
  /** Business milliseconds. */
  readonly target: number;
  /** A target of working days lasts until the next opening. */
  readonly rolls: boolean;
  readonly pauses: readonly Pause[];
  readonly end: { readonly at: Instant; readonly does: 'met' | 'stop' } | null;
}

/** The clock as it stands at an instant. */
export function readAt(played: Played, at: Instant): Reading {
  const reading = read(clockAt(played, at), () => played.calendar, at);
  if (reading === null) throw new Error(`the ${played.kind} clock has no marks`);
  return reading;
}

/**
 * When the target is or was used up, going by everything up to `at` but the clock’s end: an answer given leaves the
 * deadline where it was. Null while paused, and for a clock that was stopped because nothing is owed any more.
 */
export function dueAt(played: Played, at: Instant): Instant | null {
  if (played.end?.does === 'stop' && played.end.at <= at) return null;
  const unanswered = { ...played, end: null };
  return breachAt(unanswered, at) ?? readAt(unanswered, at).due;
}

/** When the target was used up unanswered; null when it was not, up to `at`. */
export function breachAt(played: Played, at: Instant): Instant | null {
  const passed = passings(clockAt(played, at), () => played.calendar, at);
  return passed.find(({ name }) => name === BREACH)?.at ?? null;
}

/** Business milliseconds used between two instants. */
export function usedBetween(played: Played, from: Instant, to: Instant): number {
  const used = (at: Instant) => (at < played.start ? 0 : readAt(played, at).used);
  return used(to) - used(from);
}

/** Business milliseconds in which the clock was paused, up to `at`. */
export function pausedUntil(played: Played, at: Instant): number {
  return ledgerOf(clockAt(played, at), () => played.calendar, at)
    .filter(({ state }) => state === 'paused')
    .reduce((sum, { from, to }) => sum + elapsed(played.calendar, from, to), 0);
}

function clockAt({ start, target, rolls, pauses, end, kind }: Played, at: Instant): Clock {
  const rule: ClockRule = {
    target,
    written: `${target} ms`,
    rolls,
    priority: 'P3',
    policy: 'the scenario’s',
    calendar: 'the scenario’s',
    pausesOn: ['user'],
    milestones: [{ name: BREACH, after: target }],
  };
  const marks = pauses
    .filter((pause) => pause.to === null || pause.to > start)
    .flatMap(({ from, to }) => [
      { does: 'pause', on: 'user', at: Math.max(from, start), cause: 'pause' } as const,
      ...(to === null ? [] : [{ does: 'resume', at: to, cause: 'resume' } as const]),
    ])
    .filter((one) => one.at <= at && (end === null || one.at <= end.at));
  const clock = marks.reduce(mark, startClock(kind, rule, start, 'opened'));
  return end === null || end.at > at ? clock : mark(clock, { ...end, cause: 'end' });
}
