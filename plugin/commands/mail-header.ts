/** The head of a mail, as Outlook and many others put it above the mail that they quote: who, when, to whom, about what. */
import { holdsAddress, holdsDate, type Line, withoutMarks } from './mail-line.ts';
import { details, type Head, headOf } from './mail-words.ts';

/** No more lines than these are looked at for one head. */
const MOST_LINES = 12;

interface Field {
  /** In small letters. */
  readonly name: string;
  readonly head: Head | null;
  readonly value: string;
}

/** What each line is as part of a head: null where it is none. */
export type Fields = readonly (Field | null)[];

export function fieldsOf(lines: readonly Line[]): Fields {
  return lines.map(fieldOf);
}

/**
 * Whether a head begins at this line: null if not. It surely is one where its words are those of a mail program; in a
 * language that we do not know, two such lines with an address or a date look like one.
 */
export function headerBlockAt(lines: readonly Line[], fields: Fields, first: number): boolean | null {
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
export function isHeadLine(fields: Fields, at: number): boolean {
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
