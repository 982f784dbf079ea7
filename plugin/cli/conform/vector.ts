/** One record of a business-time file: a question to a calendar, and the answer it must give. */
import { z } from 'zod';
import { calendarFields } from './vector-calendar.ts';

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

export type Vector = z.infer<typeof vectorSchema>;
