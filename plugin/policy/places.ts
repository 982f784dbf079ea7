/** Where in a YAML text a path leads, for errors that name line and column. */
import { type Document, isMap, isPair, isScalar, type LineCounter } from 'yaml';
import type { Place } from '../../knowledge/text/problem.ts';
import { offsetOf, placeAt } from '../../knowledge/text/yaml-place.ts';

export type Path = readonly (string | number)[];

/** The place of the value at `path`; of its nearest parent that exists where it does not. */
export function placeOf(document: Document, lines: LineCounter, path: Path): Place {
  const offset = offsetOf(document, path) ?? document.contents?.range?.[0];
  return offset === undefined ? { line: 1, column: 1 } : placeAt(lines, offset);
}

/** The place of a key inside the map at `path`. */
export function placeOfKey(document: Document, lines: LineCounter, path: Path, key: string): Place {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  if (isMap(map)) {
    for (const pair of map.items) {
      if (isPair(pair) && isScalar(pair.key) && String(pair.key.value) === key && pair.key.range) {
        return placeAt(lines, pair.key.range[0]);
      }
    }
  }
  return placeOf(document, lines, path);
}
