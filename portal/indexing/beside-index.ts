/** What is written beside the search index: each page’s facets and own names, and the words that misspelt ones are mended to. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../../knowledge/schema.ts';
import { type Members, packFacets } from '../search/facets/facet-file.ts';
import { codeOf, codesOfTitle } from '../search/names/code.ts';
import { nameFiles, packNames } from '../search/names/names.ts';
import { packWords } from '../search/vocabulary.ts';
import { wordsOf } from '../search/words-of.ts';
import { commonValues, facetNames, valuesOf } from './facet-values.ts';
import type { IndexedPage } from './indexed-pages.ts';

/**
 * One `facets.LANG.json` for each language of the index. Pagefind's own filters tell only how many pages have a
 * value, and to tell which ones it fetches its whole index.
 *
 * @param folder the folder of a written index
 */
export async function writeFacets(pages: readonly IndexedPage[], folder: string): Promise<void> {
  const byLanguage = Map.groupBy(pages, ({ article }) => article.lang);
  await Promise.all(
    [...byLanguage].map(([lang, some]) =>
      writeFile(join(folder, `facets.${lang}.json`), JSON.stringify(packFacets(membersOf(some)))),
    ),
  );
}

function membersOf(pages: readonly IndexedPage[]): Members {
  const articles = pages.map(({ article }) => article);
  return new Map(
    facetNames
      .map((facet) => [facet, commonValues(articles, facet)] as const)
      .filter(([, values]) => values.length > 0)
      .map(([facet, values]) => {
        const held = pages.map(({ id, article }) => ({ id, own: valuesOf(article, facet) }));
        const idsWith = (value: string) => held.filter(({ own }) => own.includes(value)).map(({ id }) => id);
        return [facet, new Map(values.map((value) => [value, new Set(idsWith(value))]))] as const;
      }),
  );
}

/** Some `names.LANG.N.txt` for each language of the index. */
export async function writeNames(pages: readonly IndexedPage[], folder: string): Promise<void> {
  await Promise.all(
    [...Map.groupBy(pages, ({ article }) => article.lang)].flatMap(([lang, some]) => {
      const titleCodes = rareCodesIn(some);
      const named = some.map(({ id, article }) => ({
        id,
        names: [...namesOf(article), ...(titleCodes.get(id) ?? [])],
      }));
      return packNames(named, nameFiles(some.length)).map((text, at) =>
        writeFile(join(folder, `names.${lang}.${at}.txt`), text),
      );
    }),
  );
}

function namesOf({ id, title, aliases, codes }: Article): readonly string[] {
  return [id, title, ...aliases, ...codes];
}

/** A code that more titles have, such as a product’s version, tells none of them from the others. */
const MOST_TITLES = 5;

/** The codes that stand in a title are the article’s own, too, whether its author noted them once more or not. */
function rareCodesIn(pages: readonly IndexedPage[]): ReadonlyMap<string, readonly string[]> {
  const uses = pages.flatMap(({ id, article }) => codesOfTitle(article.title).map((code) => ({ id, code })));
  const rare = [...Map.groupBy(uses, ({ code }) => codeOf(code)).values()].filter(
    (same) => new Set(same.map(({ id }) => id)).size <= MOST_TITLES,
  );
  const byPage = Map.groupBy(rare.flat(), ({ id }) => id);
  return new Map([...byPage].map(([id, own]) => [id, own.map(({ code }) => code)]));
}

/** Shorter words are too near to each other to mend anything to them. */
const SHORTEST = 3;

/** A packed file's text for each language, under the language's two or three letters. */
export function vocabularies(articles: readonly Article[]): ReadonlyMap<string, string> {
  const byLanguage = Map.groupBy(articles, ({ lang }) => lang.split('-')[0] ?? lang);
  return new Map([...byLanguage].map(([lang, some]) => [lang, packWords(some.flatMap(wordsIn))]));
}

function wordsIn({ title, aliases, service }: Article): readonly string[] {
  return [title, ...aliases, service ?? '']
    .flatMap(wordsOf)
    .filter((word) => word.length >= SHORTEST && /^[\p{L}\p{M}]+$/u.test(word));
}
