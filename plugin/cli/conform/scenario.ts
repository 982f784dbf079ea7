/** One record of a scenario file: the life of a ticket, its targets, and what a desk must say of them. */
import { z } from 'zod';
import { parseInstant } from '../../calendar/instant.ts';
import { calendarFields } from './vector.ts';

const instant = z.iso.datetime({ offset: true }).transform(parseInstant);
const minutes = z.number().nullish();

const eventTypes = [
  'customer_reply',
  'agent_reply',
  'agent_contact',
  'first_response',
  'agent_note',
  'resolved',
  'closed',
  'priority_changed',
] as const;

const policy = z.strictObject({
  first_response_min: minutes,
  next_response_min: minutes,
  update_min: minutes,
  resolution_min: minutes,
  metric: z.enum(['TTO', 'TTR']).optional(),
  minutes,
  working_days: z.int().optional(),
  end_of_working_day: z.boolean().default(false),
  pausable: z.union([z.boolean(), z.array(z.string())]).optional(),
  escalation_level_offset_sec: z.number().optional(),
  /** Which tickets the policy is for: only `priority == N` can fail here. */
  condition: z.string().optional(),
  /** A clock of no name: so many minutes from `start`. */
  generic_min: z.number().optional(),
  start: instant.optional(),
  /** Business time between two instants of the ticket’s life. */
  elapsed_from: instant.optional(),
  elapsed_to: instant.optional(),
});

export const scenarioSchema = z.strictObject({
  id: z.string(),
  source: z.string(),
  title: z.string().optional(),
  notes: z.string().optional(),
  tags: z.array(z.string()).default([]),
  reference_checked: z.boolean().nullish(),
  ...calendarFields,
  policy,
  created_at: instant,
  pauses: z.array(z.strictObject({ from: instant, to: instant.nullable() })).default([]),
  events: z
    .array(z.strictObject({ at: instant, type: z.enum(eventTypes), to: z.string().optional() }))
    .default([]),
  evaluate_at: instant.optional(),
  expected: z.record(z.string(), z.unknown()),
});

export type Scenario = z.infer<typeof scenarioSchema>;
