/** Which of the merged policies ever govern, and in which order. */
import type { PolicyRow } from '../../store/policies.ts';

/**
 * In the order in which they take effect. `merged` is in the order of merging. A policy that was replaced on the
 * default branch before its instant came never governs.
 */
export function inEffect(merged: readonly PolicyRow[]): readonly PolicyRow[] {
  return merged
    .filter(({ effectiveAt }, at) => effectiveAt <= (merged[at + 1]?.mergedAt ?? Number.POSITIVE_INFINITY))
    .toSorted((one, other) => one.effectiveAt - other.effectiveAt);
}
