/** The instant of a policy that was merged earlier has come: from now on it governs, unless it was replaced meanwhile. */
import type { Place } from '../../desk/place.ts';
import type { Claim } from '../../store/queue/delivery.ts';
import type { House } from '../house.ts';
import { inEffect } from './policies-among.ts';
import { tellTickets } from './take-effect.ts';

export async function beginPolicy(
  claim: Claim,
  version: string,
  place: Place,
  { store, clock }: House,
): Promise<void> {
  const now = clock.now();
  await store.transaction(async (tx) => {
    const governing = inEffect(await tx.policies(place.repository.id));
    const row = governing.find((one) => one.version === version);
    if (row !== undefined) await tellTickets(row, place, now, tx);
    await tx.settle(claim, 'done', now, row === undefined ? 'replaced before its instant came' : 'in force');
  });
}
