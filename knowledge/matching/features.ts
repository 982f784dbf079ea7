/** What a ticket and an entry have in common, as the numbers that the ranking was trained on. */
import type { Candidate } from './candidates.ts';
import { timesOf } from './counts.ts';
import type { Entry, Head, Question } from './entry.ts';
import { type MatchIndex, rarityOf } from './index.ts';
import { holds, marksInBoth } from './marks.ts';

/** In the order of the numbers. Those of the last three groups apart, they lie between 0 and 1. */
export const featureNames = [
  /** The share of a perfect BM25F score, and of the best candidate’s. */
  'score',
  'scoreToBest',
  /** How much of the ticket’s title stands in the head; of the head in the ticket; of the title in the entry. By rarity. */
  'titleInHead',
  'headInTicket',
  'titleInEntry',
  /** The ticket in the entry, of what any entry has. */
  'ticketInEntry',
  /** The cosines of the texts and of title and head, weighted by rarity. */
  'cosine',
  'headCosine',
  /** The share of the title’s pairs of words that stand in the head, and of its letters by three. */
  'titlePairs',
  'titleThrees',
  /** The rarest term of both, and the five rarest together, as a share of what is rarest. */
  'rarest',
  'fiveRarest',
  /** The rarest word of the head that the ticket lacks, and of the title that the entry lacks. */
  'headLacks',
  'titleLacks',
  /** 1 for the same topic before the colon, −1 for another, 0 where one has none; likewise for the entry’s own codes. */
  'topic',
  'ownCodes',
  /** Logarithms: of the pairs of words in common, the rarity of the codes in common, and the length of the entry. */
  'pairs',
  'codes',
  'length',
] as const;

/** What is the same for all candidates of a ticket. */
export interface Asked {
  readonly question: Question;
  readonly title: Head;
  /** Looked up once for each term: candidates share most of theirs. */
  readonly rarity: (term: number) => number;
  /** Of all words of the title, and of all terms that any entry has. */
  readonly titleRarity: number;
  readonly wholeRarity: number;
  readonly titleNorm: number;
  readonly norm: number;
  /** Of a term that one entry alone holds. */
  readonly rarest: number;
  readonly bestScore: number;
}

const noHead: Head = { words: [], pairs: [], threes: [], topics: [] };

export function asked(index: MatchIndex, question: Question, bestScore: number): Asked {
  const known = new Map<number, number>();
  const rarity = (term: number): number => {
    const before = known.get(term);
    if (before !== undefined) return before;
    const found = rarityOf(index, term);
    known.set(term, found);
    return found;
  };
  const title = question.heads[0] ?? noHead;
  const words = title.words.map(rarity);
  return {
    question,
    title,
    rarity,
    titleRarity: sum(words),
    wholeRarity: sum(question.counts.marks.filter((term) => index.holders.has(term)).map(rarity)),
    titleNorm: Math.sqrt(sum(words.map((one) => one ** 2))),
    norm: normOf(question, rarity),
    rarest: Math.log(1 + (index.lengths.entries + 0.5) / 0.5),
    bestScore,
  };
}

/** In the order of the names. The head is the one that fits best: a title, an alias or a symptom. */
export function featuresOf(index: MatchIndex, ask: Asked, { entry, score }: Candidate): readonly number[] {
  const { question, rarity, title } = ask;
  const common = marksInBoth(question.counts.marks, entry.counts.marks);
  const rare = common.map(rarity).sort((one, other) => other - one);
  const [head = headFeatures(ask, noHead)] = entry.heads
    .map((one) => headFeatures(ask, one))
    .sort((one, other) => other.headCosine - one.headCosine);
  const inTitle = marksInBoth(common, title.words);
  const lacking = title.words.filter((word) => !holds(entry.counts.marks, word) && index.holders.has(word));
  const codes = marksInBoth(question.codes, entry.codes);
  const dot = sum(common.map((term) => weightIn(question, term) * weightIn(entry, term) * rarity(term) ** 2));
  return [
    score,
    share(score, ask.bestScore),
    head.titleInHead,
    head.headInTicket,
    share(sum(inTitle.map(rarity)), ask.titleRarity),
    share(sum(rare), ask.wholeRarity),
    share(dot, ask.norm * normOf(entry, rarity)),
    head.headCosine,
    head.titlePairs,
    head.titleThrees,
    (rare[0] ?? 0) / ask.rarest,
    sum(rare.slice(0, 5)) / (5 * ask.rarest),
    head.headLacks,
    Math.max(0, ...lacking.map(rarity)) / ask.rarest,
    head.topic,
    agreement(question.codes, entry.ownCodes),
    Math.log1p(marksInBoth(question.pairs, entry.pairs).length),
    Math.log1p(sum(codes.map(rarity))),
    Math.log1p(entry.bodyLength),
  ];
}

function headFeatures({ question, title, rarity, ...ask }: Asked, head: Head) {
  const { words } = head;
  const both = marksInBoth(words, title.words).map(rarity);
  const inTicket = marksInBoth(words, question.counts.marks);
  const lacking = words.filter((word) => !holds(inTicket, word)).map(rarity);
  const found = sum(inTicket.map(rarity));
  const norm = Math.sqrt(sum(words.map((word) => rarity(word) ** 2)));
  const threes = title.threes.length + head.threes.length;
  return {
    titleInHead: share(sum(both), ask.titleRarity),
    headInTicket: share(found, found + sum(lacking)),
    headCosine: share(sum(both.map((one) => one ** 2)), norm * ask.titleNorm),
    titlePairs: share(marksInBoth(title.pairs, head.pairs).length, title.pairs.length),
    titleThrees: share(2 * marksInBoth(title.threes, head.threes).length, threes),
    headLacks: Math.max(0, ...lacking) / ask.rarest,
    topic: agreement(title.topics, head.topics),
  };
}

/** 1 where they share one, −1 where they do not, 0 where either has none. */
function agreement<Of>(one: readonly Of[], other: readonly Of[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  return one.some((each) => other.includes(each)) ? 1 : -1;
}

function normOf(entry: Entry, rarity: (term: number) => number): number {
  const { marks, times } = entry.counts;
  return Math.sqrt(sum(marks.map((term, at) => (weightOf(times[at] ?? 0) * rarity(term)) ** 2)));
}

/** Of a term that stands there. */
function weightIn({ counts }: Entry, term: number): number {
  return weightOf(timesOf(counts, term));
}

/** More of the same word says less each time. */
function weightOf(times: number): number {
  return 1 + Math.log(times);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
