/** Time’s own visits: what has fallen due goes into the inbox like anybody’s news. */
import type { Instant } from '../calendar/instant.ts';
import type { Place } from '../core/place.ts';
import type { Repository } from '../core/ticket/ticket.ts';
import type { Delivery } from '../store/queue/delivery.ts';
import { ownDelivery } from '../store/queue/own-deliveries.ts';
import type { Store } from '../store/store.ts';
import type { DueTicket } from '../store/tickets.ts';
import type { Tx } from '../store/tx.ts';
import type { Deps } from './deps.ts';
import { noteAtWork } from './recover/away.ts';
import { tellOutage } from './recover/outage.ts';
import { readSaved } from './saved.ts';

/** So many are looked at in one go; those that are left are found by the next. */
const AT_ONCE = 1_000;

/** Puts every due ticket’s instant into the inbox; resolves to how many were new. The same instant is told once. */
export async function wake(deps: Deps, now: Instant): Promise<number> {
  await noteAtWork(deps);
  await tellOutage(deps);
  const { store, caches } = deps;
  const all = await store.tickets.due(now, AT_ONCE);
  if (all.length === 0) caches.woken.clear();
  const due = all.filter(({ id, dueAt }) => caches.woken.get(id) !== dueAt);
  if (due.length === 0) return 0;
  const places = await placesOf(due, store);
  const deliveries = due.flatMap(({ id, repository, installation, dueAt }) => {
    const own = places.get(repository);
    if (own === undefined) return [];
    return dueDelivery(
      `due/${id}/${dueAt}`,
      { ticket: id, at: dueAt },
      { installation, repository: own },
      now,
    );
  });
  const fresh = await store.inbox.receive(deliveries);
  for (const { id, dueAt } of due) caches.woken.set(id, dueAt);
  return fresh;
}

/** Wakes the tickets of a repository that the desk had lost: what fell due while they slept is found with its own time. */
export async function wakeSleepers(place: Place, now: Instant, tx: Tx): Promise<void> {
  const asleep = (await tx.tickets({ repository: place.repository.id, open: true })).filter(
    ({ dueAt }) => dueAt === null,
  );
  await tx.receive(
    asleep.map(({ id: ticket }) =>
      dueDelivery(`due/${ticket}/${now}/woken`, { ticket, at: now }, place, now),
    ),
  );
}

function dueDelivery(
  id: string,
  { ticket, at }: { readonly ticket: string; readonly at: Instant },
  place: Place,
  now: Instant,
): Delivery {
  return ownDelivery(id, { event: { kind: 'due', id: `due/${at}`, ticket, at }, place }, now);
}

/** The repositories as a ticket of each names it: reading every ticket would cost more than all the rest. */
async function placesOf(
  due: readonly DueTicket[],
  { tickets }: Store,
): Promise<ReadonlyMap<number, Repository>> {
  const places = new Map<number, Repository>();
  for (const { id, repository } of due) {
    if (places.has(repository)) continue;
    const row = await tickets.get(id);
    if (row !== null) places.set(repository, readSaved(row.state).ticket.repository);
  }
  return places;
}

/**
 * How long there is nothing to wake for, at most `longest`, in milliseconds.
 *
 * @param looked when what was due was last looked for: what has fallen due since is next, and at once.
 */
export async function untilNext(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  looked: Instant,
  longest: number,
): Promise<number> {
  const next = await store.tickets.nextDue(looked);
  return next === null ? longest : Math.max(0, Math.min(longest, next - clock.now()));
}
