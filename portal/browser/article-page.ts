/** The end of an article in the browser: thanks, or the way to a ticket with the search carried along. */
import { readTrail, withTrail } from '../search/draft.ts';
import { articlePageWordsFor } from '../words/pick-words.ts';
import { tell } from './feedback/happened.ts';

/** Offers “This solved it” beside “Still stuck”, which carries the search along, and shows that the page grew stale. */
export function startArticlePage(page: Document): void {
  showStale(page);
  const root = page.querySelector<HTMLElement>('article-feedback');
  const stuck = root?.querySelector<HTMLAnchorElement>('.stuck');
  if (!root || !stuck) return;

  const { query } = readTrail(page.location.href);
  const { article, service } = readTrail(stuck.href);
  stuck.href = withTrail(stuck.pathname, { query, article, service });

  const words = articlePageWordsFor(page.documentElement.lang);
  const told = page.createElement('p');
  told.setAttribute('role', 'status');
  root.append(told);
  const solved = page.createElement('button');
  solved.type = 'button';
  solved.className = 'button solved';
  solved.textContent = words.solved;
  solved.addEventListener('click', () => {
    told.textContent = words.thanks;
    tell(page, { what: 'solved', article });
    solved.hidden = true;
  });
  stuck.before(solved);
}

// A portal may stand unbuilt for longer than an article stays fresh.
function showStale(page: Document): void {
  const note = page.querySelector<HTMLElement>('.stale');
  const due = note?.getAttribute('data-due');
  if (note && due && due <= new Date().toISOString().slice(0, 10)) note.hidden = false;
}
