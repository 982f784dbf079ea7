/** The shape of `.github/tierline.yml`, key by key, with what to write instead when something is off. */
import { z } from 'zod';
import { portalSchema } from '../../knowledge/text/portal-settings.ts';
import { priorities } from '../core/ticket/priority.ts';
import { absencesSchema } from './sections/absences.ts';
import { alertsSchema } from './sections/alerts.ts';
import { assignmentSchema } from './sections/assignment.ts';
import { calendarSchema } from './sections/calendars.ts';
import { clocksSchema } from './sections/clocks.ts';
import { endingsSchema } from './sections/endings.ts';
import { handlingSchema } from './sections/handling.ts';
import { majorSchema } from './sections/major-incidents.ts';
import { languageSchema, messagesSchema } from './sections/messages.ts';
import { onCallSchema } from './sections/on-call.ts';
import { peopleSchema } from './sections/people.ts';
import { remindersSchema } from './sections/reminders.ts';
import { repositorySchema, servicesSchema } from './sections/services.ts';
import { weeklyIssues } from './sections/weekly-issues.ts';

/** Where the policy lives in every repository. */
export const policyPath = '.github/tierline.yml';

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
  portal: portalSchema
    .optional()
    .describe('The portal’s address, to which suggested articles are linked, or a group with its look.'),
  'publish-report': z
    .boolean({ error: 'Write true or false.' })
    .default(false)
    .describe('Whether the portal shows everybody the desk’s figures, without people and tickets.'),
  language: languageSchema.default('en').describe('What requesters are spoken to in: `en` or `de`.'),
  messages: messagesSchema,
  'back-office': repositorySchema.optional().describe('A private repository for what only staff may see.'),
  people: peopleSchema
    .optional()
    .describe('Who is staff; without it everybody with the role Triage or more in this repository.'),
  assignment: assignmentSchema.optional().describe('Who is given tickets, by level; nobody if left out.'),
  'on-call': onCallSchema.optional().describe('Who is called outside office hours.'),
  absences: absencesSchema.default([]).describe('Who is away, and who stands in for them.'),
  reminders: remindersSchema,
  services: servicesSchema,
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
  alerts: alertsSchema,
  ...weeklyIssues,
  'reopen-within-days': z
    .int({ error: 'Write a whole number of days, such as 14; 0 for never.' })
    .min(0, { error: 'Write 0 or more days.' })
    .default(14)
    .describe('How many days after its resolution a ticket may be reopened; 0 for never.'),
  accepts: z.array(repositorySchema).default([]).describe('Desks that may open issues in this repository.'),
});

export type PolicyFile = z.infer<typeof policySchema>;
