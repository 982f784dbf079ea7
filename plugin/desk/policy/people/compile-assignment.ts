/** Compiles how tickets are given out: rules by level, who is on call, and who is away. */
import type { Instant } from '../../instant.ts';
import { isZone, sayNoZone } from '../is-zone.ts';
import { readMember } from '../member.ts';
import type { Path } from '../places.ts';
import type { Refuse } from '../refusal.ts';
import type { PolicyFile } from '../schema.ts';
import type { Absence } from './absence.ts';
import type { AssignmentRule, Assignments } from './assignment-policy.ts';
import type { OnCall, Swap } from './on-call.ts';

type WrittenRules = NonNullable<PolicyFile['assignment']>;
type WrittenRule = NonNullable<WrittenRules['level-1']>;

/** `path` leads to the rules, which stand at the top or in a service. */
export function compileAssignments(
  written: WrittenRules,
  path: Path,
  file: PolicyFile,
  refuse: Refuse,
): Assignments {
  const rules = Object.entries({ 1: written['level-1'], 2: written['level-2'], 3: written['level-3'] });
  return Object.fromEntries(
    rules.flatMap(([tier, rule]) => {
      if (rule === undefined) return [];
      refuseEmpty(rule, [...path, `level-${tier}`], file, refuse);
      return [[tier, compileRule(rule)]];
    }),
  );
}

function compileRule({ by, among, 'at-most': atMost }: WrittenRule): AssignmentRule {
  return { by, among: among?.map(readMember) ?? null, atMost: atMost ?? null };
}

function refuseEmpty({ by, among }: WrittenRule, path: Path, file: PolicyFile, refuse: Refuse): void {
  if (by === 'on-call' && file['on-call'] === undefined)
    refuse(
      [...path, 'by'],
      'Nobody is on call yet: add on-call with its rota, or write rota or least-loaded here.',
    );
  if (by === 'on-call' && among !== undefined)
    refuse([...path, 'among'], 'on-call asks its own rota; take among out, or write rota or least-loaded.');
  if (by !== 'on-call' && among === undefined && file.people === undefined)
    refuse(path, 'Nobody can be given tickets: name them under among here, or under people.');
}

export function compileOnCall(file: PolicyFile, refuse: Refuse): OnCall | null {
  const written = file['on-call'];
  if (written === undefined) return null;
  const timezone = written.timezone ?? file.timezone;
  if (written.timezone !== undefined && !isZone(timezone))
    refuse(['on-call', 'timezone'], sayNoZone(timezone));
  const days = daysOf(written.each);
  if (days === null)
    refuse(
      ['on-call', 'each'],
      `“${written.each}” is no length of a turn. Write it like 7 days, 1 day or 2 weeks.`,
    );
  const from = wallTime(written.from);
  if (from === null) refuse(['on-call', 'from'], sayNoMoment(written.from));
  const { outside } = written;
  if (outside === '24x7')
    refuse(
      ['on-call', 'outside'],
      '24x7 is never closed, so nobody would ever be on call. Name the calendar of your office hours.',
    );
  return {
    rota: written.rota.map((name) => name.slice(1)),
    from: from?.toString() ?? '',
    days: days ?? 1,
    timezone,
    swaps: (isZone(timezone) ? written.swaps : []).flatMap((swap, at) =>
      compileSwap(swap, timezone, at, refuse),
    ),
    priorities: written.priorities,
    outside,
  };
}

function compileSwap(
  { from, until, who }: NonNullable<PolicyFile['on-call']>['swaps'][number],
  timezone: string,
  at: number,
  refuse: Refuse,
): readonly Swap[] {
  const first = moment(from, timezone, 'first');
  const last = moment(until, timezone, 'last');
  if (first === null) refuse(['on-call', 'swaps', at, 'from'], sayNoMoment(from));
  if (last === null) refuse(['on-call', 'swaps', at, 'until'], sayNoMoment(until));
  if (first === null || last === null) return [];
  if (last <= first) refuse(['on-call', 'swaps', at, 'until'], 'This swap ends before it begins.');
  return [{ from: first, until: last, login: who.slice(1) }];
}

export function compileAbsences({ absences, timezone }: PolicyFile, refuse: Refuse): readonly Absence[] {
  return absences.flatMap(({ who, from, until, 'stand-in': standIn }, at): readonly Absence[] => {
    const first = dateOf(from);
    const last = dateOf(until);
    if (first === null) refuse(['absences', at, 'from'], sayNoDate(from));
    if (last === null) refuse(['absences', at, 'until'], sayNoDate(until));
    if (first === null || last === null || !isZone(timezone)) return [];
    if (Temporal.PlainDate.compare(first, last) > 0)
      refuse(['absences', at, 'until'], 'This absence ends before it begins.');
    if (standIn?.toLowerCase() === who.toLowerCase())
      refuse(['absences', at, 'stand-in'], 'Nobody can stand in for themselves. Name somebody else.');
    return [
      {
        login: who.slice(1),
        from: first.toZonedDateTime(timezone).epochMilliseconds,
        until: last.add({ days: 1 }).toZonedDateTime(timezone).epochMilliseconds,
        lastDay: last.toString(),
        standIn: standIn?.slice(1) ?? null,
      },
    ];
  });
}

function daysOf(text: string): number | null {
  const [, count, unit] = /^(\d{1,3}) ?(days?|weeks?)$/i.exec(text.trim()) ?? [];
  const days = Number(count) * (unit?.toLowerCase().startsWith('week') === true ? 7 : 1);
  return days > 0 ? days : null;
}

/** A date means its whole day: it begins where a span begins, and ends where one ends. */
function moment(text: string, timezone: string, end: 'first' | 'last'): Instant | null {
  const date = dateOf(text);
  if (date !== null)
    return date.add({ days: end === 'last' ? 1 : 0 }).toZonedDateTime(timezone).epochMilliseconds;
  return wallTime(text)?.toZonedDateTime(timezone).epochMilliseconds ?? null;
}

function dateOf(text: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return null;
  }
}

function wallTime(text: string): Temporal.PlainDateTime | null {
  if (!/^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2})?$/.test(text)) return null;
  try {
    return Temporal.PlainDateTime.from(text);
  } catch {
    return null;
  }
}

function sayNoDate(text: string): string {
  return `“${text}” is no date. Write it like 2026-12-24.`;
}

function sayNoMoment(text: string): string {
  return `“${text}” is no moment. Write it like 2026-01-05T09:00, without a zone: timezone says which.`;
}
