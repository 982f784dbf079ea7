/** Finds a place in a sorted list of numbers in about one step, whatever its length. */

export interface SortedIndex {
  /** Strictly rising. */
  readonly keys: Float64Array;
  readonly first: number;
  readonly bucketsPerUnit: number;
  /** For each bucket of equal width, the last key at or below its lower edge. */
  readonly buckets: Int32Array;
}

/** Reads keys that are strictly rising and at least one. */
export function indexSorted(keys: Float64Array): SortedIndex {
  const first = keys[0] ?? 0;
  const range = (keys.at(-1) ?? 0) - first;
  const bucketsPerUnit = range === 0 ? 0 : keys.length / range;
  const buckets = new Int32Array(keys.length + 2);
  let key = 0;
  for (let bucket = 0; bucket < buckets.length; bucket += 1) {
    while (key + 1 < keys.length && bucketOf(keys[key + 1] ?? 0, first, bucketsPerUnit) < bucket) key += 1;
    buckets[bucket] = key;
  }
  return { keys, first, bucketsPerUnit, buckets };
}

/** The place of the last key at or below the wanted number; -1 when all are above. */
export function lastAtMost(index: SortedIndex, wanted: number): number {
  const { keys, first, bucketsPerUnit, buckets } = index;
  if (wanted < first) return -1;
  const bucket = Math.min(bucketOf(wanted, first, bucketsPerUnit), keys.length);
  let low = buckets[bucket] ?? 0;
  let high = buckets[bucket + 1] ?? 0;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((keys[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}

function bucketOf(key: number, first: number, bucketsPerUnit: number): number {
  // The same rounding on building and on asking, so that no key is ever sought next door.
  return Math.floor((key - first) * bucketsPerUnit);
}
