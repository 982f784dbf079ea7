/** The clocks in words: their names, and what each promises. */
import type { ClockKind } from '../clock/clock.ts';

const names: Readonly<Record<ClockKind, string>> = {
  'first-response': 'First response',
  'next-response': 'Next response',
  update: 'Update',
  resolution: 'Resolution',
  tier: 'Tier (OLA)',
  engagement: 'Engagement',
};

const promises: Readonly<Record<ClockKind, string>> = {
  'first-response': 'the first answer to the requester',
  'next-response': 'the answer to the requester’s last question',
  update: 'the next word to the requester',
  resolution: 'the resolution',
  tier: 'the work of the present tier',
  engagement: 'the engagement',
};

export function sayClockName(kind: ClockKind): string {
  return names[kind];
}

/** In the middle of a sentence: `the resolution`. */
export function sayPromise(kind: ClockKind): string {
  return promises[kind];
}
