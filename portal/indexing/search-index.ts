/** Writes the search index over the published articles. */
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { minify } from 'vite';
import { z } from 'zod';
import type { Article } from '../../knowledge/schema.ts';
import { findable } from '../articles/findable.ts';
import { slugOf } from '../articles/services.ts';
import { siteOf } from '../brand/site.ts';
import { FEW } from '../browser/search/pagefind.ts';
import { publishedIn } from '../published.ts';
import { vocabularies, writeFacets, writeNames } from './beside-index.ts';
import { indexedPages } from './indexed-pages.ts';
import { searchRecord } from './search-record.ts';

/**
 * An Astro integration that runs Pagefind when the pages are written.
 *
 * @param articles the folder that the pages are built from, `knowledge/articles` by default
 * @param policy the file that names the services, as `siteOf` takes it
 */
export function searchIndex(articles?: string, policy?: string): AstroIntegration {
  return {
    name: 'tierline-search-index',
    hooks: {
      // Before any page is made: what an author has to mend is said at once, and alone.
      'astro:build:start': async () => {
        await publishedIn(articles);
      },
      'astro:build:done': async ({ dir }) => {
        const { services } = siteOf(policy, articles);
        const bySlug = new Map([...services].map(([id, { name }]) => [slugOf(id), name]));
        const nameOf = (service: string) => bySlug.get(slugOf(service)) ?? service;
        await writeIndex(findable(await publishedIn(articles)), fileURLToPath(dir), nameOf);
      },
    },
  };
}

/**
 * Indexes articles into `pagefind/` beside the built pages.
 *
 * @throws when Pagefind cannot read an article or the files cannot be written
 */
async function writeIndex(
  articles: readonly Article[],
  dist: string,
  nameOf: (service: string) => string,
): Promise<void> {
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(`could not start the search index: ${errors.join('; ')}`);
  try {
    await addAll(index, articles, nameOf);
    await writeFound(index, dist, articles.length <= FEW);
    await writeWords(articles, dist);
    const folder = join(dist, 'pagefind');
    const pages = await indexedPages(folder, articles);
    await Promise.all([writeFacets(pages, folder), writeNames(pages, folder)]);
  } finally {
    await close();
  }
}

async function addAll(
  index: PagefindIndex,
  articles: readonly Article[],
  nameOf: (service: string) => string,
): Promise<void> {
  await Promise.all(
    articles.map(async (article) => {
      const { errors } = await index.addHTMLFile(await searchRecord(article, nameOf));
      if (errors.length > 0) throw new Error(`could not index ${article.id}: ${errors.join('; ')}`);
    }),
  );
}

async function writeFound(index: PagefindIndex, dist: string, few: boolean): Promise<void> {
  const folder = join(dist, 'pagefind');
  const { errors } = await index.writeFiles({ outputPath: folder });
  if (errors.length > 0) throw new Error(`could not write the search index of ${dist}: ${errors.join('; ')}`);
  await settled(folder);
  await Promise.all((await unneeded(folder, few)).map((name) => rm(join(folder, name))));
  await Promise.all(
    (await readdir(folder)).filter((name) => name.endsWith('.js')).map((name) => shorten(join(folder, name))),
  );
}

/**
 * Pagefind answers before the last bytes of its files are written, so what it has made is looked at until it is whole
 * and grows no more.
 */
async function settled(folder: string): Promise<void> {
  let before = '';
  for (let looks = 0; looks < 200; looks += 1) {
    const names = await readdir(folder, { recursive: true });
    const found = await Promise.all(names.map((name) => stat(join(folder, name))));
    const sizes = found.filter((one) => one.isFile()).map(({ size }) => size);
    const now = `${sizes.length} files of ${sizes.join(' ')}`;
    if (now === before && !sizes.includes(0)) return;
    before = now;
    await setTimeout(30);
  }
  throw new Error(`Pagefind does not finish writing ${folder}; build again`);
}

// Pagefind leaves the names in its scripts as they were written, a third of their length.
async function shorten(script: string): Promise<void> {
  const { code, errors } = await minify(script, await readFile(script, 'utf8'), {
    module: !script.endsWith('-worker.js'),
  });
  const [error] = errors;
  if (error !== undefined) throw new Error(`could not shorten ${script}: ${error.message}`);
  await writeFile(script, code);
}

const entry = z.object({ languages: z.record(z.string(), z.object({ wasm: z.string().nullable() })) });

/**
 * The files that no page ever asks for. Pagefind brings four ready-made interfaces, and the portal has its own; the
 * engine without a stemmer, which only a language unknown to Pagefind needs; and a worker, which only many
 * articles need.
 */
async function unneeded(folder: string, few: boolean): Promise<readonly string[]> {
  const { languages } = entry.parse(JSON.parse(await readFile(join(folder, 'pagefind-entry.json'), 'utf8')));
  const stemmed = Object.values(languages).every(({ wasm }) => wasm !== null);
  return (await readdir(folder)).filter(
    (name) =>
      /-ui\.(js|css)$|pagefind-highlight\.js$/.test(name) ||
      (stemmed && name === 'wasm.unknown.pagefind') ||
      (few && name === 'pagefind-worker.js'),
  );
}

async function writeWords(articles: readonly Article[], dist: string): Promise<void> {
  await Promise.all(
    [...vocabularies(articles)].map(([lang, words]) =>
      writeFile(join(dist, 'pagefind', `words.${lang}.txt`), words),
    ),
  );
}
