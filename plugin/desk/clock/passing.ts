/** When a clock passes its milestones: each once in its life, found from its marks and never from a look at the time. */
import type { Instant } from '../instant.ts';
import { BREACH, type Calendars, type Clock, type Milestone, type MilestoneName } from './clock.ts';
import { type Leg, legs } from './legs.ts';
import { dueIn, reach } from './reading.ts';

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
