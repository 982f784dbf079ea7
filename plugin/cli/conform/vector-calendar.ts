/** The calendar fields that every record of a vector file carries. */
import { z } from 'zod';
import type { Calendar } from '../../desk/calendar/calendar.ts';
import { compileCalendar } from '../../desk/calendar/compile-calendar.ts';
import { weekdays } from '../../desk/calendar/weekday.ts';

const wallTimes = z.tuple([z.string(), z.string()]).readonly();
const dated = z.record(z.string(), z.array(wallTimes).readonly()).readonly();

/** For spreading into the shape of a record. */
export const calendarFields = {
  timezone: z.string(),
  hours: z.partialRecord(z.enum(weekdays), z.array(wallTimes)),
  holidays: z.array(z.string()).default([]),
  date_overrides: dated.optional(),
  breaks: dated.optional(),
};

const calendarShape = z.object(calendarFields);

/** @throws Error for a calendar that the desk would refuse: records that run must have a good one. */
export function calendarOf(record: z.infer<typeof calendarShape>): Calendar {
  const { timezone, hours, holidays, date_overrides: overrides, breaks } = record;
  const calendar = compileCalendar({ timezone, hours, holidays, overrides, breaks });
  if ('refused' in calendar) throw new Error(`the calendar is refused: ${calendar.refused}`);
  return calendar;
}
