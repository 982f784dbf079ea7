/** Reads a repository’s policy and articles anew: after a push, and when it is first heard of. */
import type { Instant } from '../../calendar/instant.ts';
import type { Place } from '../../core/place.ts';
import { fetchArticles, fetchPolicy, type RepositoryFile } from '../../github/files.ts';
import { readPolicy } from '../../policy/read.ts';
import type { Deps } from '../deps.ts';
import { wakeSleepers } from '../wake.ts';
import { clientAt } from './places.ts';
import { knownArticles, shelve } from './shelve.ts';
import { report, takeEffect } from './take-effect.ts';
import { tellProblems } from './tell-problems.ts';

export type Role = 'desk' | 'developer' | 'none';

/** A push to the default branch: when it was made, and the commit it led to. */
interface Moved {
  readonly at: Instant;
  readonly commit: string;
}

/**
 * A broken file changes nothing: the last good one stays, and people are told. Pushes may be told in any order: each
 * policy takes effect at the time of its own push, while articles are taken as they are now.
 */
export async function refresh(told: Place, deps: Deps, moved: Moved | null = null): Promise<Role> {
  const { id } = told.repository;
  const { store, clock } = deps;
  const was = await store.memory.get(roleKey(id));
  const watched = await store.memory.get(watchedKey(id));
  const { client, place } = await clientAt(told, deps);
  const present = await fetchPolicy(client, place.repository);
  const role = roleOf(present, was);
  if (role !== 'desk' || present === null) {
    await store.memory.set(roleKey(id), role);
    return role;
  }
  // What was pushed before the first look was seen by it.
  const old = moved === null || watched === null || moved.at <= Number(watched);
  const file = old ? present : await fetchPolicy(client, place.repository, moved.commit);
  const known = await knownArticles(id, deps);
  const fetched = await fetchArticles(client, place.repository, known);
  const now = clock.now();
  if (was === 'none') await store.outbox.wakeAll();
  await store.transaction(async (tx) => {
    if (file !== null) await takeEffect(file, old ? now : moved.at, place, now, tx);
    await report(present, place, now, tx);
    await shelve(fetched, known, place, now, tx);
    const portal = portalOf(present);
    await tellProblems({ files: fetched, before: known, portal, place }, moved?.at ?? now, tx);
    await tx.memory.set(roleKey(id), role);
    if (was !== 'desk') await tx.memory.set(sinceKey(id), String(now));
    if (watched === null) await tx.memory.set(watchedKey(id), String(now));
    if (was === 'none') await wakeSleepers(place, now, tx);
  });
  return role;
}

function portalOf(file: RepositoryFile): string | null {
  const read = readPolicy(file);
  return 'problems' in read ? null : read.policy.portal;
}

export function sinceKey(repository: number): string {
  return `desk-since/${repository}`;
}

/** When it was first looked at: pushes from then on are told. */
export function watchedKey(repository: number): string {
  return `watched/${repository}`;
}

/** When it became a desk, or became one again; null where nobody has looked at it yet. */
export async function deskSince(
  repository: number,
  { memory }: Pick<Deps['store'], 'memory'>,
): Promise<Instant | null> {
  // Earlier versions noted the first look alone.
  const known = (await memory.get(sinceKey(repository))) ?? (await memory.get(watchedKey(repository)));
  return known === null ? null : Number(known);
}

export function roleKey(repository: number): string {
  return `role/${repository}`;
}

/** What GitHub said of the last push when a repository that is no desk was looked at. */
export function lookedKey(repository: number): string {
  return `looked/${repository}`;
}

/** A file that says nothing but whom it accepts makes a developer repository, also while it is broken. */
export function roleOf(file: RepositoryFile | null, was: string | null): Role {
  if (file === null) return 'none';
  const read = readPolicy(file);
  if ('problems' in read) return was === 'developer' ? 'developer' : 'desk';
  return read.policy.isDesk ? 'desk' : 'developer';
}
