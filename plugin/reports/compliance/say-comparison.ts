/** The comparison in words and figures. */

import type { Instant } from '../../calendar/instant.ts';
import { aparts, type ClockKind, clockKinds } from '../../core/clock.ts';
import { sayClockName } from '../../reply/promise.ts';
import { sayShortTime } from '../../reply/time.ts';
import { inEnglish } from '../../words/render.ts';
import type { ChangedBreach, Comparison, Line, Listed, MovedDue, NamedClock } from './compare.ts';
import { complianceOf, sumOf, type Tally } from './tally.ts';

/** `names`: how the policies are called; the second is null where nothing is compared. */
export function sayTable(
  { lines }: Pick<Comparison, 'lines'>,
  names: { readonly policy: string; readonly against: string | null },
): readonly string[] {
  const { policy, against } = names;
  const head =
    against === null ? [] : [`${' '.repeat(24)}${cut(policy, 23).padEnd(25)}${cut(against, 23)}`.trimEnd()];
  const columns = ['met', 'breached', 'kept'] as const;
  const title = rowOf(
    ['clock', 'priority'],
    columns,
    against === null ? null : columns,
    against === null ? '' : 'change',
  );
  return [
    ...head,
    title,
    '-'.repeat(title.length),
    ...clockKinds.flatMap((clock) => clockRows(lines, clock)),
    ...apartRow(lines),
  ];
}

function clockRows(lines: readonly Line[], clock: ClockKind): readonly string[] {
  const own = lines.filter((line) => line.clock === clock);
  const rows = own.map((line, at) =>
    row(at === 0 ? sayClockName(clock, inEnglish) : '', line.priority, line),
  );
  return own.length < 2 ? rows : [...rows, row('', 'all', sumLine(own))];
}

/** Clocks whose tickets ended in a way that is counted apart: `Not among them: 3 merged, 1 without an answer.` */
function apartRow(lines: readonly Line[]): readonly string[] {
  const all = sumOf(lines.map(({ policy }) => policy));
  const words = { merged: 'merged', 'no-answer': 'without an answer', 'handed-over': 'handed over' } as const;
  const counted = aparts.filter((apart) => all[apart] > 0).map((apart) => `${all[apart]} ${words[apart]}`);
  return counted.length === 0 ? [] : [`Not among them: ${counted.join(', ')}.`];
}

/** All priorities of one clock together. */
function sumLine(lines: readonly Line[]): Pick<Line, 'policy' | 'against'> {
  const against = lines.flatMap((line) => line.against ?? []);
  return {
    policy: sumOf(lines.map((line) => line.policy)),
    against: against.length === 0 ? null : sumOf(against),
  };
}

function row(clock: string, priority: string, { policy, against }: Pick<Line, 'policy' | 'against'>): string {
  const other = against === null ? null : tallyWords(against);
  return rowOf([clock, priority], tallyWords(policy), other, sayChange(policy, against));
}

type Words = readonly [string, string, string];

function tallyWords(tally: Tally | null): Words {
  if (tally === null) return ['', '', ''];
  return [String(tally.met), String(tally.breached), sayShare(complianceOf(tally))];
}

function rowOf(
  [clock, priority]: readonly [string, string],
  mine: Words,
  other: Words | null,
  change: string,
): string {
  const cells = ([met, breached, kept]: Words): string =>
    [met.padStart(6), breached.padStart(8), kept.padStart(7)].join(' ');
  const start = `${clock.padEnd(14)} ${priority.padEnd(8)}`;
  const compared = other === null ? [] : [cells(other), change.padStart(6)];
  return [start, cells(mine), ...compared].join(' ').trimEnd();
}

/** In points of a percent: `+1.2`, `-0.4`; empty where one of them has no verdict. */
function sayChange(policy: Tally, against: Tally | null): string {
  const was = against === null ? null : complianceOf(against);
  const is = complianceOf(policy);
  if (was === null || is === null) return '';
  const points = ((is - was) * 100).toFixed(1);
  return Number(points) > 0 ? `+${points}` : points.replace(/^-(0\.0)$/, '$1');
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `…${text.slice(1 - length)}`;
}

/** `timezone` is that of the policy in question; `against` names the other. */
export function sayChanges(
  { gained, lost, moved, movedTickets }: Comparison,
  against: string,
  timezone: string,
): readonly string[] {
  const breach = (one: ChangedBreach): string => `${nameOf(one)}  ${sayShortTime(one.at, timezone, 'en')}`;
  const move = ({ due, was, breached, ...one }: MovedDue): string => {
    const now = `${sayDue(due, timezone)}${breached ? ' (breached)' : ''}`;
    return `${nameOf(one)}  ${sayDue(was, timezone)} → ${now}`;
  };
  const tickets = movedTickets === 1 ? '1 open ticket is due' : `${movedTickets} open tickets are due`;
  return [
    ...list(`Breaches gained (not by ${against}): ${gained.count}`, gained, breach),
    ...list(`Breaches lost (only by ${against}): ${lost.count}`, lost, breach),
    ...list(`${tickets} at another time`, moved, move),
  ];
}

function list<T>(title: string, { count, first }: Listed<T>, say: (one: T) => string): readonly string[] {
  const left = count - first.length;
  const more = left === 0 ? [] : [`  and ${left} more`];
  return ['', count === 0 ? `${title}.` : `${title}:`, ...first.map((one) => `  ${say(one)}`), ...more];
}

function nameOf({ number, clock, priority }: NamedClock): string {
  return `#${number}  ${sayClockName(clock, inEnglish)} ${priority}`;
}

function sayDue(at: Instant | null, timezone: string): string {
  return at === null ? 'not running' : sayShortTime(at, timezone, 'en');
}

/** `96.7 %`, rounded; but only what was always kept says 100. A dash where there is nothing to share. */
export function sayShare(share: number | null): string {
  if (share === null) return '–';
  return `${(Math.min(rounded(share * 1000), share < 1 ? 999 : 1000) / 10).toFixed(1)} %`;
}

/** `42 %`, in whole percent, of work that goes on: only what is done says 100. */
export function sayProgress(share: number): string {
  return `${Math.min(rounded(share * 100), share < 1 ? 99 : 100)} %`;
}

/** Half is rounded up, also where the machine’s fractions lie a trace below it. */
function rounded(number: number): number {
  return Math.round(number + 1e-9);
}
