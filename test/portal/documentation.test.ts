/** The project’s own site: its documentation and articles, built as the workflow builds them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import { guideFor, readers } from '../../plugin/reply/notices.ts';
import { type OpenPortal, openPortal } from './open-portal.ts';
import { sharedBuild } from './shared-build.ts';

const { jobs } = parse(readFileSync('.github/workflows/portal.yml', 'utf8'));
const { env } = jobs.build.steps.find(({ run }: { readonly run?: string }) => run === 'npm run build');

const base = new URL(manifest.homepage).pathname;
const build = {
  TIERLINE_ARTICLES: env.TIERLINE_ARTICLES,
  TIERLINE_NAME: env.TIERLINE_NAME,
  TIERLINE_SITE: new URL(manifest.homepage).origin,
};

let dist: string;
let portal: OpenPortal;
const pageOf = (path: string) => readFileSync(join(dist, path, 'index.html'), 'utf8');
beforeAll(async () => {
  dist = await sharedBuild({ TIERLINE_BASE: base, ...build });
  portal = await openPortal({ base, build });
});
afterAll(() => portal.close());

test('is called Tierline, on every page and in every language', () => {
  for (const path of ['', 'de', 'known-errors', 'articles/HT-0102', 'articles/HT-0020'])
    expect(pageOf(path), path).toMatch(/<a class="home" href="[^"]+"[^>]*>Tierline<\/a>/);
  expect(pageOf('')).toContain('<title>Tierline</title>');
});

test('begins with the pages that people should begin with', () => {
  const [, shelf = ''] =
    /<h2 id="promoted"[^>]*>Start here<\/h2>([\s\S]*?)<\/section>/.exec(pageOf('')) ?? [];
  expect([...shelf.matchAll(/articles\/(HT-\d{4})\//g)].map(([, id]) => id)).toEqual([
    'HT-0100',
    'HT-0101',
    'HT-0102',
    'HT-0105',
    'HT-0106',
  ]);
  expect(pageOf('de')).not.toContain('id="promoted"');
});

test('has every guide where `/help` and `tierline init` lead', () => {
  for (const reader of readers)
    for (const language of ['en', 'de'] as const) {
      const address = guideFor(reader, language);
      expect(address.startsWith(manifest.homepage)).toBe(true);
      expect(existsSync(join(dist, address.slice(manifest.homepage.length), 'index.html')), address).toBe(
        true,
      );
    }
});

test('leads from one folder into the other, and to the files on GitHub', () => {
  expect(pageOf('articles/HT-0100')).toContain('href="/tierline/articles/HT-0016/"');
  expect(pageOf('articles/HT-0104')).toContain('blob/HEAD/knowledge/docs/HT-0104-operate-the-desk.md');
});

test('no table of it is wider than a wide screen, whatever code stands in it', async ({ skip }) => {
  if (portal.none !== undefined) return skip(portal.none);
  const pages = readdirSync(join(dist, 'articles')).filter((name) => /^[A-Z]{2}-\d{4}$/.test(name));
  expect(pages.length).toBeGreaterThan(40);
  const wide: string[] = [];
  const page = await portal.visit('', { viewport: { width: 1280, height: 900 } });
  for (const id of pages) {
    await page.goto(`${portal.url}articles/${id}/`);
    const cut = await page.evaluate(
      () => [...document.querySelectorAll('table')].filter((one) => one.scrollWidth > one.clientWidth).length,
    );
    if (cut > 0) wide.push(id);
  }
  expect(wide).toEqual([]);
});
