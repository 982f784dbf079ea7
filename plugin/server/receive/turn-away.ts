/** What the doors share: a secret is compared, and whoever is turned away is counted and told to the log, seldom. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Deps } from '../deps.ts';

/** The log is told so often at most, in milliseconds: anybody may post rubbish. */
const QUIET = 60_000;

/** @param say the log’s sentence; the count is since the start */
export function turnAway(
  door: 'signature' | 'hook' | 'alerts' | 'metrics' | 'proxy',
  say: (count: number) => string,
  { caches, clock, log }: Pick<Deps, 'caches' | 'clock' | 'log'>,
): void {
  const before = caches.refused.get(door);
  const count = (before?.count ?? 0) + 1;
  const now = clock.stamp();
  const isQuiet = before !== undefined && now - before.toldAt < QUIET;
  caches.refused.set(door, { count, toldAt: isQuiet ? before.toldAt : now });
  if (!isQuiet) log.warn({ count }, say(count));
}

/** The token of an `Authorization` header; empty where it holds none. */
export function bearerOf(authorization: string | undefined): string {
  return /^Bearer\s+(\S+)\s*$/i.exec(authorization ?? '')?.[1] ?? '';
}

/** In the same time wherever they differ, whatever their lengths. */
export function isSameSecret(given: string, own: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(own));
}
