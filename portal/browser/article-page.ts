/** The end of an article in the browser: thanks, or the way to a ticket with the search carried along. */
import { readTrail, withTrail } from '../search/draft.ts';

/** Wires “This solved it” and “Still stuck” on the page, if they are there. */
export function startArticlePage(page: Document): void {
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
    thanks.textContent = 'Good to hear. No ticket was opened, and there is nothing left to do.';
    solved.hidden = true;
  });
}
