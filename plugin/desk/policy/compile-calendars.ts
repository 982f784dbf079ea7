/** Compiles the calendars of a policy file, and the one that is always there: 24x7. */
import type { Calendar } from '../calendar/calendar.ts';
import { compileCalendar } from '../calendar/compile-calendar.ts';
import { parseDateHours } from '../calendar/parse-date-hours.ts';
import { parseHours } from '../calendar/parse-hours.ts';
import type { Refuse } from './refusal.ts';
import type { PolicyFile } from './schema.ts';

const ALWAYS = '24x7';

/** By name. A calendar that is refused is left out; the others stand. */
export function compileCalendars(file: PolicyFile, refuse: Refuse): ReadonlyMap<string, Calendar> {
  const calendars = new Map<string, Calendar>();
  const always = compileCalendar({ timezone: 'Etc/UTC', hours: ALWAYS, holidays: [] });
  if (!('refused' in always)) calendars.set(ALWAYS, always);
  for (const [name, written] of Object.entries(file.calendars)) {
    const hours = written.hours === ALWAYS ? ALWAYS : parseHours(written.hours);
    if (hours !== ALWAYS && 'refused' in hours) {
      refuse(['calendars', name, 'hours'], String(hours.refused));
      continue;
    }
    const overrides = parseDateHours(written.overrides);
    if ('refused' in overrides) {
      refuse(['calendars', name, 'overrides'], String(overrides.refused));
      continue;
    }
    const calendar = compileCalendar({
      timezone: written.timezone,
      hours,
      holidays: written.holidays,
      overrides,
    });
    if ('refused' in calendar) refuse(['calendars', name], calendar.refused);
    else calendars.set(name, calendar);
  }
  return calendars;
}
