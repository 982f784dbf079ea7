/** The story's time: it runs fast, and faster still while people wait. */
import { setTimeout } from 'node:timers/promises';
import type { WallClock } from '../../../plugin/server/deps.ts';
import { startWorldClock, type WorldClock } from '../../github-emulator/clock.ts';

/** World seconds per real second while people talk, and while they wait for a clock to fall due. */
export const pace = { talking: 60, waiting: 900 } as const;

/** World milliseconds that pass before somebody does the next thing. */
export const pause = 3 * 60_000;

/** Friday, 20 November 2026, as the desk in Berlin opens. */
const opening = Date.parse('2026-11-20T08:00:00Z');

/** Real milliseconds. */
const BETWEEN_LOOKS = 20;

/** Real milliseconds that the house sleeps at the least: at this pace it would else never rest. */
const SHORTEST_SLEEP = 40;

/** Starts the story's clock on a Friday at nine. It stands still until somebody gives it a speed. */
export function startStoryClock(): WorldClock {
  return startWorldClock({ at: opening });
}

/** Lets time fly until an instant, and slows it down again. */
export async function hurry(clock: WorldClock, until: number): Promise<void> {
  clock.speed(pace.waiting);
  while (clock.now() < until) await setTimeout(BETWEEN_LOOKS);
  clock.speed(pace.talking);
}

/** The story's time as Tierline lives by it. Signatures carry the machine's own time, which subscribers compare with theirs. */
export function houseTime(clock: WorldClock): WallClock {
  return {
    now: clock.now,
    stamp: () => Date.now(),
    sleep: (ms, signal) =>
      setTimeout(Math.max(SHORTEST_SLEEP, ms / pace.talking), undefined, { signal }).catch(() => undefined),
  };
}
