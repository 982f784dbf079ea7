/** How often each term stands in a text, in two rows of numbers: a third of the room that a map takes. */
import { type Marks, markOf, marksOf, positionOf } from './marks.ts';

export interface Counts {
  /** Of the terms. */
  readonly marks: Marks;
  /** In the same order. */
  readonly times: readonly number[];
}

export function countsOf(terms: readonly { readonly key: string }[]): Counts {
  const times = new Map<number, number>();
  for (const { key } of terms) {
    const mark = markOf(key);
    times.set(mark, (times.get(mark) ?? 0) + 1);
  }
  const marks = marksOf(terms.map(({ key }) => key));
  return { marks, times: marks.map((mark) => times.get(mark) ?? 0) };
}

/** 0 where the text does not have the term. */
export function timesOf({ marks, times }: Counts, mark: number): number {
  return times[positionOf(marks, mark)] ?? 0;
}
