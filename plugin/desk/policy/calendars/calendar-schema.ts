/** The shape of one calendar in the policy file: hours, holidays, and dates that differ. */
import { z } from 'zod';
import { weekdays } from '../../calendar/weekday.ts';
import { sayIssue } from '../say-issue.ts';

const interval = z.string().describe('`09:00-17:30`; `22:00-06:00` runs past midnight.');

const intervals = (error: string) =>
  z.union([interval, z.array(interval)], { error }).transform((value) => [value].flat());

const hoursOfDay = intervals('Write hours such as 09:00-17:00, and several in square brackets.');
const hoursOfDate = intervals(
  'Write hours such as 09:00-17:00, several in square brackets, or [] for a closed day.',
);

const dayNames: readonly string[] = weekdays;
const dayKey = z.string().refine((key) => key.split('-').every((day) => dayNames.includes(day)), {
  error: 'This is no day. Write one (mon) or a run of days (mon-fri).',
});

const holidayFile = z
  .strictObject({ ics: z.string() })
  .describe(
    'A calendar file in this repository: `ics: .github/holidays.ics`. Its all-day events are holidays.',
  );

const holiday = z.union([z.string(), holidayFile], {
  error: (issue) =>
    typeof issue.input === 'object' && issue.input !== null && !Array.isArray(issue.input)
      ? 'A calendar file is named by its path alone: { ics: .github/holidays.ics }.'
      : sayIssue({ ...issue, code: 'invalid_type', expected: 'string' }),
});

export const calendarSchema = z.strictObject({
  timezone: z.string({ error: 'A calendar needs its time zone, for example timezone: Europe/Berlin.' }),
  hours: z.union([z.literal('24x7'), z.record(dayKey, hoursOfDay)], {
    error: 'Write the open hours of each day, for example mon-fri: 09:00-17:00, or hours: 24x7.',
  }),
  holidays: z
    .array(holiday)
    .default([])
    .describe(
      'Whole days off: `2026-12-25` once, `--01-01` every year, `ics: FILE` for a calendar file. Quote dates: YAML reads bare ones its own way.',
    ),
  overrides: z
    .record(z.string(), hoursOfDate)
    .default({})
    .describe('Other hours on one date; `[]` closes it.'),
  breaks: z
    .record(z.string(), hoursOfDay)
    .default({})
    .describe('Taken out of the hours: by day (`mon-fri: 12:00-12:30`) or on one date.'),
});

export type CalendarFile = z.infer<typeof calendarSchema>;
