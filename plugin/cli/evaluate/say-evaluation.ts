/** What `tierline evaluate` prints for people. */
import type { ClusterEvaluation } from '../../reports/cluster-evaluation.ts';
import type { Evaluation } from '../../reports/evaluation.ts';
import type { Trial } from './try-matcher.ts';

export type Result = Evaluation & Omit<Trial, 'answers'>;

/** What `tierline evaluate --help` says. */
export const evaluateHelp = `tierline evaluate --articles F [--tickets F | --history F] [options]

Asks the matcher about tickets of which people have said which article answers
them, and says how often it finds it, and how well it knows when it has. Beside
it stand two peers: plain BM25F, and MiniSearch where it is installed.

  --articles F    JSON lines {"id", "title", "text"}, or a folder of articles
  --tickets F     JSON lines {"id", "title", "body", "relevant": ["KE-0001"]}
  --history F     what \`tierline export\` writes: its solved tickets, with the
                  known errors that solved them
  neither         the history of the desk here (DATABASE_URL), running or not;
                  both are asked and learned in the order of time, too
  --unanswered F  the same, of tickets that no article answers
  --clusters F    the same with "cluster": the article that all reports of one
                  problem are about; shows what remembering them brings,
                  and how well all tickets are grouped without articles
  --svg F         draws how true the probabilities are
  --json          one JSON object instead of the tables

Files may be packed (.gz). mrr10: the mean of 1 ÷ place of the right article,
among the first ten. r1 … r10: how often it is among the first so many. auc: how
well the sureness parts right firsts from wrong ones. coverageAtPrecision80: the
greatest share of all tickets that can be answered with 80 % of them right.`;

interface Shown {
  readonly shown: number;
  readonly right: number;
}

interface Beside {
  readonly likely: Shown;
  readonly possible: Shown;
  /** The MRR@10 of repeated reports; null where none were given. */
  readonly memory: { readonly without: number; readonly with: number; readonly reports: number } | null;
  /** How well reports were grouped; null where none were given. */
  readonly clusters: ClusterEvaluation | null;
  /** Of a desk’s own tickets, each asked with what staff had said until then; null for others. */
  readonly experience: { readonly without: number; readonly with: number; readonly likely: Shown } | null;
}

const figures = [
  'mrr10',
  'r1',
  'r3',
  'r5',
  'r10',
  'auc',
  'coverageAtPrecision80',
  'coverageAtPrecision90',
  'buildMs',
  'p50Ms',
  'p99Ms',
  'rssMb',
] as const;

export function sayEvaluation(
  articles: number,
  results: ReadonlyMap<string, Result>,
  { likely, possible, memory, experience, clusters }: Beside,
): readonly string[] {
  const [first] = results.values();
  const rows = figures.map((figure) =>
    [figure, ...[...results.values()].map((result) => written(figure, result[figure]))]
      .map(cell)
      .join('')
      .trimEnd(),
  );
  return [
    `${articles} articles, ${first?.asked ?? 0} tickets, of which ${first?.answered ?? 0} have an article that answers them`,
    '',
    ['', ...results.keys()].map(cell).join('').trimEnd(),
    ...rows,
    '',
    `Likely: shown on ${percent(likely.shown)} of the tickets, right on ${percent(likely.right)} of those.`,
    `Possible or likely: shown on ${percent(possible.shown)}, right on ${percent(possible.right)}.`,
    ...(memory === null
      ? []
      : [
          `Of ${memory.reports} reports of a problem that had been reported before: mrr10 ${memory.without.toFixed(3)}, and ${memory.with.toFixed(3)} once the earlier ones are remembered.`,
        ]),
    ...(clusters === null
      ? []
      : [
          `Candidate problems: ${clusters.found} groups of ${clusters.reports} reports, ${clusters.right} of them mostly about one trouble (purity ${percent(clusters.purity)}); of ${clusters.troubles} troubles reported at least three times, ${percent(clusters.completeness)} of the reports stand together.`,
        ]),
    ...(experience === null
      ? []
      : [
          `With what the desk’s own staff had said until then: mrr10 ${experience.with.toFixed(3)}, and ${experience.without.toFixed(3)} without. Likely: shown on ${percent(experience.likely.shown)}, right on ${percent(experience.likely.right)}.`,
        ]),
  ];
}

function cell(text: string, column: number): string {
  return column === 0 ? text.padEnd(24) : text.padStart(12);
}

function written(figure: (typeof figures)[number], value: number): string {
  if (figure === 'buildMs' || figure === 'rssMb') return value.toFixed(0);
  return figure.endsWith('Ms') ? value.toFixed(1) : value.toFixed(3);
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}
