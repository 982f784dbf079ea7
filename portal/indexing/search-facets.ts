/** Writes beside the search index which page has which service, status, platform and kind. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Article } from '../../knowledge/schema.ts';
import { articleAddress } from '../address.ts';
import { type Members, packFacets } from '../search/facets/facet-file.ts';
import { commonValues, facetNames, valuesOf } from './facet-values.ts';

type Page = { readonly id: string; readonly article: Article };

/**
 * One `facets.LANG.json` for each language of the index. Pagefind's own filters tell only how many pages have a
 * value, and to tell which ones it fetches its whole index.
 *
 * @param folder the folder of a written index
 */
export async function writeFacets(articles: readonly Article[], folder: string): Promise<void> {
  // Without pages there is no folder of them.
  const pages = articles.length === 0 ? [] : await pagesIn(folder, articles);
  const byLanguage = Map.groupBy(pages, ({ article }) => article.lang);
  await Promise.all(
    [...byLanguage].map(([lang, some]) =>
      writeFile(join(folder, `facets.${lang}.json`), JSON.stringify(packFacets(membersOf(some)))),
    ),
  );
}

/** The pages under the ids by which Pagefind gives them, which are the names of its files. */
async function pagesIn(folder: string, articles: readonly Article[]): Promise<readonly Page[]> {
  const byAddress = new Map(articles.map((article) => [articleAddress('', article.id), article]));
  const names = await readdir(join(folder, 'fragment'));
  return Promise.all(
    names.map(async (name) => {
      const text = gunzipSync(await readFile(join(folder, 'fragment', name))).toString();
      const article = byAddress.get(/"url":"([^"]*)"/.exec(text)?.[1] ?? '');
      if (article === undefined) throw new Error(`the search index has a page of no article: ${name}`);
      return { id: name.replace(/\.\w+$/, ''), article };
    }),
  );
}

function membersOf(pages: readonly Page[]): Members {
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
