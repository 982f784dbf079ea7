/** When the weekly issues of the back office are opened: the settings `problem-review` and `weekly-report`. */
import { z } from 'zod';
import type { Instant } from '../../calendar/instant.ts';
import type { Refuse } from '../refusal.ts';

/** Once a week, in the policy’s zone. */
export interface WeeklyTime {
  /** Counted from 1, Monday. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** The shape of the settings in the policy file. */
export const weeklyIssues = {
  'problem-review': timeSchema(
    'monday 09:00',
    'When the weekly problem review is opened in the back office: `monday 09:00`, or `never`.',
  ),
  'weekly-report': timeSchema(
    'monday 07:00',
    'When the report of the week that is over is opened in the back office: `monday 07:00`, or `never`.',
  ),
} as const;

function timeSchema(usual: string, description: string) {
  return z
    .string({ error: `Write a day of the week and a time, such as ${usual}, or never.` })
    .default(usual)
    .describe(description);
}

/** Null for never. */
export function compileWeekly(
  file: Readonly<Record<keyof typeof weeklyIssues, string>>,
  name: keyof typeof weeklyIssues,
  refuse: Refuse,
): WeeklyTime | null {
  const text = file[name];
  const written = text.trim().toLowerCase();
  if (written === 'never') return null;
  const [, day = '', hour, minute] = /^([a-z]+)\s+([01]?\d|2[0-3]):([0-5]\d)$/.exec(written) ?? [];
  const weekday = weekdays.indexOf(day) + 1;
  if (weekday > 0) return { weekday, hour: Number(hour), minute: Number(minute) };
  refuse(
    [name],
    `“${text}” is no day of the week with a time. Write it like ${weeklyIssues[name].def.defaultValue}, or never.`,
  );
  return null;
}

/** When it was to be opened last. */
export function lastTimeOf({ weekday, hour, minute }: WeeklyTime, timezone: string, now: Instant): Instant {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timezone).toPlainDate();
  const inWeek = today.add({ days: weekday - today.dayOfWeek });
  const at = (date: Temporal.PlainDate): Instant =>
    date.toZonedDateTime({ timeZone: timezone, plainTime: { hour, minute } }).epochMilliseconds;
  return at(inWeek) <= now ? at(inWeek) : at(inWeek.subtract({ weeks: 1 }));
}
