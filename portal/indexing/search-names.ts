/** Writes beside the search index which page has which own names: title, aliases, codes and id. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../../knowledge/schema.ts';
import { nameFiles, packNames } from '../search/names/names.ts';
import type { IndexedPage } from './indexed-pages.ts';

/** Some `names.LANG.N.txt` for each language of the index. */
export async function writeNames(pages: readonly IndexedPage[], folder: string): Promise<void> {
  await Promise.all(
    [...Map.groupBy(pages, ({ article }) => article.lang)].flatMap(([lang, some]) => {
      const named = some.map(({ id, article }) => ({ id, names: namesOf(article) }));
      return packNames(named, nameFiles(some.length)).map((text, at) =>
        writeFile(join(folder, `names.${lang}.${at}.txt`), text),
      );
    }),
  );
}

function namesOf({ id, title, aliases, codes }: Article): readonly string[] {
  return [id, title, ...aliases, ...codes];
}
