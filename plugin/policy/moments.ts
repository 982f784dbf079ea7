/** Dates, wall times and zones as a policy writes them. */
import type { Instant } from '../calendar/instant.ts';

/** A date means its whole day: it begins where a span begins, and ends where one ends. */
export function readMoment(text: string, timezone: string, end: 'first' | 'last'): Instant | null {
  const date = readDate(text);
  if (date !== null)
    return date.add({ days: end === 'last' ? 1 : 0 }).toZonedDateTime(timezone).epochMilliseconds;
  return readWallTime(text)?.toZonedDateTime(timezone).epochMilliseconds ?? null;
}

export function readDate(text: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return null;
  }
}

export function readWallTime(text: string): Temporal.PlainDateTime | null {
  if (!/^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2})?$/.test(text)) return null;
  try {
    return Temporal.PlainDateTime.from(text);
  } catch {
    return null;
  }
}

export function sayNoDate(text: string): string {
  return `“${text}” is no date. Write it like 2026-12-24.`;
}

export function sayNoMoment(text: string): string {
  return `“${text}” is no moment. Write it like 2026-01-05T09:00, without a zone: timezone says which.`;
}

/** Whether a name is a time zone of the IANA list, which knows summer time. */
export function isZone(name: string): boolean {
  // Temporal would also take an offset, which knows no summer time.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

export function sayNoZone(name: string): string {
  return `There is no time zone “${name}”. Use a name from the IANA list, such as Europe/Paris or UTC.`;
}
