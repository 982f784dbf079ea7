/** A day in words, e.g. `20 November 2026`. */

/** @param day as `2026-11-20`; it is a day of the calendar and means the same in every time zone */
export function dayFormat(lang: string, day: string): string {
  const locale = lang === 'en' ? 'en-GB' : lang;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
