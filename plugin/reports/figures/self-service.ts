/** How far the portal spared tickets: who meant to open one, who was helped by an article, and who came back. */
import { type Instant, utcDayOf } from '../../calendar/instant.ts';
import { type ConfirmedIntent, isWatched } from '../../core/self-service/intent.ts';
import type { Span } from './life.ts';

/** What visitors said of one thing on one day, as the store counts it. */
export interface Counted {
  /** `2026-11-22`, in UTC. */
  readonly day: string;
  readonly said: 'solved' | 'unhelpful' | 'no-answer' | 'meant';
  /** The article, the words of the search, or what showed that a ticket was meant. */
  readonly about: string;
  readonly count: number;
}

export interface Rows {
  readonly counted: readonly Counted[];
  readonly confirmed: readonly ConfirmedIntent[];
}

/** Days in UTC, both of them in it: visitors are counted by day, and where they live nobody knows. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/** A number, and what it is made of. */
export interface Figure<Part> {
  readonly count: number;
  readonly of: readonly Part[];
}

export interface SelfService {
  /** “This solved it”, by whomever: also by those of whom nobody knows what they meant. */
  readonly solved: Figure<Counted>;
  /** Searches after which the ticket form was opened without an article in between. */
  readonly failedSearches: Figure<Counted>;
  /** Those who meant to open a ticket. Whatever follows is about those of these days, whenever it happened. */
  readonly intents: Figure<Counted>;
  /** Those of them whom an article helped, as they said. */
  readonly confirmed: Figure<ConfirmedIntent>;
  /** Those of the confirmed who came to the ticket form within seven days after all. */
  readonly cameBack: Figure<ConfirmedIntent>;
  /** Those of the confirmed who did not: a ticket was spared. */
  readonly deflected: Figure<ConfirmedIntent>;
  /** Those of the deflected whose seven days still run, so they may come back. */
  readonly provisional: Figure<ConfirmedIntent>;
  /** True deflection: the deflected, as a share of the intents, from 0 to 1; null where nobody meant to open a ticket. */
  readonly deflection: number | null;
}

/** Of a period and of the one before; days are whole ones of UTC, so that a period’s first and last may reach beyond it. */
export function selfServiceIn(
  rows: Rows,
  { span, before }: { readonly span: Span; readonly before: Span },
  now: Instant,
): { readonly now: SelfService; readonly before: SelfService } {
  const daysOf = ({ from, to }: Span): Days => ({ first: utcDayOf(from), last: utcDayOf(to - 1) });
  return {
    now: selfServiceOf(rows, daysOf(span), now),
    before: selfServiceOf(rows, daysOf(before), now),
  };
}

/** @param now when it is looked at, which decides what is provisional */
export function selfServiceOf({ counted, confirmed: all }: Rows, days: Days, now: Instant): SelfService {
  const isOf = (day: string): boolean => days.first <= day && day <= days.last;
  const saidOf = (said: Counted['said']): Figure<Counted> => {
    const of = counted.filter((row) => row.said === said && isOf(row.day));
    return { count: of.reduce((sum, { count }) => sum + count, 0), of };
  };
  const confirmed = all.filter(({ meantAt }) => isOf(utcDayOf(meantAt)));
  const deflected = confirmed.filter(({ cameBackAt }) => cameBackAt === null);
  const intents = saidOf('meant');
  return {
    solved: saidOf('solved'),
    failedSearches: saidOf('no-answer'),
    intents,
    confirmed: figureOf(confirmed),
    cameBack: figureOf(confirmed.filter(({ cameBackAt }) => cameBackAt !== null)),
    deflected: figureOf(deflected),
    provisional: figureOf(deflected.filter((intent) => isWatched(intent, now))),
    deflection: intents.count === 0 ? null : deflected.length / intents.count,
  };
}

function figureOf<Part>(of: readonly Part[]): Figure<Part> {
  return { count: of.length, of };
}
