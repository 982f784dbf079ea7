/** Logistic regression with a little caution (L2), by Newton’s method: few numbers, so that exact steps are cheap. */
import type { Confidence } from '../../../knowledge/matching/confidence.ts';

export interface Observation {
  readonly evidence: readonly number[];
  readonly right: boolean;
}

const CAUTION = 1;
const STEPS = 25;

export function fitConfidence(observations: readonly Observation[]): Confidence {
  const rows = observations.map(({ evidence }) => [1, ...evidence]);
  const size = rows[0]?.length ?? 1;
  let weights = Array.from({ length: size }, () => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const slope = weights.map((weight, at) => (at === 0 ? 0 : -CAUTION * weight));
    const curve = weights.map((_, row) =>
      weights.map((__, column): number => (row === column && row > 0 ? CAUTION : 0)),
    );
    for (const [place, row] of rows.entries()) {
      const sure = 1 / (1 + Math.exp(-dot(weights, row)));
      const error = Number(observations[place]?.right) - sure;
      for (const [at, value] of row.entries()) {
        slope[at] = (slope[at] ?? 0) + error * value;
        const line = curve[at] ?? [];
        for (const [other, there] of row.entries())
          line[other] = (line[other] ?? 0) + sure * (1 - sure) * value * there;
      }
    }
    const move = solved(curve, slope);
    weights = weights.map((weight, at) => weight + (move[at] ?? 0));
  }
  const [constant = 0, ...rest] = weights.map((weight) => Number(weight.toPrecision(5)));
  return { constant, weights: rest };
}

/** The solution of a system of linear equations, by Gauss with pivots. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const lines = matrix.map((line, at) => [...line, right[at] ?? 0]);
  const size = lines.length;
  for (let column = 0; column < size; column += 1) {
    const pivot = lines
      .slice(column)
      .reduce((best, line) => (Math.abs(line[column] ?? 0) > Math.abs(best[column] ?? 0) ? line : best));
    lines.splice(lines.indexOf(pivot), 1);
    lines.splice(column, 0, pivot);
    for (const line of lines) {
      if (line === pivot) continue;
      const factor = (line[column] ?? 0) / (pivot[column] ?? 1);
      for (let at = column; at <= size; at += 1) line[at] = (line[at] ?? 0) - factor * (pivot[at] ?? 0);
    }
  }
  return lines.map((line, at) => (line[size] ?? 0) / (line[at] ?? 1));
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
}
