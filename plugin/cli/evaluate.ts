/** `tierline evaluate`: how well the matcher finds the right article, on anybody’s articles and tickets. */
import { parseArgs } from 'node:util';
import type { Matchable } from '../../knowledge/matching/entry.ts';
import { LIKELY, POSSIBLE } from '../../knowledge/matching/match.ts';
import { evaluationOf, reliabilityOf, shownFrom } from '../reports/evaluation.ts';
import { drawReliability } from '../reports/reliability-chart.ts';
import { writePicture } from './backtest/write-picture.ts';
import { bm25f, miniSearch } from './evaluate/peers.ts';
import { type Case, type Read, type Refused, readCases, readMatchables } from './evaluate/read-cases.ts';
import { evaluateHelp, sayEvaluation } from './evaluate/say-evaluation.ts';
import {
  type MatcherOf,
  type Trial,
  tierlineMatcher,
  tryClusters,
  tryMatcher,
  tryMemory,
} from './evaluate/try-matcher.ts';
import type { Deed } from './verb.ts';

const options = {
  articles: { type: 'string' },
  tickets: { type: 'string' },
  history: { type: 'string' },
  unanswered: { type: 'string' },
  clusters: { type: 'string' },
  svg: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

export const evaluate: Deed = {
  run: async (words, print) => {
    if (words.includes('--help')) {
      print(evaluateHelp);
      return 0;
    }
    const flags = readFlags(words);
    if ('refused' in flags) {
      print(flags.refused);
      return 2;
    }
    const refused = await answer(flags, print);
    if (refused !== null) print(refused);
    return refused === null ? 0 : 1;
  },
};

/** What kept it from answering; null once it has. */
async function answer(flags: Flags, print: (line: string) => void): Promise<string | null> {
  const articles = await readMatchables(flags.articles);
  if ('refused' in articles) return articles.refused;
  const { tickets, history } = flags;
  const files = [
    tickets === undefined ? await casesOf(history ?? null) : await readCases(tickets, '--tickets'),
    ...(flags.unanswered === undefined ? [] : [await readCases(flags.unanswered, '--unanswered')]),
  ];
  const clusters = flags.clusters === undefined ? null : await readCases(flags.clusters, '--clusters');
  const reads = [];
  for (const read of [...files, ...(clusters === null ? [] : [clusters])]) {
    if ('refused' in read) return read.refused;
    reads.push(read);
  }
  for (const note of [articles, ...reads].flatMap(({ notes }) => notes)) console.error(note);
  const cases = reads.slice(0, files.length).flatMap(({ items }) => items);
  const reports = clusters === null ? [] : (reads.at(-1)?.items ?? []);
  if (articles.items.length === 0) return `${flags.articles} holds no article.`;
  if (cases.length === 0) return `${tickets ?? history ?? 'The desk here'} holds no ticket that was solved.`;
  return await compare(articles.items, cases, reports, { svg: flags.svg ?? null, json: flags.json, print });
}

async function casesOf(history: string | null): Promise<Read<Case> | Refused> {
  const { casesOfHistory } = await import('./evaluate/own-cases.ts');
  return await casesOfHistory(history);
}

interface Output {
  readonly svg: string | null;
  readonly json: boolean;
  readonly print: (line: string) => void;
}

async function compare(
  articles: readonly Matchable[],
  cases: readonly Case[],
  reports: readonly Case[],
  { svg, json, print }: Output,
): Promise<string | null> {
  const matchers: Readonly<Record<string, MatcherOf | null>> = {
    tierline: tierlineMatcher,
    bm25f,
    minisearch: await miniSearch(),
  };
  const trials = new Map<string, Trial>();
  for (const [name, matcher] of Object.entries(matchers)) {
    if (matcher === null)
      console.error(`${name} is not installed, so it is not compared: npm install ${name}`);
    else trials.set(name, tryMatcher(matcher, articles, cases));
  }
  const own = trials.get('tierline')?.answers ?? [];
  const likely = shownFrom(own, LIKELY);
  const possible = shownFrom(own, POSSIBLE);
  const reliability = reliabilityOf(own);
  const memory = reports.length === 0 ? null : tryMemory(tierlineMatcher, articles, reports);
  const learned =
    memory === null
      ? null
      : {
          without: evaluationOf(memory.without).mrr10,
          with: evaluationOf(memory.learned).mrr10,
          reports: memory.learned.length,
        };
  const clusters = reports.length === 0 ? null : tryClusters([...cases, ...reports]);
  const { tryExperience } = await import('./evaluate/try-experience.ts');
  const experienced = tryExperience(articles, cases);
  const experience =
    experienced === null
      ? null
      : {
          without: evaluationOf(own).mrr10,
          with: evaluationOf(experienced).mrr10,
          likely: shownFrom(experienced, LIKELY),
        };
  const results = new Map(
    [...trials].map(([name, trial]) => [name, { ...evaluationOf(trial.answers), ...times(trial) }]),
  );
  if (json) {
    const more = { likely, possible, reliability, memory: learned, experience, clusters };
    const tierline = { ...results.get('tierline'), ...more };
    print(JSON.stringify({ articles: articles.length, ...Object.fromEntries(results), tierline }));
  } else {
    for (const line of sayEvaluation(articles.length, results, {
      likely,
      possible,
      memory: learned,
      experience,
      clusters,
    }))
      print(line);
  }
  return svg === null
    ? null
    : writePicture(svg, drawReliability(reliability, `${cases.length} tickets, ${articles.length} articles`));
}

function times({ answers: _, ...rest }: Trial): Omit<Trial, 'answers'> {
  return rest;
}

type Flags = Exclude<ReturnType<typeof readFlags>, { refused: unknown }>;

function readFlags(words: readonly string[]) {
  try {
    const { values } = parseArgs({ args: [...words], options });
    const { articles, tickets, history } = values;
    if (articles === undefined)
      return { refused: '--articles is missing. `tierline evaluate --help` explains it.' };
    if (tickets !== undefined && history !== undefined)
      return { refused: '--tickets and --history both say which tickets. Leave one of them out.' };
    return { ...values, articles };
  } catch (error) {
    return {
      refused: `${error instanceof Error ? error.message : error} \`tierline evaluate --help\` lists the flags.`,
    };
  }
}
