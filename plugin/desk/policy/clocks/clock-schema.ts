/** The shape of `clocks:` in the policy file, key by key. */
import { z } from 'zod';
import { engagementKinds } from '../../ticket/engagement.ts';
import { priorities } from '../../ticket/priority.ts';
import { waitReasons } from '../../ticket/status.ts';
import { kinds } from '../../ticket/ticket.ts';

const member = /^@[\w-]+(\[bot\])?(\/[\w.-]+)?$/;

const target = z
  .string({ error: 'Write a length of business time, such as 30m or 4h, or 2 working days.' })
  .describe('Business time (`30m`, `4h`, `1h 30m`), `2 working days`, or `end of the next working day`.');

const targets = z
  .partialRecord(z.enum(priorities, { error: 'There are four priorities: P1, P2, P3 and P4.' }), target)
  .describe('How long it may take, by priority; a priority left out has no such clock.');

const calendar = z.string().describe('A calendar from `calendars`, or 24x7.');

const pauseOn = z
  .array(z.enum(waitReasons, { error: `Write one of ${waitReasons.join(', ')}.` }))
  .describe('What the ticket may wait for while this clock stands still.');

const percent = z
  .string({ error: 'Write a percentage, for example 75%.' })
  .regex(/^([1-9]|[1-9]\d)%$/, { error: 'Write a percentage between 1% and 99%.' })
  .describe('Short for a milestone that sets `sla: at risk`, comments and sends a webhook: `75%`.');

const plainActs = ['label', 'comment', 'raise-tier', 'webhook'] as const;
const audience = z
  .string()
  .refine((who) => ['owner', 'assignee', 'tier', 'managers'].includes(who) || member.test(who), {
    error: 'Write owner, assignee, tier, managers, @login or @organisation/team (with @, in quotes).',
  });

const act = z.union(
  [
    z.enum(plainActs),
    z.strictObject({ label: z.string().min(1).max(50) }),
    z.strictObject({ comment: z.string().min(1) }),
    z.strictObject({
      notify: z.union([audience, z.array(audience).min(1)]).transform((who) => [who].flat()),
      'in-hours': z
        .union([z.literal(true), z.string()])
        .optional()
        .describe('Tells them only in these hours: a calendar, or true for the clock’s own.'),
    }),
    z.strictObject({
      assign: z.string().regex(/^@[\w-]+$/, { error: 'Write one person, as @login in quotes.' }),
    }),
  ],
  {
    error:
      'Write label, comment, raise-tier or webhook; or, in braces, { label: name }, { comment: text }, { notify: managers } or { assign: "@login" }.',
  },
);

const milestone = z.strictObject({
  at: z
    .string({ error: 'Write when, for example 75%, -30m, breach or +2h.' })
    .describe(
      'A share of the target (`75%`), `breach`, or business time before or after it (`-30m`, `+2h`).',
    ),
  do: z
    .array(act, { error: 'Write a list, for example [label, comment].' })
    .describe('`label`, `comment`, `raise-tier`, `webhook`, or `{ notify: managers }` and the like.'),
});

const terms = {
  targets: targets.default({}),
  calendar: calendar.optional(),
  'warn-at': percent.optional(),
  milestones: z
    .array(milestone)
    .optional()
    .describe('What is done on the way to the target and beyond it; instead of `warn-at`.'),
};

const special = <Pauses extends z.ZodRawShape>(pauses: Pauses) =>
  z
    .array(
      z.strictObject({
        service: z.string().optional(),
        kind: z.enum(kinds, { error: `Write one of ${kinds.join(', ')}.` }).optional(),
        tier: z
          .union([z.literal(1), z.literal(2), z.literal(3)], { error: 'There are tiers 1, 2 and 3.' })
          .optional(),
        engagement: z
          .enum(engagementKinds, { error: `Write one of ${engagementKinds.join(', ')}.` })
          .optional(),
        ...terms,
        ...pauses,
      }),
    )
    .default([])
    .describe(
      'Other terms for some tickets; of the entries that fit, the first that says something decides.',
    );

/** A clock that the policy may pause. */
const pausing = z.strictObject({
  ...terms,
  'pause-on': pauseOn.optional(),
  for: special({ 'pause-on': pauseOn.optional() }),
});

/** A clock that never pauses. */
const steady = z.strictObject({ ...terms, for: special({}) });

export const clocksSchema = z
  .strictObject({
    calendar: calendar.default('24x7'),
    'on-raise': z
      .enum(['continue', 'restart'], { error: 'Write continue or restart.' })
      .default('continue')
      .describe('What a raised priority does to running clocks: what was used stands, or they begin anew.'),
    'extend-by-at-most': z
      .string({ error: 'Write a length of business time, for example 8h.' })
      .optional()
      .describe('Allows `/sla buy`: how much business time one ticket’s resolution may be given in all.'),
    'first-response': pausing.optional().describe('From the opening to the first answer of staff.'),
    'next-response': steady
      .optional()
      .describe('From the requester’s oldest unanswered comment to an answer.'),
    update: pausing.optional().describe('From one public word of staff to the next.'),
    resolution: pausing.optional().describe('From the opening until it works again.'),
    tier: pausing.optional().describe('How long a tier may keep a ticket (OLA).'),
    engagement: steady.optional().describe('How long somebody outside the team may take.'),
  })
  .default({ calendar: '24x7', 'on-raise': 'continue' });

export type ClockFile = z.infer<typeof pausing>;
export type SpecialFile = ClockFile['for'][number];
export type MilestoneFile = z.infer<typeof milestone>;
export type ActFile = z.infer<typeof act>;
