/** How much visitors may say: all of them together, and each address for itself, so that one cannot take the others’ share. */
import type { WallClock } from '../deps.ts';

/** Whether one more is too much for this stretch of the clock; each call counts one. */
export function overLimit(limit: number, stretch: number, clock: Pick<WallClock, 'now'>): () => boolean {
  let present = 0;
  let heard = 0;
  return () => {
    const now = Math.floor(clock.now() / stretch);
    heard = now === present ? heard + 1 : 1;
    present = now;
    return heard > limit;
  };
}

/** So many addresses are remembered; the one that was silent longest is forgotten first. */
const MOST = 10_000;

/**
 * The same for each address. Several limits of one address count together: a minute’s and a day’s.
 *
 * @param limits how many in which stretch, in milliseconds
 */
export function overShare(
  limits: readonly (readonly [limit: number, stretch: number])[],
  clock: Pick<WallClock, 'now'>,
): (address: string) => boolean {
  const counters = new Map<string, readonly (() => boolean)[]>();
  return (address) => {
    const own = counters.get(address) ?? limits.map(([limit, stretch]) => overLimit(limit, stretch, clock));
    counters.delete(address);
    counters.set(address, own);
    if (counters.size > MOST) counters.delete(counters.keys().next().value ?? address);
    return own.some((isOver) => isOver());
  };
}
