/** One row of an account. */
import { sayDuration } from '../../duration.ts';

export interface Row {
  readonly when: string;
  readonly what: string;
  /** Business milliseconds that this row adds; null where it adds nothing. */
  readonly counts: number | null;
  /** Business milliseconds used up to its end. */
  readonly used: number;
}

export function sayRow({ when, what, counts, used }: Row): string {
  return `| ${when} | ${what} | ${counts === null ? '' : exact(counts)} | ${exact(used)} |`;
}

/** To the second, where there are seconds: whoever adds up must come to the same sum. */
function exact(ms: number): string {
  const seconds = Math.floor(ms / 1000) % 60;
  if (ms > 0 && ms < 60_000) return `${seconds} s`;
  return seconds === 0 ? sayDuration(ms) : `${sayDuration(ms)} ${seconds} s`;
}
