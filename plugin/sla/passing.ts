/** What a clock passes on its way: its milestones and its target, and how far it has come. */
import { deadline, nextOpening } from '../calendar/arithmetic.ts';
import type { Instant } from '../calendar/instant.ts';
import {
  BREACH,
  breachOf,
  type Calendars,
  type Clock,
  type ClockState,
  type Milestone,
  type MilestoneName,
} from '../core/clock.ts';
import { type Leg, legs, usedIn } from './legs.ts';

/** When a clock passes its milestones: each once in its life, found from its marks and never from a look at the time. */
export interface Passing {
  readonly name: MilestoneName;
  readonly at: Instant;
  /** The policy version that governed the clock then. */
  readonly policy: string;
}

/** Milestones passed up to `until`, each once, in order of time. `until` itself counts. */
export function passings(clock: Clock, calendars: Calendars, until: Instant): readonly Passing[] {
  const found = new Map<MilestoneName, Passing>();
  for (const leg of legs(clock, calendars, until)) {
    if (leg.state !== 'running') continue;
    for (const milestone of leg.rule.milestones) {
      if (found.has(milestone.name) || isBehind(milestone, leg, found.has(BREACH))) continue;
      const at = passedAt(milestone, leg, calendars);
      if (at > until) continue;
      if (at < leg.to || (at === leg.to && !isAnsweredAt(clock, at)))
        found.set(milestone.name, { name: milestone.name, at, policy: leg.rule.policy });
    }
  }
  return [...found.values()].sort((a, b) => a.at - b.at);
}

/** The next instant at which a running clock passes a milestone; null when nothing is ahead. */
export function nextPassing(clock: Clock, calendars: Calendars): Instant | null {
  const leg = legs(clock, calendars, Number.NEGATIVE_INFINITY).at(-1);
  if (leg === undefined || leg.state !== 'running') return null;
  const breached = clock.passed[BREACH] !== undefined;
  const ahead = leg.rule.milestones
    .filter((one) => clock.passed[one.name] === undefined && !isBehind(one, leg, breached))
    .map((one) => passedAt(one, leg, calendars));
  return ahead.length === 0 ? null : Math.min(...ahead);
}

function passedAt({ name, after }: Milestone, leg: Leg, calendars: Calendars): Instant {
  return name === BREACH ? dueIn(leg, calendars) : reach(leg, after, calendars);
}

/**
 * What a new rule finds already behind it is skipped, and so is a warning that comes after the breach. The breach
 * itself never is: a target used up already is breached at that instant.
 */
function isBehind({ name, after }: Milestone, leg: Leg, breached: boolean): boolean {
  if (name === BREACH) return false;
  return leg.usedBefore > after || (breached && after <= leg.rule.target);
}

/** An answer in the very second it was due is in time, whatever else happened in that second. */
function isAnsweredAt({ marks }: Clock, at: Instant): boolean {
  return marks.some((one) => one.at === at && (one.does === 'met' || one.does === 'stop'));
}

/** What a clock shows: how much is used, what is left, when it is due. */
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
function dueIn(leg: Leg, calendars: Calendars): Instant {
  const { rule, usedBefore } = leg;
  const due = reach(leg, rule.target, calendars);
  // A promise of working days that ends with the day is kept by whoever comes in the next morning, also where the leg
  // begins in between: the target is used up then, and not exceeded.
  const isInTime = usedBefore <= rule.target;
  return rule.rolls && isInTime ? nextOpening(calendars(rule.policy, rule.calendar), due) : due;
}

/** When a leg that runs on reaches this many used business milliseconds. */
function reach(leg: Leg, after: number, calendars: Calendars): Instant {
  if (leg.usedBefore >= after) return leg.from;
  return deadline(calendars(leg.rule.policy, leg.rule.calendar), leg.from, after - leg.usedBefore);
}
