/** Searching in many scripts: what people type in each of them finds first the article that they mean. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oneInOrAll } from '../full.ts';
import { answersTo } from './answers-to.ts';
import { caches, filesOf, idAt } from './many-languages.ts';
import { openPortal } from './open-portal.ts';

const articles = await mkdtemp(join(tmpdir(), 'tierline-scripts-'));
await Promise.all(Object.entries(filesOf()).map(([name, text]) => writeFile(join(articles, name), text)));
const portal = await openPortal({ build: { TIERLINE_ARTICLES: articles } });
afterAll(async () => {
  await portal.close();
  await rm(articles, { recursive: true });
});

describe.skipIf(portal.none !== undefined)('a reader of', () => {
  let page: Page;
  beforeAll(async () => {
    page = await portal.visit('');
  });

  test.each(Object.entries(caches))('%s finds what they look for', async (lang, entries) => {
    const shelf = Object.keys(caches).indexOf(lang);
    await page.goto(`${portal.url}${lang}/`);
    const wrong: string[] = [];
    for (const [at, { title, alias, queries }] of oneInOrAll(3, [...entries.entries()])) {
      const id = idAt(shelf, at);
      for (const query of [title, alias, ...oneInOrAll(2, queries)]) {
        const found = await answersTo(page, query);
        if (found[0] !== id) wrong.push(`${query}: ${found.join(' ') || 'nothing'} instead of ${id}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
