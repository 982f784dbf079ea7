/** Many clocks that fall due together. */
import type { Instant } from '../../../plugin/calendar/instant.ts';

export interface Crowd {
  readonly clocks: number;
  /** Their instants lie evenly in so many milliseconds; 0 puts all on one. */
  readonly within: number;
}

/** Their instants, in whole milliseconds, from the next full second after `earliest`. */
export function instantsOf({ clocks, within }: Crowd, earliest: Instant): readonly Instant[] {
  const first = Math.ceil(earliest / 1_000) * 1_000;
  return Array.from({ length: clocks }, (_, at) => first + Math.floor((at * within) / clocks));
}

/** The value that so many of a hundred do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? Number.NaN;
}
