/** The shape of everything in the policy that names people: who is staff, who is given what, who is away. */
import { z } from 'zod';
import { priorities } from '../../ticket/priority.ts';
import { assignmentWays } from './assignment-policy.ts';

const member = z.string().regex(/^@[\w-]+(\[bot\])?(\/[\w.-]+)?$/, {
  error: 'This names nobody. Write a person as @login and a team as @organisation/team, in quotes.',
});

const person = z
  .string()
  .regex(/^@[\w-]+$/, { error: 'This names no person. Write one as @login, in quotes.' });

const levels = {
  'level-1': z
    .array(member)
    .default([])
    .describe('The service desk: `@login` or `@organisation/team`, in quotes.'),
  'level-2': z.array(member).default([]).describe('Operations: who gets what level 1 escalates.'),
  'level-3': z.array(member).default([]).describe('Developers: the last level.'),
};

export const peopleSchema = z.strictObject({
  ...levels,
  managers: z.array(member).default([]).describe('They hear of breaches, and may act at every level.'),
  'trusted-bots': z.array(z.string()).default([]).describe('Bots whose labels count as a person’s would.'),
});

/** The team of one service. */
export const teamSchema = z.strictObject(levels);

const rule = z.strictObject({
  by: z
    .enum(assignmentWays, { error: `Write one of: ${assignmentWays.join(', ')}.` })
    .describe('`rota`: in turn; `least-loaded`: who has least open; `on-call`: who is on call.'),
  among: z
    .array(member)
    .min(1, { error: 'Name at least one person or team, or leave it out for the people of the level.' })
    .optional()
    .describe('Who is given tickets; the people of the level if left out.'),
  'at-most': z
    .int({ error: 'Write a whole number of tickets, such as 12.' })
    .min(1, { error: 'Write 1 or more.' })
    .optional()
    .describe('How many tickets one person may have at once; a waiting one counts half.'),
});

export const assignmentSchema = z.strictObject({
  'level-1': rule.optional().describe('How tickets that come to the service desk are given out.'),
  'level-2': rule.optional().describe('How tickets that are escalated to operations are given out.'),
  'level-3': rule.optional().describe('How tickets at the last level are given out.'),
});

const swap = z.strictObject({
  from: z.string().describe('A date, or a date and time.'),
  until: z.string().describe('A date, which is included, or a date and time.'),
  who: person,
});

export const onCallSchema = z.strictObject({
  rota: z
    .array(person)
    .min(1, { error: 'Name at least one person, as @login.' })
    .describe('Who is on call, in the order of their turns.'),
  from: z.string().describe('When the first turn begins, and at which hour each: `2026-01-05T09:00`.'),
  each: z.string().default('7 days').describe('How long a turn lasts: `7 days`, `1 day`, `2 weeks`.'),
  timezone: z.string().optional().describe('The zone of these times; that of the policy if left out.'),
  swaps: z.array(swap).default([]).describe('Who takes over for a while.'),
  priorities: z
    .array(z.enum(priorities, { error: 'There are four priorities: P1, P2, P3 and P4.' }))
    .default(['P1'])
    .describe('Which tickets call somebody.'),
  outside: z.string().describe('The calendar outside of whose hours somebody is on call.'),
});

export const absencesSchema = z.array(
  z.strictObject({
    who: person,
    from: z.string().describe('The first day away: `2026-12-24`.'),
    until: z.string().describe('The last day away, which is included.'),
    'stand-in': person.optional().describe('Who hears of their tickets; the level if left out.'),
  }),
);
