/** Time that somebody spent on a ticket, and what it comes to by type. */
import type { Instant } from '../../instant.ts';

export interface TimeEntry {
  /** Milliseconds; negative where it corrects an earlier entry. */
  readonly length: number;
  /** One of the policy’s types as they were then. */
  readonly type: string;
  readonly note: string;
  readonly by: string;
  readonly at: Instant;
}

/** Milliseconds by type, in the order in which the types were first used; a type that was corrected to nothing is left out. */
export function totals(entries: readonly TimeEntry[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { type, length } of entries) sums.set(type, (sums.get(type) ?? 0) + length);
  return new Map([...sums].filter(([, sum]) => sum > 0));
}

/** Milliseconds in all. */
export function spent(entries: readonly TimeEntry[]): number {
  return entries.reduce((sum, { length }) => sum + length, 0);
}
