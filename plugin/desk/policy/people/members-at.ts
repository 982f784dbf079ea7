/** The people of a level: of a service’s own team where it has one there, else those of the policy. */
import type { Tier } from '../../ticket/tier.ts';
import type { Member } from '../member.ts';
import { type Policy, serviceOf } from '../policy.ts';

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
