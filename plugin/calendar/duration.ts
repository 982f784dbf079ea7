/** Lengths of time as people write and read them. */

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** About five working years; more than that is a slip of the keyboard. */
const LONGEST = 10_000 * HOUR;

/**
 * `15m`, `8h` or `1h 30m` as milliseconds. Refused where it is something else: days too, for a day of
 * business time has no one length.
 */
export function parseDuration(text: string): number | { readonly refused: string } {
  const written = text.trim().toLowerCase();
  if (/^\d+\s*d/.test(written)) {
    return {
      refused: `“${text}” counts in days, which differ in length. Write hours, such as 8h for a working day.`,
    };
  }
  const [, hours, minutes] = /^(?=\d)(?:(\d+)\s*h)?\s*(?:(\d+)\s*m(?:in)?)?$/.exec(written) ?? [];
  if (hours === undefined && minutes === undefined) {
    return { refused: `“${text}” is not a length of time. Write it like 30m, 8h or 1h 30m.` };
  }
  const length = Number(hours ?? 0) * HOUR + Number(minutes ?? 0) * MINUTE;
  if (length === 0) return { refused: `“${text}” is no time at all. Write at least 1m.` };
  if (length > LONGEST)
    return { refused: `“${text}” is longer than 10000h, the longest that fits. Write less.` };
  return length;
}

/** `1 h 30 min`, `45 min`, `8 h`; seconds only below a minute. Cut, not rounded: never more than is there. */
export function sayDuration(ms: number): string {
  if (ms < 0) return `-${sayDuration(-ms)}`;
  if (ms >= SECOND && ms < MINUTE) return `${Math.floor(ms / SECOND)} s`;
  const hours = Math.floor(ms / HOUR);
  const minutes = Math.floor((ms % HOUR) / MINUTE);
  if (hours === 0) return `${minutes} min`;
  return minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`;
}
