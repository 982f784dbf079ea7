/** Notices that nobody ran the desk for a while: what it would have asked and ended meanwhile counts from its return. */
import { z } from 'zod';
import type { Instant } from '../../calendar/instant.ts';
import { lookFirst } from '../deliver/done-before.ts';
import type { Deps } from '../deps.ts';
import { LEAST, noteOutage } from './outage.ts';

const stretches = z.array(z.object({ from: z.number(), until: z.number() }));
export type Stretch = z.infer<typeof stretches>[number];

/** Whoever is away for less misses nothing that people are asked or reminded of, in milliseconds. */
const AWAY = 60 * 60_000;
/** How often it is noted that the desk is at work, in milliseconds. */
const OFTEN = 60_000;
/** A ticket that lies through more of them than this has heard of some already. */
const KEPT = 20;

const WORKED = 'at-work';
const STRETCHES = 'away';

/** The desk is at work: should it go away now, it was there until now. */
export async function noteAtWork({ store, clock, caches }: Deps): Promise<void> {
  const now = clock.now();
  const noted = caches.atWork.get('noted');
  if (noted !== undefined && now - noted < OFTEN) return;
  caches.atWork.set('noted', now);
  await store.memory.set(WORKED, String(now));
}

/** Whoever begins to work, or looks for what was missed, asks first how long nobody did. */
export async function noteReturn(deps: Deps): Promise<void> {
  const { store, clock, caches, log } = deps;
  const now = clock.now();
  const worked = await store.memory.get(WORKED);
  const known = await store.memory.get(STRETCHES);
  const before: readonly Stretch[] = known === null ? [] : stretches.parse(JSON.parse(known));
  const from = worked === null ? now : Number(worked);
  const all = now - from > AWAY ? [...before, { from, until: now }].slice(-KEPT) : before;
  if (all !== before) {
    await store.memory.set(STRETCHES, JSON.stringify(all));
    log.info({ from, until: now }, 'nobody ran the desk for a while: what it missed counts from now on');
  }
  // Or somebody ran it, and this is a copy of its database from then.
  if (now - from >= LEAST) await lookFirst(store, now);
  await noteOutage(from, now, deps);
  caches.away.splice(0, caches.away.length, ...all);
  caches.atWork.delete('noted');
  await noteAtWork(deps);
}

/** What a ticket of which the last was heard then has not been told yet; it knows all until `known`. */
export function awaySince(last: Instant, known: Instant, all: readonly Stretch[]): readonly Stretch[] {
  return all
    .filter(({ until }) => until > known)
    .map(({ from, until }) => ({ from: Math.max(from, last + 1), until }))
    .filter(({ from, until }) => from < until);
}
