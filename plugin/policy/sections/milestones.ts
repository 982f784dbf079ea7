/** Milestones of a clock: when one is reached, by a share of the target or beside it, and what is done then. */
import { z } from 'zod';
import { parseDuration } from '../../calendar/duration.ts';
import { isDeskLabel } from '../../core/ticket/labels.ts';
import type { Path } from '../places.ts';
import type { Referring } from './calendars.ts';
import { type Member, readMember } from './people.ts';

/** Who can be told, or be given the work. */
export type Audience = 'owner' | 'assignee' | 'tier' | 'managers' | Member;

/** One thing to do at a milestone. */
export type Act =
  /** Null is the desk’s own: `sla: at risk` before the breach, `sla: breached` from it on. */
  | { readonly does: 'label'; readonly label: string | null }
  /** Null is the desk’s own sentence. */
  | { readonly does: 'comment'; readonly text: string | null }
  | {
      readonly does: 'notify';
      readonly who: readonly Audience[];
      /** The calendar in whose hours they are told; null tells them at once. */
      readonly inHours: string | null;
    }
  | { readonly does: 'assign'; readonly login: string }
  | { readonly does: 'raise-tier' }
  | { readonly does: 'webhook' };

/** Where it stands on the clock: a share of the target (1 is the breach), or business milliseconds beside it. */
type MilestonePlace = { readonly share: number } | { readonly offset: number };

export interface MilestonePolicy {
  /** As it is written: `75%`, `-30m`, `breach`, `+2h`. */
  readonly name: string;
  readonly place: MilestonePlace;
  readonly acts: readonly Act[];
}

/** Business milliseconds used when it is reached; not above 0 where the target is too short for it. */
export function placeOn(target: number, place: MilestonePlace): number {
  return 'share' in place ? Math.round(target * place.share) : target + place.offset;
}

const member = /^@[\w-]+(\[bot\])?(\/[\w.-]+)?$/;

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

/** As they stand among the terms of a clock. */
export const milestonesSchema = {
  'warn-at': percent.optional(),
  milestones: z
    .array(milestone)
    .optional()
    .describe('What is done on the way to the target and beyond it; instead of `warn-at`.'),
};

type MilestoneFile = z.infer<typeof milestone>;
type ActFile = z.infer<typeof act>;

interface WrittenMilestones {
  readonly milestones?: readonly MilestoneFile[] | undefined;
  readonly 'warn-at'?: string | undefined;
  readonly calendar?: string | undefined;
}

const warning: readonly Act[] = [
  { does: 'label', label: null },
  { does: 'comment', text: null },
  { does: 'webhook' },
];

/** What happens at a breach of which the policy says nothing more: nobody may overlook it. */
const breach: MilestonePolicy = {
  name: 'breach',
  place: { share: 1 },
  acts: [...warning, { does: 'notify', who: ['managers'], inHours: null }],
};

export const defaultMilestones: readonly MilestonePolicy[] = [breach];

/** Null where the policy leaves them to what is wider. A breach that is not among them is dealt with as by default. */
export function compileMilestones(
  written: WrittenMilestones,
  path: Path,
  refer: Referring,
): readonly MilestonePolicy[] | null {
  const { milestones, 'warn-at': warnAt } = written;
  if (milestones !== undefined && warnAt !== undefined) {
    refer.refuse(
      [...path, 'warn-at'],
      `Write warn-at or milestones, not both. As a milestone it is { at: ${warnAt}, do: [label, comment, webhook] }.`,
    );
  }
  if (milestones === undefined) {
    return warnAt === undefined ? null : [{ name: warnAt, place: shareOf(warnAt), acts: warning }, breach];
  }
  const planned = milestones.flatMap((one, at) => {
    const milestone = compileMilestone(one, [...path, 'milestones', at], refer);
    return milestone === null ? [] : [milestone];
  });
  const twice = planned.findIndex(({ name }, at) => planned.findIndex((one) => one.name === name) < at);
  if (twice >= 0)
    refer.refuse(
      [...path, 'milestones', twice, 'at'],
      `“${planned[twice]?.name}” stands here twice. Put what both do into one.`,
    );
  return planned.some(({ name }) => name === 'breach') ? planned : [...planned, breach];
}

function compileMilestone(written: MilestoneFile, path: Path, refer: Referring): MilestonePolicy | null {
  const name = written.at.trim().toLowerCase().replaceAll(' ', '');
  const place = placeOf(name);
  if ('refused' in place) {
    refer.refuse([...path, 'at'], place.refused);
    return null;
  }
  const acts = written.do.map((act, at) => compileAct(act, [...path, 'do', at], refer));
  return { name, place, acts };
}

function placeOf(name: string): MilestonePlace | { readonly refused: string } {
  if (name === 'breach') return { share: 1 };
  if (/^([1-9]|[1-9]\d)%$/.test(name)) return shareOf(name);
  const [, sign, length] = /^([+-])(.+)$/.exec(name) ?? [];
  if (length === undefined)
    return {
      refused: `“${name}” is no milestone. Write a share (75%), breach, or time beside it (-30m, +2h).`,
    };
  const ms = parseDuration(length);
  return typeof ms === 'number' ? { offset: sign === '-' ? -ms : ms } : ms;
}

function shareOf(percent: string): { readonly share: number } {
  return { share: Number(percent.slice(0, -1)) / 100 };
}

function compileAct(act: ActFile, path: Path, refer: Referring): Act {
  if (typeof act === 'string') return plain(act);
  if ('label' in act) {
    if (isDeskLabel(act.label)) refer.refuse([...path, 'label'], whyDeskLabel(act.label));
    return { does: 'label', label: act.label };
  }
  if ('comment' in act) return { does: 'comment', text: act.comment };
  if ('assign' in act) return { does: 'assign', login: act.assign.slice(1) };
  const { 'in-hours': hours } = act;
  const inHours = hours === true ? '' : (hours ?? null);
  if (
    inHours !== null &&
    inHours !== '' &&
    !Object.hasOwn(refer.file.calendars, inHours) &&
    inHours !== '24x7'
  ) {
    refer.refuse(
      [...path, 'in-hours'],
      `There is no calendar “${inHours}”. Name one of those under calendars, or write true for the clock’s own.`,
    );
  }
  return { does: 'notify', who: act.notify.map(audienceOf), inHours };
}

function whyDeskLabel(label: string): string {
  return `“${label}” is a label of the desk itself, which follows from the ticket. Write a name of your own, or label without a name, which sets the desk’s own: sla: at risk, and from the breach on sla: breached.`;
}

function plain(act: Extract<ActFile, string>): Act {
  switch (act) {
    case 'label':
      return { does: 'label', label: null };
    case 'comment':
      return { does: 'comment', text: null };
    case 'raise-tier':
      return { does: 'raise-tier' };
    case 'webhook':
      return { does: 'webhook' };
    default:
      return act satisfies never;
  }
}

function audienceOf(who: string): Audience {
  switch (who) {
    case 'owner':
    case 'assignee':
    case 'tier':
    case 'managers':
      return who;
    default:
      return readMember(who);
  }
}
