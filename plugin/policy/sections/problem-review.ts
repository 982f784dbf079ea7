/** When the problem review is opened: the setting `problem-review`. */
import { z } from 'zod';
import type { Instant } from '../../calendar/instant.ts';
import type { Refuse } from '../refusal.ts';

/** Once a week, in the policy’s zone. */
export interface ReviewTime {
  /** Counted from 1, Monday. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** The shape of `problem-review:` in the policy file. */
export const problemReviewSchema = z
  .string({ error: 'Write a day of the week and a time, such as monday 09:00, or never.' })
  .default('monday 09:00')
  .describe('When the weekly problem review is opened in the back office: `monday 09:00`, or `never`.');

/** Null for never. */
export function compileProblemReview(
  { 'problem-review': text }: { readonly 'problem-review': string },
  refuse: Refuse,
): ReviewTime | null {
  const written = text.trim().toLowerCase();
  if (written === 'never') return null;
  const [, day = '', hour, minute] = /^([a-z]+)\s+([01]?\d|2[0-3]):([0-5]\d)$/.exec(written) ?? [];
  const weekday = weekdays.indexOf(day) + 1;
  if (weekday > 0) return { weekday, hour: Number(hour), minute: Number(minute) };
  refuse(
    ['problem-review'],
    `“${text}” is no day of the week with a time. Write it like monday 09:00, or never.`,
  );
  return null;
}

/** When the last review was to be opened. */
export function lastReviewAt({ weekday, hour, minute }: ReviewTime, timezone: string, now: Instant): Instant {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timezone).toPlainDate();
  const inWeek = today.add({ days: weekday - today.dayOfWeek });
  const at = (date: Temporal.PlainDate): Instant =>
    date.toZonedDateTime({ timeZone: timezone, plainTime: { hour, minute } }).epochMilliseconds;
  return at(inWeek) <= now ? at(inWeek) : at(inWeek.subtract({ weeks: 1 }));
}
