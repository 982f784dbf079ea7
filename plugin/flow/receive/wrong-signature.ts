/** Counts what comes in with a wrong signature, and tells the log now and then: a wrong secret would else be silent. */
import type { House } from '../house.ts';

/** The log is told so often at most, in milliseconds: anybody may post rubbish. */
const QUIET = 60_000;

export function noteWrongSignature({ shelves, clock, log }: Pick<House, 'shelves' | 'clock' | 'log'>): void {
  const before = shelves.refused.get('signature');
  const count = (before?.count ?? 0) + 1;
  const now = clock.stamp();
  const isQuiet = before !== undefined && now - before.toldAt < QUIET;
  shelves.refused.set('signature', { count, toldAt: isQuiet ? before.toldAt : now });
  if (isQuiet) return;
  log.warn(
    { count },
    `refused a delivery whose signature does not fit (${count} since the start); is the webhook secret the same here and in the App’s settings on GitHub?`,
  );
}
