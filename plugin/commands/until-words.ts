/** Reads `new disk until 2026-12-24 15:00, then we call`: when a wait ends by itself, and what else the words say. */

import type { Instant } from '../calendar/instant.ts';
import { halfWidth, plain } from '../core/plain.ts';
import type { Sentence } from '../words/render.ts';
import { sentence } from '../words/render.ts';

interface UntilWords {
  readonly why: string;
  /** Null where no date is named. */
  readonly until: Instant | null;
}

const keyword = /(?<![\p{L}\p{N}])(?<word>until|till|til|bis)(?::|\s+(?:on|at|zum|den|am))?\s+/giu;

/** A date as ISO or as Germans write it, and perhaps a time of day, with or without the zone that GitHub’s times have. */
const moment =
  /^(?:(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})|(?<gd>\d{1,2})\.\s?(?<gm>\d{1,2})\.\s?(?<gy>\d{4}))(?:(?:t|,?\s+(?:at\s+|um\s+)?)(?<h>\d{1,2})(?:[:.](?<min>\d{2})(?::\d{2})?)?(?:\s*(?<unit>[ap]\.?m\.?|uhr|h))?(?:\s*(?<zone>z|utc|gmt))?)?(?=$|[\s,;.!?)])/i;

/** What behind a date or in its place speaks of a time, too, in words that the desk does not read. */
const timely =
  /^(?:(?:on|at|in|the|end of|next|this|zum|den|dem|am|um|gegen|ende|anfang|mitte|der|des|kw|nächste[nrs]?|kommende[nrs]?|diese[nrs]?)\s+)*(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)|(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)\b\.?(?=$|[\s,])|(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez)[a-zä]*\b|may\b|today|tonight|tomorrow|noon|midnight|morning|afternoon|evening|heute|morgen|übermorgen|mittags?|mitternacht|abends?|vormittags?|nachmittags?|früh\b|(?:the\s+)?(?:weekend|week|month|year|quarter|woche|monat|jahr|quartal|wochenende)\b|christmas|easter|weihnachten|ostern|(?:utc|gmt|cet|cest|mez|mesz|[ecmp][sd]t|bst)\b)/iu;

/** Nothing that was meant as a date gets lost: what cannot be read is refused, with what to write. */
export function readUntil(text: string, timezone: string): UntilWords | { readonly refused: Sentence } {
  const folded = halfWidth(text);
  const dates = [...folded.matchAll(keyword)].flatMap((found) => {
    const from = found.index;
    const at = from + found[0].length;
    const tail = folded.slice(at);
    const isDate = moment.test(tail) || timely.test(plain(tail.slice(0, 200)));
    const isLastWord = found.groups?.['word']?.toLowerCase() === 'until' && /^\S+\s*$/.test(tail);
    return isDate || isLastWord ? [{ from, at, tail }] : [];
  });
  const [date, second] = dates;
  if (date === undefined) return { why: text.trim(), until: null };
  if (second !== undefined) return { refused: sentence('two-dates', { timezone }) };
  const match = moment.exec(date.tail);
  const until = match === null ? null : instantOf(match.groups ?? {}, timezone);
  if (match === null || until === null) return { refused: sentence('no-date', { timezone }) };
  const to = date.at + match[0].length;
  const behind = text.slice(to).replace(/^[\s,;.:!?)–—-]+/, '');
  if (timely.test(plain(behind.slice(0, 200))))
    return { refused: sentence('no-time-behind-date', { timezone }) };
  const before = text.slice(0, date.from).replace(/[\s,;:(–—-]+$/, '');
  return { why: [before, behind.trim()].filter((part) => part !== '').join(', '), until };
}

/** A day begins in the desk’s zone; null for a date or a time that there is not. */
function instantOf(read: Readonly<Record<string, string | undefined>>, timezone: string): Instant | null {
  const { h, min, unit, zone } = read;
  const hour = hourOf(h, min, unit);
  if (hour === null) return null;
  try {
    return Temporal.PlainDateTime.from(
      {
        year: Number(read['y'] ?? read['gy']),
        month: Number(read['m'] ?? read['gm']),
        day: Number(read['d'] ?? read['gd']),
        hour,
        minute: Number(min ?? 0),
      },
      { overflow: 'reject' },
    ).toZonedDateTime(zone === undefined ? timezone : 'UTC').epochMilliseconds;
  } catch {
    return null;
  }
}

/** `15:00`, `15 Uhr`, `3 pm`; a number alone is no time of day. */
function hourOf(written: string | undefined, minutes: string | undefined, unit: string | undefined) {
  if (written === undefined) return 0;
  if (minutes === undefined && unit === undefined) return null;
  const hour = Number(written);
  const half = unit?.toLowerCase().charAt(0);
  if (half !== 'a' && half !== 'p') return hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}
