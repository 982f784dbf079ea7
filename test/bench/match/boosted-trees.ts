/** Learns to rank by boosted trees (LambdaMART, Burges 2010): few leaves, a small step, and a share of the tickets each time. */
import { sumOfTrees, type Tree } from '../../../knowledge/matching/trees.ts';

/** A ticket’s candidates: what each has in common with it, and whether it is the one that people said it is. */
export interface Example {
  readonly rows: readonly (readonly number[])[];
  readonly right: readonly boolean[];
}

export interface Growth {
  readonly trees: number;
  readonly leaves: number;
  /** How far one tree goes. */
  readonly step: number;
  readonly leastRows: number;
  /** Of the tickets, and of the features, that one tree sees. */
  readonly ticketShare: number;
  readonly featureShare: number;
  readonly seed: number;
}

const BINS = 64;
/** Only the order near the top matters to a reader. */
const TOP = 20;
/** A leaf of few rows does not go far. */
const CAUTION = 1;

interface Rows {
  /** By feature, the bin of each row; and the upper edges of the bins. */
  readonly bins: readonly Uint8Array[];
  readonly edges: readonly (readonly number[])[];
  readonly scores: Float64Array;
  readonly slopes: Float64Array;
  readonly curves: Float64Array;
}

export function growTrees(examples: readonly Example[], growth: Growth): readonly Tree[] {
  const random = randomFrom(growth.seed);
  const all = examples.flatMap(({ rows: own }) => own);
  const rows = binned(all);
  const starts = startsOf(examples);
  return Array.from({ length: growth.trees }, () => {
    rows.slopes.fill(0);
    rows.curves.fill(0);
    const seen: number[] = [];
    for (const [at, example] of examples.entries()) {
      if (random() >= growth.ticketShare) continue;
      const start = starts[at] ?? 0;
      setSlopes(rows, example, start);
      for (let row = start; row < start + example.rows.length; row += 1) seen.push(row);
    }
    const features = rows.bins.map((_, feature) => feature).filter(() => random() < growth.featureShare);
    const tree = growTree(rows, Uint32Array.from(seen), features, growth);
    for (const [at, row] of all.entries()) add(rows.scores, at, sumOfTrees([tree], row));
    return tree;
  });
}

function startsOf(examples: readonly Example[]): readonly number[] {
  let start = 0;
  return examples.map(({ rows }) => {
    start += rows.length;
    return start - rows.length;
  });
}

/** For each pair of a right and a wrong one: how much the order of the two is worth, and how sure it is. */
function setSlopes(rows: Rows, { right }: Example, start: number): void {
  const order = right
    .map((_, at) => at)
    .sort((a, b) => (rows.scores[start + b] ?? 0) - (rows.scores[start + a] ?? 0));
  const rank = new Map(order.map((at, place) => [at, place]));
  for (const [good, isRight] of right.entries()) {
    if (!isRight) continue;
    for (const [bad, isRightToo] of right.entries()) {
      const above = rank.get(good) ?? 0;
      const below = rank.get(bad) ?? 0;
      if (isRightToo || Math.min(above, below) >= TOP) continue;
      const worth = Math.abs(1 / Math.log2(2 + above) - 1 / Math.log2(2 + below));
      const doubt = 1 / (1 + Math.exp((rows.scores[start + good] ?? 0) - (rows.scores[start + bad] ?? 0)));
      add(rows.slopes, start + good, doubt * worth);
      add(rows.slopes, start + bad, -doubt * worth);
      add(rows.curves, start + good, doubt * (1 - doubt) * worth);
      add(rows.curves, start + bad, doubt * (1 - doubt) * worth);
    }
  }
}

function add(to: Float64Array, at: number, amount: number): void {
  to[at] = (to[at] ?? 0) + amount;
}

interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
}

interface Growing {
  readonly rows: Uint32Array;
  /** The best that could be made of it; null where nothing is gained. */
  readonly split: Split | null;
  /** The two sides once it is split. */
  sides: readonly Growing[] | null;
}

/** Always the leaf that gains the most is split next. */
function growTree(rows: Rows, seen: Uint32Array, features: readonly number[], growth: Growth): Tree {
  const root = leafOf(rows, seen, features, growth);
  const leaves = [root];
  while (leaves.length < growth.leaves) {
    const best = leaves.reduce((one, other) =>
      (other.split?.gain ?? 0) > (one.split?.gain ?? 0) ? other : one,
    );
    if (best.split === null) break;
    const { feature, bin } = best.split;
    const bins = rows.bins[feature] ?? new Uint8Array();
    best.sides = [true, false].map((low) =>
      leafOf(
        rows,
        best.rows.filter((row) => (bins[row] ?? 0) <= bin === low),
        features,
        growth,
      ),
    );
    leaves.splice(leaves.indexOf(best), 1, ...best.sides);
  }
  return finished(root, rows, growth.step);
}

function finished({ sides, split, rows: own }: Growing, rows: Rows, step: number): Tree {
  const [low, high] = sides ?? [];
  if (low === undefined || high === undefined || split === null) {
    const { slope, curve } = sums(rows, own);
    return round((step * slope) / (curve + CAUTION));
  }
  const { feature, bin } = split;
  return [feature, rows.edges[feature]?.[bin] ?? 0, finished(low, rows, step), finished(high, rows, step)];
}

function round(value: number): number {
  return Number(value.toPrecision(5));
}

function sums(rows: Rows, own: Uint32Array) {
  let slope = 0;
  let curve = 0;
  for (const row of own) {
    slope += rows.slopes[row] ?? 0;
    curve += rows.curves[row] ?? 0;
  }
  return { slope, curve };
}

function leafOf(rows: Rows, own: Uint32Array, features: readonly number[], growth: Growth): Growing {
  const whole = sums(rows, own);
  let split: Split | null = null;
  for (const feature of features) {
    const best = bestSplit(rows, own, feature, whole, growth.leastRows);
    if (best !== null && best.gain > (split?.gain ?? 1e-9)) split = best;
  }
  return { rows: own, split, sides: null };
}

function bestSplit(
  rows: Rows,
  own: Uint32Array,
  feature: number,
  whole: { readonly slope: number; readonly curve: number },
  least: number,
): Split | null {
  const bins = rows.bins[feature] ?? new Uint8Array();
  const slopes = new Float64Array(BINS);
  const curves = new Float64Array(BINS);
  const counts = new Uint32Array(BINS);
  for (const row of own) {
    const bin = bins[row] ?? 0;
    add(slopes, bin, rows.slopes[row] ?? 0);
    add(curves, bin, rows.curves[row] ?? 0);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const gainOf = (slope: number, curve: number) => slope ** 2 / (curve + CAUTION);
  const before = gainOf(whole.slope, whole.curve);
  let best: Split | null = null;
  let slope = 0;
  let curve = 0;
  let count = 0;
  for (let bin = 0; bin < BINS - 1; bin += 1) {
    slope += slopes[bin] ?? 0;
    curve += curves[bin] ?? 0;
    count += counts[bin] ?? 0;
    if (count < least || own.length - count < least) continue;
    const gain = gainOf(slope, curve) + gainOf(whole.slope - slope, whole.curve - curve) - before;
    if (gain > (best?.gain ?? 1e-9)) best = { gain, feature, bin };
  }
  return best;
}

/** Each feature cut into bins that hold about as many rows. */
function binned(all: readonly (readonly number[])[]): Rows {
  const features = all[0]?.length ?? 0;
  const edges = Array.from({ length: features }, (_, feature) => {
    const values = all.map((row) => row[feature] ?? 0).sort((a, b) => a - b);
    const cuts = Array.from(
      { length: BINS - 1 },
      (__, cut) => values[Math.floor(((cut + 1) * values.length) / BINS)] ?? 0,
    );
    return [...new Set(cuts)].map(round);
  });
  return {
    edges,
    bins: edges.map((cuts, feature) =>
      Uint8Array.from(all, (row) => {
        const bin = cuts.findIndex((cut) => (row[feature] ?? 0) <= cut);
        return bin === -1 ? cuts.length : bin;
      }),
    ),
    scores: new Float64Array(all.length),
    slopes: new Float64Array(all.length),
    curves: new Float64Array(all.length),
  };
}

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
