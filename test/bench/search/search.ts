/** The bench `search`: real queries over a built portal in a real browser, against Pagefind and MiniSearch as they come. */

import { type StartedBrowser, startBrowser } from '../../browser.ts';
import { buildPortal } from '../../portal/build-portal.ts';
import type { Bench, Report, Table } from '../bench.ts';
import { versionOf } from '../missing.ts';
import { round } from '../say-report.ts';
import { type Corpus, prepareCorpus } from './corpus.ts';
import { serveCounted } from './counted-site.ts';
import { figuresOf } from './figures.ts';
import { askAll, type Measured } from './in-browser.ts';
import { ourSearch } from './our-search.ts';
import { askPagefind } from './pagefind-peer.ts';
import { type Run, runsFor } from './runs.ts';
import { plainPages } from './same-text.ts';
import { type Score, scoreByKind, scoreOf } from './score.ts';
import { together } from './together.ts';

export const search: Bench = {
  name: 'search',
  does: 'real queries in a real browser over a built portal: is the right article among the first?',
  peers: ['minisearch'],
  // Without a flag all of the usual runs are made, one after the other.
  flags: { articles: '', queries: '', size: '' },
  run: async (flags, tell) => {
    const started = await startBrowser();
    if ('none' in started) throw new Error(`this bench needs a browser: ${started.none}`);
    try {
      const runs = runsFor(flags);
      const reports: (readonly [string, Report])[] = [];
      for (const one of runs) reports.push([one.name, await run(one, started, tell)]);
      return together(reports);
    } finally {
      await started.browser.close();
    }
  },
};

async function run(
  { articles, queries, size }: Run,
  started: StartedBrowser,
  tell: (line: string) => void,
): Promise<Report> {
  const corpus = await prepareCorpus(articles, queries, size);
  try {
    tell(`${corpus.articles} articles, ${corpus.queries.length} queries`);
    return await measure(corpus, started, tell);
  } finally {
    await corpus.remove();
  }
}

async function measure(
  corpus: Corpus,
  { browser, name }: StartedBrowser,
  tell: (line: string) => void,
): Promise<Report> {
  const { queries } = corpus;
  tell('building the portal');
  const ours = await askOurs(corpus, browser);
  tell('asking Pagefind');
  const pages = await plainPages(corpus.folder);
  const pagefind = await askPagefind(browser, pages, queries);
  tell('asking MiniSearch');
  // Its package may only have been installed by this run.
  const { askMiniSearch } = await import('./minisearch-peer.ts');
  const minisearch = scoreOf(askMiniSearch(pages, queries));

  const own = sideOf(ours);
  const peer = sideOf(pagefind);
  return {
    setting: {
      articles: corpus.articles,
      queries: queries.length,
      bytes: 'scripts, index and texts as sent by a host that packs; pages and styles left out',
      browser: name,
      node: process.version,
      minisearch: versionOf('minisearch'),
    },
    figures: figuresOf(own, peer, minisearch),
    tables: [
      tableOf('Queries answered', { Tierline: own, Pagefind: peer, MiniSearch: minisearch }),
      tableOf('Tierline by kind of query', scoreByKind(ours.answers)),
    ],
    more: { ...own, byKind: scoreByKind(ours.answers), peers: { pagefind: peer, minisearch } },
  };
}

async function askOurs(corpus: Corpus, browser: StartedBrowser['browser']): Promise<Measured> {
  const built = await buildPortal({ TIERLINE_ARTICLES: corpus.folder });
  if (built.code !== 0) throw new Error(`the portal could not be built for the bench: ${built.output}`);
  const site = await serveCounted(built.dist);
  try {
    return await askAll(browser, site, corpus.queries, ourSearch);
  } finally {
    await site.close();
    await built.remove();
  }
}

function sideOf({ answers, firstAnswerKiB, followingKiB }: Measured) {
  return { ...scoreOf(answers), firstAnswerKiB, followingKiB };
}

function tableOf(title: string, sides: Readonly<Record<string, Score>>): Table {
  return {
    title,
    columns: ['', 'queries', 'first', 'first five', 'none', 'KiB first', 'KiB later'],
    rows: Object.entries(sides).map(([side, score]) => [
      side,
      ...[score.n, score.top1, score.top5, score.empty].map(String),
      'firstAnswerKiB' in score ? round(Number(score.firstAnswerKiB)) : '',
      'followingKiB' in score ? round(Number(score.followingKiB)) : '',
    ]),
  };
}
