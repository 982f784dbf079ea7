/** What each kind of page costs a reader, beside an article’s page in Starlight, in a real browser. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Article } from '../../../knowledge/schema.ts';
import { slugOf } from '../../../portal/articles/services.ts';
import { startBrowser } from '../../browser.ts';
import { freePort } from '../../portal/status/free-port.ts';
import { writeRich } from '../articles/rich-article.ts';
import { takeArticles } from '../articles/take-articles.ts';
import { unpacked } from '../articles/unpacked.ts';
import { atMost, type Bench, type Report } from '../bench.ts';
import { type Builder, buildWith, writePages } from '../build/build-all.ts';
import { versionOf } from '../missing.ts';
import { round } from '../say-report.ts';
import { categories, lighthouseFigures, lighthouseOf, type Scores } from './lighthouse.ts';
import { servePacked } from './packed-site.ts';
import { type Weight, weighPage } from './weigh-page.ts';

/** Lighthouse takes its time, so it is asked about one page of a kind; null elsewhere. */
type Weighed = Weight & {
  readonly site: Builder;
  readonly page: string;
  readonly scores: Scores | null;
};

/** How many articles are opened, spread over all of them. */
const SAMPLE = 5;
const LIMIT_SECONDS = 900;
/** Of a page that a reader feels to be at rest; it is no ratio, and Starlight’s stands beside it. */
const MOST_SHIFT = 0.02;
/** The page with a picture, tabs and code. */
const RICH = 'rich article';

export const pages: Bench = {
  name: 'pages',
  does: 'opens every kind of page in a real browser: bytes over the line, first and largest paint, layout shift, axe in six looks, and Lighthouse',
  peers: ['astro', '@astrojs/starlight', 'lighthouse'],
  flags: { articles: '../shared/data/articles/s5000.tar.gz', size: '200' },
  run: async ({ articles = '', size = '' }, tell) => {
    const count = Number(size);
    if (!Number.isInteger(count) || count < 1) throw new Error('--size takes a whole number of articles');
    const port = await freePort();
    const started = await startBrowser([`--remote-debugging-port=${port}`]);
    if ('none' in started) throw new Error(`this bench needs a browser: ${started.none}`);
    const folder = await mkdtemp(join(tmpdir(), 'tierline-bench-pages-'));
    try {
      const ours = join(folder, 'ours');
      const taken = await takeArticles(await unpacked(articles, folder), count, ours);
      await writePages(taken, join(folder, 'theirs'));
      const rich = taken.slice(-1);
      await writeRich(rich, ours, join(folder, 'theirs'));
      const used = { browser: started.browser, port };
      const weighed = [
        ...(await weighSite(
          'tierline',
          ours,
          [...richOf(rich, (id) => `articles/${id}/`), ...kindsOf(taken)],
          used,
          folder,
          tell,
        )),
        ...(await weighSite(
          'starlight',
          join(folder, 'theirs'),
          [...richOf(rich, (id) => `${id.toLowerCase()}/`), ...theirPages(taken)],
          used,
          folder,
          tell,
        )),
      ];
      return reportOf(weighed, { articles, size: count, browser: started.name });
    } finally {
      await started.browser.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function weighSite(
  site: Builder,
  articles: string,
  paths: readonly (readonly [string, string])[],
  { browser, port }: { readonly browser: Browser; readonly port: number },
  folder: string,
  tell: (line: string) => void,
): Promise<readonly Weighed[]> {
  tell(`building with ${site} …`);
  const dist = join(folder, site);
  if ((await buildWith(site, articles, dist, LIMIT_SECONDS)) === null)
    throw new Error(`${site} did not build within ${LIMIT_SECONDS} s`);
  const served = await servePacked(dist);
  try {
    const weighed: Weighed[] = [];
    for (const [page, path] of paths) {
      tell(`${site}: ${page}`);
      const url = served.url + path;
      const weight = await weighPage(browser, url);
      // The other articles’ pages are like the first.
      const isFurther = page.startsWith('article ') && weighed.some((one) => one.page.startsWith('article '));
      const isAsked = !isFurther && page !== 'not found';
      weighed.push({ site, page, ...weight, scores: isAsked ? await lighthouseOf(url, port) : null });
    }
    return weighed;
  } finally {
    await served.close();
  }
}

/** Every kind of page, by what it is called here. */
function kindsOf(articles: readonly Article[]): readonly (readonly [string, string])[] {
  const service = articles.find((one) => one.service !== undefined)?.service;
  const error = articles.find((one) => one.kind === 'known-error');
  return [
    ...sampleOf(articles).map(({ id }) => [`article ${id}`, `articles/${id}/`] as const),
    ['home', ''],
    ['known errors', 'known-errors/'],
    ['how-tos', 'how-tos/'],
    ...(service === undefined ? [] : [['a service', `services/${slugOf(service)}/`] as const]),
    ...(error === undefined ? [] : [['a status', `status/${error.status}/`] as const]),
    ['what changed', 'changes/'],
    ['about', 'about/'],
    ['ticket', `ticket/?q=sign+in&article=${articles[0]?.id}`],
    ['not found', '404.html'],
  ];
}

function richOf(
  articles: readonly Article[],
  pathOf: (id: string) => string,
): readonly (readonly [string, string])[] {
  return articles.map(({ id }) => [RICH, pathOf(id)] as const);
}

function theirPages(articles: readonly Article[]): readonly (readonly [string, string])[] {
  return sampleOf(articles).map(({ id }) => [`article ${id}`, `${id.toLowerCase()}/`] as const);
}

function sampleOf(articles: readonly Article[]): readonly Article[] {
  const step = Math.max(1, Math.floor(articles.length / SAMPLE));
  return articles.filter((_, at) => at % step === 0).slice(0, SAMPLE);
}

function reportOf(
  weighed: readonly Weighed[],
  setting: { readonly articles: string; readonly size: number; readonly browser: string },
): Report {
  const articlesOf = (site: Builder) =>
    weighed.filter((one) => one.site === site && one.page.startsWith('article '));
  const mean = (site: Builder, of: (one: Weighed) => number) =>
    articlesOf(site).reduce((sum, one) => sum + of(one), 0) / articlesOf(site).length;
  const kib = (site: Builder) => mean(site, ({ bytes }) => bytes / 1024);
  const largest = (site: Builder) => mean(site, (one) => one.largest);
  const shift = (site: Builder) =>
    Math.max(...weighed.filter((one) => one.site === site).map((one) => one.shift));
  const richKib = (site: Builder) =>
    (weighed.find((one) => one.site === site && one.page === RICH)?.bytes ?? Number.NaN) / 1024;
  const count = (some: readonly Weighed[]) =>
    some.reduce((sum, { violations }) => sum + violations.length, 0);
  const scoresOf = (some: readonly Weighed[]) => some.flatMap(({ scores }) => scores ?? []);
  const [own] = scoresOf(articlesOf('tierline'));
  const [peer] = scoresOf(articlesOf('starlight'));
  const every = scoresOf(weighed.filter(({ site }) => site === 'tierline'));
  const found = count(weighed.filter(({ site }) => site === 'tierline'));
  const theirs = count(articlesOf('starlight'));
  return {
    setting: { ...setting, starlight: versionOf('@astrojs/starlight') },
    figures: [
      atMost(0.333, {
        name: 'an article’s page over the line',
        unit: 'KiB',
        value: kib('tierline'),
        peerName: 'Starlight',
        peer: kib('starlight'),
      }),
      atMost(0.333, {
        name: 'an article’s page with a picture, tabs and code',
        unit: 'KiB',
        value: richKib('tierline'),
        peerName: 'Starlight',
        peer: richKib('starlight'),
      }),
      atMost(1, {
        name: 'largest paint of an article’s page',
        unit: 'ms',
        value: largest('tierline'),
        peerName: 'Starlight',
        peer: largest('starlight'),
      }),
      {
        name: 'layout shift, the worst of every kind of page in nine looks',
        value: shift('tierline'),
        unit: '',
        peerName: 'Starlight, its articles',
        peer: shift('starlight'),
        ratio: shift('tierline') / MOST_SHIFT,
        goal: `≤ ${MOST_SHIFT}`,
        met: shift('tierline') <= MOST_SHIFT,
      },
      {
        name: 'axe violations, every kind of page in six looks',
        value: found,
        unit: '',
        peerName: 'Starlight, its articles',
        peer: theirs,
        ratio: theirs === 0 ? found : found / theirs,
        goal: '0',
        met: found === 0,
      },
      ...(own === undefined || peer === undefined ? [] : lighthouseFigures(own, peer, every)),
    ],
    tables: [
      {
        title: 'Pages',
        columns: [
          '',
          '',
          'KiB',
          'requests',
          'first paint ms',
          'largest ms',
          'shift',
          'violations',
          'Lighthouse',
        ],
        rows: weighed.map(
          ({ site, page, bytes, requests, paint, largest: last, shift: moved, violations, scores }) => [
            site,
            page,
            ...[bytes / 1024, requests, paint, last, moved].map(round),
            violations.length === 0 ? '0' : violations.join(', '),
            scores === null ? '' : categories.map((one) => scores[one]).join(' '),
          ],
        ),
      },
    ],
    more: { pages: weighed },
  };
}
