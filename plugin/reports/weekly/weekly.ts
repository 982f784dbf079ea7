/** What Monday’s meeting looks at: the last week beside the one before, what breached and why, what is about to, and who has how much. */
import type { Instant } from '../../calendar/instant.ts';
import type { Calendars, ClockKind } from '../../core/clock.ts';
import { isCustomers } from '../../core/clock.ts';
import type { Facts } from '../figures/facts.ts';
import { isIn, openAt, type Span, stageBefore } from '../figures/life.ts';
import { verdictOn } from '../figures/measures.ts';
import { counting, type Lengths, lengthsOf, type Report } from '../figures/report.ts';

const DAY = 86_400_000;

interface Named {
  readonly number: number;
  readonly url: string;
  readonly title: string;
}

/** A ticket on which a clock promised to the requester was breached within the week: the first of them. */
export interface Breach extends Named {
  readonly clock: ClockKind;
  readonly at: Instant;
  /** The others that were breached after it. */
  readonly also: readonly ClockKind[];
  /** From the breach until it was met, until its ticket ended, or until now. */
  readonly late: Lengths;
  /** Whether it was met by now, and whether the ticket has ended. */
  readonly met: boolean;
  readonly over: boolean;
  /** How it stood when it breached. */
  readonly tier: number;
  readonly taken: boolean;
  /** How long it had waited for somebody else by then, in business milliseconds. */
  readonly outside: number;
}

/** A clock that runs and is due within the week to come. */
export interface Ahead extends Named {
  readonly clock: ClockKind;
  readonly due: Instant;
}

/** Open tickets of one person; null of nobody. Never ranked. */
export interface Load {
  readonly who: string | null;
  readonly open: number;
  readonly waiting: number;
  /** Open for more than a week. */
  readonly old: number;
  /** When the oldest of them was opened. */
  readonly oldest: Instant;
}

export interface Feedback extends Named {
  readonly stars: number;
  readonly comment: string | null;
}

/** How many open tickets are at least so old, and younger than the next bucket’s. */
interface Bucket {
  readonly days: number;
  readonly tickets: number;
}

export interface Weekly {
  readonly now: Instant;
  /** The first first; the last one is the week itself. */
  readonly weeks: readonly Span[];
  readonly report: Report;
  /** The figures of the weeks up to now, by week. */
  readonly trend: Report;
  readonly breaches: readonly Breach[];
  readonly ahead: readonly Ahead[];
  readonly load: readonly Load[];
  readonly ages: readonly Bucket[];
  readonly feedback: readonly Feedback[];
}

interface Asked {
  readonly span: Span;
  readonly before: Span;
  /** The first first; the last one is `span`. */
  readonly weeks: readonly Span[];
  readonly now: Instant;
}

/** In days of the calendar. */
const ages = [0, 1, 3, 7, 30] as const;

/** Takes one ticket after the other, in any order. */
export function gatherWeek(
  { span, before, weeks, now }: Asked,
  calendars: Calendars,
): { take(facts: Facts): void; week(): Weekly } {
  const counted = counting({ span, before, by: null, weeks: [] }, calendars);
  const whole = { from: weeks[0]?.from ?? span.from, to: span.to };
  const trend = counting({ span: whole, before, by: 'week', weeks }, calendars);
  const breaches: Breach[] = [];
  const ahead: Ahead[] = [];
  const feedback: Feedback[] = [];
  const loads = new Map<string | null, Load>();
  const buckets = ages.map((days) => ({ days, tickets: 0 }));
  return {
    take: (facts) => {
      counted.take(facts);
      trend.take(facts);
      const breach = breachIn(facts, span, now, calendars);
      if (breach !== null) breaches.push(breach);
      feedback.push(...feedbackIn(facts, span));
      const stage = openAt(facts, now);
      if (stage === null) return;
      ahead.push(...aheadOf(facts, now));
      loads.set(stage.assignee, withOne(loads.get(stage.assignee), facts, stage, now));
      const bucket = buckets.findLast(({ days }) => now - facts.openedAt >= days * DAY);
      if (bucket !== undefined) bucket.tickets += 1;
    },
    week: () => ({
      now,
      ...withTrend(weeks, trend.report()),
      report: counted.report(),
      breaches: breaches.toSorted(byWeight),
      ahead: ahead.toSorted((one, other) => one.due - other.due || one.number - other.number),
      load: [...loads.values()].toSorted(byName),
      ages: buckets,
      feedback: feedback.toSorted((one, other) => one.number - other.number),
    }),
  };
}

/** Whether anything was opened, solved or is open: of a desk at rest nobody wants to read. */
export function isWorthReading({ report }: Weekly): boolean {
  return report.figures.some(
    ({ name, value }) =>
      (name === 'opened' || name === 'resolved' || name === 'backlog') &&
      value.unit === 'count' &&
      value.amount > 0,
  );
}

/** Weeks before the desk’s first ticket are left out: nothing is missing in them. */
function withTrend(weeks: readonly Span[], trend: Report): Pick<Weekly, 'weeks' | 'trend'> {
  const first = weeks.findIndex(({ from }) => trend.groups.some(({ key }) => key === String(from)));
  return { weeks: weeks.slice(first === -1 ? -1 : first), trend };
}

function breachIn(facts: Facts, span: Span, now: Instant, calendars: Calendars): Breach | null {
  const breached = facts.clocks
    .filter(isCustomers)
    .flatMap((clock) => {
      const verdict = verdictOn(clock, now);
      return verdict !== null && !verdict.met && isIn(verdict.at, span) ? [{ clock, at: verdict.at }] : [];
    })
    .toSorted((one, other) => one.at - other.at);
  const [first, ...others] = breached;
  if (first === undefined) return null;
  const { clock, at } = first;
  const stage = stageBefore(facts, at);
  const metAt = clock.metAt !== null && clock.metAt <= now ? clock.metAt : null;
  const also = others.map((one) => one.clock.kind).filter((kind) => kind !== clock.kind);
  return {
    ...nameOf(facts),
    clock: clock.kind,
    at,
    also: [...new Set(also)],
    late: lengthsOf(facts, [{ from: at, to: metAt ?? endOf(facts, now) }], calendars),
    met: metAt !== null,
    over: openAt(facts, now) === null,
    tier: stage?.tier ?? facts.tier,
    taken: stage !== null && stage.assignee !== null,
    outside: lengthsOf(facts, waitsBefore(facts, at), calendars).business,
  };
}

/** What waits still comes first, then what waited longest. */
function byWeight(one: Breach, other: Breach): number {
  const waits = (breach: Breach): number => Number(breach.met || breach.over);
  return waits(one) - waits(other) || other.late.wall - one.late.wall || one.number - other.number;
}

/** When it waited for somebody else than its requester. */
function waitsBefore({ course }: Facts, until: Instant): readonly Span[] {
  return course.flatMap(({ at: from, status, on }, index) => {
    const to = Math.min(course[index + 1]?.at ?? until, until);
    return status === 'waiting' && on !== 'user' && from < to ? [{ from, to }] : [];
  });
}

/** Nothing is late any more once the ticket has ended. */
function endOf(facts: Facts, now: Instant): Instant {
  return openAt(facts, now) === null ? (facts.course.at(-1)?.at ?? now) : now;
}

function aheadOf(facts: Facts, now: Instant): readonly Ahead[] {
  return facts.clocks.flatMap(({ kind, due, breachedAt }) =>
    isCustomers({ kind }) && breachedAt === null && due !== null && due >= now && due < now + 7 * DAY
      ? [{ ...nameOf(facts), clock: kind, due }]
      : [],
  );
}

function withOne(
  load: Load | undefined,
  { openedAt }: Facts,
  { assignee, status }: { readonly assignee: string | null; readonly status: string },
  now: Instant,
): Load {
  const { open = 0, waiting = 0, old = 0, oldest = openedAt } = load ?? {};
  return {
    who: assignee,
    open: open + 1,
    waiting: waiting + (status === 'waiting' ? 1 : 0),
    old: old + (now - openedAt > 7 * DAY ? 1 : 0),
    oldest: Math.min(oldest, openedAt),
  };
}

function feedbackIn(facts: Facts, span: Span): readonly Feedback[] {
  return facts.ratings
    .filter(({ at }) => isIn(at, span))
    .map(({ stars, comment }) => ({ ...nameOf(facts), stars, comment }));
}

function nameOf({ number, url, title }: Facts): Named {
  return { number, url, title };
}

function byName({ who: one }: Load, { who: other }: Load): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one.toLowerCase() < other.toLowerCase() ? -1 : 1;
}
