/** Writes beside the search index which page has which service, status, platform and kind. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Members, packFacets } from '../search/facets/facet-file.ts';
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
