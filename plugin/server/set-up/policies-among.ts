/** The policies that were ever in force in a repository, compiled when they are first asked for; and which govern now. */

import { sayProblem } from '../../../knowledge/text/problem.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { Policies, Policy } from '../../policy/policy.ts';
import { readPolicy } from '../../policy/read.ts';
import { readLeniently } from '../../policy/read-leniently.ts';
import { deskLocale } from '../../reply/locale.ts';
import type { PolicyRow } from '../../store/policies.ts';
import type { Store } from '../../store/store.ts';
import { inEnglish, type Locale } from '../../words/render.ts';
import type { Caches } from '../caches.ts';

/** The policies that were ever in force in a repository, compiled when they are first asked for. */
interface Room {
  readonly caches: Pick<Caches, 'policies' | 'refusals'>;
  readonly log: { warn(facts: object, message: string): void };
}

export function policiesAmong(versions: readonly PolicyRow[], deps: Room): Policies {
  const { policies } = deps.caches;
  return (version) => {
    const ready = policies.get(version);
    if (ready !== undefined) return ready;
    const row = versions.find((one) => one.version === version);
    if (row === undefined)
      throw new Error(`policy version ${version} is named by a ticket and not in the store`);
    const policy = compiled(row, versions, deps);
    policies.set(version, policy);
    return policy;
  };
}

/** What was good when it was stored may be refused by now, because we became stricter: then what is good of it governs. */
function compiled(row: PolicyRow, versions: readonly PolicyRow[], { caches, log }: Room): Policy {
  const read = readPolicy(row);
  if ('policy' in read) return read.policy;
  const { repository, version } = row;
  const problems = read.problems.map(sayProblem);
  const place = versions.findIndex((one) => one.version === version);
  const earlier = versions.slice(0, place).map(({ text }) => text);
  const policy = readLeniently(row, earlier);
  if (policy === null)
    throw new Error(`nothing of policy version ${version} can be read any more: ${problems[0]}`);
  caches.refusals.set(version, problems);
  log.warn(
    { repository, version, problems },
    'a policy in the store was good when it came and has mistakes now; the desk goes on without them',
  );
  return policy;
}

/** All that were ever in force, and the one that is now; null until there is one. */
export async function policyInForce(
  repository: number,
  now: Instant,
  { store, ...room }: Room & { readonly store: Pick<Store, 'policies'> },
): Promise<{ readonly policies: Policies; readonly policy: Policy } | null> {
  const merged = await store.policies.list(repository);
  const versions = inEffect(merged);
  const row = versions.findLast(({ effectiveAt }) => effectiveAt <= now) ?? versions[0];
  if (row === undefined) return null;
  const policies = policiesAmong(merged, room);
  return { policies, policy: policies(row.version) };
}

/**
 * In the order in which they take effect. `merged` is in the order of merging. A policy that was replaced on the
 * default branch before its instant came never governs.
 */
export function inEffect(merged: readonly PolicyRow[]): readonly PolicyRow[] {
  return merged
    .filter(({ effectiveAt }, at) => effectiveAt <= (merged[at + 1]?.mergedAt ?? Number.POSITIVE_INFINITY))
    .toSorted((one, other) => one.effectiveAt - other.effectiveAt);
}

/** In which language and whose words the people of a desk are told of its files: in English until a good policy governs. */
export function localeInForce(merged: readonly PolicyRow[], now: Instant): Locale {
  const row = inEffect(merged).findLast(({ effectiveAt }) => effectiveAt <= now);
  const read = row === undefined ? null : readPolicy(row);
  return read !== null && 'policy' in read ? deskLocale(read.policy) : inEnglish;
}
