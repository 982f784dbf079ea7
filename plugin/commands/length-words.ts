/** Reads the length of time that words begin with: `30m`, `1h 30m`, `1h30`, `1:30`, also in German units. */

import { echo } from '../actions/rule.ts';
import { parseDuration } from '../calendar/duration.ts';
import { halfWidth } from '../core/plain.ts';
import type { Sentence } from '../words/render.ts';
import { render, sentence } from '../words/render.ts';

interface LengthWords {
  /** Milliseconds. */
  readonly length: number;
  /** What stands behind it, as written. */
  readonly rest: string;
}

const hour = String.raw`(?:hours?|hrs?|h|stunden?|std\.?)`;
const minute = String.raw`(?:min(?:ute[sn]?|s)?\.?|m)`;
const and = String.raw`\s*(?:(?:,|and|und|&|\+)\s*)?`;
/** Where a number without a unit follows, a space at least tells it from a slip of the keyboard. */
const apart = String.raw`(?:\s*(?:,|and|und|&|\+)\s*|\s+)`;
const end = String.raw`(?=$|[\s,:;.!?])`;

/** Hours and minutes. Of a number without a unit only the place says that it is minutes. */
const shapes: readonly RegExp[] = [
  String.raw`^(?<hours>\d{1,5}):(?<minutes>[0-5]\d)(?:\s*${hour})?${end}`,
  String.raw`^(?<hours>\d{1,5})\s*${hour}${and}(?<minutes>\d{1,5})\s*${minute}${end}`,
  String.raw`^(?<hours>\d{1,5})h(?<minutes>[0-5]\d)${end}`,
  String.raw`^(?<hours>\d{1,5})\s*${hour}${apart}(?<bare>\d{1,5})${end}`,
  String.raw`^(?<hours>\d{1,5})\s*${hour}${end}`,
  String.raw`^(?<minutes>\d{1,5})\s*${minute}${end}`,
].map((shape) => new RegExp(shape, 'i'));

/** A second length behind the first, which nobody would mean as a note. */
const further = new RegExp(
  String.raw`^${and}\d[\d.,]*\s*(?:${hour}|${minute}|s(?:ec(?:onds?)?|ek(?:unden?)?)?|d(?:ays?)?|tagen?)${end}`,
  'i',
);

/**
 * Where the words are none, they are refused by name, with `how` as the remedy. `mayFollow` says whether a word may stand
 * behind `1h 30`, which would otherwise be an hour and a note that begins with a number.
 */
export function readLength(
  words: string,
  how: 'how-to-buy' | 'how-to-note-time',
  mayFollow: (word: string) => boolean = () => false,
): LengthWords | { readonly refused: Sentence } {
  const folded = halfWidth(words);
  const match = shapes.map((shape) => shape.exec(folded)).find((found) => found !== null) ?? null;
  if (match === null) return { refused: withRemedy('no-length', words, how) };
  const [whole] = match;
  const { hours, minutes, bare } = match.groups ?? {};
  const rest = words
    .slice(whole.length)
    .replace(/^[,:;.!?]+/, '')
    .trim();
  if (bare !== undefined) {
    const isMinutes = Number(bare) < 60 && (rest === '' || /[,:;.!?]/.test(words.charAt(whole.length)));
    if (!isMinutes && !(Number(bare) < 60 && mayFollow(rest.split(/\s+/, 1)[0] ?? '')))
      return { refused: whyUnclear(whole, `${hours}h`, Number(bare)) };
  }
  if (further.test(folded.slice(whole.length))) return { refused: withRemedy('two-lengths', words, how) };
  const spoken = [
    hours === undefined ? [] : `${hours}h`,
    (minutes ?? bare) === undefined ? [] : `${minutes ?? bare}m`,
  ];
  const written = spoken.flat().join(' ');
  const length = parseDuration(written);
  if (typeof length === 'number') return { length, rest };
  return {
    refused: sentence(/[1-9]/.test(written) ? 'too-long-a-time' : 'no-time-at-all', { words: written }),
  };
}

function withRemedy(
  name: 'no-length' | 'two-lengths',
  words: string,
  how: 'how-to-buy' | 'how-to-note-time',
): Sentence {
  return (locale) => render(name, { words: echo(lengthIn(words)), how: render(how, {}, locale) }, locale);
}

function whyUnclear(written: string, hours: string, minutes: number): Sentence {
  return (locale) => {
    const meant = minutes < 60 ? `\`${hours} ${minutes}m\`` : render('minutes-with-m', {}, locale);
    return render('unclear-length', { words: echo(written), meant }, locale);
  };
}

/** What was probably meant as the length: the numbers and short words at the beginning. */
function lengthIn(words: string): string {
  const [length = ''] =
    /^(?!\d)\S*|^\S*(?: (?:\d[\d.,:]*\S{0,3}|[hm]|min|std\.?)(?=$|[\s,:;]))*/i.exec(words) ?? [];
  return length;
}
