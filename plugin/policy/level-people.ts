/** The people of a level, and the rule by which it is given tickets: a service’s own before those of the policy. */

import type { Ticket } from '../core/ticket/ticket.ts';
import type { Tier } from '../core/ticket/tier.ts';
import { type Policy, serviceOf } from './policy.ts';
import type { AssignmentRule } from './sections/assignment.ts';
import type { Member } from './sections/people.ts';

/** The people of a level: of a service’s own team where it has one there, else those of the policy. */
export function membersAt(
  policy: Pick<Policy, 'people' | 'services'>,
  tier: Tier,
  service: string | null,
): readonly Member[] {
  const team = serviceOf(policy, service)?.people[tier] ?? [];
  return team.length > 0 ? team : (policy.people?.levels[tier] ?? []);
}

/** Everybody of a level wherever they are named: they are staff of it everywhere. */
export function staffAt(
  { people, services }: Pick<Policy, 'people' | 'services'>,
  tier: Tier,
): readonly Member[] {
  return [...(people?.levels[tier] ?? []), ...services.flatMap((service) => service.people[tier])];
}

/** Null where people take tickets themselves. */
export function ruleAt(
  policy: Pick<Policy, 'assignment' | 'services'>,
  { tier, service }: Pick<Ticket, 'tier' | 'service'>,
): AssignmentRule | null {
  return serviceOf(policy, service)?.assignment[tier] ?? policy.assignment[tier] ?? null;
}
