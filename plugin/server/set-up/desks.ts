/** What a repository is to the desk, and the policies that were ever in force there. */
import type { Instant } from '../../calendar/instant.ts';
import type { Place } from '../../core/place.ts';
import type { Policies } from '../../policy/policy.ts';
import type { PolicyRow } from '../../store/policies.ts';
import type { Deps } from '../deps.ts';
import { inEffect, policiesAmong } from './policies-among.ts';
import { refresh, roleKey } from './refresh.ts';

export interface Desk {
  readonly place: Place;
  /** Those that govern, or will, in the order in which they take effect; never empty. */
  readonly versions: readonly PolicyRow[];
  readonly policies: Policies;
}

/** Null when the repository is no desk: it has no policy file, or one that only accepts other desks. */
export async function deskAt(place: Place, deps: Deps): Promise<Desk | null> {
  const { id } = place.repository;
  const known = await deps.store.memory.get(roleKey(id));
  // The first news from a repository: nothing was pushed while we listened, so look.
  const role = known ?? (await refresh(place, deps));
  if (role !== 'desk') return null;
  const merged = await deps.store.policies.list(id);
  return { place, versions: inEffect(merged), policies: policiesAmong(merged, deps) };
}

/** The version in force at an instant; the first one for what happened before it. */
export function versionAt({ versions }: Desk, at: Instant): PolicyRow {
  const found = versions.findLast(({ effectiveAt }) => effectiveAt <= at) ?? versions[0];
  if (found === undefined) throw new Error('a desk without any policy version');
  return found;
}
