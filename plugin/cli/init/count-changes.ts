/** How far a text is from another, in lines. */

export interface Changes {
  readonly added: number;
  readonly removed: number;
}

/** How many lines `to` has that `from` has not, and the other way round, in order. Windows line ends are no change. */
export function countChanges(from: string, to: string): Changes {
  const before = linesOf(from);
  const after = linesOf(to);
  const common = longestCommon(before, after);
  return { added: after.length - common, removed: before.length - common };
}

function linesOf(text: string): readonly string[] {
  return text.replaceAll('\r\n', '\n').split('\n');
}

/** The length of the longest run of lines that both have in the same order, gaps allowed. */
function longestCommon(one: readonly string[], other: readonly string[]): number {
  let row: readonly number[] = Array.from({ length: other.length + 1 }, () => 0);
  for (const line of one) {
    const next = [0];
    for (const [at, against] of other.entries()) {
      const best = Math.max(row[at + 1] ?? 0, next[at] ?? 0);
      next.push(line === against ? (row[at] ?? 0) + 1 : best);
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
