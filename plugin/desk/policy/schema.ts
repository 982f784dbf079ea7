/** The shape of `.github/tierline.yml`, key by key, with what to write instead when something is off. */
import { z } from 'zod';
import { priorities } from '../ticket/priority.ts';
import { waitReasons } from '../ticket/status.ts';

/** Where the policy lives in every repository. */
export const policyPath = '.github/tierline.yml';

const repository = z
  .string()
  .regex(/^[\w.-]+\/[\w.-]+$/, { error: 'This is not a repository. Write it as owner/name.' });

const member = z.string().regex(/^@[\w-]+(\[bot\])?(\/[\w.-]+)?$/, {
  error: 'This names nobody. Write a person as @login and a team as @organisation/team, in quotes.',
});

const level = z.enum(['low', 'medium', 'high'], { error: 'Write low, medium or high.' });
const priority = z.enum(priorities, { error: 'There are four priorities: P1, P2, P3 and P4.' });

const waitReason = z.enum(waitReasons, { error: `Write one of ${waitReasons.join(', ')}.` });

const duration = z
  .string({ error: 'Write a length of business time, for example 30m, 4h or 1h 30m.' })
  .describe('A length of business time: `30m`, `4h`, `1h 30m`.');

const percent = z
  .string({ error: 'Write a percentage, for example 75%.' })
  .regex(/^([1-9]|[1-9]\d)%$/, { error: 'Write a percentage between 1% and 99%.' })
  .transform((text) => Number(text.slice(0, -1)) / 100);

const interval = z.string().describe('`09:00-17:30`; `22:00-06:00` runs past midnight.');
const hours = z
  .union([interval, z.array(interval)], {
    error: 'Write hours such as 09:00-17:00, several in square brackets, or [] for a closed day.',
  })
  .transform((value) => [value].flat());

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const dayKey = z.string().refine((key) => key.split('-').every((day) => days.includes(day)), {
  error: 'This is no day. Write one (mon) or a run of days (mon-fri).',
});

const calendar = z.strictObject({
  timezone: z.string({ error: 'A calendar needs its time zone, for example timezone: Europe/Berlin.' }),
  hours: z.union([z.literal('24x7'), z.record(dayKey, hours)], {
    error: 'Write the open hours of each day, for example mon-fri: 09:00-17:00, or hours: 24x7.',
  }),
  holidays: z
    .array(z.string())
    .default([])
    .describe(
      'Whole days off: `2026-12-25` once, `--01-01` every year. Quote them: YAML reads bare dates its own way.',
    ),
  overrides: z.record(z.string(), hours).default({}).describe('Other hours on one date; `[]` closes it.'),
});

const targets = z
  .partialRecord(priority, duration)
  .describe('Business time by priority; a priority left out has no such clock.');

const row = z.strictObject({ low: priority, medium: priority, high: priority });

const defaultMatrix = {
  low: { low: 'P4', medium: 'P4', high: 'P3' },
  medium: { low: 'P4', medium: 'P3', high: 'P2' },
  high: { low: 'P3', medium: 'P2', high: 'P1' },
} as const;

const people = z.strictObject({
  'level-1': z.array(member).default([]),
  'level-2': z.array(member).default([]),
  'level-3': z.array(member).default([]),
  managers: z.array(member).default([]),
  'trusted-bots': z.array(z.string()).default([]).describe('Bots whose labels count as a person’s would.'),
});

const service = z.strictObject({
  name: z.string().optional(),
  developers: repository.optional().describe('Where level 3 works: gets a linked issue.'),
});

export const policySchema = z.strictObject({
  tierline: z.literal(1, { error: 'Write tierline: 1, the version of this file’s format.' }).optional(),
  timezone: z.string().default('Etc/UTC').describe('The zone in which people are told times.'),
  portal: z.url({ error: 'Write the portal’s whole address, with https://.' }).optional(),
  'back-office': repository.optional().describe('A private repository for what only staff may see.'),
  people: people.optional(),
  // `mail:` alone on its line names a service of which there is nothing more to say.
  services: z
    .record(
      z.string(),
      service.nullable().transform((one) => one ?? {}),
    )
    .default({}),
  'default-service': z.string().optional(),
  priorities: z
    .strictObject({
      matrix: z.strictObject({ low: row, medium: row, high: row }).default(defaultMatrix),
      assume: z.strictObject({ impact: level, urgency: level }).default({ impact: 'low', urgency: 'medium' }),
    })
    .default({ matrix: defaultMatrix, assume: { impact: 'low', urgency: 'medium' } }),
  calendars: z.record(z.string(), calendar).default({}),
  clocks: z
    .strictObject({
      calendar: z.string().default('24x7').describe('A calendar from `calendars`, or 24x7.'),
      'first-response': z
        .strictObject({
          targets: targets.default({}),
          calendar: z.string().optional(),
          'warn-at': percent.optional(),
          'pause-on': z.array(waitReason).default([]),
        })
        .optional(),
      resolution: z
        .strictObject({
          targets: targets.default({}),
          calendar: z.string().optional(),
          'warn-at': percent.optional(),
          'pause-on': z.array(waitReason).default(['user']),
        })
        .optional(),
    })
    .default({ calendar: '24x7' }),
  'reopen-within-days': z
    .int({ error: 'Write a whole number of days, such as 14; 0 for never.' })
    .min(0, { error: 'Write 0 or more days.' })
    .default(14),
  accepts: z.array(repository).default([]).describe('Desks that may open issues in this repository.'),
});

export type PolicyFile = z.infer<typeof policySchema>;
