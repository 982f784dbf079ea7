/** Searching in many scripts: nothing that the bare index finds is lost, and what people type instead is found too. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { servePortal } from '../../portal/preview.ts';
import { plainPages } from '../bench/search/same-text.ts';
import { oneInOrAll } from '../full.ts';
import { answersTo } from './answers-to.ts';
import { caches, filesOf, idAt } from './many-languages.ts';
import { openPortal } from './open-portal.ts';

const folder = await mkdtemp(join(tmpdir(), 'tierline-scripts-'));
const articles = join(folder, 'articles');
const bareSite = join(folder, 'bare');
await mkdir(articles);
await Promise.all(Object.entries(filesOf()).map(([name, text]) => writeFile(join(articles, name), text)));
const portal = await openPortal({ build: { TIERLINE_ARTICLES: articles } });
await writeBare();
const bare = await servePortal({ dist: bareSite, port: 0 });
afterAll(async () => {
  await portal.close();
  await bare.close();
  await rm(folder, { recursive: true });
});

/** Pagefind as it comes over the same texts, with a page for each language. */
async function writeBare(): Promise<void> {
  await mkdir(bareSite);
  const { index } = await createIndex();
  if (index === undefined) throw new Error('Pagefind did not start');
  const pages = await plainPages(articles);
  await Promise.all(
    pages.map(({ id, html }) => index.addHTMLFile({ url: `/articles/${id}/`, content: html })),
  );
  await index.writeFiles({ outputPath: join(bareSite, 'pagefind') });
  await close();
  await Promise.all(
    ['404', ...Object.keys(caches)].map((lang) =>
      writeFile(
        join(bareSite, `${lang}.html`),
        `<!doctype html><html lang="${lang}"><title>bare</title></html>`,
      ),
    ),
  );
}

async function askBare(page: Page, query: string): Promise<readonly string[]> {
  const found = await page.evaluate<string[]>(`(async () => {
    const pagefind = await import('/pagefind/pagefind.js');
    const { results } = await pagefind.search(${JSON.stringify(query)});
    return (await Promise.all(results.slice(0, 5).map((one) => one.data()))).map(({ url }) => url);
  })()`);
  return found.map((url) => url.split('/')[2] ?? '');
}

describe.skipIf(portal.none !== undefined)('a reader of', () => {
  test.each(Object.entries(caches))('%s finds what they look for', async (lang, entries) => {
    const shelf = Object.keys(caches).indexOf(lang);
    const page = await portal.visit(`${lang}/`);
    const plain = await page.context().newPage();
    await plain.goto(`${bare.url}${lang}.html`);
    const wrong: string[] = [];
    for (const [at, { title, alias, queries }] of oneInOrAll(3, [...entries.entries()])) {
      for (const query of [title, alias, ...queries]) {
        const [ours, theirs] = [await answersTo(page, query), await askBare(plain, query)];
        const id = idAt(shelf, at);
        if (ours[0] !== id)
          wrong.push(`${query}: ${ours.join(' ') || 'nothing'} instead of ${id} (bare: ${theirs.join(' ')})`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
