/** Time’s own visits: what has fallen due goes into the inbox like anybody’s news. */
import type { Instant } from '../desk/instant.ts';
import type { House } from './house.ts';
import { readSaved } from './saved.ts';

const AT_ONCE = 200;

/** Puts every due ticket’s instant into the inbox; resolves to how many were new. The same instant is told once. */
export async function wake({ store, clock }: House): Promise<number> {
  const now = clock.now();
  const due = await store.tickets.due(now, AT_ONCE);
  if (due.length === 0) return 0;
  const deliveries = await Promise.all(
    due.map(async ({ id, stream, dueAt }) => {
      const row = await store.tickets.get(id);
      if (row === null) return null;
      const { repository } = readSaved(row.state).ticket;
      return {
        id: `due/${id}/${dueAt}`,
        event: 'tierline.due',
        action: null,
        installation: row.installation,
        stream,
        receivedAt: now,
        payload: JSON.stringify({
          ticket: id,
          at: dueAt,
          place: { installation: row.installation, repository },
        }),
      };
    }),
  );
  return store.inbox.receive(deliveries.filter((one) => one !== null));
}

/** How long there is nothing to wake for, at most `longest`, in milliseconds. */
export async function untilNext({ store, clock }: House, longest: number): Promise<number> {
  const next: Instant | null = await store.tickets.nextDue();
  const now = clock.now();
  // What is due already is in the inbox, and its ticket says so until it is handled.
  return next === null || next <= now ? longest : Math.min(longest, next - now);
}
