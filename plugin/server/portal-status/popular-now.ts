/** The articles that many people meet now: what solved it on the portal, and what was applied to tickets. */
import { type Instant, utcDayOf } from '../../calendar/instant.ts';
import type { Deps } from '../deps.ts';
import { libraryOf } from '../matching/library-of.ts';
import { readSaved } from '../saved.ts';

const DAY = 86_400_000;
/** Days back from now. */
const RECENT = 30 * DAY;
/** More than a home page shows. */
const MOST = 8;
/** Visitors may name articles that there are not; so many different ones are read at the most. */
const SOLVED_READ = 500;
/** Tickets are kept whole, so only so many of the newest are read; the index by number finds them. */
const TICKETS_READ = 300;

type Needs = Pick<Deps, 'store' | 'caches'>;

/**
 * The ids of the public articles of these desks that were confirmed (“this solved it”) and applied (`/known`) most
 * often in the last 30 days, the most frequent first. Of tickets, those opened in that time count.
 *
 * @param desks ids of repositories
 */
export async function popularNow(
  desks: readonly number[],
  deps: Needs,
  now: Instant,
): Promise<readonly string[]> {
  const published = new Set((await Promise.all(desks.map((desk) => publishedOf(desk, deps)))).flat());
  if (published.size === 0) return [];
  const applied = await Promise.all(desks.map((desk) => appliedIn(desk, deps, now - RECENT)));
  const solved = await deps.store.feedback.solved(utcDayOf(now - RECENT), SOLVED_READ);
  return inOrder([...solved.map(({ about, count }) => [about, count] as const), ...applied.flat()])
    .filter((id) => published.has(id))
    .slice(0, MOST);
}

/** The most frequent first; of equals, the lower id. */
function inOrder(counts: readonly (readonly [id: string, count: number])[]): readonly string[] {
  const sums = new Map<string, number>();
  for (const [id, count] of counts) sums.set(id, count + (sums.get(id) ?? 0));
  return [...sums]
    .toSorted(([one, few], [other, many]) => many - few || (one < other ? -1 : 1))
    .map(([id]) => id);
}

/** Runbooks are for staff whatever they say; feedback comes from browsers, which may name anything. */
async function publishedOf(desk: number, deps: Needs): Promise<readonly string[]> {
  const { articles } = await libraryOf({ place: { repository: { id: desk } } }, deps);
  return [...articles.values()]
    .filter(({ kind }) => kind !== 'runbook')
    .filter((article) => article.audience === 'public')
    .filter((article) => !('status' in article) || article.status !== 'retired')
    .map(({ id }) => id);
}

/** A known error that the requester sent back is no longer on the ticket, so it does not count. */
async function appliedIn(desk: number, { store }: Needs, since: Instant) {
  const rows = await store.tickets.newest(desk, TICKETS_READ);
  return rows
    .map(({ state }) => readSaved(state).ticket)
    .filter(({ openedAt }) => openedAt >= since)
    .flatMap(({ knownErrors }) => knownErrors.map(({ id }) => [id, 1] as const));
}
