/** Turns a calendar as people write it into one that answers quickly. */
import type { Calendar, CalendarSpec } from './calendar.ts';
import type { Refused } from './refused.ts';
import { readDays } from './table/read-days.ts';
import { growingTable } from './table/span-table.ts';

/**
 * The calendar, or what is wrong with it and what to write instead. Its business time is worked out when
 * first asked for, a few years at a time.
 */
export function compileCalendar(spec: CalendarSpec): Calendar | Refused {
  const { timezone } = spec;
  if (!isZone(timezone)) {
    return {
      refused: `There is no time zone “${timezone}”. Use a name from the IANA list, such as Europe/Paris or UTC.`,
      at: ['timezone'],
    };
  }
  const days = readDays(spec);
  if ('refused' in days) return days;
  return { timezone, days, reach: growingTable(timezone, days) };
}

function isZone(name: string): boolean {
  // Temporal would also take an offset or a whole date with a zone in it.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Temporal.ZonedDateTime(0n, name);
    return true;
  } catch {
    return false;
  }
}
