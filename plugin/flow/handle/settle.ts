/** Ends a delivery that changes nothing, with a note for whoever looks. */
import type { Claim } from '../../store/queue/delivery.ts';
import type { House } from '../house.ts';

export async function settle(
  claim: Claim,
  { store, clock }: House,
  how: 'done' | 'ignored',
  note?: string,
): Promise<void> {
  await store.transaction((tx) => tx.settle(claim, how, clock.now(), note));
}
