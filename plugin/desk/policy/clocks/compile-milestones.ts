/** Compiles the milestones of a clock: when each is reached, and what is done then. */
import type { Calendar } from '../../calendar/calendar.ts';
import { parseDuration } from '../../duration.ts';
import { isDeskLabel } from '../../ticket/labels.ts';
import { readMember } from '../member.ts';
import type { Path } from '../places.ts';
import type { Refuse } from '../refusal.ts';
import type { PolicyFile } from '../schema.ts';
import type { ActFile, ClockFile, MilestoneFile, SpecialFile } from './clock-schema.ts';
import type { Act, Audience, MilestonePlace, MilestonePolicy } from './milestone-policy.ts';

interface Bench {
  readonly file: PolicyFile;
  readonly calendars: ReadonlyMap<string, Calendar>;
  readonly refuse: Refuse;
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
  written: Pick<ClockFile | SpecialFile, 'milestones' | 'warn-at' | 'calendar'>,
  path: Path,
  bench: Bench,
): readonly MilestonePolicy[] | null {
  const { milestones, 'warn-at': warnAt } = written;
  if (milestones !== undefined && warnAt !== undefined) {
    bench.refuse(
      [...path, 'warn-at'],
      `Write warn-at or milestones, not both. As a milestone it is { at: ${warnAt}, do: [label, comment, webhook] }.`,
    );
  }
  if (milestones === undefined) {
    return warnAt === undefined ? null : [{ name: warnAt, place: shareOf(warnAt), acts: warning }, breach];
  }
  const planned = milestones.flatMap((one, at) => {
    const milestone = compileMilestone(one, [...path, 'milestones', at], bench);
    return milestone === null ? [] : [milestone];
  });
  const twice = planned.findIndex(({ name }, at) => planned.findIndex((one) => one.name === name) < at);
  if (twice >= 0)
    bench.refuse(
      [...path, 'milestones', twice, 'at'],
      `“${planned[twice]?.name}” stands here twice. Put what both do into one.`,
    );
  return planned.some(({ name }) => name === 'breach') ? planned : [...planned, breach];
}

function compileMilestone(written: MilestoneFile, path: Path, bench: Bench): MilestonePolicy | null {
  const name = written.at.trim().toLowerCase().replaceAll(' ', '');
  const place = placeOf(name);
  if ('refused' in place) {
    bench.refuse([...path, 'at'], place.refused);
    return null;
  }
  const acts = written.do.map((act, at) => compileAct(act, [...path, 'do', at], bench));
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

function compileAct(act: ActFile, path: Path, bench: Bench): Act {
  if (typeof act === 'string') return plain(act);
  if ('label' in act) {
    if (isDeskLabel(act.label)) bench.refuse([...path, 'label'], whyDeskLabel(act.label));
    return { does: 'label', label: act.label };
  }
  if ('comment' in act) return { does: 'comment', text: act.comment };
  if ('assign' in act) return { does: 'assign', login: act.assign.slice(1) };
  const { 'in-hours': hours } = act;
  const inHours = hours === true ? '' : (hours ?? null);
  if (
    inHours !== null &&
    inHours !== '' &&
    !Object.hasOwn(bench.file.calendars, inHours) &&
    inHours !== '24x7'
  ) {
    bench.refuse(
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
