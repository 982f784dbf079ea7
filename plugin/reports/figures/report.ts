/** A report: the figures of a period beside those of the period before, of a whole desk and of its parts. */
import { elapsed } from '../../calendar/arithmetic.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { Calendars } from '../../core/clock.ts';
import type { Facts } from './facts.ts';
import { openAt, type Span } from './life.ts';
import { type FigureName, figureNames, measures, type Observation } from './measures.ts';
import { add, emptyTally, sumUp, type Tally, type Value } from './tally.ts';

/** What a report is divided by. */
export const groupings = ['week', 'service', 'tier', 'priority', 'person'] as const;
export type Grouping = (typeof groupings)[number];

export interface Figure {
  readonly name: FigureName;
  /** Such as the clock; null for the whole. */
  readonly part: string | null;
  readonly value: Value;
  /** Of the period before; null for a part of a report, and where the desk was not there yet. */
  readonly before: Value | null;
}

export interface Group {
  /** A service’s id, `P1`, `tier-2`, a login, or a week by its first instant; null where there is none. */
  readonly key: string | null;
  readonly figures: readonly Figure[];
}

export interface Report {
  readonly span: Span;
  readonly before: Span;
  readonly by: Grouping | null;
  readonly figures: readonly Figure[];
  readonly groups: readonly Group[];
  /** How many tickets were looked at. */
  readonly tickets: number;
}

export interface Asked {
  readonly span: Span;
  readonly before: Span;
  readonly by: Grouping | null;
  /** The spans of its weeks, the first first; asked for where it is divided by them. */
  readonly weeks: readonly Span[];
}

/** The figures of one span, as they add up. */
type Sheet = Map<string, { readonly name: FigureName; readonly part: string | null; readonly tally: Tally }>;

/** Takes one ticket after the other, in any order, and answers when all have come. */
export interface Counting {
  take(facts: Facts): void;
  report(): Report;
}

export function counting({ span, before, by, weeks }: Asked, calendars: Calendars): Counting {
  const now: Sheet = new Map();
  const then: Sheet = new Map();
  const groups = new Map<string | null, Sheet>();
  let tickets = 0;
  const groupOf = (key: string | null): Sheet => {
    const known = groups.get(key) ?? new Map();
    groups.set(key, known);
    return known;
  };
  return {
    take: (facts) => {
      tickets += 1;
      count(now, facts, span, calendars);
      count(then, facts, before, calendars);
      if (by === null) return;
      if (by !== 'week') return count(groupOf(keyOf(facts, by)), facts, span, calendars);
      for (const week of weeks)
        if (isTouched(facts, week)) count(groupOf(String(week.from)), facts, week, calendars);
    },
    report: () => {
      const isFirst = then.size === 0;
      return {
        span,
        before,
        by,
        tickets,
        figures: figuresOf(now, isFirst ? null : then),
        groups: [...groups]
          .toSorted(([one], [other]) => order(one, other))
          .map(([key, sheet]) => ({ key, figures: figuresOf(sheet, null) })),
      };
    },
  };
}

function count(sheet: Sheet, facts: Facts, span: Span, calendars: Calendars): void {
  if (!isTouched(facts, span)) return;
  for (const name of figureNames)
    for (const seen of measures[name].of(facts, span))
      add(tallyOf(sheet, name, seen), seen, (spans) => lengthsOf(facts, spans, calendars));
}

/** A ticket that was not opened by a span’s end, or of which nothing was heard since before it began, is none of its. */
function isTouched(facts: Facts, { from, to }: Span): boolean {
  return facts.openedAt < to && (facts.lastAt >= from || openAt(facts, to) !== null);
}

function tallyOf(sheet: Sheet, name: FigureName, seen: Observation): Tally {
  const part = seen.part ?? null;
  const key = part === null ? name : `${name}/${part}`;
  const known = sheet.get(key) ?? { name, part, tally: emptyTally() };
  sheet.set(key, known);
  return known.tally;
}

/** In milliseconds. */
export interface Lengths {
  readonly business: number;
  readonly wall: number;
}

/** How long some spans of a ticket’s life were, together. */
export function lengthsOf(facts: Facts, spans: readonly Span[], calendars: Calendars): Lengths {
  let business = 0;
  let wall = 0;
  for (const { from, to } of spans) {
    business += businessTime(facts, from, to, calendars);
    wall += Math.max(0, to - from);
  }
  return { business, wall };
}

/** Business milliseconds by the calendars that governed the ticket then. */
function businessTime({ hours }: Facts, from: Instant, to: Instant, calendars: Calendars): number {
  return hours.reduce((sum, { from: begins, policy, calendar }, at) => {
    const start = at === 0 ? from : Math.max(from, begins);
    const end = Math.min(to, hours[at + 1]?.from ?? to);
    return sum + elapsed(calendars(policy, calendar), start, end);
  }, 0);
}

function keyOf(facts: Facts, by: Exclude<Grouping, 'week'>): string | null {
  switch (by) {
    case 'service':
      return facts.service;
    case 'tier':
      return `tier-${facts.tier}`;
    case 'priority':
      return facts.priority;
    case 'person':
      return facts.assignee ?? facts.owner;
    default:
      return by satisfies never;
  }
}

/** By name; what has none comes last. Nobody is ranked. */
function order(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null) return 1;
  return other !== null && one > other ? 1 : -1;
}

function figuresOf(sheet: Sheet, before: Sheet | null): readonly Figure[] {
  return figureNames.flatMap((name) => {
    const { unit } = measures[name];
    const parts = [...sheet, ...(before ?? [])].flatMap(([key, one]) => (one.name === name ? [key] : []));
    const keys = parts.length === 0 ? [name] : [...new Set(parts)].toSorted();
    return keys.map((key) => {
      const found = sheet.get(key) ?? before?.get(key);
      return {
        name,
        part: found?.part ?? null,
        value: sumUp(unit, sheet.get(key)?.tally ?? emptyTally()),
        before: before === null ? null : sumUp(unit, before.get(key)?.tally ?? emptyTally()),
      };
    });
  });
}
