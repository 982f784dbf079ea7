/** Where in a YAML text a path leads, for errors that name line and column. */
import { type Document, isMap, isNode, isPair, isScalar, type LineCounter } from 'yaml';
import type { Place } from '../../knowledge/text/problem.ts';

export type Path = readonly (string | number)[];

/** The place of the value at `path`; of its nearest parent that exists where it does not. */
export function placeOf(document: Document, lines: LineCounter, path: Path): Place {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return at(lines, node.range[0]);
  }
  return { line: 1, column: 1 };
}

/** The place of a key inside the map at `path`. */
export function placeOfKey(document: Document, lines: LineCounter, path: Path, key: string): Place {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  if (isMap(map)) {
    for (const pair of map.items) {
      if (isPair(pair) && isScalar(pair.key) && String(pair.key.value) === key && pair.key.range) {
        return at(lines, pair.key.range[0]);
      }
    }
  }
  return placeOf(document, lines, path);
}

function at(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}
