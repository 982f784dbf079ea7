/** Reads `1h 30m repair swapped the disk`: a length, perhaps a type, perhaps a note. */

import { argument, halfWidth } from '../core/plain.ts';
import type { Sentence } from '../words/render.ts';
import { sentence } from '../words/render.ts';
import { readLength } from './length-words.ts';

interface TimeWords {
  /** Milliseconds; negative where it is taken back. */
  readonly length: number;
  /** Null where none of the types is named. */
  readonly type: string | null;
  readonly note: string;
}

/** Nobody works longer on a ticket in one go; a slip of the keyboard does. */
const LONGEST = 24 * 3_600_000;

export function readTimeWords(
  words: string,
  types: readonly string[],
): TimeWords | { readonly refused: Sentence } {
  if (words === '') return { refused: sentence('how-long', {}) };
  const isTakenBack = halfWidth(words).startsWith('-');
  const written = isTakenBack ? words.slice(1).trim() : words;
  const typeOf = (word: string): string | undefined =>
    types.find((one) => one === argument(word).toLowerCase());
  const read = readLength(written, 'how-to-note-time', (word) => typeOf(word) !== undefined);
  if ('refused' in read) return read;
  const { length, rest } = read;
  if (length > LONGEST) return { refused: sentence('more-than-a-day', {}) };
  const [first = ''] = rest.split(/\s+/, 1);
  const type = typeOf(first) ?? null;
  const note = type === null ? rest : rest.slice(first.length).trim();
  return { length: isTakenBack ? -length : length, type, note };
}
