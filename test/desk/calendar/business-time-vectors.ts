/** Reads the business-time vectors: facts from the test suites of other working calendars. */

import { readFileSync } from 'node:fs';
import { z } from 'zod';

const wallTimes = z.tuple([z.string(), z.string()]).readonly();
const dated = z.record(z.string(), z.array(wallTimes).readonly()).readonly();

const calendar = {
  id: z.string(),
  source: z.string(),
  timezone: z.string(),
  hours: z.partialRecord(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']), z.array(wallTimes)),
  holidays: z.array(z.string()),
  date_overrides: dated.optional(),
  breaks: dated.optional(),
};

const op = z.enum(['add', 'subtract']);

const vector = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('deadline'),
    ...calendar,
    op,
    start: z.string(),
    seconds: z.number(),
    expected: z.string(),
    reference_result: z.string().optional(),
  }),
  z.object({
    kind: z.literal('elapsed'),
    ...calendar,
    from: z.string(),
    to: z.string(),
    expected_seconds: z.number(),
    reference_result: z.number().optional(),
  }),
  z.object({ kind: z.literal('in_hours'), ...calendar, at: z.string(), expected: z.boolean() }),
  z.object({
    kind: z.literal('working_days'),
    ...calendar,
    op,
    start: z.string(),
    days: z.number(),
    end_of_working_day: z.boolean(),
    expected: z.string(),
    reference_result: z.string().optional(),
  }),
  z.object({ kind: z.literal('invalid_input'), id: z.string(), source: z.string(), what: z.string() }),
]);

export type Vector = z.infer<typeof vector>;

/** All vectors; throws where the file does not have the shape of its README. */
export function readVectors(): readonly Vector[] {
  const text = readFileSync(new URL('./fixtures/business-time.json', import.meta.url), 'utf8');
  return z.object({ vectors: z.array(vector) }).parse(JSON.parse(text)).vectors;
}
