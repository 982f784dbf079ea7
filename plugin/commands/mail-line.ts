/** A line of a comment as it is looked at for signs of mail: without marks, tags and signs that nobody sees. */

export interface Line {
  /** As written. */
  readonly text: string;
  /** Its offset in the comment. */
  readonly from: number;
  /** Without what programs put around and into it. */
  readonly plain: string;
  /** It stands in a code block: whatever it looks like, its writer shows it. */
  readonly isCode: boolean;
}

/** Marks that nobody sees, which programs put around a line: byte order, direction of writing, spaces of no width. */
const unseen = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** A tag, but no address in pointed brackets. */
const tag = /<\/?[a-z][^<>@]*>/gi;

/** A line of a mail’s head or above a quotation is shorter than this. */
const LONGEST = 1_000;

export function plainOf(text: string): string {
  if (text === '') return text;
  const short = text.length <= LONGEST ? text : `${text.slice(0, LONGEST)} …`;
  return short
    .replace(unseen, '')
    .replace(tag, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

/** Without emphasis, which programs put on the words of a head. An address in which GitHub has hidden the letters keeps its stars. */
export function withoutMarks(plain: string): string {
  return plain
    .replace(/(?<![@.*])[*_]{1,3}(?![@.*])/g, '')
    .replace(/ ?\| ?/g, ' ')
    .trim();
}

export function isMarked({ text }: Line): boolean {
  return /^ {0,3}>/.test(text) || /^\s*<blockquote\b/i.test(text);
}

/** GitHub writes `***@***.***` where it hides an address. */
export function holdsAddress(plain: string): boolean {
  return /[^\s@(<"'`]@[^\s@]+\.[^\s@]/.test(plain);
}

/** A year, a day and a month in figures, or a time beside another number; in whatever figures a language writes. */
export function holdsDate(plain: string): boolean {
  const text = withFigures(plain).replace(/\S+@\S+|https?:\/\/\S+/g, ' ');
  return (
    hasYear.test(text) ||
    dayAndMonth.test(text) ||
    (hasTime.test(text) && /\d/.test(text.replace(hasTime, '')))
  );
}

/** A date as programs write it, which people seldom do: with its year, or with a time of the day. */
export function holdsFullDate(plain: string): boolean {
  const text = withFigures(plain).replace(/\S+@\S+|https?:\/\/\S+/g, ' ');
  return (
    (hasYear.test(text) && /(?<!\d)\d{1,2}(?!\d)/.test(text)) ||
    shortYear.test(text) ||
    (hasTime.test(text) && /\d/.test(text.replace(hasTime, '')))
  );
}

const hasYear = /(?<!\d)(?:19|20|25|14)\d\d(?!\d)/;
const shortYear = /(?<!\d)\d{1,2}([./-])\d{1,2}\1\d\d(?!\d)/;
const dayAndMonth = /(?<!\d)\d{1,2}[./-] ?\d{1,2}(?!\d)|\d{1,2} ?[月월]/;
const hasTime = /(?<!\d)\d{1,2}[:.h]\d\d(?!\d)/;

/** Where the figures 0 to 9 begin in the scripts that have their own: Arabic, Persian, Indian, Thai, and full width. */
const zeros = [0x660, 0x6f0, 0x966, 0xe50, 0xff10];

function withFigures(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u0e50-\u0e59\uff10-\uff19]/g, (figure) => {
    const code = figure.charCodeAt(0);
    return String(code - (zeros.findLast((zero) => zero <= code) ?? code));
  });
}
