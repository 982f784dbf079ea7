/** Finds the mail that a mail program has put below an answer; recognised by how it begins, in any language. */
import {
  holdsAddress,
  holdsDate,
  holdsFullDate,
  isMarked,
  type Line,
  plainOf,
  withoutMarks,
} from './mail-line.ts';
import { betweenDashes, details, type Head, headOf, passedOn, quoting, wrote } from './mail-words.ts';
import type { Stretch } from './stretches.ts';

/** Finds the mail that a mail program has put below an answer; recognised by how it begins, in any language. */
interface QuotedMail {
  /** Where it begins; it goes on to the end of the text. */
  readonly from: number;
  /** False where a person may have written it just as well. */
  readonly sure: boolean;
}

export interface Mail {
  readonly quoted: QuotedMail | null;
  /** Lines such as “Lena wrote:” above a quotation that is marked as one: nobody’s words, and what follows it is the writer’s. */
  readonly leads: readonly Stretch[];
}

/** `code`: where the text shows code, in order. */
export function findMail(text: string, code: readonly Stretch[]): Mail {
  const lines = linesOf(text, code);
  const fields = fieldsOf(lines);
  const marked = markedBelow(lines);
  const leads: Stretch[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.isCode || line.plain === '' || isMarked(line)) continue;
    const begun = beginning(lines, fields, at);
    if (begun === null) continue;
    const from = lines[at - begun.lines + 1]?.from ?? line.from;
    if (marked[at] !== true) return { quoted: { from, sure: begun.sure }, leads };
    leads.push({ from, to: line.from + line.text.length });
  }
  return { quoted: null, leads };
}

interface Beginning {
  /** How many lines it has, the last of them being the one looked at. */
  readonly lines: number;
  readonly sure: boolean;
}

function beginning(lines: readonly Line[], fields: Fields, at: number): Beginning | null {
  const line = lines[at];
  if (line === undefined) return null;
  if (betweenDashes.test(line.plain) || passedOn.test(line.plain)) return { lines: 1, sure: true };
  const attribution = attributionAt(lines, at);
  if (attribution !== null) return attribution;
  const head = headerBlockAt(lines, fields, at);
  if (head !== null) return { lines: 1, sure: head };
  return ruleAt(lines, fields, at);
}

/** Outlook draws a line above; people draw lines, too, so what stands below makes it one. */
function ruleAt(lines: readonly Line[], fields: Fields, at: number): Beginning | null {
  const line = lines[at];
  if (line === undefined || !/^[-_=*]{4,}(?:[^-_=*]{1,60}[-_=*]{4,})?$/.test(line.plain)) return null;
  const next = [at + 1, at + 2, at + 3].find((one) => lines[one]?.plain !== '');
  if (next !== undefined && isHeadLine(fields, next)) return { lines: 1, sure: true };
  return /^_{10,}$/.test(line.plain) ? { lines: 1, sure: false } : null;
}

/** For each line whether the next that is not blank is marked as quoted. */
function markedBelow(lines: readonly Line[]): readonly boolean[] {
  const found: boolean[] = [];
  let below = false;
  for (const line of lines.toReversed()) {
    found.push(below);
    if (line.text !== '' && (line.plain !== '' || isMarked(line))) below = isMarked(line);
  }
  return found.reverse();
}

function linesOf(text: string, code: readonly Stretch[]): readonly Line[] {
  let from = 0;
  let next = 0;
  return text.split('\n').map((one) => {
    const start = from;
    from += one.length + 1;
    while ((code[next]?.to ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const isCode = (code[next]?.from ?? Number.POSITIVE_INFINITY) <= start;
    return { text: one, from: start, plain: plainOf(one), isCode };
  });
}

/** A program breaks it in two or three. */
const MOST_ATTRIBUTION_LINES = 3;
const LONGEST = 400;

interface Attribution {
  /** How many lines it has, the last of them being the one looked at. */
  readonly lines: number;
  /** It names an address: no sentence of a person’s own does so beside a date, and ends in a colon. */
  readonly sure: boolean;
}

/** Null where no attribution ends at this line. */
function attributionAt(lines: readonly Line[], last: number): Attribution | null {
  const end = lines[last];
  if (end === undefined || !endsLikeOne(end.plain)) return null;
  let whole = '';
  for (let count = 1; count <= MOST_ATTRIBUTION_LINES; count += 1) {
    const line = lines[last - count + 1];
    if (line === undefined || line.isCode || line.plain === '' || isMarked(line)) return null;
    // Whoever ends a sentence, or announces something, has begun no attribution.
    if (count > 1 && /[.!?:：;]$/.test(line.plain)) return null;
    whole = count === 1 ? line.plain : `${line.plain} ${whole}`;
    if (whole.length > LONGEST) return null;
    if (!/[\p{Nd}@]/u.test(whole)) continue;
    const sure = isAttribution(withoutMarks(whole));
    if (sure !== null) return { lines: count, sure };
  }
  return null;
}

function endsLikeOne(plain: string): boolean {
  return /(?:[:：]|--)[*_"”»]*$/.test(plain);
}

/** Whether this is surely one; null where it is none. */
function isAttribution(text: string): boolean | null {
  const dashed = /^-{2,}(.*?)-{2,}$/.exec(text);
  const said = dashed?.[1] ?? text;
  if (dashed === null && text.endsWith('--')) return null;
  if (isProse(said)) return null;
  if (holdsAddress(said) && (dashed !== null || holdsDate(said) || quoting.test(said))) return true;
  return wrote.test(said) && holdsFullDate(said) ? false : null;
}

/** A sentence has come to its end within: this is somebody’s own report. Abbreviations are shorter. */
function isProse(text: string): boolean {
  return /\p{L}{5}[.!?] +\p{L}|\d{4}\. +\p{Lu}|[!?] /u.test(text);
}

/** No more lines than these are looked at for one head. */
const MOST_LINES = 12;

interface Field {
  /** In small letters. */
  readonly name: string;
  readonly head: Head | null;
  readonly value: string;
}

/** What each line is as part of a head: null where it is none. */
type Fields = readonly (Field | null)[];

function fieldsOf(lines: readonly Line[]): Fields {
  return lines.map(fieldOf);
}

/**
 * Whether a head begins at this line: null if not. It surely is one where its words are those of a mail program; in a
 * language that we do not know, two such lines with an address or a date look like one.
 */
function headerBlockAt(lines: readonly Line[], fields: Fields, first: number): boolean | null {
  const start = fields[first] ?? null;
  if (start === null) return null;
  const together = fieldsFrom(lines, fields, first);
  const heads = new Set(together.map(({ head }) => head).filter((head) => head !== null));
  if (start.head !== null && heads.size > 1 && (heads.has('from') || heads.has('to'))) return true;
  const isUnknown = together.length > 1 && !together.some(({ name }) => details.has(name));
  const isMail = together.some(({ value }) => holdsAddress(value) || holdsDate(value));
  return isUnknown && isMail ? false : null;
}

/** Whether the line is one of a mail’s head by its word alone; only where something else says so, too. */
function isHeadLine(fields: Fields, at: number): boolean {
  return fields[at]?.head != null;
}

/** The fields that stand together; those that a program knows may have blank lines between them. */
function fieldsFrom(lines: readonly Line[], fields: Fields, first: number): readonly Field[] {
  const found: Field[] = [];
  let isApart = false;
  for (const [at, line] of lines.slice(first, first + MOST_LINES).entries()) {
    if (line.plain === '') {
      isApart = true;
      continue;
    }
    const field = fields[first + at] ?? null;
    // What is long is broken, and goes on further right.
    if (field === null && !isApart && /^[ \t]/.test(line.text)) continue;
    if (field === null || (isApart && field.head === null)) break;
    found.push(field);
  }
  return found;
}

function fieldOf(line: Line): Field | null {
  if (line.isCode || !/[:：]/.test(line.plain)) return null;
  const match = /^(\p{L}[\p{L}\p{M} '’.-]{0,30}?) ?[:：](?!\/\/) ?(.*)$/u.exec(withoutMarks(line.plain));
  const name = match?.[1]?.normalize('NFC').toLowerCase();
  if (name === undefined || name.split(' ').length > 3) return null;
  return { name, head: headOf.get(name) ?? null, value: match?.[2] ?? '' };
}
