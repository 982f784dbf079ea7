/** Visits the portal without a browser: the portal's own search code reads the built index, and its own code makes the link. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { draftFrom } from '../../../portal/search/draft.ts';
import { type Engine, findArticles } from '../../../portal/search/find.ts';
import { ticketLink } from '../../../portal/search/ticket-link.ts';
import { unpackWords } from '../../../portal/search/vocabulary.ts';
import type { Visitor } from './visitor.ts';

/** As many answers as the portal shows. */
const MOST_ANSWERS = 8;

/** `why` says why there is no browser. `dist` is the folder that the portal was built into. */
export function goWithoutBrowser(place: {
  readonly portal: string;
  readonly dist: string;
  readonly desk: string;
  readonly why: string;
}): Visitor {
  const { portal, dist, desk, why } = place;
  return {
    how: 'without a browser, through the portal’s own code',
    why: `No browser starts: ${why}.`,
    search: async (query) => {
      const home = await readFile(join(dist, 'index.html'), 'utf8');
      const total = Number(/data-total="(\d+)"/.exec(home)?.[1]);
      const found = await findArticles(await loadIndex(portal, dist), query, total, MOST_ANSWERS);
      return {
        told: `${found.length} found, ${found.filter(({ sure }) => sure).length} of them surely`,
        sure: found.some(({ sure }) => sure),
        answers: found.map(({ page }) => ({
          title: page.meta['title'] ?? '',
          address: new URL(page.url, portal).href,
        })),
      };
    },
    isHelpedBy: async ({ address }) => {
      const article = await fetch(address);
      const told = `answered ${article.status}; without a browser nobody can press “This solved it”`;
      return { what: 'The article is there to read', isSo: article.ok, told };
    },
    asksPerson: async (query, { happened, service }) => {
      const draft = draftFrom({ query, article: '', service });
      return ticketLink(desk, { ...draft, whatHappened: happened });
    },
    submits: async (link, login, choices) => {
      const { template = '', ...filled } = Object.fromEntries(new URL(link).searchParams);
      const answers = new URLSearchParams({ ...filled, ...choices, as: login, template });
      const origin = new URL(desk).origin;
      const answered = await fetch(`${desk}/issues`, { method: 'POST', body: answers, headers: { origin } });
      if (!answered.ok) throw new Error(`the form at ${desk} answered ${answered.status}`);
      return answered.url;
    },
  };
}

interface Pagefind {
  readonly options: (options: object) => Promise<void>;
  readonly search: Engine['search'];
}

/** Pagefind's own browser bundle; its files are fetched from the served portal. */
async function loadIndex(portal: string, dist: string): Promise<Engine> {
  const pagefind: Pagefind = await import(pathToFileURL(join(dist, 'pagefind', 'pagefind.js')).href);
  await pagefind.options({ basePath: `${portal}pagefind/`, baseUrl: portal });
  const words = unpackWords(await readFile(join(dist, 'pagefind', 'words.en.txt'), 'utf8'));
  return {
    search: (word) => pagefind.search(word),
    vocabulary: () => Promise.resolve(words),
    // Nobody narrows a search here, or asks for an article by its name.
    named: () => Promise.resolve(new Set()),
    members: () => Promise.resolve(new Set()),
  };
}
