/** Finds the mail that a mail program has put below an answer; recognised by how it begins, in any language. */

import { attributionAt } from './mail-attribution.ts';
import { type Fields, fieldsOf, headerBlockAt, isHeadLine } from './mail-header.ts';
import { isMarked, type Line, plainOf } from './mail-line.ts';
import { betweenDashes, passedOn } from './mail-words.ts';
import type { Stretch } from './stretches.ts';

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
