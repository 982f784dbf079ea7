/** How long to wait before the next try: short at first, then longer, for about a day, or three for subscribers. */

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const schedules = {
  /** About 24 hours in all. */
  day: [
    5 * SECOND,
    30 * SECOND,
    2 * MINUTE,
    10 * MINUTE,
    30 * MINUTE,
    1 * HOUR,
    2 * HOUR,
    4 * HOUR,
    8 * HOUR,
    8.25 * HOUR,
  ],
  /** The example of Standard Webhooks: ten tries in 75 hours and a half. */
  subscriber: [
    5 * SECOND,
    5 * MINUTE,
    30 * MINUTE,
    2 * HOUR,
    5 * HOUR,
    10 * HOUR,
    14 * HOUR,
    20 * HOUR,
    24 * HOUR,
  ],
} satisfies Record<string, readonly number[]>;

/** Waits vary by a tenth either way, so that what failed together does not come back together. */
const SPREAD = 0.1;

/**
 * The wait after a failed try, in milliseconds; null when it is time to give up and park.
 *
 * @param attempts how many tries have failed, 1 after the first.
 * @param seed what is tried, for example its key: the same seed always waits the same.
 */
export function backoff(
  attempts: number,
  seed: string,
  schedule: keyof typeof schedules = 'day',
): number | null {
  const wait = schedules[schedule][attempts - 1];
  if (wait === undefined) return null;
  return Math.round(wait * (1 + SPREAD * (2 * fractionOf(`${seed}/${attempts}`) - 1)));
}

/** A number from 0 to 1 drawn from the text (FNV-1a, 32 bits). */
function fractionOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0) / 2 ** 32;
}
