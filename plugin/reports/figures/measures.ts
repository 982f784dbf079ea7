/** The figures: what each counts of a ticket. Their definitions, word for word, stand in `words/` as `figure-NAME-means`. */
import type { Instant } from '../../calendar/instant.ts';
import { type ClockKind, isCustomers } from '../../core/clock.ts';
import { isTalk } from '../../core/intake.ts';
import type { Stage } from '../../core/ticket/status.ts';
import type { Tier } from '../../core/ticket/tier.ts';
import type { ClockFact, Facts } from './facts.ts';
import {
  isIn,
  openAt,
  otherEndsOf,
  reopeningsOf,
  type Share,
  type Solved,
  type Span,
  solutionsOf,
  solvedIn,
  workedUntil,
} from './life.ts';

/** A share is of those that are looked at; a length is measured in business and wall time. */
export type Sample =
  | { readonly is: 'share'; readonly counts: boolean }
  | { readonly is: 'length'; readonly spans: readonly Span[] }
  | { readonly is: 'count'; readonly amount: number }
  | { readonly is: 'mean'; readonly amount: number }
  /** Milliseconds that people logged. */
  | { readonly is: 'effort'; readonly amount: number };
export type Unit = Sample['is'];

/** One observation; `part` is what a figure is divided by, such as the clock. */
export type Observation = Sample & { readonly part?: string };

interface Measure {
  readonly unit: Unit;
  of(facts: Facts, span: Span): readonly Observation[];
}

const WEEK = 7 * 86_400_000;

const share = (
  of: (facts: Facts, span: Span) => readonly Omit<Observation & { is: 'share' }, 'is'>[],
): Measure => ({
  unit: 'share',
  of: (facts, span) => of(facts, span).map((one) => ({ is: 'share', ...one })),
});

/** A share of the tickets that were solved within the span, each once, as it was the last time. */
const ofSolved = (counts: (facts: Facts, solved: Solved, span: Span) => boolean): Measure =>
  share((facts, span) => {
    const solved = solvedIn(facts, span);
    return solved === undefined ? [] : [{ counts: counts(facts, solved, span) }];
  });

const length = (of: (facts: Facts, span: Span) => readonly (readonly Span[])[]): Measure => ({
  unit: 'length',
  of: (facts, span) => of(facts, span).map((spans) => ({ is: 'length', spans })),
});

/** A length that ends within the span. */
const until = (end: (facts: Facts) => Instant | null): Measure =>
  length((facts, span) => {
    const to = end(facts);
    return isIn(to, span) ? [[{ from: facts.openedAt, to }]] : [];
  });

/** What passed until a ticket was solved the last time within the span; all of it, or somebody’s part. */
const worked = (of: Share | null): Measure =>
  length((facts, span) => {
    const solved = solvedIn(facts, span);
    if (solved === undefined) return [];
    return [workedUntil(facts, solved.at).filter((one) => of === null || one.of === of)];
  });

const count = (of: (facts: Facts, span: Span) => readonly (Instant | null)[]): Measure => ({
  unit: 'count',
  of: (facts, span) => of(facts, span).flatMap((at) => (isIn(at, span) ? [{ is: 'count', amount: 1 }] : [])),
});

const clocksOf =
  (isMeant: (clock: { readonly kind: ClockKind }) => boolean) =>
  (facts: Facts, span: Span): readonly { readonly part: string; readonly counts: boolean }[] =>
    facts.clocks.flatMap((clock) => {
      if (!isMeant(clock)) return [];
      const verdict = verdictOn(clock, span.to);
      return verdict !== null && isIn(verdict.at, span) ? [{ part: clock.kind, counts: verdict.met }] : [];
    });

/** Each clock has one verdict in its life, and its instant: it is breached, or it is met. */
export function verdictOn(
  { breachedAt, due, metAt }: ClockFact,
  now: Instant,
): { readonly at: Instant; readonly met: boolean } | null {
  const breach = breachedAt ?? (due !== null && due < now ? due : null);
  if (breach !== null) return { at: breach, met: false };
  return metAt === null ? null : { at: metAt, met: true };
}

/** A ticket’s: its first breach, or that it was solved without one. */
function ticketVerdict(facts: Facts, span: Span): readonly { readonly counts: boolean }[] {
  const own = facts.clocks.filter(isCustomers);
  const breaches = own.flatMap((clock) => {
    const verdict = verdictOn(clock, span.to);
    return verdict === null || verdict.met ? [] : [verdict.at];
  });
  const first = breaches.length === 0 ? null : Math.min(...breaches);
  if (first !== null && first < span.to) return isIn(first, span) ? [{ counts: false }] : [];
  return own.length > 0 && solvedIn(facts, span) !== undefined ? [{ counts: true }] : [];
}

function escalatedBy({ handoffs }: Facts, at: Instant): boolean {
  return handoffs.some((one) => one.up && one.at <= at);
}

function isBack({ at, reopenedAt }: Solved): boolean {
  return reopenedAt !== null && reopenedAt - at <= WEEK;
}

/** Whoever takes a call is answering while they write it down: that is the first answer, and nothing that was written. */
function writtenAnswers({ channel }: Facts, { stage }: Solved): number {
  return (stage.end?.answers ?? 0) - (isTalk(channel) ? 1 : 0);
}

/** One observation for each tier, so that the shares of all come to the whole. */
function tierSplit(facts: Facts, span: Span): readonly { readonly part: string; readonly counts: boolean }[] {
  const solved = solvedIn(facts, span);
  if (solved === undefined) return [];
  return ([1, 2, 3] satisfies Tier[]).map((tier) => ({
    part: `tier-${tier}`,
    counts: solved.stage.tier === tier,
  }));
}

const isOwned = ({ assignee }: Stage): boolean => assignee !== null;

export const measures = {
  opened: count(({ openedAt }) => [openedAt]),
  resolved: count((facts, span) => [solvedIn(facts, span)?.at ?? null]),
  'ended-otherwise': {
    unit: 'count',
    of: (facts, span) =>
      otherEndsOf(facts)
        .filter(({ at }) => isIn(at, span))
        .map(({ end }) => ({ is: 'count', amount: 1, ...(end === undefined ? {} : { part: end.code }) })),
  },
  reopened: count(reopeningsOf),
  backlog: {
    unit: 'count',
    of: (facts, { to }) => (openAt(facts, to) === null ? [] : [{ is: 'count', amount: 1 }]),
  },
  'backlog-age': length((facts, { to }) =>
    openAt(facts, to) === null ? [] : [[{ from: facts.openedAt, to }]],
  ),
  'first-response': until(({ firstReplyAt }) => firstReplyAt),
  'next-response': length(({ clocks }, span) =>
    clocks.flatMap(({ kind, from, metAt }) =>
      kind === 'next-response' && isIn(metAt, span) ? [[{ from, to: metAt }]] : [],
    ),
  ),
  'time-to-own': until(({ course }) => course.find(isOwned)?.at ?? null),
  'first-resolution': until((facts) => solutionsOf(facts)[0]?.at ?? null),
  'full-resolution': worked(null),
  'requester-wait': worked('requester'),
  'staff-work': worked('staff'),
  'outside-wait': worked('outside'),
  'sla-clocks': share(clocksOf(isCustomers)),
  'sla-tickets': share(ticketVerdict),
  'internal-targets': share(clocksOf((clock) => !isCustomers(clock))),
  'first-contact-resolution': ofSolved(
    (facts, solved) =>
      writtenAnswers(facts, solved) <= 1 &&
      solved.stage.end?.wrote !== true &&
      !escalatedBy(facts, solved.at) &&
      !isBack(solved),
  ),
  'first-level-resolution': ofSolved((_, { stage }) => stage.tier === 1),
  'second-level-resolution': share((facts, span) => {
    const solved = solvedIn(facts, span);
    return solved === undefined || solved.stage.tier === 1 ? [] : [{ counts: solved.stage.tier === 2 }];
  }),
  'tier-split': share(tierSplit),
  'reopen-rate': ofSolved((facts, _, span) =>
    solutionsOf(facts).some((one) => isIn(one.at, span) && isBack(one)),
  ),
  'escalation-rate': ofSolved((facts, { at }) => escalatedBy(facts, at)),
  escalations: count(({ handoffs }) => handoffs.map(({ at, up }) => (up ? at : null))),
  handoffs: {
    unit: 'mean',
    of: (facts, span) => {
      const solved = solvedIn(facts, span);
      if (solved === undefined) return [];
      return [{ is: 'mean', amount: facts.handoffs.filter(({ at }) => at <= solved.at).length }];
    },
  },
  'manager-calls': count(({ managerCalls }) => managerCalls),
  satisfaction: share(({ ratings }, span) =>
    ratings.filter(({ at }) => isIn(at, span)).map(({ stars }) => ({ counts: stars >= 4 })),
  ),
  'rating-response': ofSolved(({ ratings }, _, span) => ratings.some(({ at }) => isIn(at, span))),
  'time-logged': {
    unit: 'effort',
    of: ({ time }, span) =>
      time
        .filter(({ at }) => isIn(at, span))
        .map(({ type, length: amount }) => ({ is: 'effort', part: type, amount })),
  },
  'known-error-reuse': ofSolved(({ knownErrors }) => knownErrors.length > 0),
  'suggestion-precision': share(({ suggested, openedAt }, span) => {
    if (!isIn(openedAt, span)) return [];
    const { accepted, declined } = suggested;
    return Array.from({ length: accepted + declined }, (_, at) => ({ counts: at < accepted }));
  }),
  'portal-tickets': count(({ channel, openedAt }) => [channel === 'portal' ? openedAt : null]),
} as const satisfies Record<string, Measure>;

export type FigureName = keyof typeof measures;

/** In the order in which they are shown. */
export const figureNames: readonly FigureName[] = Object.keys(measures).filter(
  (name): name is FigureName => name in measures,
);
