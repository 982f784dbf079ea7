/** How many clocks were met and breached, and the share that was kept. */
import { type Outcome, outcomes } from './verdict.ts';

export type Tally = Readonly<Record<Outcome, number>>;

export const emptyTally: Tally = {
  met: 0,
  breached: 0,
  running: 0,
  stopped: 0,
  merged: 0,
  'no-answer': 0,
  'handed-over': 0,
};

/** Met ÷ (met + breached), from 0 to 1, where a breach counts while its ticket is open; null where there is no verdict yet. */
export function complianceOf({ met, breached }: Tally): number | null {
  return met + breached === 0 ? null : met / (met + breached);
}

export function sumOf(tallies: readonly Tally[]): Tally {
  return tallies.reduce((all, one) => {
    const pairs = outcomes.map((outcome) => [outcome, all[outcome] + one[outcome]] as const);
    return { ...emptyTally, ...Object.fromEntries(pairs) };
  }, emptyTally);
}
