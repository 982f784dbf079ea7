/** Loads the search engine that the build left beside the pages. */
import type { Engine, Facets } from '../search/find.ts';
import { unpackWords } from '../search/vocabulary.ts';

type Ranking = { readonly metaWeights: Readonly<Record<string, number>> };

type Instance = {
  readonly search: (word: string, options: { readonly filters: Facets }) => ReturnType<Engine['search']>;
  readonly options: (options: { readonly baseUrl: string; readonly ranking: Ranking }) => Promise<void>;
};

type Pagefind = { readonly createInstance: (options: { readonly noWorker: boolean }) => Instance };

/** Only the title speaks for an article; its status and service are asked for by facets. */
const RANKING: Ranking = { metaWeights: { title: 5, id: 5, service: 0, status: 0, fixedIn: 0, lang: 0 } };

/** So many are searched in a few milliseconds, which nobody feels while typing. */
const FEW = 1000;

/**
 * The engine, ready to search; it fetches its index in small pieces as words are asked, and remembers
 * every answer, since people type one letter after the other.
 *
 * @param base the base the portal is served from
 * @param total how many articles there are; a few are searched at once, without fetching a worker for it
 * @throws when its files cannot be fetched
 */
export async function loadPagefind(base: string, total = Number.POSITIVE_INFINITY): Promise<Engine> {
  const folder = `${base.replace(/\/+$/, '')}/pagefind`;
  const address = `${folder}/pagefind.js`;
  const { createInstance }: Pagefind = await import(/* @vite-ignore */ address);
  const pagefind = createInstance({ noWorker: total <= FEW });
  await pagefind.options({ baseUrl: base, ranking: RANKING });

  const asked = new Map<string, ReturnType<Engine['search']>>();
  const search: Engine['search'] = (word, facets) => {
    const key = JSON.stringify([word, facets]);
    const answer = asked.get(key) ?? pagefind.search(word, { filters: facets });
    asked.set(key, answer);
    return answer;
  };
  let words: Promise<readonly string[]> | undefined;
  const vocabulary = () => {
    words ??= fetchWords(`${folder}/words.${document.documentElement.lang.split('-')[0] ?? 'en'}.txt`);
    return words;
  };
  return { search, vocabulary };
}

// Without the file words stay as they were typed, and the search goes on.
async function fetchWords(address: string): Promise<readonly string[]> {
  try {
    const response = await fetch(address);
    return response.ok ? unpackWords(await response.text()) : [];
  } catch (error) {
    console.warn('the words for repairing spelling could not be fetched', error);
    return [];
  }
}
