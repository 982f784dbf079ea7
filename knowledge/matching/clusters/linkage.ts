/** Puts together what is alike on average (average linkage), from the few pairs of which anything is known. */

/**
 * Groups of the numbers below `count`, single ones too. The surest pairs come first; two groups become one where the
 * average over all the pairs between them is at least `least`; of pairs that are not named nothing speaks for them.
 *
 * @param pairs by `3 17`, the lower number first: how sure it is, from 0 to 1
 */
export function linked(
  count: number,
  pairs: ReadonlyMap<string, number>,
  least: number,
): readonly (readonly number[])[] {
  const groups = Array.from({ length: count }, (_, at) => [at]);
  const groupOf = Array.from({ length: count }, (_, at) => at);
  const between = Array.from({ length: count }, () => new Map<number, number>());
  const known = [...pairs].map(([key, sureness]) => {
    const [one = 0, other = 0] = key.split(' ').map(Number);
    return { one, other, sureness };
  });
  for (const { one, other, sureness } of known) {
    between[one]?.set(other, sureness);
    between[other]?.set(one, sureness);
  }
  known.sort((a, b) => b.sureness - a.sureness || a.one - b.one || a.other - b.other);
  for (const pair of known) {
    const one = groupOf[pair.one] ?? 0;
    const other = groupOf[pair.other] ?? 0;
    if (one === other) continue;
    const sizes = (groups[one]?.length ?? 0) * (groups[other]?.length ?? 0);
    if ((between[one]?.get(other) ?? 0) / sizes < least) continue;
    const [to, from] = (between[one]?.size ?? 0) >= (between[other]?.size ?? 0) ? [one, other] : [other, one];
    merge(from, to, { groups, groupOf, between });
  }
  return groups.filter(({ length }) => length > 0).map((group) => group.toSorted((a, b) => a - b));
}

interface Linking {
  readonly groups: number[][];
  readonly groupOf: number[];
  /** By group and group: the sum over the pairs between them. */
  readonly between: readonly Map<number, number>[];
}

function merge(from: number, to: number, { groups, groupOf, between }: Linking): void {
  const moved = groups[from] ?? [];
  groups[to]?.push(...moved);
  groups[from] = [];
  for (const one of moved) groupOf[one] = to;
  between[to]?.delete(from);
  for (const [third, sum] of between[from] ?? []) {
    if (third === to) continue;
    const both = (between[to]?.get(third) ?? 0) + sum;
    between[to]?.set(third, both);
    between[third]?.delete(from);
    between[third]?.set(to, both);
  }
  between[from]?.clear();
}
