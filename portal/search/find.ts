/** Finds the articles for a query: plans it, asks the index for each term, merges, and loads the best. */
import { type Answer, askTerm, type Engine, type Page } from './ask.ts';
import { type Facets, hasChosen, lookUpChosen } from './facets/facets.ts';
import { isAnswer, mergeAnswers, type Ranked, shareOf, type Weighed } from './merge.ts';
import { planSearch } from './plan.ts';
import { isSameWord } from './same-word.ts';
import { titleFit } from './title-fit.ts';
import { wordsOf } from './words-of.ts';

export type { Engine } from './ask.ts';
export type { Facets } from './facets/facets.ts';

/** A found page with its text; `sure` is false when it covers less than half of what was typed. */
export type Found = { readonly page: Page; readonly words: readonly string[]; readonly sure: boolean };

/** A word nobody knows, and what was looked for in its place. */
export type Repair = { readonly typed: string; readonly meant: readonly string[] };

/** The best pages, how many of what was chosen there are in all, and the words that were mended on the way. */
export type Answers = {
  readonly found: readonly Found[];
  readonly count: number;
  readonly repairs: readonly Repair[];
  /** How many of the words the index knows just as they were typed, or as the beginning of a word. */
  readonly asTyped: number;
  /** The ids of all pages that fit the words, whatever was chosen. */
  readonly fitting: readonly string[];
};

/** What is asked; `total` is how many articles the index holds, `most` how many to load and give back. */
export type Search = {
  readonly query: string;
  readonly total: number;
  readonly most: number;
  readonly facets: Facets;
};

const SURE_SHARE = 0.5;
/** These are put in order once more when their titles are there; whoever asks for more keeps them in their places. */
const FIRST = 5;
/** What a title that was asked for in full adds to a page's score. */
const TITLE = 0.2;

/** The best pages for a query, best first; empty when nothing fits. */
export async function findArticles(
  engine: Engine,
  query: string,
  total: number,
  most: number,
): Promise<readonly Found[]> {
  return (await findAnswers(engine, { query, total, most, facets: {} })).found;
}

/**
 * The same with all that the search box tells, and narrowed by facets. The words are asked of all articles
 * and the answers narrowed then, so that a choice takes answers away and never changes what a word means.
 */
export async function findAnswers(engine: Engine, search: Search): Promise<Answers> {
  const { query, total, most, facets } = search;
  const plan = planSearch(query);
  const narrowing = lookUpChosen(engine, facets);
  const answers = (await Promise.all(plan.terms.map((term) => askTerm(engine, term)))).flat();
  const ranked = mergeAnswers(answers, await askPairs(engine, plan.pairs, answers), total);
  const chosen = await narrowing;
  const narrowed = ranked.filter(({ hit }) => hasChosen(hit.id, chosen));
  // With nothing left of what was chosen, the others show whether the words fit anything at all.
  const tried = (narrowed.length > 0 ? narrowed : ranked).slice(0, Math.max(most, FIRST));
  const loaded = await Promise.all(tried.map(load));
  const [first, more] = [loaded.slice(0, FIRST), loaded.slice(FIRST)];
  const best = first.filter((one) => one !== undefined).toSorted((a, b) => b.fit - a.fit);
  const held = [...best, ...more.filter((one) => one !== undefined)];
  const found = narrowed.length > 0 ? held : [];
  // When the best were no answers after all, the others are none either.
  const mistaken = new Set(
    (held.length > 0 ? tried.filter((_, at) => loaded[at] === undefined) : ranked).map(idOf),
  );
  const fits = (page: Ranked) => !mistaken.has(idOf(page));
  return {
    found: found.slice(0, most),
    count: narrowed.filter(fits).length,
    repairs: answers
      .filter(({ manner }) => manner === 'mended')
      .map(({ term, words }) => ({ typed: term, meant: words })),
    asTyped: answers.filter(({ manner }) => manner === 'exact' || manner === 'beginning').length,
    fitting: ranked.filter(fits).map(idOf),
  };
}

// Only words that are in the index at all: their pieces of it are here already.
async function askPairs(engine: Engine, pairs: readonly string[], answers: readonly Answer[]) {
  const known = new Set(answers.filter(({ manner }) => manner === 'exact').map(({ term }) => term));
  const telling = pairs.filter((pair) => pair.split(' ').every((word) => known.has(word)));
  return Promise.all(
    telling.map(async (pair) => {
      const { results } = await engine.search(`"${pair}"`);
      return { ids: results.map(({ id }) => id) };
    }),
  );
}

function idOf({ hit }: Ranked): string {
  return hit.id;
}

async function load({ hit, held, score }: Ranked): Promise<(Found & { readonly fit: number }) | undefined> {
  const page = await hit.data();
  const parts = wordsOf(page.content);
  const really = held.filter((weighed) => isHeld(parts, weighed));
  if (!isAnswer(really)) return undefined;
  const words = really.flatMap((weighed) => weighed.words);
  const fit = score * (1 + TITLE * titleFit(page.meta['title'] ?? '', words));
  return { page, words, sure: shareOf(really) >= SURE_SHARE, fit };
}

// Where a word is unknown the index falls back to a shorter one (“badge” finds “bad”), and says so nowhere.
function isHeld(parts: readonly string[], { manner, words }: Weighed): boolean {
  if (manner !== 'guessed' && manner !== 'beginning') return true;
  return parts.some((part) => words.some((word) => isSameWord(part, word)));
}
