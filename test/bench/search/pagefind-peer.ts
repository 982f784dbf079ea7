/** Pagefind as it comes: its own index of the same text, its plain search, the first five results loaded. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Browser } from 'playwright-core';
import type { Query } from './corpus.ts';
import { serveCounted } from './counted-site.ts';
import { askAll, type Measured, type Searcher } from './in-browser.ts';
import type { PlainPage } from './same-text.ts';

const SHOWN = 5;

export async function askPagefind(
  browser: Browser,
  pages: readonly PlainPage[],
  queries: readonly Query[],
): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'tierline-pagefind-'));
  await writeIndexOf(pages, folder);
  const site = await serveCounted(folder);
  try {
    return await askAll(browser, site, queries, plainSearch);
  } finally {
    await site.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const plainSearch: Searcher = {
  open: async (page, url) => {
    await page.goto(url);
  },
  ask: (page, query) =>
    page.evaluate<string[]>(`(async () => {
      const pagefind = await import('/pagefind/pagefind.js');
      const { results } = await pagefind.search(${JSON.stringify(query)});
      const loaded = await Promise.all(results.slice(0, ${SHOWN}).map((result) => result.data()));
      return loaded.map(({ url }) => url);
    })()`),
};

async function writeIndexOf(pages: readonly PlainPage[], folder: string): Promise<void> {
  const { index } = await createIndex();
  if (index === undefined) throw new Error('Pagefind did not start for its own run');
  try {
    await Promise.all(
      pages.map(({ id, html }) => index.addHTMLFile({ url: `/articles/${id}/`, content: html })),
    );
    await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  } finally {
    await close();
  }
  await writeFile(join(folder, 'index.html'), '<!doctype html><html lang="en"><title>Pagefind</title>');
}
