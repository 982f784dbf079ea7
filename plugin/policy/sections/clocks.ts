/** The policy’s section `clocks`: targets in business time, calendar, pauses, milestones, and where something else holds. */
import { z } from 'zod';
import type { ClockKind } from '../../core/clock.ts';
import { type EngagementKind, engagementKinds } from '../../core/ticket/engagement.ts';
import { type Priority, priorities } from '../../core/ticket/priority.ts';
import { type WaitReason, waitReasons } from '../../core/ticket/status.ts';
import { type Kind, kinds } from '../../core/ticket/ticket.ts';
import type { Tier } from '../../core/ticket/tier.ts';
import type { Path } from '../places.ts';
import type { Refuse } from '../refusal.ts';
import { type Referring, refuseUnknownCalendar } from './calendars.ts';
import {
  compileMilestones,
  defaultMilestones,
  type MilestonePolicy,
  milestonesSchema,
} from './milestones.ts';
import { parseTarget, type Target } from './target.ts';

interface ClockTerms {
  /** By priority; a priority without a target has no such clock. */
  readonly targets: Readonly<Partial<Record<Priority, Target>>>;
  /** Null leaves it to what is wider: the service, the tier, all clocks. */
  readonly calendar: string | null;
  readonly pausesOn: readonly WaitReason[] | null;
  /** In the order in which the policy names them; null leaves them to the clock. */
  readonly milestones: readonly MilestonePolicy[] | null;
}

/** Other terms for some tickets; a condition that is left out holds for all. */
export interface SpecialTerms extends ClockTerms {
  readonly when: {
    readonly service?: string | undefined;
    readonly kind?: Kind | undefined;
    readonly tier?: Tier | undefined;
    readonly engagement?: EngagementKind | undefined;
  };
}

export interface ClockPolicy extends ClockTerms {
  readonly pausesOn: readonly WaitReason[];
  readonly milestones: readonly MilestonePolicy[];
  /** Of those that fit a ticket, the first that says something of a matter decides it. */
  readonly special: readonly SpecialTerms[];
}

/** Whether it has a target for anybody. */
export function isUsed({ targets, special }: ClockPolicy): boolean {
  return [targets, ...special.map((one) => one.targets)].some((some) => Object.keys(some).length > 0);
}

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

const terms = {
  targets: targets.default({}),
  calendar: calendar.optional(),
  ...milestonesSchema,
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

type ClockFile = z.infer<typeof pausing>;
type SpecialFile = ClockFile['for'][number];

interface Bench extends Referring {
  readonly file: {
    readonly clocks: z.infer<typeof clocksSchema>;
    readonly services: Readonly<Record<string, unknown>>;
    readonly calendars: Readonly<Record<string, unknown>>;
  };
}

/** What a clock waits for where the policy says nothing of it: a promise to be quick is never paused. */
const pausesByDefault: Readonly<Record<ClockKind, readonly WaitReason[]>> = {
  'first-response': [],
  'next-response': [],
  update: ['user'],
  resolution: ['user'],
  tier: ['user'],
  engagement: [],
};

export function compileClocks(bench: Bench): Readonly<Record<ClockKind, ClockPolicy>> {
  refuseUnknownCalendar(bench, bench.file.clocks.calendar, ['clocks', 'calendar']);
  return {
    'first-response': compileClock('first-response', bench),
    'next-response': compileClock('next-response', bench),
    update: compileClock('update', bench),
    resolution: compileClock('resolution', bench),
    tier: compileClock('tier', bench),
    engagement: compileClock('engagement', bench),
  };
}

function compileClock(kind: ClockKind, bench: Bench): ClockPolicy {
  const written: ClockFile = bench.file.clocks[kind] ?? { targets: {}, for: [] };
  const path = ['clocks', kind];
  const terms = compileTerms(written, path, bench);
  return {
    ...terms,
    pausesOn: terms.pausesOn ?? inherited(kind, bench.file),
    milestones: terms.milestones ?? defaultMilestones,
    special: written.for.map((one, at) => compileSpecial(one, [...path, 'for', at], kind, bench)),
  };
}

/** A tier’s own time stands still when the customer’s does. */
function inherited(kind: ClockKind, { clocks }: Bench['file']): readonly WaitReason[] {
  return (kind === 'tier' ? clocks.resolution?.['pause-on'] : undefined) ?? pausesByDefault[kind];
}

function compileSpecial(written: SpecialFile, path: Path, kind: ClockKind, bench: Bench): SpecialTerms {
  const { service, engagement, tier } = written;
  if (service !== undefined && !Object.hasOwn(bench.file.services, service)) {
    bench.refuse(
      [...path, 'service'],
      `There is no service “${service}”. Name one of those under services, or add it there.`,
    );
  }
  if (engagement !== undefined && kind !== 'engagement')
    bench.refuse([...path, 'engagement'], 'Only the engagement clock knows engagements. Take this line out.');
  return {
    ...compileTerms(written, path, bench),
    when: { service, kind: written.kind, tier, engagement },
  };
}

function compileTerms(written: ClockFile | SpecialFile, path: Path, bench: Bench): ClockTerms {
  const { calendar } = written;
  if (calendar !== undefined) refuseUnknownCalendar(bench, calendar, [...path, 'calendar']);
  return {
    targets: compileTargets(written.targets, [...path, 'targets'], bench.refuse),
    calendar: calendar ?? null,
    pausesOn: written['pause-on'] ?? null,
    milestones: compileMilestones(written, path, bench),
  };
}

function compileTargets(
  written: ClockFile['targets'],
  path: Path,
  refuse: Refuse,
): Readonly<Partial<Record<Priority, Target>>> {
  const targets: Partial<Record<Priority, Target>> = {};
  for (const [priority, text] of Object.entries(written)) {
    const target = parseTarget(text);
    if ('refused' in target) refuse([...path, priority], target.refused);
    else Object.assign(targets, { [priority]: target });
  }
  return targets;
}
