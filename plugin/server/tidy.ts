/** Forgets deliveries that were settled so long ago that GitHub cannot send them again. */
import type { Deps } from './deps.ts';

/** Enterprise Server can redeliver for seven days, in milliseconds; a day more for clocks that differ. */
const KEPT = 8 * 24 * 3_600_000;

/** Resolves to how many were forgotten. */
export async function tidy({ store, clock }: Deps): Promise<number> {
  let forgotten = 0;
  for (let some = 1; some > 0; forgotten += some) some = await store.inbox.forget(clock.now() - KEPT);
  return forgotten;
}
