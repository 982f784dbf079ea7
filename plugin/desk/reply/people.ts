/** Who is told: the people of a level as the policy names them, written so that GitHub notifies them. */
import type { Member } from '../policy/member.ts';
import type { Policy } from '../policy/policy.ts';
import type { Tier } from '../ticket/tier.ts';

/** `@lena @acme/service-desk`; empty where the policy names nobody. */
export function mentionLevel(policy: Policy, tier: Tier): string {
  return (policy.people?.levels[tier] ?? []).map(mention).join(' ');
}

export function mentionManagers(policy: Policy): string {
  return (policy.people?.managers ?? []).map(mention).join(' ');
}

export function mention(member: Member): string {
  return 'login' in member ? `@${member.login}` : `@${member.team.organisation}/${member.team.slug}`;
}
