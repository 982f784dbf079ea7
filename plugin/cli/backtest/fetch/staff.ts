/** Who counts as staff in a repository’s history. */

import { outsider, type Standing } from '../../../core/ticket/person.ts';
import type { Repository } from '../../../core/ticket/ticket.ts';
import type { Client } from '../../../github/app.ts';
import { standingOf } from '../../../github/standing.ts';
import type { Policy } from '../../../policy/policy.ts';
import { staffer } from '../history/never-asked.ts';

export interface Staff {
  /** `association` is GitHub’s word for the person, where it said one. */
  standing(login: string, association: string | undefined): Promise<Standing>;
  /** How staff were told from others so far, for whoever reads the figures. */
  notes(): readonly string[];
}

const associated = ['OWNER', 'MEMBER', 'COLLABORATOR'];

/**
 * As the desk itself finds it: the policy’s people, else the roles of today; where GitHub shows no roles to this token,
 * its own word for the person. Nobody is asked about whom GitHub calls a stranger.
 */
export function staffOf(policy: Policy, repository: Repository, client: Client): Staff {
  const known = new Map<string, Promise<Standing>>();
  const hidden = new Set<string>();
  const look = async (login: string, association: string | undefined): Promise<Standing> => {
    if (association !== undefined && !associated.includes(association) && !isNamed(policy, login))
      return outsider;
    const standing = await standingOf({ login }, policy, repository, client);
    if (standing.seen) return standing;
    hidden.add(standing.why);
    if (policy.people !== null) return standing;
    return association !== undefined && associated.includes(association) ? staffer : outsider;
  };
  return {
    standing: (login, association) => {
      const who = login.toLowerCase();
      const found = known.get(who) ?? look(login, association);
      known.set(who, found);
      return found;
    },
    notes: () => (policy.people === null ? [sayRoles(hidden.size > 0)] : [BY_POLICY, ...hidden]),
  };
}

const BY_POLICY = 'Staff are the people whom the policy names.';

function sayRoles(isHidden: boolean): string {
  return isHidden
    ? 'Staff are those whom GitHub calls owner, member or collaborator: it shows no roles to this token.'
    : 'Staff are those who have the role triage or more today.';
}

function isNamed({ people }: Policy, login: string): boolean {
  if (people === null) return false;
  const members = [...Object.values(people.levels), people.managers].flat();
  return members.some((one) => 'login' in one && one.login.toLowerCase() === login.toLowerCase());
}
