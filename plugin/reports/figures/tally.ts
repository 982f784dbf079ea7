/** Adds observations up, one after the other: what comes out is the same in whatever order they come. */
import type { Span } from './life.ts';
import type { Observation, Unit } from './measures.ts';

/** In milliseconds. The median of an even number lies between the middle two; nine in ten are at most p90, which is one of them. */
export interface Spread {
  readonly median: number;
  readonly p90: number;
  readonly mean: number;
}

export type Value =
  | { readonly unit: 'share'; readonly counted: number; readonly n: number }
  | {
      readonly unit: 'length';
      readonly business: Spread | null;
      readonly wall: Spread | null;
      readonly n: number;
    }
  | { readonly unit: 'count' | 'effort'; readonly amount: number }
  | { readonly unit: 'mean'; readonly amount: number; readonly n: number };

/** What was seen so far of one figure. */
export interface Tally {
  n: number;
  /** Of a share those that count; of the others the sum. */
  sum: number;
  readonly business: number[];
  readonly wall: number[];
}

export function emptyTally(): Tally {
  return { n: 0, sum: 0, business: [], wall: [] };
}

/** @param lengths business and wall milliseconds of some stretches */
export function add(
  tally: Tally,
  seen: Observation,
  lengths: (spans: readonly Span[]) => { readonly business: number; readonly wall: number },
): void {
  tally.n += 1;
  switch (seen.is) {
    case 'share':
      tally.sum += seen.counts ? 1 : 0;
      return;
    case 'count':
    case 'mean':
    case 'effort':
      tally.sum += seen.amount;
      return;
    case 'length': {
      const { business, wall } = lengths(seen.spans);
      tally.business.push(business);
      tally.wall.push(wall);
      return;
    }
    default:
      seen satisfies never;
  }
}

export function sumUp(unit: Unit, { n, sum, business, wall }: Tally): Value {
  switch (unit) {
    case 'share':
      return { unit, counted: sum, n };
    case 'count':
    case 'effort':
      return { unit, amount: sum };
    case 'mean':
      return { unit, amount: n === 0 ? 0 : sum / n, n };
    case 'length':
      return { unit, business: spreadOf(business), wall: spreadOf(wall), n };
    default:
      return unit satisfies never;
  }
}

/** Null of nothing. */
function spreadOf(lengths: readonly number[]): Spread | null {
  if (lengths.length === 0) return null;
  const sorted = Float64Array.from(lengths).sort();
  const n = sorted.length;
  const at = (index: number): number => sorted[index] ?? 0;
  const sum = sorted.reduce((all, one) => all + one, 0);
  return {
    median: (at(Math.floor((n - 1) / 2)) + at(Math.floor(n / 2))) / 2,
    p90: at(Math.ceil(n * 0.9) - 1),
    mean: sum / n,
  };
}
