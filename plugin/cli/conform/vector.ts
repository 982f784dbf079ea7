/** Vectors of other desks: a calendar, what happened, and what is right; judged one by one. */
import { z } from 'zod';
import { deadline, deadlineBefore, elapsed, isOpen } from '../../calendar/arithmetic.ts';
import type { Calendar } from '../../calendar/calendar.ts';
import { compileCalendar } from '../../calendar/compile-calendar.ts';
import { type Instant, parseInstant } from '../../calendar/instant.ts';
import { weekdays } from '../../calendar/weekday.ts';
import { workingDays } from '../../calendar/working-days.ts';
import { type Answer, compare, type Verdict } from './verdict.ts';

/** The calendar fields that every record of a vector file carries. */
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

/** Said for people, and not to be held against anything. */
const remarks = {
  id: z.string(),
  source: z.string(),
  tags: z.array(z.string()).default([]),
  note: z.string().optional(),
  agrees_with_reference: z.boolean().nullish(),
};

const op = z.enum(['add', 'subtract']);

export const vectorSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('deadline'),
    ...remarks,
    ...calendarFields,
    op,
    start: z.string(),
    seconds: z.number(),
    minutes: z.number().optional(),
    expected: z.string(),
    reference_result: z.string().optional(),
  }),
  z.strictObject({
    kind: z.literal('elapsed'),
    ...remarks,
    ...calendarFields,
    from: z.string(),
    to: z.string(),
    expected_seconds: z.number(),
    expected_minutes: z.number().optional(),
    reference_result: z.number().optional(),
  }),
  z.strictObject({
    kind: z.literal('in_hours'),
    ...remarks,
    ...calendarFields,
    at: z.string(),
    expected: z.boolean(),
    reference_result: z.boolean().optional(),
  }),
  z.strictObject({
    kind: z.literal('working_days'),
    ...remarks,
    ...calendarFields,
    op,
    start: z.string(),
    days: z.number(),
    end_of_working_day: z.boolean().default(false),
    expected: z.string(),
    reference_result: z.string().optional(),
  }),
]);

type Vector = z.infer<typeof vectorSchema>;

/** Where sources disagree the record names a reference result, which decides. */
export function judgeVector(vector: Vector): Verdict {
  const key = vector.kind === 'elapsed' ? 'expected_seconds' : 'expected';
  return compare(vector.id, [{ key, expected: wanted(vector), got: answer(vector) }]);
}

function answer(vector: Vector): Answer {
  const calendar = calendarOf(vector);
  switch (vector.kind) {
    case 'deadline': {
      const move = vector.op === 'add' ? deadline : deadlineBefore;
      return exactly(move(calendar, parseInstant(vector.start), vector.seconds * 1000));
    }
    case 'elapsed':
      return elapsed(calendar, parseInstant(vector.from), parseInstant(vector.to)) / 1000;
    case 'in_hours':
      return isOpen(calendar, parseInstant(vector.at));
    case 'working_days': {
      const count = { op: vector.op, end: vector.end_of_working_day };
      return exactly(workingDays(calendar, parseInstant(vector.start), vector.days, count));
    }
    default:
      return vector satisfies never;
  }
}

function wanted(vector: Vector): Answer {
  switch (vector.kind) {
    case 'deadline':
    case 'working_days':
      return exactly(parseInstant(vector.reference_result ?? vector.expected));
    case 'elapsed':
      return vector.reference_result ?? vector.expected_seconds;
    case 'in_hours':
      return vector.reference_result ?? vector.expected;
    default:
      return vector satisfies never;
  }
}

/** An instant for comparing: to the millisecond, where people are told seconds. */
export function exactly(instant: Instant): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toString();
}
