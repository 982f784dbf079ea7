/** Warns of people whom the policy gives tickets to, and who may do nothing with them. */
import { sayTier, type Tier, tiers } from '../../ticket/tier.ts';
import type { Member } from '../member.ts';
import type { Policy } from '../policy.ts';
import { isSameLogin } from './absence.ts';
import { membersAt, staffAt } from './members-at.ts';

/** Where a team is named, anybody may be in it; without people everybody may be staff by their role. */
export function warnOfStrangers(policy: Policy): readonly string[] {
  return policy.people === null
    ? []
    : [...warnOfRules(policy), ...warnOfNobody(policy), ...warnOfRota(policy)];
}

function warnOfRules(policy: Policy): readonly string[] {
  return tiers.flatMap((tier) => {
    const strangers = strangersAmong(namedFor(policy, tier), staffAt(policy, tier));
    if (strangers.length === 0) return [];
    const are = strangers.length === 1 ? 'is' : 'are';
    return [
      `${say(strangers)} would be given tickets of ${sayTier(tier)}, and ${are} not among its people. Add them under people.`,
    ];
  });
}

function warnOfNobody(policy: Policy): readonly string[] {
  const { assignment } = policy;
  return tiers.flatMap((tier) => {
    const rule = assignment[tier];
    if (rule === undefined || rule.by === 'on-call' || rule.among !== null) return [];
    if (membersAt(policy, tier, null).length > 0) return [];
    return [
      `Tickets of ${sayTier(tier)} are to be given out, and nobody is named for that level. Add its people under people, or name them under among.`,
    ];
  });
}

function warnOfRota(policy: Policy): readonly string[] {
  const { onCall, people } = policy;
  if (onCall === null) return [];
  const staff = [...tiers.flatMap((tier) => staffAt(policy, tier)), ...(people?.managers ?? [])];
  const logins = [...onCall.rota, ...onCall.swaps.map(({ login }) => login)];
  const strangers = strangersAmong([...new Set(logins)], staff);
  if (strangers.length === 0) return [];
  const are = strangers.length === 1 ? 'is' : 'are';
  return [`${say(strangers)} would be on call, and ${are} no staff. Add them under people.`];
}

function namedFor({ assignment, services }: Policy, tier: Tier): readonly string[] {
  const rules = [assignment, ...services.map((service) => service.assignment)];
  const members = rules.flatMap((rule) => rule[tier]?.among ?? []);
  return [...new Set(members.flatMap((member) => ('login' in member ? [member.login] : [])))];
}

function strangersAmong(logins: readonly string[], staff: readonly Member[]): readonly string[] {
  if (staff.some((member) => 'team' in member)) return [];
  return logins.filter(
    (login) => !staff.some((member) => 'login' in member && isSameLogin(member.login, login)),
  );
}

function say(logins: readonly string[]): string {
  return logins.map((login) => `@${login}`).join(', ');
}
