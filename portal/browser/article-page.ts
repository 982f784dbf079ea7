/** The end of an article in the browser: thanks, or the way to a ticket with the search carried along. */
import { readTrail, withTrail } from '../search/draft.ts';
import type { ArticlePageWords } from '../words/article-page.ts';
import { articlePageWordsFor } from '../words/article-page.ts';
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
  const unhelpful = root.querySelector<HTMLButtonElement>('.unhelpful');
  const choices = unhelpful ?? stuck;
  choices.before(solved);
  unhelpful?.addEventListener('click', () => {
    const open = root.querySelector('form');
    if (open !== null) return open.querySelector('textarea')?.focus();
    unhelpful.setAttribute('aria-expanded', 'true');
    const form = reasonForm(page, words, (because) => {
      tell(page, { what: 'unhelpful', article, because });
      told.textContent = words.heard;
      form.remove();
      unhelpful.remove();
      stuck.focus();
    });
    told.before(form);
    form.querySelector('textarea')?.focus();
  });
}

/** One free line about what was missing; it may stay empty. */
function reasonForm(
  page: Document,
  words: ArticlePageWords,
  send: (because: string) => void,
): HTMLFormElement {
  const form = page.createElement('form');
  const label = page.createElement('label');
  label.textContent = words.because;
  const field = page.createElement('textarea');
  Object.assign(field, { id: 'because', rows: 2, maxLength: 300 });
  label.htmlFor = field.id;
  const hint = page.createElement('p');
  hint.className = 'hint';
  hint.id = 'because-hint';
  hint.textContent = words.becauseHint;
  field.setAttribute('aria-describedby', hint.id);
  const button = page.createElement('button');
  button.className = 'button';
  button.textContent = words.send;
  form.append(label, field, hint, button);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send(field.value.trim());
  });
  return form;
}

// A portal may stand unbuilt for longer than an article stays fresh.
function showStale(page: Document): void {
  const note = page.querySelector<HTMLElement>('.stale');
  const due = note?.getAttribute('data-due');
  if (note && due && due <= new Date().toISOString().slice(0, 10)) note.hidden = false;
}
