/** Runs queries in a real browser: each answer, and the bytes of a visitor's first search and of later ones. */
import type { Browser, Page } from 'playwright-core';
import type { Query } from './corpus.ts';
import type { CountedSite } from './counted-site.ts';
import type { Answered } from './score.ts';

/** Opens the page, and then answers one query after the other with the addresses of the articles found. */
export interface Searcher {
  readonly open: (page: Page, url: string) => Promise<void>;
  readonly ask: (page: Page, query: string) => Promise<readonly string[]>;
}

export interface Measured {
  readonly answers: readonly Answered[];
  readonly firstAnswerKiB: number;
  readonly followingKiB: number;
}

/** So many visitors come anew, each with another query; more would only take longer. */
const NEW_VISITORS = 12;

export async function askAll(
  browser: Browser,
  site: CountedSite,
  queries: readonly Query[],
  searcher: Searcher,
): Promise<Measured> {
  const visitors = queries.filter((_, at) => at % Math.ceil(queries.length / NEW_VISITORS) === 0);
  let first = 0;
  for (const { q } of visitors) first += await bytesOfFirst(browser, site, q, searcher);

  const page = await (await browser.newContext()).newPage();
  await searcher.open(page, site.url);
  const answers: Answered[] = [];
  let before = site.sent();
  for (const [at, query] of queries.entries()) {
    const found = await searcher.ask(page, query.q);
    answers.push({ query, ids: found.map(idIn) });
    if (at === 0) before = site.sent();
  }
  const following = site.sent() - before;
  await page.context().close();
  return {
    answers,
    firstAnswerKiB: first / visitors.length / 1024,
    followingKiB: following / Math.max(1, queries.length - 1) / 1024,
  };
}

async function bytesOfFirst(browser: Browser, site: CountedSite, query: string, searcher: Searcher) {
  const page = await (await browser.newContext()).newPage();
  const before = site.sent();
  await searcher.open(page, site.url);
  await searcher.ask(page, query);
  const bytes = site.sent() - before;
  await page.context().close();
  return bytes;
}

function idIn(address: string): string {
  return /\/([A-Z]{2}-\d+)\//.exec(address)?.[1] ?? address;
}
