/** Opens a figure: the tickets that it is made of, and what each gives to it. */
import type { Calendars } from '../../core/clock.ts';
import type { Facts } from './facts.ts';
import type { Span } from './life.ts';
import { type FigureName, measures, type Observation } from './measures.ts';
import { type Lengths, lengthsOf } from './report.ts';

/** What a ticket gives: that it counts among those that are looked at, how long it took, or how much it adds. */
export type Gives =
  | { readonly is: 'share'; readonly counts: boolean }
  | ({ readonly is: 'length' } & Lengths)
  | { readonly is: 'count' | 'mean' | 'effort'; readonly amount: number };

export interface Explained {
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly part: string | null;
  readonly gives: Gives;
}

export function explain(
  name: FigureName,
  facts: Facts,
  span: Span,
  calendars: Calendars,
): readonly Explained[] {
  if (facts.openedAt >= span.to) return [];
  const { number, url, title } = facts;
  return measures[name].of(facts, span).map((seen: Observation) => ({
    number,
    url,
    title,
    part: seen.part ?? null,
    gives: givenBy(seen, facts, calendars),
  }));
}

function givenBy(seen: Observation, facts: Facts, calendars: Calendars): Gives {
  switch (seen.is) {
    case 'share':
      return { is: 'share', counts: seen.counts };
    case 'length':
      return { is: 'length', ...lengthsOf(facts, seen.spans, calendars) };
    case 'count':
    case 'mean':
    case 'effort':
      return { is: seen.is, amount: seen.amount };
    default:
      return seen satisfies never;
  }
}
