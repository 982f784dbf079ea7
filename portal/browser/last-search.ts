/** The last look before a ticket: the draft's own words run through the search once more. */
import { type Engine, type Found, findArticles } from '../search/find.ts';
import { loadPagefind } from './pagefind.ts';

/** A hint beside the button, not a second search page. */
const MOST_HINTS = 3;
/** Somebody is writing a report here, so the search waits until they pause. */
const PAUSE_MS = 600;

/**
 * Wires the list of articles that may help.
 *
 * @param read the article that the person comes from; it did not help, so it is not offered again
 * @returns call it with the draft's words whenever they change
 */
export function startLastSearch(root: HTMLElement, read: string): (words: string) => void {
  const section = root.querySelector<HTMLElement>('.may-help');
  const list = section?.querySelector('ul');
  const told = root.querySelector<HTMLElement>('[role="status"]');
  if (!section || !list || !told) return () => undefined;

  const base = root.getAttribute('data-base') ?? '/';
  const total = Number(root.getAttribute('data-total'));
  let engine: Promise<Engine> | undefined;
  let timer = 0;
  let asked = 0;

  const look = async (words: string) => {
    asked += 1;
    const mine = asked;
    engine ??= loadPagefind(base);
    const found = await findArticles(await engine, words, total, MOST_HINTS + 1);
    if (mine !== asked) return;
    const hints = found.filter(({ sure, page }) => sure && page.meta['id'] !== read).slice(0, MOST_HINTS);
    const news = list.children.length === 0 && hints.length > 0;
    list.replaceChildren(...hints.map(rowFor));
    section.hidden = hints.length === 0;
    if (news) told.textContent = told.getAttribute('data-said');
  };

  return (words) => {
    window.clearTimeout(timer);
    if (words.trim() === '') return;
    timer = window.setTimeout(() => {
      look(words).catch((error) => {
        // The way to a person must not depend on the search.
        console.error('the last search could not run', error);
        engine = undefined;
      });
    }, PAUSE_MS);
  };
}

function rowFor({ page }: Found): HTMLElement {
  const link = document.createElement('a');
  link.href = page.url;
  link.textContent = page.meta['title'] ?? page.url;
  // The half-written draft stays where it is.
  link.target = '_blank';
  link.rel = 'noopener';
  const item = document.createElement('li');
  item.append(link);
  return item;
}
