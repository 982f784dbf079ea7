/** A moment in words, e.g. `22 November 2026 at 06:00 UTC`: a page that was built ahead knows no reader’s zone. */

/** @param iso with `Z` or an offset */
export function momentFormat(lang: string, iso: string): string {
  const locale = lang === 'en' ? 'en-GB' : lang;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  return `${format.format(new Date(iso))} UTC`;
}
