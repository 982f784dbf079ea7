/** Writes the search index over the published articles. */
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { readFolder } from '../knowledge/folder.ts';
import { readArticles } from '../knowledge/read.ts';
import type { Article } from '../knowledge/schema.ts';
import { searchRecord } from './search-record.ts';
import { vocabularies } from './search-vocabulary.ts';

/**
 * An Astro integration that runs Pagefind when the pages are written.
 *
 * @param articles the folder that the pages are built from, `knowledge/articles` by default
 */
export function searchIndex(articles?: string): AstroIntegration {
  const shipped = fileURLToPath(new URL('../knowledge/articles', import.meta.url));
  return {
    name: 'tierline-search-index',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const read = readArticles(await readFolder(articles ?? shipped));
        await writeIndex(findable(read.articles), fileURLToPath(dir));
      },
    },
  };
}

/** The articles a search may show: public ones that are not retired. */
export function findable(articles: readonly Article[]): readonly Article[] {
  return articles.filter(
    (article) =>
      article.audience === 'public' && !(article.kind === 'known-error' && article.status === 'retired'),
  );
}

/**
 * Indexes articles into `pagefind/` beside the built pages.
 *
 * @throws when Pagefind cannot read an article or the files cannot be written
 */
export async function writeIndex(articles: readonly Article[], dist: string): Promise<void> {
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(`could not start the search index: ${errors.join('; ')}`);
  try {
    await addAll(index, articles);
    await writeFound(index, dist);
    await writeWords(articles, dist);
  } finally {
    await close();
  }
}

async function addAll(index: PagefindIndex, articles: readonly Article[]): Promise<void> {
  await Promise.all(
    articles.map(async (article) => {
      const { errors } = await index.addHTMLFile(await searchRecord(article));
      if (errors.length > 0) throw new Error(`could not index ${article.id}: ${errors.join('; ')}`);
    }),
  );
}

// Pagefind also brings four ready-made interfaces; the portal has its own.
async function writeFound(index: PagefindIndex, dist: string): Promise<void> {
  const folder = join(dist, 'pagefind');
  const { errors } = await index.writeFiles({ outputPath: folder });
  if (errors.length > 0) throw new Error(`could not write the search index of ${dist}: ${errors.join('; ')}`);
  const names = await readdir(folder);
  const unneeded = names.filter((name) => /-ui\.(js|css)$|pagefind-highlight\.js$/.test(name));
  await Promise.all(unneeded.map((name) => rm(join(folder, name))));
}

async function writeWords(articles: readonly Article[], dist: string): Promise<void> {
  await Promise.all(
    [...vocabularies(articles)].map(([lang, words]) =>
      writeFile(join(dist, 'pagefind', `words.${lang}.txt`), words),
    ),
  );
}
