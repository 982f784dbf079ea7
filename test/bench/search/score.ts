/** How well a search answered: counts over the queries, in all and by kind. */
import type { Query } from './corpus.ts';

/** Counts of queries: all, those with the right article first, among the first five, and those without any answer. */
export interface Score {
  readonly n: number;
  readonly top1: number;
  readonly top5: number;
  readonly empty: number;
}

/** The ids of the articles that a search gave for a query, best first. */
export interface Answered {
  readonly query: Query;
  readonly ids: readonly string[];
}

export function scoreOf(answers: readonly Answered[]): Score {
  const count = (holds: (one: Answered) => boolean) => answers.filter(holds).length;
  return {
    n: answers.length,
    top1: count(({ query, ids }) => ids[0] === query.id),
    top5: count(({ query, ids }) => ids.slice(0, 5).includes(query.id)),
    empty: count(({ ids }) => ids.length === 0),
  };
}

export function scoreByKind(answers: readonly Answered[]): Readonly<Record<string, Score>> {
  const kinds = [...Map.groupBy(answers, ({ query }) => query.kind)];
  return Object.fromEntries(kinds.map(([kind, own]) => [kind, scoreOf(own)]));
}
