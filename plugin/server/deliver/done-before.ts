/** A database may be older than what the desk has done, as a restored copy is: the world has it, and the database does not know it. */
import type { Instant } from '../../calendar/instant.ts';
import type { Store } from '../../store/store.ts';
import type { Deps } from '../deps.ts';

const KEY = 'looks-first';
/**
 * So long whatever is to be written is looked for first, in milliseconds. By then what happened since the copy was made has
 * been read again, also where GitHub could not be asked for hours.
 */
const LOOKS_FIRST = 24 * 3_600_000;

/** From now on the desk looks before it writes. */
export function lookFirst({ memory }: Pick<Store, 'memory'>, at: Instant): Promise<void> {
  return memory.set(KEY, String(at));
}

/** Whether the desk may have done what it is about to do, and not know it. */
export async function mayBeDone({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<boolean> {
  const at = await store.memory.get(KEY);
  return at !== null && clock.now() < Number(at) + LOOKS_FIRST;
}
