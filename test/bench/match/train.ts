/**
 * Trains the matcher’s ranking and its confidence, says how each fold does that it has not seen, and writes
 * `knowledge/matching/model.ts`: `node test/bench/match/train.ts [--data ../shared/data/tickets]`.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { evidenceOf, probabilityOf } from '../../../knowledge/matching/confidence.ts';
import { type Matchable, questionOf } from '../../../knowledge/matching/entry.ts';
import { indexArticles } from '../../../knowledge/matching/index.ts';
import { rankedFor } from '../../../knowledge/matching/match.ts';
import { sumOfTrees, type Tree } from '../../../knowledge/matching/trees.ts';
import { type Case, readCases, readMatchables } from '../../../plugin/cli/evaluate/read-cases.ts';
import { type Answer, evaluationOf, shownFrom } from '../../../plugin/reports/evaluation.ts';
import { type Example, growTrees, randomFrom } from './boosted-trees.ts';
import { fitConfidence } from './logistic.ts';

const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data/tickets' } } });
const data = values.data;

const FOLDS = 5;
const GROWTH = {
  trees: 100,
  leaves: 6,
  step: 0.06,
  leastRows: 30,
  ticketShare: 0.8,
  featureShare: 0.7,
  seed: 1,
};

/** A ticket asked of a base of articles. */
interface Asked {
  readonly base: string;
  readonly articles: number;
  readonly fold: number;
  readonly answerable: boolean;
  readonly ids: readonly string[];
  readonly example: Example;
}

const titanium = await articles('titanium-1k');
const many = await articles('titanium-10k');
const hadoop = await articles('hadoop');
const tickets = await cases('titanium.tickets');
const unanswered = await cases('titanium.tickets-without-answer');

const asked: readonly Asked[] = [
  ...askAll('titanium, 1,000', titanium, [...tickets, ...unanswered]),
  ...askAll('titanium, 10,000', many, tickets),
  ...inParts('titanium, 200', titanium, 200, 60),
  ...inParts('titanium, 30', titanium, 30, 8),
  ...askAll('hadoop, 1,000', hadoop, await cases('hadoop.tickets')),
];

const heldOut = Array.from({ length: FOLDS }, (_, fold) => {
  const trees = grown(asked.filter((one) => one.fold !== fold));
  return asked.filter((one) => one.fold === fold).map((one) => ({ ...one, ranked: ranked(one, trees) }));
});

for (const [fold, own] of heldOut.entries()) sayRanking(`fold ${fold + 1}`, own);
sayRanking('all folds', heldOut.flat());

const observed = heldOut.map((own) => own.flatMap(({ ranked: { three } }) => three));
const answers = heldOut.flatMap((own, fold) => {
  const confidence = fitConfidence(observed.filter((_, other) => other !== fold).flat());
  return own.map((one) => ({ base: one.base, answer: answerOf(one, confidence) }));
});
for (const [base, own] of Map.groupBy(answers, (one) => one.base)) {
  const all = own.map(({ answer }) => answer);
  const { auc, coverageAtPrecision80 } = evaluationOf(all);
  const [likely, possible] = [0.7, 0.3].map((least) => shownFrom(all, least));
  console.log(
    `${base}: AUC ${figure(auc)}, coverage at 80 % right ${figure(coverageAtPrecision80)}; likely ${figure(likely?.right ?? 0)} right on ${figure(likely?.shown ?? 0)}, possible or likely ${figure(possible?.right ?? 0)} right on ${figure(possible?.shown ?? 0)}`,
  );
}

const trees = grown(asked);
const confidence = fitConfidence(observed.flat());
writeFileSync('knowledge/matching/model.ts', written());
console.log(`${trees.length} trees are written to knowledge/matching/model.ts.`);

async function articles(name: string): Promise<readonly Matchable[]> {
  const read = await readMatchables(`${data}/${name}.articles.jsonl.gz`);
  if ('refused' in read) throw new Error(read.refused);
  return read.items;
}

async function cases(name: string): Promise<readonly Case[]> {
  const read = await readCases(`${data}/${name}.jsonl.gz`, '--tickets');
  if ('refused' in read) throw new Error(`${read.refused} There are: ${readdirSync(data).join(', ')}.`);
  return read.items;
}

function askAll(base: string, matchables: readonly Matchable[], all: readonly Case[]): readonly Asked[] {
  console.error(`${base}: ${all.length} tickets …`);
  const index = indexArticles(matchables);
  const known = new Set(matchables.map(({ id }) => id));
  return all.map((one) => {
    const found = rankedFor(index, questionOf(one)).filter(({ id }) => id !== one.id);
    return {
      base,
      articles: matchables.length,
      fold: foldOf(one),
      answerable: one.relevant.some((id) => known.has(id)),
      ids: found.map(({ id }) => id),
      example: {
        rows: found.map(({ features }) => features),
        right: found.map(({ id }) => one.relevant.includes(id)),
      },
    };
  });
}

/** Tickets about one article are in one fold, whichever base they are asked of: nothing is learned of what is tested. */
function foldOf({ id, relevant }: Case): number {
  const name = relevant[0] ?? id;
  return [...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % FOLDS;
}

/** The articles cut into bases of a smaller desk: each is asked the tickets that it answers, and others that it does not. */
function inParts(
  name: string,
  matchables: readonly Matchable[],
  size: number,
  others: number,
): readonly Asked[] {
  const random = randomFrom(size);
  const mixed = matchables.map((one) => ({ one, at: random() })).sort((a, b) => a.at - b.at);
  const parts = Array.from({ length: Math.floor(mixed.length / size) }, (_, part) =>
    mixed.slice(part * size, (part + 1) * size).map(({ one }) => one),
  );
  return parts.flatMap((part) => {
    const known = new Set(part.map(({ id }) => id));
    const isIn = (one: Case) => one.relevant.some((id) => known.has(id));
    const out = [...tickets, ...unanswered].filter((one) => !isIn(one) && random() < others / 800);
    return askAll(name, part, [...tickets.filter(isIn), ...out]);
  });
}

function grown(from: readonly Asked[]): readonly Tree[] {
  return growTrees(
    from.filter(({ answerable }) => answerable).map(({ example }) => example),
    GROWTH,
  );
}

/** The place of the right one by these trees; and the first three, with what speaks for each. */
function ranked({ example, articles: count }: Asked, by: readonly Tree[]) {
  const sums = example.rows.map((features, at) => ({ sum: sumOfTrees(by, features), features, at }));
  const ordered = sums.sort((one, other) => other.sum - one.sum || one.at - other.at);
  const place = ordered.findIndex(({ at }) => example.right[at]) + 1;
  const three = ordered.slice(0, 3).map((one, at) => ({
    right: example.right[one.at] === true,
    evidence: evidenceOf({
      ...one,
      lead: one.sum - (ordered[at === 0 ? 1 : 0]?.sum ?? -2),
      articles: count,
    }),
  }));
  return { place, three };
}

type Ranked = Asked & { readonly ranked: ReturnType<typeof ranked> };

function answerOf(
  {
    answerable,
    ranked: {
      place,
      three: [first],
    },
  }: Ranked,
  by: ReturnType<typeof fitConfidence>,
): Answer {
  return {
    place: answerable ? place : null,
    sureness: first === undefined ? null : probabilityOf(first.evidence, by, 0),
    firstIsRight: first?.right === true,
  };
}

function sayRanking(title: string, own: readonly Ranked[]): void {
  const lines = [...Map.groupBy(own, ({ base }) => base)].map(([base, of]) => {
    const answerable = of.filter((one) => one.answerable);
    const mrr = (order: (one: Ranked) => number) =>
      evaluationOf(answerable.map((one) => ({ place: order(one), sureness: null, firstIsRight: false })))
        .mrr10;
    const plain = mrr(({ example }) => byScore(example));
    const ours = mrr((one) => one.ranked.place);
    return `${base} ${figure(ours)} (by score alone ${figure(plain)}, ${figure(ours / plain)}×, ${answerable.length} tickets)`;
  });
  console.log(`${title}, MRR@10: ${lines.join('; ')}`);
}

function byScore({ rows, right }: Example): number {
  const order = rows
    .map((row, at) => ({ score: row[0] ?? 0, at }))
    .sort((a, b) => b.score - a.score || a.at - b.at);
  return order.findIndex(({ at }) => right[at]) + 1;
}

function figure(value: number): string {
  return value.toFixed(3);
}

function written(): string {
  const lines = trees.map((tree) => `  ${JSON.stringify(tree)},`).join('\n');
  return `/** What the matcher has learned: written by \`test/bench/match/train.ts\`, never by hand. */
import type { Confidence } from './confidence.ts';
import type { Tree } from './trees.ts';

export const confidence: Confidence = ${JSON.stringify(confidence)};

// biome-ignore-start lint/suspicious/noApproximativeNumericConstant: learned, whatever they look like.
// biome-ignore format: a tree a line.
export const trees: readonly Tree[] = [
${lines}
];
// biome-ignore-end lint/suspicious/noApproximativeNumericConstant: so far.
`;
}
