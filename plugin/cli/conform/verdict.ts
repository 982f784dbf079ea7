/** What came of one record of a vector file. */

/** `null` is an answer too: no deadline, nothing used yet. */
export type Answer = string | number | boolean | null;

export interface Difference {
  /** The key of the record that was asserted. */
  readonly key: string;
  readonly expected: Answer;
  readonly got: Answer;
}

export interface Verdict {
  readonly id: string;
  /** How many of the record’s facts were held against the product and agree. */
  readonly agreed: number;
  readonly differences: readonly Difference[];
  /** Names of what the product does not know, or what the source does not state, one for each. */
  readonly skipped: readonly string[];
}

/** A record of which nothing could be held against the product. */
export function skip(id: string, ...why: readonly string[]): Verdict {
  return { id, agreed: 0, differences: [], skipped: why };
}

/** Holds answers against what a record asserts. */
export function compare(id: string, facts: readonly Difference[], skipped: readonly string[] = []): Verdict {
  const differences = facts.filter(({ expected, got }) => expected !== got);
  return { id, agreed: facts.length - differences.length, differences, skipped };
}
