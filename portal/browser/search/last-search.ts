/** The last look before a ticket: the draft's own words run through the search once more. */
import type { FurtherLanguage } from '../../articles/searched-languages.ts';
import { fill } from '../../search/fill.ts';
import { type Engine, type Found, findAnswers } from '../../search/find.ts';
import { startOtherLanguages } from './other-languages.ts';
import { loadPagefind } from './pagefind.ts';
import { ownIndexOf } from './search-indexes.ts';

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

  const index = ownIndexOf(root);
  const askOthers = startOtherLanguages(root);
  const alsoIn = root.getAttribute('data-also-in') ?? '';
  let engine: Promise<Engine> | undefined;
  let timer = 0;
  let asked = 0;

  const look = async (words: string) => {
    asked += 1;
    const mine = asked;
    engine ??= loadPagefind(index);
    const search = { query: words, most: MOST_HINTS + 1, facets: {} };
    const own = await findAnswers(await engine, { ...search, total: index.total });
    const others = await askOthers(own, search, () => mine === asked);
    if (mine !== asked) return;
    const rows = [
      ...hintsOf(own.found, read).map((found) => rowFor(found)),
      ...others.flatMap(({ language, found }) =>
        hintsOf(found, read).map((one) => markedRow(one, language, alsoIn)),
      ),
    ];
    const news = list.children.length === 0 && rows.length > 0;
    list.replaceChildren(...rows);
    section.hidden = rows.length === 0;
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

function hintsOf(found: readonly Found[], read: string): readonly Found[] {
  return found.filter(({ sure, page }) => sure && page.meta['id'] !== read).slice(0, MOST_HINTS);
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

/** A row in another language, and the name of that language in the page's own. */
function markedRow(found: Found, { lang, dir, name }: FurtherLanguage, alsoIn: string): HTMLElement {
  const row = rowFor(found);
  const link = row.querySelector('a');
  if (link) Object.assign(link, { lang, dir });
  const note = document.createElement('p');
  note.className = 'facts';
  note.textContent = fill(alsoIn, { language: name });
  row.append(note);
  return row;
}
