/** The time as this machine tells it. */
import { setTimeout } from 'node:timers/promises';
import type { WallClock } from './server/deps.ts';

export const machineClock: WallClock = {
  now: () => Date.now(),
  stamp: () => Date.now(),
  sleep: (ms, signal) => setTimeout(ms, undefined, { signal }).catch(() => undefined),
};
