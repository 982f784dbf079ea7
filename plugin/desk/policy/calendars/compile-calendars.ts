/** Compiles the calendars of a policy file, and the one that is always there: 24x7. */
import type { Calendar } from '../../calendar/calendar.ts';
import { compileCalendar } from '../../calendar/compile-calendar.ts';
import type { Refuse } from '../refusal.ts';
import type { PolicyFile } from '../schema.ts';
import { compileWritten } from './compile-written.ts';
import type { HolidayFiles } from './holiday-files.ts';

const ALWAYS = '24x7';

/** By name. A calendar that is refused is left out; the others stand. */
export function compileCalendars(
  { calendars: written }: Pick<PolicyFile, 'calendars'>,
  files: HolidayFiles,
  refuse: Refuse,
): ReadonlyMap<string, Calendar> {
  const calendars = new Map<string, Calendar>();
  const always = compileCalendar({ timezone: 'Etc/UTC', hours: ALWAYS, holidays: [] });
  if (!('refused' in always)) calendars.set(ALWAYS, always);
  for (const [name, one] of Object.entries(written)) {
    const calendar = compileWritten(one, files);
    if ('refused' in calendar) refuse(['calendars', name, ...(calendar.at ?? [])], calendar.refused);
    else calendars.set(name, calendar);
  }
  return calendars;
}
