/** After how long people are asked about a ticket on which nothing happens, by priority. */
import type { Priority } from '../../ticket/priority.ts';
import type { Target } from '../clocks/clock-policy.ts';

/** A priority that is left out is asked about never. */
export type Terms = Readonly<Partial<Record<Priority, Target>>>;

export interface Reminders {
  /** Nobody of the staff did anything. */
  readonly liesStill: Terms;
  /** Whoever was engaged has not been heard of. */
  readonly engagement: Terms;
}

/** The same term, `factor` (a whole number) times as long. */
export function timesTerm(term: Target, factor: number): Target {
  return 'ms' in term
    ? { ...term, ms: term.ms * factor }
    : { ...term, workingDays: term.workingDays * factor };
}
