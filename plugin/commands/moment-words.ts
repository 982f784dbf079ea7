/** Reads a day and a time of day as people write them, in English and German: `2026-12-24 15:00`, `24.12.`, `Montag`, `tomorrow 10 am`. */

import type { Instant } from '../calendar/instant.ts';

interface MomentWords {
  /** How many characters of the text say it. */
  readonly length: number;
  /** Null for a day or a time that there is not. */
  readonly at: Instant | null;
}

/** Null where the text does not begin with one. A day begins at its first minute; `now` says which Monday is meant. */
export function readMoment(text: string, timezone: string, now: Instant): MomentWords | null {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timezone).toPlainDate();
  const day = dayAt(text, today);
  const from = day?.length ?? 0;
  const time = (day === null ? timeAlone : timeBehind).exec(text.slice(from));
  if (day === null && time === null) return null;
  const date = day === null ? today : day.date;
  const at = date === null ? null : instantOf(date, time?.groups ?? {}, timezone);
  return { length: from + (time?.[0].length ?? 0), at };
}

/** Also with the zone that GitHub’s times have. A number alone is no time of day, and is refused behind a day. */
const timeBehind =
  /^(?:t|,?\s+(?:at\s+|um\s+)?)(?<h>\d{1,2})(?:[:.](?<min>\d{2})(?::\d{2})?)?(?:\s*(?<unit>[ap]\.?m\.?|uhr|h))?(?:\s*(?<zone>z|utc|gmt))?(?=$|[\s,;.!?)])/i;

/** With minutes, or with what makes a number a time of day. */
const timeAlone =
  /^(?<h>\d{1,2})(?::(?<min>\d{2}))?(?:\s*(?<unit>[ap]\.?m\.?|uhr)|(?<=:\d{2}))(?=$|[\s,;.!?)])/i;

type Date = Temporal.PlainDate;
type Read = (groups: Readonly<Record<string, string | undefined>>, today: Date) => Date;

const months = [
  'jan(?:uary|uar)?',
  'feb(?:ruary|ruar)?',
  'mar(?:ch)?|märz|maerz',
  'apr(?:il)?',
  'may|mai',
  'june?|juni',
  'july?|juli',
  'aug(?:ust)?',
  'sept?(?:ember)?',
  'oct(?:ober)?|okt(?:ober)?',
  'nov(?:ember)?',
  'dec(?:ember)?|dez(?:ember)?',
];
const month = `(?<month>${months.join('|')})\\.?`;

const weekdays = [
  'monday|montag',
  'tuesday|dienstag',
  'wednesday|mittwoch',
  'thursday|donnerstag',
  'friday|freitag',
  'saturday|samstag|sonnabend',
  'sunday|sonntag',
];

const shapes: readonly (readonly [shape: RegExp, read: Read])[] = [
  shape('(?<y>\\d{4})-(?<m>\\d{1,2})-(?<d>\\d{1,2})', dated),
  shape('(?<d>\\d{1,2})\\.\\s?(?<m>\\d{1,2})\\.\\s?(?<y>\\d{4})', dated),
  shape('(?<d>\\d{1,2})\\.\\s?(?<m>\\d{1,2})\\.(?!\\s?\\d{4})', dated),
  shape(`(?<d>\\d{1,2})(?:\\.|st|nd|rd|th)?\\s+(?:of\\s+)?${month}(?:\\s+(?<y>\\d{4}))?`, dated),
  shape(`${month}\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(?<y>\\d{4}))?`, dated),
  shape('today|heute', (_, today) => today),
  shape('tomorrow|morgen', (_, today) => today.add({ days: 1 })),
  shape('(?:the )?day after tomorrow|übermorgen|uebermorgen', (_, today) => today.add({ days: 2 })),
  shape(`(?:this |coming |diesen |kommenden )?(?<weekday>${weekdays.join('|')})`, (groups, today) =>
    nextWeekday(today, indexIn(weekdays, groups['weekday'])),
  ),
  shape(
    '(?:the )?end of (?:the |this )?week|(?:the )?weekend|ende (?:der|dieser) woche|(?:ende der )?woche(?:nende|nschluss)',
    (_, today) => nextWeekday(today, 6),
  ),
  shape('next week|(?:nächsten?|nächster|naechsten?|kommenden?) woche', (_, today) => nextWeekday(today, 1)),
  shape('(?:the )?end of (?:the |this )?month|ende (?:des|dieses) monats|monatsende', (_, today) =>
    today.with({ day: 1 }).add({ months: 1 }),
  ),
];

function shape(pattern: string, read: Read): readonly [RegExp, Read] {
  return [new RegExp(`^(?:${pattern})(?=$|[\\s,;.!?)]|t\\d)`, 'iu'), read];
}

function dayAt(text: string, today: Date): { readonly length: number; readonly date: Date | null } | null {
  for (const [pattern, read] of shapes) {
    const found = pattern.exec(text);
    if (found === null) continue;
    try {
      return { length: found[0].length, date: read(found.groups ?? {}, today) };
    } catch {
      return { length: found[0].length, date: null };
    }
  }
  return null;
}

/**
 * Without a year it is the next one.
 *
 * @throws RangeError for a day that there is not
 */
function dated({ y, m, d, month: name }: Parameters<Read>[0], today: Date): Date {
  const of = (year: number): Date =>
    Temporal.PlainDate.from(
      { year, month: m === undefined ? indexIn(months, name) : Number(m), day: Number(d) },
      { overflow: 'reject' },
    );
  if (y !== undefined) return of(Number(y));
  const next = of(today.year);
  return Temporal.PlainDate.compare(next, today) < 0 ? of(today.year + 1) : next;
}

/** Counted from 1; on a Monday, Monday is the one after. */
function nextWeekday(today: Date, weekday: number): Date {
  return today.add({ days: ((weekday - today.dayOfWeek + 6) % 7) + 1 });
}

/** Counted from 1. */
function indexIn(names: readonly string[], name = ''): number {
  return names.findIndex((one) => new RegExp(`^(?:${one})$`, 'iu').test(name)) + 1;
}

function instantOf(
  date: Date,
  { h, min, unit, zone }: Readonly<Record<string, string | undefined>>,
  timezone: string,
): Instant | null {
  const hour = hourOf(h, min, unit);
  if (hour === null) return null;
  try {
    const time = Temporal.PlainTime.from({ hour, minute: Number(min ?? 0) }, { overflow: 'reject' });
    return date.toPlainDateTime(time).toZonedDateTime(zone === undefined ? timezone : 'UTC')
      .epochMilliseconds;
  } catch {
    return null;
  }
}

/** `15:00`, `15 Uhr`, `3 pm`; a number alone is no time of day. */
function hourOf(
  written: string | undefined,
  minutes: string | undefined,
  unit: string | undefined,
): number | null {
  if (written === undefined) return 0;
  if (minutes === undefined && unit === undefined) return null;
  const hour = Number(written);
  const half = unit?.toLowerCase().charAt(0);
  if (half !== 'a' && half !== 'p') return hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}
