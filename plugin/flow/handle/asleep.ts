/** Puts to sleep the tickets of a repository that the desk has lost, and wakes them when it comes back. */
import type { Instant } from '../../desk/instant.ts';
import type { Place } from '../../desk/place.ts';
import type { Claim } from '../../store/queue/delivery.ts';
import type { Tx } from '../../store/tx.ts';
import type { House } from '../house.ts';

/** Without this a due instant that nobody can act on would be found due for ever, before those that can be. */
export async function sleep(ticket: string, claim: Claim, { store, clock }: House): Promise<void> {
  await store.transaction(async (tx) => {
    const row = await tx.ticket(ticket);
    if (row !== null) await tx.saveTicket({ ...row, dueAt: null, version: row.version + 1 });
    await tx.settle(claim, 'ignored', clock.now(), 'this repository is no desk now; its tickets sleep');
  });
}

/** What fell due while they slept is found with its own time. */
export async function wakeSleepers(place: Place, now: Instant, tx: Tx): Promise<void> {
  const { repository, installation } = place;
  const asleep = (await tx.tickets({ repository: repository.id, open: true })).filter(
    ({ dueAt }) => dueAt === null,
  );
  await tx.receive(
    asleep.map(({ id, stream }) => ({
      id: `due/${id}/${now}/woken`,
      event: 'tierline.due',
      action: null,
      installation,
      stream,
      receivedAt: now,
      payload: JSON.stringify({ ticket: id, at: now, place }),
    })),
  );
}
