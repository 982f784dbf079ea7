/** The story's time: it runs fast while people talk, and as everywhere once the story has been told. */
import { setTimeout } from 'node:timers/promises';
import type { WallClock } from '../../../plugin/server/deps.ts';
import { startWorldClock, type WorldClock } from '../../github-emulator/clock.ts';

/** World seconds per real second. Leases run out by the story’s time, too: were it much faster, a busy machine would lose some. */
export const pace = { talking: 30, real: 1 } as const;

/** World milliseconds that pass before somebody does the next thing. */
export const pause = 3 * 60_000;

/** Friday, 20 November 2026, as the desk in Berlin opens. */
const opening = Date.parse('2026-11-20T08:00:00Z');

/** Real milliseconds after which a sleeper looks at the clock again: it runs fast, and somebody may have moved it. */
const NAP = 40;

/** Starts the story's clock on a Friday at nine. It stands still until somebody gives it a speed. */
export function startStoryClock(): WorldClock {
  return startWorldClock({ at: opening });
}

/** The story's time as Tierline lives by it. Signatures carry the machine's own time, which subscribers compare with theirs. */
export function houseTime(clock: WorldClock): WallClock {
  return { now: clock.now, stamp: () => Date.now(), sleep: (ms, signal) => sleep(clock, ms, signal) };
}

async function sleep(clock: WorldClock, ms: number, signal: AbortSignal): Promise<void> {
  const end = clock.now() + ms;
  do await setTimeout(NAP, undefined, { signal }).catch(() => undefined);
  while (!signal.aborted && clock.now() < end);
}
