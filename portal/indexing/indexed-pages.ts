/** The articles of a written search index, each under the id by which the index gives it. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Article } from '../../knowledge/schema.ts';
import { articleAddress } from '../address.ts';

export interface IndexedPage {
  readonly id: string;
  readonly article: Article;
}

/**
 * Pagefind names its files by these ids.
 *
 * @param folder the folder of a written index
 * @throws when the index has a page of no article
 */
export async function indexedPages(
  folder: string,
  articles: readonly Article[],
): Promise<readonly IndexedPage[]> {
  // Without pages there is no folder of them.
  if (articles.length === 0) return [];
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
