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

/** What is left of a term after a shorter one; all of it where hours cannot be compared with days, or nothing would be left. */
export function termAfter(term: Target, shorter: Target): Target {
  if ('ms' in term && 'ms' in shorter && term.ms > shorter.ms) return { ...term, ms: term.ms - shorter.ms };
  if ('workingDays' in term && 'workingDays' in shorter && term.workingDays > shorter.workingDays)
    return { ...term, workingDays: term.workingDays - shorter.workingDays };
  return term;
}

/** The same term, `factor` (a whole number) times as long. */
export function timesTerm(term: Target, factor: number): Target {
  return 'ms' in term
    ? { ...term, ms: term.ms * factor }
    : { ...term, workingDays: term.workingDays * factor };
}
