/** The articles that builds are measured with: as many as asked for, each good, and the same words for the peers. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { plainPage } from './plain-page.ts';
import { takeArticles } from './take-articles.ts';

const shipped = fileURLToPath(new URL('../../../knowledge/articles', import.meta.url));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tierline-take-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('more articles than there are come under further numbers, and none is for staff', async () => {
  const articles = await takeArticles(shipped, 100, folder);
  expect(new Set(articles.map(({ id }) => id)).size).toBe(100);
  expect(articles.every(({ audience }) => audience === 'public')).toBe(true);
  expect(await readdir(folder)).toHaveLength(100);
});

it('a page for the peers has the words of the article, and no link into our site', async () => {
  const articles = await takeArticles(shipped, 60, folder);
  const error = articles.find(({ id }) => id === 'KE-0016');
  const page = error === undefined ? '' : plainPage(error);
  expect(page).toMatch(/^---\ntitle: "The check of my pull request is missing"\n---\n\n## Symptoms\n/);
  expect(page).toContain('## Workaround\n\n1. See what the pull request is');
  expect(articles.map(plainPage).join('\n')).not.toContain('](./');
});
