/** Who somebody is to the desk: by the policy’s people section, else by their role in the repository. */

import { isStaff, outsider, type Person, type Standing } from '../core/ticket/person.ts';
import type { Repository } from '../core/ticket/ticket.ts';
import { tiers } from '../core/ticket/tier.ts';
import { staffAt } from '../policy/level-people.ts';
import type { Policy } from '../policy/policy.ts';
import { isSameLogin } from '../policy/sections/absences.ts';
import type { Member } from '../policy/sections/people.ts';
import type { Client } from './app.ts';
import { statusOf } from './status.ts';

/** Asks GitHub where the policy names teams or nobody; what cannot be seen is said, never guessed. */
export async function standingOf(
  person: Pick<Person, 'login'>,
  policy: Policy,
  repository: Repository,
  client: Client,
): Promise<Standing> {
  const byTheirRole = policy.people === null ? await byRole(person, repository, client) : null;
  if (byTheirRole?.seen === true && isStaff({ standing: byTheirRole })) return byTheirRole;
  const managers = policy.people?.managers ?? [];
  const asked: string[] = [];
  const belongs = async (members: readonly Member[]): Promise<boolean> => {
    const answers = await Promise.all(members.map((member) => isMember(person, member, client)));
    asked.push(...answers.filter((answer) => typeof answer === 'string'));
    return answers.includes(true);
  };
  const at = await Promise.all(
    tiers.map(async (tier) => ((await belongs(staffAt(policy, tier))) ? [tier] : [])),
  );
  const manager = await belongs(managers);
  const found = at.flat();
  if (found.length > 0 || manager) return { seen: true, levels: found, manager };
  if (byTheirRole?.seen === false) return byTheirRole;
  if (asked.length === 0) return outsider;
  return { seen: false, why: [...new Set(asked)].join(' ') };
}

/** True, false, or why it cannot be seen. */
async function isMember(
  person: Pick<Person, 'login'>,
  member: Member,
  client: Client,
): Promise<boolean | string> {
  if ('login' in member) return isSameLogin(member.login, person.login);
  const { organisation, slug } = member.team;
  const team = `@${organisation}/${slug}`;
  try {
    const { data } = await client.rest.teams.getMembershipForUserInOrg({
      org: organisation,
      team_slug: slug,
      username: person.login,
    });
    return data.state === 'active';
  } catch (error) {
    if (statusOf(error) === 404) return false;
    if (statusOf(error) === 403)
      return `GitHub does not let me see the members of ${team}; the App needs the permission “Members: read”.`;
    throw new Error(`could not ask whether ${person.login} is in ${team}`, { cause: error });
  }
}

const staffRoles = ['triage', 'write', 'maintain', 'admin'];

/** `permission` folds triage into read, so `role_name` is read; custom roles build on one of these. */
export async function byRole(
  person: Pick<Person, 'login'>,
  { owner, name }: Repository,
  client: Client,
): Promise<Standing> {
  try {
    const { data } = await client.rest.repos.getCollaboratorPermissionLevel({
      owner,
      repo: name,
      username: person.login,
    });
    const staff = staffRoles.includes(data.role_name) || staffRoles.includes(data.permission);
    return { seen: true, levels: staff ? tiers : [], manager: data.permission === 'admin' };
  } catch (error) {
    if (statusOf(error) === 404) return { seen: true, levels: [], manager: false };
    if (statusOf(error) === 403)
      return { seen: false, why: `GitHub does not let me see roles in ${owner}/${name}.` };
    throw new Error(`could not ask for the role of ${person.login} in ${owner}/${name}`, { cause: error });
  }
}
