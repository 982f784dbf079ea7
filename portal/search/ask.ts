/** Asks the index for one term: as it stands, in its other spellings, in its parts, or mended. */
import { saysError } from '../../knowledge/matching/error-words.ts';
import { fold } from '../../knowledge/matching/fold.ts';
import { isUnspaced, piecesOf } from '../../knowledge/matching/unspaced.ts';
import { nearestWords } from './nearest.ts';
import { spellingsOf, waysToWrite, withUmlauts } from './spellings.ts';
import type { Term } from './term.ts';

/** What we read of a page that Pagefind found; `content` is its whole text. */
export interface Page {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

/**
 * One page in an answer of the index; `matchedMetaFields` names the title where the word stands in it, and `words` are
 * all the places where it stands in the text, counted in words from 0.
 */
export interface Hit {
  readonly id: string;
  readonly score: number;
  readonly words?: readonly number[];
  readonly matchedMetaFields?: readonly string[];
  readonly data: () => Promise<Page>;
}

/** The part of the search engine that is used here. In quotes a word is matched exactly, else also as the beginning of one. */
export interface Engine {
  readonly search: (word: string) => Promise<{ readonly results: readonly Hit[] }>;
  /** The words of all titles, in lower case; only asked for when a word is unknown. */
  readonly vocabulary: () => Promise<readonly string[]>;
  /** The ids of all pages that have this value of a facet; only asked for where there is something to choose. */
  readonly members: (facet: string, value: string) => Promise<ReadonlySet<string>>;
  /** The ids of all pages that have this text as their title, an alias or a code. */
  readonly named: (text: string) => Promise<ReadonlySet<string>>;
}

/** How the index weighs its fields: only the title speaks for an article; its status and service are asked for by facets. */
export const RANKING = {
  metaWeights: { title: 5, id: 5, service: 0, status: 0, fixedIn: 0, lang: 0, beside: 1 },
} as const;

/** A page that has the term; `strength` goes from 0.5 to 1 and is highest where its text has it often for its length. */
export interface Holder {
  readonly hit: Hit;
  readonly strength: number;
  readonly inTitle: boolean;
}

/**
 * How the index took a term: as it is, as a beginning, mended to other words, as what comes near an unknown code,
 * or only guessed by its first letters.
 */
export type Manner = 'exact' | 'beginning' | 'mended' | 'near' | 'guessed';

/**
 * The answer for one term; `words` are those that were really looked for. Beside the pages that have it, `longer` are
 * those that only have longer words which begin with it: `Regsvr32.exe` for `regsvr32`, `printers` for `printer`.
 */
export interface Answer {
  readonly term: string;
  readonly words: readonly string[];
  readonly manner: Manner;
  readonly holders: readonly Holder[];
  readonly longer: readonly Holder[];
}

/** What only begins with a shorter word is mostly about something else. */
const SHORTEST_BEGINNING = 4;

/** The answers for a term: one, or one for each of its parts, or none for a guess that nothing confirms. */
export async function askTerm(engine: Engine, term: Term): Promise<readonly Answer[]> {
  const { word, parts, guess, code } = term;
  if (guess && isUnspaced(word)) return askUnspaced(engine, term);
  const exact = await askWords(engine, spellingsOf(word).flatMap(waysToWrite));
  if (exact.holders.length > 0) return [{ term: word, manner: 'exact', ...exact }];
  const spelledOut = withUmlauts(word);
  const german = spelledOut === word ? exact : await askWords(engine, [spelledOut]);
  if (german.holders.length > 0) return [{ term: word, manner: 'exact', ...german }];
  if (guess) return [];
  if (parts.length > 0) {
    const answers = await askParts(engine, parts);
    return code ? answers.filter(isKnown).map(asNear) : answers;
  }
  // “Fehler 809” is what an article calls “Error 809”.
  if (saysError(fold(word))) return [];
  return [await askUnknown(engine, term)];
}

/** Several words in one: the whole as it stands, and its words; nobody misses one of them where the whole is known. */
async function askUnspaced(engine: Engine, { word, parts }: Term): Promise<readonly Answer[]> {
  const exact = await askWords(engine, waysToWrite(word));
  const whole: readonly Answer[] =
    exact.holders.length > 0
      ? [{ term: word, manner: 'exact', ...exact }]
      : [answer(word, 'beginning', [word], await beginningWith(engine, word))].filter(isKnown);
  const words = await askParts(engine, parts);
  return [...whole, ...(whole.length > 0 ? words.filter(isKnown) : words)];
}

async function askParts(engine: Engine, parts: readonly string[]): Promise<readonly Answer[]> {
  const terms = parts.map((word) => ({ word, parts: [], guess: false, code: false }));
  return (await Promise.all(terms.map((term) => askTerm(engine, term)))).flat();
}

function isKnown({ holders }: Answer): boolean {
  return holders.length > 0;
}

/** Where the index has cut a text without spaces otherwise, its pages have a word that begins as this one does. */
async function beginningWith(engine: Engine, word: string): Promise<readonly Holder[]> {
  const { results } = await engine.search(word);
  const [first = word] = piecesOf(word);
  return strengths(results.length > 0 || first === word ? results : (await engine.search(first)).results);
}

async function askUnknown(engine: Engine, { word, code }: Term): Promise<Answer> {
  const vocabulary = code ? [] : await engine.vocabulary();
  const folded = fold(word);
  const begins = word.length > 1 && vocabulary.some((known) => fold(known).startsWith(folded));
  const nearest = begins ? [] : nearestWords(word, vocabulary);
  if (nearest.length > 0) {
    const mended = await askWords(engine, nearest);
    if (mended.holders.length > 0) return answer(word, 'mended', mended.words, mended.holders);
  }
  return answer(word, mannerOf(begins, code), [word], await beginningWith(engine, word));
}

function mannerOf(begins: boolean, code: boolean): Manner {
  if (code) return 'near';
  return begins ? 'beginning' : 'guessed';
}

function asNear({ term, words, holders }: Answer): Answer {
  return answer(term, 'near', words, holders);
}

/** The pages that have one of the words exactly, and those that have only longer ones. */
async function askWords(engine: Engine, words: readonly string[]) {
  const asked = await Promise.all(words.map((word) => askExactly(engine, word)));
  const holders = strongest(asked.flatMap((one) => one.holders));
  const ids = new Set(holders.map(({ hit }) => hit.id));
  const longer = strongest(asked.flatMap((one) => one.longer)).filter(({ hit }) => !ids.has(hit.id));
  const known = words.filter((_, at) => (asked[at]?.holders.length ?? 0) > 0);
  return { words: known.length > 0 ? known : words, holders, longer };
}

// An exact answer has no scores, and a scored one also has longer words: each is asked for what it knows.
async function askExactly(engine: Engine, word: string): Promise<Pick<Answer, 'holders' | 'longer'>> {
  const exact = await engine.search(`"${word}"`);
  if (exact.results.length === 0) return { holders: [], longer: [] };
  const ids = new Set(exact.results.map(({ id }) => id));
  const { results } = await engine.search(word);
  const own = results.filter(({ id }) => ids.has(id));
  const others = word.length < SHORTEST_BEGINNING ? [] : results.filter(({ id }) => !ids.has(id));
  return { holders: strengths(own), longer: strengths(others, own) };
}

function strongest(holders: readonly Holder[]): readonly Holder[] {
  const best = new Map<string, Holder>();
  for (const holder of holders) {
    const before = best.get(holder.hit.id);
    if (before === undefined || before.strength < holder.strength) best.set(holder.hit.id, holder);
  }
  return [...best.values()];
}

/**
 * Half for having the word at all, half for how well it stands in the text. The score of the index has a great deal for
 * the title in it, beside which all texts would look alike; so texts are measured by the best of those that have the
 * word in the text alone, and the title is told apart.
 */
function strengths(hits: readonly Hit[], measured = hits): readonly Holder[] {
  const isInTitle = (hit: Hit) => hit.matchedMetaFields?.includes('title') === true;
  const best = measured.reduce(
    (most, hit) => (isInTitle(hit) ? most : Math.max(most, hit.score)),
    Number.EPSILON,
  );
  return hits.map((hit) => ({
    hit,
    strength: 0.5 + 0.5 * Math.min(1, hit.score / best),
    inTitle: isInTitle(hit),
  }));
}

function answer(term: string, manner: Manner, words: readonly string[], holders: readonly Holder[]): Answer {
  return { term, manner, words, holders, longer: [] };
}
