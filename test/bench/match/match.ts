/**
 * The bench `match`: the right article for real tickets, against plain BM25F and MiniSearch. The ranking was trained on
 * the tickets it takes by default: what it does for tickets that it has never seen, `train.ts` says for each fold, and
 * other data say by the flags.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { LIKELY } from '../../../knowledge/matching/match.ts';
import { bm25f, miniSearch } from '../../../plugin/cli/evaluate/peers.ts';
import { readCases, readMatchables } from '../../../plugin/cli/evaluate/read-cases.ts';
import { type Trial, tierlineMatcher, tryMatcher } from '../../../plugin/cli/evaluate/try-matcher.ts';
import { evaluationOf, shownFrom } from '../../../plugin/reports/evaluation.ts';
import type { Bench, Figure, Table } from '../bench.ts';

const trialSchema: z.ZodType<Trial> = z.object({
  answers: z.array(
    z.object({ place: z.number().nullable(), sureness: z.number().nullable(), firstIsRight: z.boolean() }),
  ),
  buildMs: z.number(),
  p50Ms: z.number(),
  p99Ms: z.number(),
  rssMb: z.number(),
});

const DATA = '../shared/data/tickets';

export const match: Bench = {
  name: 'match',
  does: 'the right known error for real tickets: how often it is found, and how well the matcher knows when',
  peers: [],
  flags: {
    articles: `${DATA}/titanium-1k.articles.jsonl.gz`,
    many: `${DATA}/titanium-10k.articles.jsonl.gz`,
    tickets: `${DATA}/titanium.tickets.jsonl.gz`,
    unanswered: `${DATA}/titanium.tickets-without-answer.jsonl.gz`,
  },
  run: async ({ articles = '', many = '', tickets = '', unanswered = '' }, tell) => {
    const few = itemsOf(await readMatchables(articles));
    const all = itemsOf(await readMatchables(many));
    const asked = itemsOf(await readCases(tickets, '--tickets'));
    const others = itemsOf(await readCases(unanswered, '--unanswered'));
    tell(`${all.length} articles, ${asked.length} tickets`);
    const oursOfMany = await tryAlone(many, tickets);
    tell(`${few.length} articles, ${asked.length + others.length} tickets`);
    const ours = tryMatcher(tierlineMatcher, few, [...asked, ...others]);
    const plain = tryMatcher(bm25f, few, [...asked, ...others]);
    const mini = await miniSearch();
    const searched = mini === null ? null : tryMatcher(mini, few, [...asked, ...others]);
    const plainOfMany = tryMatcher(bm25f, all, asked);
    const likely = shownFrom(ours.answers, LIKELY);
    const trials = { Tierline: ours, BM25F: plain, ...(searched === null ? {} : { MiniSearch: searched }) };
    return {
      setting: {
        articles: few.length,
        'many articles': all.length,
        tickets: asked.length,
        node: process.version,
      },
      figures: [
        better('MRR@10', 1.15, ours, 'BM25F', plain),
        ...(searched === null ? [] : [better('MRR@10', 1.5, ours, 'MiniSearch', searched)]),
        better(`MRR@10 among ${all.length} articles`, 1.2, oursOfMany, 'BM25F', plainOfMany),
        bound('BM25F itself', mrr(plain), 0.54, `0.54 ± 0.015`, Math.abs(mrr(plain) - 0.54) <= 0.015),
        bound('likely ones that are right', likely.right, 0.7, '≥ 0.7', likely.right >= 0.7),
        bound('tickets with a likely one', likely.shown, 0.05, '≥ 0.05', likely.shown >= 0.05),
        bound('p99 of a question, ms', oursOfMany.p99Ms, 100, '< 100', oursOfMany.p99Ms < 100),
        bound('memory, MB', oursOfMany.rssMb, 300, '< 300', oursOfMany.rssMb < 300),
      ],
      tables: [
        tableOf(`${few.length} articles`, trials),
        tableOf(`${all.length} articles`, { Tierline: oursOfMany, BM25F: plainOfMany }),
      ],
    };
  },
};

/** In a process of its own, so that the memory is the matcher’s and no peer’s. */
async function tryAlone(articles: string, tickets: string): Promise<Trial> {
  const script = join(import.meta.dirname, 'try-alone.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script, articles, tickets], {
    maxBuffer: 2 ** 26,
  });
  return trialSchema.parse(JSON.parse(stdout));
}

function itemsOf<Of>(read: { readonly items: readonly Of[] } | { readonly refused: string }): readonly Of[] {
  if ('refused' in read) throw new Error(read.refused);
  return read.items;
}

function mrr({ answers }: Trial): number {
  return evaluationOf(answers).mrr10;
}

function better(name: string, goal: number, ours: Trial, peerName: string, peer: Trial): Figure {
  const ratio = mrr(ours) / mrr(peer);
  return {
    name,
    value: mrr(ours),
    unit: '',
    peerName,
    peer: mrr(peer),
    ratio,
    goal: `≥ ${goal} × the peer’s`,
    met: ratio >= goal,
  };
}

function bound(name: string, value: number, peer: number, goal: string, met: boolean): Figure {
  return { name, value, unit: '', peerName: 'the goal', peer, ratio: value / peer, goal, met };
}

function tableOf(title: string, trials: Readonly<Record<string, Trial>>): Table {
  const rows = Object.entries(trials).map(([name, trial]) => {
    const { mrr10, r1, r5, r10, auc } = evaluationOf(trial.answers);
    const times = [trial.buildMs, trial.p50Ms, trial.p99Ms].map((ms) => ms.toFixed(1));
    return [name, ...[mrr10, r1, r5, r10, auc].map((share) => share.toFixed(3)), ...times];
  });
  return {
    title,
    columns: ['matcher', 'MRR@10', 'R@1', 'R@5', 'R@10', 'AUC', 'build ms', 'p50 ms', 'p99 ms'],
    rows,
  };
}
