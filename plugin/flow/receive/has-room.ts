/** Whether the inbox has room for more: a desk that cannot keep up says so, rather than filling its disk. */
import type { House } from '../house.ts';

/** Deliveries that may wait at once. At the rates of GitHub this is days behind, and no more help comes from waiting. */
export const fullAt = 100_000;
/** The count is believed for so long, in milliseconds: it costs more than a delivery does. */
const FRESH = 1_000;

export async function hasRoom({
  store,
  clock,
  shelves,
}: Pick<House, 'store' | 'clock' | 'shelves'>): Promise<boolean> {
  const now = clock.stamp();
  const known = shelves.counted.get('inbox');
  if (known !== undefined && now - known.at < FRESH) return known.waiting < fullAt;
  // What could not be kept must not be acknowledged, even where it could be written.
  await store.check();
  const { waiting } = await store.inbox.counts();
  shelves.counted.set('inbox', { at: now, waiting });
  return waiting < fullAt;
}
