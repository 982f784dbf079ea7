/** Reads `new disk until 2026-12-24 15:00, then we call`: when a wait ends by itself, and what else the words say. */

import type { Instant } from '../calendar/instant.ts';
import { halfWidth, plain } from '../core/plain.ts';
import type { Sentence } from '../words/render.ts';
import { sentence } from '../words/render.ts';
import { readMoment } from './moment-words.ts';

interface UntilWords {
  readonly why: string;
  /** Null where no date is named. */
  readonly until: Instant | null;
}

const keyword = /(?<![\p{L}\p{N}])(?<word>until|till|til|bis)(?::|\s+(?:on|at|zum|zur|den|am))?\s+/giu;

/** What behind a date or in its place speaks of a time, too, in words that the desk does not read. */
const timely =
  /^(?:(?:on|at|in|the|end of|next|this|zum|den|dem|am|um|gegen|ende|anfang|mitte|der|des|kw|nächste[nrs]?|kommende[nrs]?|diese[nrs]?)\s+)*(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)|(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)\b\.?(?=$|[\s,])|(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez)[a-zä]*\b|may\b|today|tonight|tomorrow|noon|midnight|morning|afternoon|evening|heute|morgen|übermorgen|mittags?|mitternacht|abends?|vormittags?|nachmittags?|früh\b|(?:the\s+)?(?:weekend|week|month|year|quarter|woche|monat|jahr|quartal|wochenende)\b|christmas|easter|weihnachten|ostern|(?:utc|gmt|cet|cest|mez|mesz|[ecmp][sd]t|bst)\b)/iu;

/**
 * Nothing that was meant as a date gets lost: what cannot be read is refused, with what to write. `now` says which
 * Monday is meant.
 */
export function readUntil(
  text: string,
  timezone: string,
  now: Instant,
): UntilWords | { readonly refused: Sentence } {
  const folded = halfWidth(text);
  const dates = [...folded.matchAll(keyword)].flatMap((found) => {
    const from = found.index;
    const at = from + found[0].length;
    const tail = folded.slice(at);
    const moment = readMoment(tail, timezone, now);
    const isDate = moment !== null || timely.test(plain(tail.slice(0, 200)));
    const isLastWord = found.groups?.['word']?.toLowerCase() === 'until' && /^\S+\s*$/.test(tail);
    return isDate || isLastWord ? [{ from, at, moment }] : [];
  });
  const [date, second] = dates;
  if (date === undefined) return { why: text.trim(), until: null };
  if (second !== undefined) return { refused: sentence('two-dates', { timezone }) };
  const { moment } = date;
  if (moment === null || moment.at === null) return { refused: sentence('no-date', { timezone }) };
  const to = date.at + moment.length;
  const behind = text.slice(to).replace(/^[\s,;.:!?)–—-]+/, '');
  if (timely.test(plain(behind.slice(0, 200))))
    return { refused: sentence('no-time-behind-date', { timezone }) };
  const before = text.slice(0, date.from).replace(/[\s,;:(–—-]+$/, '');
  return { why: [before, behind.trim()].filter((part) => part !== '').join(', '), until: moment.at };
}
