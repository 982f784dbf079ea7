/** The shape of `.github/tierline.yml`, key by key, with what to write instead when something is off. */
import { z } from 'zod';
import { priorities } from '../ticket/priority.ts';
import { calendarSchema } from './calendars/calendar-schema.ts';
import { clocksSchema } from './clocks/clock-schema.ts';
import { endingsSchema } from './endings.ts';
import { handlingSchema } from './handling.ts';
import { majorSchema } from './major-incidents.ts';
import { languageSchema, messagesSchema } from './messages/messages-schema.ts';
import {
  absencesSchema,
  assignmentSchema,
  onCallSchema,
  peopleSchema,
  teamSchema,
} from './people/people-schema.ts';
import { remindersSchema } from './reminders.ts';

/** Where the policy lives in every repository. */
export const policyPath = '.github/tierline.yml';

const repository = z
  .string()
  .regex(/^[\w.-]+\/[\w.-]+$/, { error: 'This is not a repository. Write it as owner/name.' });

const level = z.enum(['low', 'medium', 'high'], { error: 'Write low, medium or high.' });
const priority = z.enum(priorities, { error: 'There are four priorities: P1, P2, P3 and P4.' });

const row = z
  .strictObject({ low: priority, medium: priority, high: priority })
  .describe('The priority for this impact, by urgency.');

const defaultMatrix = {
  low: { low: 'P4', medium: 'P4', high: 'P3' },
  medium: { low: 'P4', medium: 'P3', high: 'P2' },
  high: { low: 'P3', medium: 'P2', high: 'P1' },
} as const;

const service = z.strictObject({
  name: z.string().optional().describe('Its name as people know it; the short one if left out.'),
  developers: repository.optional().describe('Where level 3 works: gets a linked issue.'),
  calendar: z
    .string()
    .optional()
    .describe('When this service is looked after, where a clock does not say so itself.'),
  language: languageSchema.optional().describe('What requesters of this service are spoken to in.'),
  form: z
    .boolean({ error: 'Write true, or leave it out.' })
    .optional()
    .describe('true: `tierline init` writes an issue form for this service alone.'),
  people: teamSchema.optional().describe('Its own team: told instead of the level’s people.'),
  assignment: assignmentSchema.optional().describe('Who is given its tickets, where not as everywhere.'),
});

export const policySchema = z.strictObject({
  tierline: z
    .literal(1, { error: 'Write tierline: 1, the version of this file’s format.' })
    .optional()
    .describe('The version of this file’s format.'),
  effective: z
    .string()
    .optional()
    .describe('When it comes into force, if later than the merge: `2027-01-01T00:00:00+01:00`, in quotes.'),
  timezone: z.string().default('Etc/UTC').describe('The zone in which people are told times.'),
  portal: z
    .url({ error: 'Write the portal’s whole address, with https://.' })
    .optional()
    .describe('The portal’s address: suggested articles are linked to it.'),
  language: languageSchema.default('en').describe('What requesters are spoken to in: `en` or `de`.'),
  messages: messagesSchema,
  'back-office': repository.optional().describe('A private repository for what only staff may see.'),
  people: peopleSchema
    .optional()
    .describe('Who is staff; without it everybody with the role Triage or more in this repository.'),
  assignment: assignmentSchema.optional().describe('Who is given tickets, by level; nobody if left out.'),
  'on-call': onCallSchema.optional().describe('Who is called outside office hours.'),
  absences: absencesSchema.default([]).describe('Who is away, and who stands in for them.'),
  reminders: remindersSchema,
  // `mail:` alone on its line names a service of which there is nothing more to say.
  services: z
    .record(
      z.string(),
      service.nullable().transform((one) => one ?? {}),
    )
    .default({})
    .describe('What the desk looks after, by short name.'),
  'default-service': z.string().optional().describe('The service of a ticket where nobody said which.'),
  priorities: z
    .strictObject({
      matrix: z
        .strictObject({ low: row, medium: row, high: row })
        .default(defaultMatrix)
        .describe('The priority by impact (rows) and urgency (columns).'),
      assume: z
        .strictObject({ impact: level, urgency: level })
        .default({ impact: 'low', urgency: 'medium' })
        .describe('For tickets that say neither.'),
    })
    .default({ matrix: defaultMatrix, assume: { impact: 'low', urgency: 'medium' } })
    .describe('How impact and urgency make the priority.'),
  calendars: z.record(z.string(), calendarSchema).default({}).describe('Office hours, by name.'),
  clocks: clocksSchema.describe('What is promised: targets in business time, by clock and priority.'),
  ...handlingSchema,
  endings: endingsSchema,
  major: majorSchema,
  'reopen-within-days': z
    .int({ error: 'Write a whole number of days, such as 14; 0 for never.' })
    .min(0, { error: 'Write 0 or more days.' })
    .default(14)
    .describe('How many days after its resolution a ticket may be reopened; 0 for never.'),
  accepts: z.array(repository).default([]).describe('Desks that may open issues in this repository.'),
});

export type PolicyFile = z.infer<typeof policySchema>;
