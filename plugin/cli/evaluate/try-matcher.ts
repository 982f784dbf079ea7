/** A matcher under trial, the product’s own or a peer: asked about every ticket, with what it answered and how long it took. */

import { clustersOf } from '../../../knowledge/matching/clusters/clusters.ts';
import type { JudgedTicket, Matchable } from '../../../knowledge/matching/entry.ts';
import { indexArticles, remember } from '../../../knowledge/matching/index.ts';
import { matchTicket } from '../../../knowledge/matching/match.ts';
import { type ClusterEvaluation, clusterEvaluationOf } from '../../reports/cluster-evaluation.ts';
import type { Answer } from '../../reports/evaluation.ts';
import { FEWEST } from '../../reports/review/candidates.ts';
import type { Case } from './read-cases.ts';

export interface Found {
  readonly id: string;
  readonly sureness: number;
}

export interface Asked {
  readonly title: string;
  readonly body: string;
}

/** Made for the articles; asked, it names at most so many of them, best first. */
export type MatcherOf = (articles: readonly Matchable[]) => {
  readonly ask: (ticket: Asked, most: number) => readonly Found[];
  /** It is told whether an article answers the ticket; null where it does not learn. */
  readonly learn: ((article: string, ticket: JudgedTicket) => void) | null;
};

export const tierlineMatcher: MatcherOf = (articles) => {
  const index = indexArticles(articles);
  return {
    ask: (ticket, most) =>
      matchTicket(index, ticket, { most, shift: 0 }).map(({ id, probability }) => ({
        id,
        sureness: probability,
      })),
    learn: (article, ticket) => remember(index, article, ticket),
  };
};

export interface Trial {
  readonly answers: readonly Answer[];
  /** In milliseconds: to make the index, and for the median and the slowest hundredth of the questions. */
  readonly buildMs: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Of the whole process after the last question, in megabytes. */
  readonly rssMb: number;
}

/** In places. What stands further down is read by nobody. */
export const MOST = 10;

export function tryMatcher(
  matcherOf: MatcherOf,
  articles: readonly Matchable[],
  cases: readonly Case[],
): Trial {
  const known = new Set(articles.map(({ id }) => id));
  const begun = performance.now();
  const { ask } = matcherOf(articles);
  const buildMs = performance.now() - begun;
  const took: number[] = [];
  const answers = cases.map((one) => {
    const from = performance.now();
    const found = ask(one, MOST + 1);
    took.push(performance.now() - from);
    return answerOf(one, found, known);
  });
  const sorted = took.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const rssMb = process.memoryUsage.rss() / 1e6;
  return { answers, buildMs, p50Ms: at(0.5), p99Ms: at(0.99), rssMb };
}

/** A ticket that is among the articles itself is no answer to itself; an article with the same number may be. */
export function answerOf(one: Case, found: readonly Found[], known: ReadonlySet<string>): Answer {
  const isRight = ({ id }: Found) => one.relevant.includes(id);
  const others = found.filter((each) => each.id !== one.id || isRight(each)).slice(0, MOST);
  const first = others[0];
  return {
    place: one.relevant.some((id) => known.has(id)) ? others.findIndex(isRight) + 1 : null,
    sureness: first?.sureness ?? null,
    firstIsRight: first !== undefined && isRight(first),
  };
}

/** A problem’s reports after its second, in their order: found without what was learned of the earlier ones, and with it. */
export function tryMemory(
  matcherOf: MatcherOf,
  articles: readonly Matchable[],
  reports: readonly Case[],
): { readonly without: readonly Answer[]; readonly learned: readonly Answer[] } | null {
  const known = new Set(articles.map(({ id }) => id));
  const plain = matcherOf(articles);
  const learning = matcherOf(articles);
  if (learning.learn === null) return null;
  const seen = new Map<string, number>();
  const without: Answer[] = [];
  const learned: Answer[] = [];
  for (const report of reports) {
    const { cluster } = report;
    if (cluster === null || !known.has(cluster) || report.id === cluster) continue;
    const one = { ...report, relevant: [cluster] };
    const before = seen.get(cluster) ?? 0;
    if (before > 0) {
      without.push(answerOf(one, plain.ask(one, MOST + 1), known));
      learned.push(answerOf(one, learning.ask(one, MOST + 1), known));
    }
    seen.set(cluster, before + 1);
    learning.learn(cluster, { ...one, fits: true, at: 0 });
  }
  return { without, learned };
}

/** All reports and tickets together, grouped as the problem review groups them, against what people said they are about. */
export function tryClusters(cases: readonly Case[]): ClusterEvaluation {
  const each = new Map(cases.map((one) => [one.id, one]));
  const known = cases.flatMap(({ id, cluster, relevant: [first] }) => {
    const about = cluster ?? first;
    return about === undefined ? [] : [[id, about] as const];
  });
  const groups = clustersOf([...each.values()], FEWEST).map(({ members }) => members);
  return clusterEvaluationOf(groups, new Map(known), FEWEST);
}
