/** The days that a report is about, in the desk’s zone, and as many days before them. */
import type { Instant } from '../../calendar/instant.ts';
import type { Span } from './life.ts';
import type { Asked, Grouping } from './report.ts';

/** Days as `2026-11-30`, both of them within; null where nobody says. */
export interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

/** Without a beginning, four weeks are looked at. */
const USUAL = 28;

/** A period that has not ended ends now; the one before has as many days. */
export function asked(
  days: Days,
  by: Grouping | null,
  timezone: string,
  now: Instant,
): { readonly asked: Asked } | { readonly refused: string } {
  const read = { from: readDay(days.from), to: readDay(days.to) };
  for (const [which, day] of Object.entries(read))
    if (day === 'no day')
      return {
        refused: `“${days[which === 'from' ? 'from' : 'to']}” is no day. Write it like ${dayAt(now, timezone)}.`,
      };
  const today = dayAt(now, timezone);
  const to = read.to instanceof Temporal.PlainDate ? read.to : today;
  const from = read.from instanceof Temporal.PlainDate ? read.from : to.subtract({ days: USUAL - 1 });
  if (Temporal.PlainDate.compare(from, to) > 0)
    return { refused: `The period ends before it begins: from ${from} to ${to}. Change the two.` };
  if (Temporal.PlainDate.compare(from, today) > 0)
    return { refused: `The period begins on ${from}, which is still to come: today is ${today}.` };
  const length = from.until(to, { largestUnit: 'days' }).days + 1;
  const start = startOf(from, timezone);
  const span = { from: start, to: Math.min(startOf(to.add({ days: 1 }), timezone), now) };
  const before = { from: startOf(from.subtract({ days: length }), timezone), to: start };
  return { asked: { span, before, by, weeks: by === 'week' ? weeksIn(span, timezone) : [] } };
}

function readDay(text: string | null): Temporal.PlainDate | 'no day' | null {
  if (text === null) return null;
  try {
    return /^\d{4}-\d\d-\d\d$/.test(text) ? Temporal.PlainDate.from(text) : 'no day';
  } catch {
    return 'no day';
  }
}

/** Weeks begin on Monday; the first and the last may be cut by the span. */
export function weeksIn(span: Span, timezone: string): readonly Span[] {
  const weeks: Span[] = [];
  const first = dayAt(span.from, timezone);
  for (let monday = first.subtract({ days: first.dayOfWeek - 1 }); ; monday = monday.add({ weeks: 1 })) {
    const from = Math.max(startOf(monday, timezone), span.from);
    if (from >= span.to) return weeks;
    weeks.push({ from, to: Math.min(startOf(monday.add({ weeks: 1 }), timezone), span.to) });
  }
}

export function dayAt(at: Instant, timezone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timezone).toPlainDate();
}

function startOf(day: Temporal.PlainDate, timezone: string): Instant {
  return day.toZonedDateTime(timezone).epochMilliseconds;
}

/** The last so many weeks that are over. */
export function wholeWeeks(weeks: number, timezone: string, now: Instant): Days {
  const today = dayAt(now, timezone);
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  return { from: monday.subtract({ weeks }).toString(), to: monday.subtract({ days: 1 }).toString() };
}
