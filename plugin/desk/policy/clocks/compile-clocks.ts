/** Compiles `clocks:` of a policy file: the terms of every clock, with its milestones. */
import type { Calendar } from '../../calendar/calendar.ts';
import { type ClockKind, clockKinds } from '../../clock/clock.ts';
import type { Priority } from '../../ticket/priority.ts';
import type { WaitReason } from '../../ticket/status.ts';
import type { Path } from '../places.ts';
import type { Refuse } from '../refusal.ts';
import type { PolicyFile } from '../schema.ts';
import type { ClockPolicy, ClockTerms, SpecialTerms, Target } from './clock-policy.ts';
import type { ClockFile, SpecialFile } from './clock-schema.ts';
import { compileMilestones, defaultMilestones } from './compile-milestones.ts';
import { parseTarget } from './parse-target.ts';

/** What a clock waits for where the policy says nothing of it: a promise to be quick is never paused. */
const pausesByDefault: Readonly<Record<ClockKind, readonly WaitReason[]>> = {
  'first-response': [],
  'next-response': [],
  update: ['user'],
  resolution: ['user'],
  tier: ['user'],
  engagement: [],
};

interface Bench {
  readonly file: PolicyFile;
  readonly calendars: ReadonlyMap<string, Calendar>;
  readonly refuse: Refuse;
}

export function compileClocks(bench: Bench): Readonly<Record<ClockKind, ClockPolicy>> {
  refuseUnknownCalendar(bench, bench.file.clocks.calendar, ['clocks', 'calendar']);
  const compiled = clockKinds.map((kind) => [kind, compileClock(kind, bench)] as const);
  return fromEntries(compiled);
}

function fromEntries(
  entries: readonly (readonly [ClockKind, ClockPolicy])[],
): Readonly<Record<ClockKind, ClockPolicy>> {
  const of = (kind: ClockKind): ClockPolicy => entries.find(([one]) => one === kind)?.[1] ?? nothing;
  return {
    'first-response': of('first-response'),
    'next-response': of('next-response'),
    update: of('update'),
    resolution: of('resolution'),
    tier: of('tier'),
    engagement: of('engagement'),
  };
}

const nothing: ClockPolicy = { targets: {}, calendar: null, pausesOn: [], milestones: [], special: [] };

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
function inherited(kind: ClockKind, { clocks }: PolicyFile): readonly WaitReason[] {
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

/** A calendar that is there but broken has its own refusal. */
export function refuseUnknownCalendar({ file, calendars, refuse }: Bench, name: string, path: Path): void {
  if (calendars.has(name) || Object.hasOwn(file.calendars, name)) return;
  refuse(path, `There is no calendar “${name}”. Name one of those under calendars, or 24x7.`);
}
