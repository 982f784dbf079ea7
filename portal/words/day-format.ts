/** A day in words, e.g. `20 November 2026`. */

/** Making a format costs more than using it some thousand times. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** @param day as `2026-11-20`; it is a day of the calendar and means the same in every time zone */
export function dayFormat(lang: string, day: string): string {
  return formatFor(lang === 'en' ? 'en-GB' : lang).format(new Date(`${day}T00:00:00Z`));
}

function formatFor(locale: string): Intl.DateTimeFormat {
  const known = formats.get(locale);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  formats.set(locale, made);
  return made;
}
