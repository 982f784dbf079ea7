/** Which verb a mistyped one was meant to be. */

/** The verb within one typing error (two for long ones); null when none is near. */
export function nearest(typed: string, verbs: readonly string[]): string | null {
  const allowed = typed.length > 5 ? 2 : 1;
  const ranked = verbs
    .map((verb) => ({ verb, distance: distance(typed, verb) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best !== undefined && best.distance <= allowed && typed.length > 2 ? best.verb : null;
}

/** Letters to add, drop, change or swap with their neighbour (optimal string alignment). */
function distance(from: string, to: string): number {
  const table: number[][] = [Array.from({ length: to.length + 1 }, (_, column) => column)];
  const cell = (row: number, column: number): number => table[row]?.[column] ?? 0;
  for (let row = 1; row <= from.length; row += 1) {
    const line = [row];
    table.push(line);
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      const swapped =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      const costs = [
        cell(row - 1, column) + 1,
        (line[column - 1] ?? 0) + 1,
        cell(row - 1, column - 1) + (same ? 0 : 1),
      ];
      line.push(Math.min(...costs, ...(swapped ? [cell(row - 2, column - 2) + 1] : [])));
    }
  }
  return cell(from.length, to.length);
}
