/** The end of an article in the browser: thanks, or the way to a ticket with the search carried along. */
import { readTrail, withTrail } from '../search/draft.ts';
import { sendFeedback } from './send-feedback.ts';

/** Wires “This solved it” and “Still stuck” on the page, if they are there, and shows that it grew stale. */
export function startArticlePage(page: Document): void {
  showStale(page);
  const root = page.querySelector<HTMLElement>('article-feedback');
  const stuck = root?.querySelector<HTMLAnchorElement>('.stuck');
  const solved = root?.querySelector<HTMLButtonElement>('.solved');
  const thanks = root?.querySelector<HTMLElement>('[role="status"]');
  if (!stuck || !solved || !thanks) return;

  const { query } = readTrail(page.location.href);
  const { article, service } = readTrail(stuck.href);
  stuck.href = withTrail(stuck.pathname, { query, article, service });

  solved.hidden = false;
  solved.addEventListener('click', () => {
    thanks.textContent = root?.getAttribute('data-thanks') ?? '';
    sendFeedback(page, { said: 'solved', article });
    solved.hidden = true;
  });
}

// A portal may stand unbuilt for longer than an article stays fresh.
function showStale(page: Document): void {
  const note = page.querySelector<HTMLElement>('.stale');
  const due = note?.getAttribute('data-due');
  if (note && due && due <= new Date().toISOString().slice(0, 10)) note.hidden = false;
}
