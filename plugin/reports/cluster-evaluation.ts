/** How well groups of reports fit what people said they are about. */

export interface ClusterEvaluation {
  /** Groups found, and the reports in them. */
  readonly found: number;
  readonly reports: number;
  /** The share of those reports that are about what most of their group are about. */
  readonly purity: number;
  /** Groups of which more than half are about the same. */
  readonly right: number;
  /** Troubles that were reported often enough to be found, and the share of their reports that stand together in one group. */
  readonly troubles: number;
  readonly completeness: number;
}

/**
 * @param truth by report: what it is about; what is left out is about nothing that others are about
 * @param least how many reports make a group
 */
export function clusterEvaluationOf(
  groups: readonly (readonly string[])[],
  truth: ReadonlyMap<string, string>,
  least: number,
): ClusterEvaluation {
  const largest = groups.map((group) => {
    const parts = [...Map.groupBy(group, (id) => truth.get(id) ?? id).values()];
    return Math.max(...parts.map(({ length }) => length));
  });
  const reports = groups.reduce((sum, { length }) => sum + length, 0);
  const troubles = [...Map.groupBy(truth.keys(), (id) => truth.get(id)).values()].filter(
    ({ length }) => length >= least,
  );
  const together = troubles.map((ids) =>
    Math.max(0, ...groups.map((group) => ids.filter((id) => group.includes(id)).length)),
  );
  return {
    found: groups.length,
    reports,
    purity: share(sum(largest), reports),
    right: groups.filter(({ length }, at) => (largest[at] ?? 0) * 2 > length).length,
    troubles: troubles.length,
    // One alone stands with nobody.
    completeness: share(
      sum(together.map((count) => (count > 1 ? count : 0))),
      sum(troubles.map(({ length }) => length)),
    ),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
