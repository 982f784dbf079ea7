/** Which rule governs a clock of a ticket: the policy’s terms for it, with the length its calendar gives them. */
import { elapsed } from '../../calendar/arithmetic.ts';
import { workingDays } from '../../calendar/working-days.ts';
import { BREACH, type ClockKind, type ClockRule } from '../../clock/clock.ts';
import { sayDuration } from '../../duration.ts';
import type { Instant } from '../../instant.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import type { Policy } from '../policy.ts';
import type { Target } from './clock-policy.ts';
import { placeOn } from './milestone-policy.ts';
import { termsFor } from './terms-for.ts';

type Facts = Pick<
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
  ticket: Facts,
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
