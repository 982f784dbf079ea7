/** Asks the index for each word of a query and merges what it says. */
import { isAnswer, mergeAnswers, type Ranked, shareOf, type WordAnswer } from './merge.ts';
import { planSearch, spellingsOf, wordsOf } from './plan.ts';
import { isSameWord } from './same-word.ts';

/** What we read of a page that Pagefind found; `content` is its whole text. */
export type Page = {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
};

type Hit = { readonly id: string; readonly score: number; readonly data: () => Promise<Page> };

/** The part of Pagefind's JavaScript interface that the portal uses. */
export type Engine = { readonly search: (word: string) => Promise<{ readonly results: readonly Hit[] }> };

/** A found page with its text; `sure` is false when it covers less than half of what was typed. */
export type Found = { readonly page: Page; readonly words: readonly string[]; readonly sure: boolean };

const SURE_SHARE = 0.5;

/**
 * The best pages for a query, best first; empty when nothing fits.
 *
 * @param total how many articles the index holds
 * @param most how many pages to load and give back
 */
export async function findArticles(
  engine: Engine,
  query: string,
  total: number,
  most: number,
): Promise<readonly Found[]> {
  const asked = await Promise.all(planSearch(query).map((word) => ask(engine, word)));
  const pages = new Map(asked.flatMap((answer) => answer.hits).map((hit) => [hit.id, hit]));
  const best = mergeAnswers(asked, total).slice(0, most);
  const loaded = await Promise.all(best.map((ranked) => load(ranked, pages.get(ranked.id))));
  return loaded.filter((found) => found !== undefined);
}

async function ask(engine: Engine, word: string): Promise<WordAnswer & { readonly hits: readonly Hit[] }> {
  const answers = await Promise.all(spellingsOf(word).map((spelling) => engine.search(spelling)));
  const hits = new Map<string, Hit>();
  for (const hit of answers.flatMap((answer) => answer.results)) {
    const before = hits.get(hit.id);
    if (before === undefined || before.score < hit.score) hits.set(hit.id, hit);
  }
  return { word, hits: [...hits.values()] };
}

async function load(ranked: Ranked, hit: Hit | undefined): Promise<Found | undefined> {
  if (hit === undefined) return undefined;
  const page = await hit.data();
  const parts = wordsOf(page.content);
  const held = ranked.words.filter(({ word }) =>
    spellingsOf(word).some((spelling) => holds(parts, spelling)),
  );
  if (!isAnswer(held)) return undefined;
  return { page, words: held.flatMap(({ word }) => spellingsOf(word)), sure: shareOf(held) >= SURE_SHARE };
}

function holds(parts: readonly string[], word: string): boolean {
  return parts.some((part) => isSameWord(part, word));
}
