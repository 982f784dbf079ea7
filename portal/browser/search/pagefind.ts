/** Loads the search engine that the build left beside the pages, with the index of one language. */
import { RANKING } from '../../search/ask.ts';
import { type FacetFile, type Members, unpackFacets } from '../../search/facets/facet-file.ts';
import type { Engine } from '../../search/find.ts';
import { nameFiles, pagesNamed } from '../../search/names/names.ts';
import { unpackWords } from '../../search/vocabulary.ts';

interface Instance {
  readonly search: Engine['search'];
  readonly options: (options: {
    readonly baseUrl: string;
    readonly ranking: typeof RANKING;
  }) => Promise<void>;
}

interface Pagefind {
  readonly createInstance: (options: { readonly noWorker: boolean }) => Instance;
}

/** Where the index is, and what is in it. */
export interface Index {
  /** The base the portal is served from. */
  readonly base: string;
  /** The language whose articles are searched, as a BCP 47 tag. */
  readonly lang: string;
  /** How many articles there are in it; a few are searched at once, without fetching a worker for it. */
  readonly total: number;
}

/** So many are searched in a few milliseconds, which nobody feels while typing. */
export const FEW = 1000;

/**
 * The engine, ready to search; it fetches its index in small pieces as words are asked, and remembers
 * every answer, since people type one letter after the other.
 *
 * @throws when its files cannot be fetched
 */
export async function loadPagefind({ base, lang, total }: Index): Promise<Engine> {
  const folder = `${base.replace(/\/+$/, '')}/pagefind`;
  const own = document.documentElement.lang === lang;
  // A loaded script keeps the stemmer of its first language, so each further language loads one of its own.
  const address = `${folder}/pagefind.js${own ? '' : `?${lang}`}`;
  const script: Pagefind = await import(/* @vite-ignore */ address);
  const pagefind = createIn(script, lang, total <= FEW);
  await pagefind.options({ baseUrl: base, ranking: RANKING });

  const search = remembered((word) => pagefind.search(word));
  const members = remembered(() => fetchMembers(`${folder}/facets.${lang}.json`));
  const words = remembered(() => fetchWords(`${folder}/words.${lang.split('-')[0] ?? 'en'}.txt`));
  const names = remembered((file) => fetchText(`${folder}/names.${lang}.${file}.txt`));
  const named = remembered((text) => pagesNamed(text, nameFiles(total), (file) => names(String(file))));
  return {
    search,
    named,
    vocabulary: () => words(''),
    members: async (facet, value) => (await members('')).get(facet)?.get(value) ?? new Set(),
  };
}

/** Pagefind reads the language off the page as it starts, and can be told it in no other way. */
function createIn({ createInstance }: Pagefind, lang: string, noWorker: boolean): Instance {
  const { documentElement: root } = document;
  const own = root.lang;
  root.lang = lang;
  try {
    return createInstance({ noWorker });
  } finally {
    root.lang = own;
  }
}

function remembered<T>(ask: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const answers = new Map<string, Promise<T>>();
  return (key) => {
    const answer = answers.get(key) ?? ask(key);
    answers.set(key, answer);
    // What could not be fetched is fetched again when it is asked for again.
    answer.catch(() => answers.delete(key));
    return answer;
  };
}

async function fetchWords(address: string): Promise<readonly string[]> {
  return unpackWords(await fetchText(address));
}

// Without such a file words stay as they were typed and names count no more than other words: the search goes on.
async function fetchText(address: string): Promise<string> {
  try {
    const response = await fetch(address);
    return response.ok ? await response.text() : '';
  } catch (error) {
    console.warn(`${address} could not be fetched`, error);
    return '';
  }
}

async function fetchMembers(address: string): Promise<Members> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`could not fetch ${address}: ${response.status}`);
  const file: FacetFile = await response.json();
  return unpackFacets(file);
}
