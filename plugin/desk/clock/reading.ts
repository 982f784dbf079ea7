/** What a clock shows: how much is used, what is left, when it is due. */
import { deadline, nextOpening } from '../calendar/arithmetic.ts';
import type { Instant } from '../instant.ts';
import { breachOf, type Calendars, type Clock, type ClockState } from './clock.ts';
import { type Leg, legs, usedIn } from './legs.ts';

export interface Reading {
  readonly state: ClockState;
  /** Business milliseconds. */
  readonly target: number;
  /** Business milliseconds. */
  readonly used: number;
  /** When the target is used up if nothing happens; null unless the clock runs. */
  readonly due: Instant | null;
  readonly breachedAt: Instant | null;
}

/** Reads the clock as it stands at `until`, which is not before its last mark; null for a clock without marks. */
export function read(clock: Clock, calendars: Calendars, until: Instant): Reading | null {
  const leg = legs(clock, calendars, until).at(-1);
  if (leg === undefined) return null;
  return {
    state: leg.state,
    target: leg.rule.target,
    used: leg.usedBefore + usedIn(leg, calendars),
    due: leg.state === 'running' ? dueIn(leg, calendars) : null,
    breachedAt: breachOf(clock)?.at ?? null,
  };
}

/** When a running leg that runs on has used up its target; a target found exceeded already is due at the leg’s start. */
export function dueIn(leg: Leg, calendars: Calendars): Instant {
  const { rule, usedBefore } = leg;
  const due = reach(leg, rule.target, calendars);
  // A promise of working days that ends with the day is kept by whoever comes in the next morning, also where the leg
  // begins in between: the target is used up then, and not exceeded.
  const isInTime = usedBefore <= rule.target;
  return rule.rolls && isInTime ? nextOpening(calendars(rule.policy, rule.calendar), due) : due;
}

/** When a leg that runs on reaches this many used business milliseconds. */
export function reach(leg: Leg, after: number, calendars: Calendars): Instant {
  if (leg.usedBefore >= after) return leg.from;
  return deadline(calendars(leg.rule.policy, leg.rule.calendar), leg.from, after - leg.usedBefore);
}
