/** Sets up the repositories of an empty database: each desk with the policies that it ever had, and when it became one. */
import type { Instant } from '../../calendar/instant.ts';
import type { Place } from '../../core/place.ts';
import type { Delivery } from '../../store/queue/delivery.ts';
import { ownDelivery } from '../../store/queue/own-deliveries.ts';
import type { Store } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { refresh, sinceKey, watchedKey } from '../set-up/refresh.ts';
import type { Sight } from './look.ts';
import { type NamedVersions, policyHistory } from './policies.ts';
import type { SeenComment } from './read-record.ts';
import { readIssues, type Seen } from './restore.ts';
import { patiently, silenced } from './silent.ts';

/** Something that no one can know any more: of a ticket, as `owner/name#7`, or of a repository. */
export interface Unknown {
  readonly where: string;
  readonly what: string;
}

export interface KnownDesk {
  /** `owner/name`. */
  readonly name: string;
  readonly sight: Sight;
  readonly issues: readonly Seen[];
  /** When it became a desk. */
  readonly since: Instant;
  /** News of policies that begin later. */
  readonly future: readonly Delivery[];
  readonly unknown: readonly Unknown[];
}

/** What to read with, and whom to tell how far it is. */
export interface Wishes {
  /** Keys that records may be sealed with: the present one first. */
  readonly keys: readonly Buffer[];
  readonly tell: (said: string) => void;
}

/** A rebuild of this database was begun and did not end. */
const UNFINISHED = 'rebuilding';

export function noteUnfinished({ memory }: Store, at: Instant): Promise<void> {
  return memory.set(UNFINISHED, String(at));
}

export function noteFinished({ memory }: Store): Promise<void> {
  return memory.delete(UNFINISHED);
}

export async function isUnfinished({ memory }: Pick<Store, 'memory'>): Promise<boolean> {
  return (await memory.get(UNFINISHED)) !== null;
}

/** Null for a database that can be made anew; else what stands in it. */
export async function whatHolds(store: Store): Promise<string | null> {
  if (await isUnfinished(store)) return 'what an earlier rebuild has left unfinished';
  if ((await store.tickets.following('', 1)).length > 0) return 'tickets';
  if ((await store.policies.repositories()).length > 0) return 'the policy of a desk';
  const isUsed = (await store.memory.list('role/')).length > 0 || (await store.inbox.counts()).waiting > 0;
  return isUsed ? 'what a running desk has heard' : null;
}

/** @param comments of all repositories, by their number */
export async function setUpDesk(
  sight: Sight,
  comments: ReadonlyMap<number, SeenComment>,
  { keys, tell }: Wishes,
  deps: Deps,
): Promise<KnownDesk> {
  const { place, client } = sight.room;
  const { id, owner, name } = place.repository;
  const issues = readIssues(sight, comments, keys);
  const { rows, lost } = await patiently(
    () => policyHistory(client, place, versionsNamed(issues)),
    deps,
    tell,
  );
  const now = deps.clock.now();
  const since = beganAt(issues, sight) ?? now;
  await deps.store.transaction(async (tx) => {
    for (const row of rows) await tx.savePolicy(row);
  });
  await setUpOther(place, deps);
  await deps.store.memory.set(sinceKey(id), String(since));
  await deps.store.memory.set(watchedKey(id), String(since));
  return {
    name: `${owner}/${name}`,
    sight,
    issues,
    since,
    future: rows
      .filter(({ effectiveAt }) => effectiveAt > now)
      .map(({ version, effectiveAt }) => {
        const event = { kind: 'policy-begins', policy: version } as const;
        return ownDelivery(`policy-begins/${id}/${version}`, { event, place }, effectiveAt);
      }),
    unknown: lost.map((version) => ({
      where: `${owner}/${name}`,
      what: `the policy version ${version}, which tickets name and the history of the default branch does not show; its oldest policy stands in`,
    })),
  };
}

/** Its articles, and what it is to the desk. What is said of that once was said. */
export async function setUpOther(place: Place, deps: Deps): Promise<void> {
  await refresh(place, silenced(deps).deps);
}

function versionsNamed(issues: readonly Seen[]): NamedVersions {
  const found = new Map<string, Instant | null>();
  for (const { read } of issues) {
    if ('why' in read) continue;
    for (const event of read.events) {
      if (!('policy' in event) || event.policy === undefined) continue;
      const at = event.kind === 'policy-changed' ? event.at : null;
      found.set(event.policy, at ?? found.get(event.policy) ?? null);
    }
  }
  return found;
}

/** As records tell, or else when the App first said something there; null where it never did. */
function beganAt(issues: readonly Seen[], { comments }: Sight): Instant | null {
  const told = issues.flatMap(({ read }) => ('why' in read ? [] : (read.record.since ?? [])));
  const all = told.length > 0 ? told : comments.flatMap((one) => (one.isOurs ? one.createdAt : []));
  return all.length === 0 ? null : all.reduce((first, at) => Math.min(first, at));
}
