/** Where in a YAML text something stands that is to be spoken of. */
import { type Document, isNode, type LineCounter } from 'yaml';
import type { Place } from './problem.ts';

/** @param above how many lines of the file stand over the text that the YAML reader was given */
export function placeAt(lines: LineCounter, offset: number, above = 0): Place {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1) + above, column: Math.max(col, 1) };
}

/** Where the value at the path begins, or its nearest parent that is written; null where none of them is. */
export function offsetOf(document: Document, path: readonly PropertyKey[]): number | null {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return null;
}
