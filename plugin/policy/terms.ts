/** The terms that count for a ticket’s clock, and the rule that is made of them. */

import { elapsed } from '../calendar/arithmetic.ts';
import { sayDuration } from '../calendar/duration.ts';
import type { Instant } from '../calendar/instant.ts';
import { workingDays } from '../calendar/working-days.ts';
import { BREACH, type ClockKind, type ClockRule } from '../core/clock.ts';
import { ongoing } from '../core/ticket/major.ts';
import type { WaitReason } from '../core/ticket/status.ts';
import { isForPeople, type Ticket } from '../core/ticket/ticket.ts';
import { type Policy, serviceOf } from './policy.ts';
import type { ClockPolicy, SpecialTerms } from './sections/clocks.ts';
import { type MilestonePolicy, placeOn } from './sections/milestones.ts';
import type { Target } from './sections/target.ts';

/** The terms of a clock for one ticket: of all that fit, the narrowest that says something of a matter decides it. */
interface Terms {
  /** Null promises nothing. */
  readonly target: Target | null;
  readonly calendar: string;
  readonly pausesOn: readonly WaitReason[];
  readonly milestones: readonly MilestonePolicy[];
}

type Facts = Pick<Ticket, 'classification' | 'service' | 'kind' | 'tier' | 'engagements' | 'major'>;

export function termsFor(policy: Policy, kind: ClockKind, ticket: Facts, occasion: number): Terms {
  const clock = policy.clocks[kind];
  const isKindNamed = ({ when }: SpecialTerms) => isForPeople(ticket.kind) || when.kind !== undefined;
  const special = clock.special.filter((one) => isKindNamed(one) && fits(one, kind, ticket, occasion));
  const { priority } = ticket.classification;
  const first = <T>(read: (terms: SpecialTerms) => T | null | undefined): T | null => {
    for (const one of special) {
      const said = read(one);
      if (said !== null && said !== undefined) return said;
    }
    return null;
  };
  const usual: Terms = {
    target: first(({ targets }) => targets[priority]) ?? usualTarget(clock, ticket),
    calendar: first(({ calendar }) => calendar) ?? calendarFor(policy, clock, ticket),
    pausesOn: first(({ pausesOn }) => pausesOn) ?? clock.pausesOn,
    milestones: first(({ milestones }) => milestones) ?? clock.milestones,
  };
  // Those affected by a major incident hear in its own rhythm.
  const rhythm = kind === 'update' && ongoing(ticket.major) !== null ? policy.major.updateEvery : null;
  if (rhythm !== null) return { ...usual, target: rhythm, calendar: policy.major.calendar };
  return usual;
}

/** A problem has the clocks that the policy gives to its kind, and no requester’s. */
function usualTarget({ targets }: ClockPolicy, ticket: Facts): Target | null {
  return isForPeople(ticket.kind) ? (targets[ticket.classification.priority] ?? null) : null;
}

/** A clock’s own calendar is said of that clock alone, so it goes before the one of a whole service. */
function calendarFor(policy: Policy, clock: ClockPolicy, { service }: Facts): string {
  return clock.calendar ?? serviceOf(policy, service)?.calendar ?? policy.calendar;
}

function fits({ when }: SpecialTerms, kind: ClockKind, ticket: Facts, occasion: number): boolean {
  if (when.service !== undefined && when.service !== ticket.service) return false;
  if (when.kind !== undefined && when.kind !== ticket.kind) return false;
  if (when.tier !== undefined && when.tier !== ticket.tier) return false;
  if (when.engagement === undefined) return true;
  return kind === 'engagement' && ticket.engagements[occasion - 1]?.kind === when.engagement;
}

/** Which rule governs a clock of a ticket: the policy’s terms for it, with the length its calendar gives them. */
type Counted = Pick<
  Ticket,
  'classification' | 'service' | 'kind' | 'tier' | 'engagements' | 'extensions' | 'major'
>;

/**
 * Null when the policy has no target for this clock at this priority. A target in working days is measured from
 * `startedAt`, whenever the rule comes into force.
 */
export function ruleFor(
  policy: Policy,
  kind: ClockKind,
  ticket: Counted,
  occasion: number,
  startedAt: Instant,
): ClockRule | null {
  const terms = termsFor(policy, kind, ticket, occasion);
  if (terms.target === null) return null;
  const added = kind === 'resolution' ? ticket.extensions.reduce((sum, { length }) => sum + length, 0) : 0;
  const target = lengthOf(terms.target, terms.calendar, policy, startedAt) + added;
  return {
    target,
    written: added === 0 ? terms.target.written : `${terms.target.written} + ${sayDuration(added)}`,
    rolls: 'workingDays' in terms.target && !terms.target.end,
    priority: ticket.classification.priority,
    policy: policy.version,
    calendar: terms.calendar,
    pausesOn: terms.pausesOn,
    milestones: terms.milestones
      .map(({ name, place }) => ({ name, after: placeOn(target, place) }))
      // A short target leaves no room for a milestone long before it. The breach always has its place: a working day
      // that is counted from a Sunday may end with the first opening, before any business time has passed.
      .filter(({ name, after }) => after > 0 || name === BREACH),
  };
}

function lengthOf(target: Target, calendar: string, policy: Policy, from: Instant): number {
  if ('ms' in target) return target.ms;
  const hours = policy.calendars.get(calendar);
  if (hours === undefined)
    throw new Error(`policy ${policy.version} has no calendar “${calendar}” to count days in`);
  return elapsed(hours, from, workingDays(hours, from, target.workingDays, { op: 'add', end: target.end }));
}
