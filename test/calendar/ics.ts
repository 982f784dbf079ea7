/** Writes calendar files for tests. */

/** One event, as programs export it; each line a property. */
export function vevent(...lines: readonly string[]): string {
  return ['BEGIN:VEVENT', 'UID:one@example.org', 'SUMMARY:A day off', ...lines, 'END:VEVENT'].join('\r\n');
}

export function ics(...events: readonly string[]): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Acme//Holidays//EN',
    ...events,
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}
