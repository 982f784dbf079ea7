/** What a repository is to the desk, and the policies that were ever in force there. */
import type { Instant } from '../../desk/instant.ts';
import { readLeniently } from '../../desk/policy/mistakes/read-leniently.ts';
import type { Policies, Policy } from '../../desk/policy/policy.ts';
import { sayProblem } from '../../desk/policy/problem.ts';
import { readPolicy } from '../../desk/policy/read.ts';
import type { Place } from '../../github/news.ts';
import type { PolicyRow } from '../../store/policies.ts';
import type { House } from '../house.ts';
import { inEffect } from './in-effect.ts';
import { refresh, roleKey } from './refresh.ts';

export interface Desk {
  readonly place: Place;
  /** Those that govern, or will, in the order in which they take effect; never empty. */
  readonly versions: readonly PolicyRow[];
  readonly policies: Policies;
}

/** Null when the repository is no desk: it has no policy file, or one that only accepts other desks. */
export async function deskAt(place: Place, house: House): Promise<Desk | null> {
  const { id } = place.repository;
  const known = await house.store.memory.get(roleKey(id));
  // The first news from a repository: nothing was pushed while we listened, so look.
  const role = known ?? (await refresh(place, house));
  if (role !== 'desk') return null;
  const merged = await house.store.policies.list(id);
  return { place, versions: inEffect(merged), policies: policiesAmong(merged, house) };
}

/** The version in force at an instant; the first one for what happened before it. */
export function versionAt({ versions }: Desk, at: Instant): PolicyRow {
  const found = versions.findLast(({ effectiveAt }) => effectiveAt <= at) ?? versions[0];
  if (found === undefined) throw new Error('a desk without any policy version');
  return found;
}

function policiesAmong(versions: readonly PolicyRow[], house: Pick<House, 'shelves' | 'log'>): Policies {
  const { policies } = house.shelves;
  return (version) => {
    const ready = policies.get(version);
    if (ready !== undefined) return ready;
    const row = versions.find((one) => one.version === version);
    if (row === undefined)
      throw new Error(`policy version ${version} is named by a ticket and not in the store`);
    const policy = compiled(row, versions, house);
    policies.set(version, policy);
    return policy;
  };
}

/** What was good when it was stored may be refused by now, because we became stricter: then what is good of it governs. */
function compiled(
  row: PolicyRow,
  versions: readonly PolicyRow[],
  { shelves, log }: Pick<House, 'shelves' | 'log'>,
): Policy {
  const read = readPolicy(row);
  if ('policy' in read) return read.policy;
  const { repository, version } = row;
  const problems = read.problems.map(sayProblem);
  const place = versions.findIndex((one) => one.version === version);
  const earlier = versions.slice(0, place).map(({ text }) => text);
  const policy = readLeniently(row, earlier);
  if (policy === null)
    throw new Error(`nothing of policy version ${version} can be read any more: ${problems[0]}`);
  shelves.refusals.set(version, problems);
  log.warn(
    { repository, version, problems },
    'a policy in the store was good when it came and has mistakes now; the desk goes on without them',
  );
  return policy;
}
