/** The tickets of a desk’s last days, kept in memory, and those among them that are like a new one. */
import type { Opened } from '../../core/event.ts';
import { type AlikeTicket, alikeNow, noneRecent, type Recent, takeIn } from '../../rules/matching/notice.ts';
import type { Deps } from '../deps.ts';
import { readSaved } from '../saved.ts';
import type { AtDesk } from './library-of.ts';

type Needs = Pick<Deps, 'store' | 'caches'>;

/** So many desks are kept in memory; the one that was asked longest ago makes room. */
const DESKS = 20;
/** The newest tickets that are looked at each time; where all of them are new, so many as are compared. */
const FEW = 10;
const ALL = 500;
/** More than these are as good as these. */
const MOST = 30;

/** As they stand now, the newest first. */
export async function alikeTickets(
  event: Opened,
  { place }: AtDesk,
  deps: Needs,
): Promise<readonly AlikeTicket[]> {
  const { store, caches } = deps;
  const { id } = place.repository;
  const before = caches.recent.get(id) ?? Promise.resolve(noneRecent());
  const next = before.catch(noneRecent).then((known) => bringUp(id, known, deps));
  caches.recent.delete(id);
  caches.recent.set(id, next);
  const [longestAgo] = caches.recent.keys();
  if (caches.recent.size > DESKS && longestAgo !== undefined) caches.recent.delete(longestAgo);
  const alike = alikeNow(await next, event).filter((one) => one.id !== event.ticket);
  const found: AlikeTicket[] = [];
  for (const { id: ticket, isSame } of alike.slice(0, MOST)) {
    const row = await store.tickets.get(ticket);
    if (row !== null) found.push({ ticket: readSaved(row.state).ticket, isSame });
  }
  return found;
}

/** Other processes take tickets in, too: so the store is asked each time for what came since. */
async function bringUp(repository: number, recent: Recent, { store }: Needs): Promise<Recent> {
  const few = await store.tickets.newest(repository, FEW);
  const isClose = few.length < FEW || few.some(({ id }) => recent.tickets.has(id));
  const rows = isClose ? few : await store.tickets.newest(repository, ALL);
  for (const { id, state } of rows.toReversed())
    if (!recent.tickets.has(id)) takeIn(recent, readSaved(state).ticket);
  return recent;
}
