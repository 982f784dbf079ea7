/** The search box in the page: asks while typing and shows the answers. */
import { cleanPaste } from '../search/clean-paste.ts';
import { type Engine, type Facets, findAnswers } from '../search/find.ts';
import { readSearch, withSearch } from '../search/result-address.ts';
import { moveByKey } from './arrow-keys.ts';
import { loadPagefind } from './pagefind.ts';
import { type Parts, partsIn, stopsIn } from './search-parts.ts';
import { clear, show, showFailure } from './search-view.ts';
import { wordsOn } from './search-words.ts';

/** Each answer costs a piece of the index; the right one is nearly always among these. */
const SHOWN = 5;
const SHOWN_MORE = 10;
/** Long enough that a fast typist asks once, short enough to feel immediate. */
const PAUSE_MS = 90;

/** Wires the page's search box, if it has one, and asks what the address already asks (`?q=…&service=…`). */
export function startSearchBox(page: Document): void {
  const parts = partsIn(page);
  if (parts === undefined) return;
  const { root, input, facets } = parts;
  const words = wordsOn(root);
  const base = root.getAttribute('data-base') ?? '/';
  const total = Number(root.getAttribute('data-total'));
  let engine: Promise<Engine> | undefined;
  let turn = 0;
  let timer = 0;
  let most = SHOWN;

  const ask = async () => {
    window.clearTimeout(timer);
    turn += 1;
    const mine = turn;
    const asked = { query: input.value.trim(), facets: chosen(parts) };
    history.replaceState(null, '', withSearch(location.pathname, asked.query, asked.facets));
    root.toggleAttribute('data-asked', asked.query !== '');
    facets?.toggleAttribute('hidden', asked.query === '');
    if (asked.query === '') clear(parts);
    else await answer(asked, mine);
    if (mine === turn) root.setAttribute('data-answered', asked.query);
  };

  const answer = async (asked: { readonly query: string; readonly facets: Facets }, mine: number) => {
    try {
      engine ??= loadPagefind(base, total);
      const answers = await findAnswers(await engine, { ...asked, total, most });
      // An answer to what was typed before must not replace the answer to what is typed now.
      if (mine === turn) show(parts, words, asked, answers, ways);
    } catch (error) {
      console.error('the search could not run', error);
      engine = undefined;
      if (mine === turn) showFailure(parts, words, asked);
    }
  };

  const ways = {
    searchFor: (query: string) => {
      input.value = query;
      input.focus();
      ask();
    },
    searchEverything: () => {
      choose(parts, {});
      input.focus();
      ask();
    },
    showMore: async () => {
      const before = parts.results.children.length;
      most += SHOWN_MORE;
      await ask();
      parts.results.querySelectorAll('a')[before]?.focus();
    },
  };

  input.addEventListener('input', () => {
    most = SHOWN;
    window.clearTimeout(timer);
    timer = window.setTimeout(ask, PAUSE_MS);
  });
  input.addEventListener('paste', (event) => pasteCleaned(input, event));
  facets?.addEventListener('change', ask);
  input.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    ask().then(() => parts.results.querySelector('a')?.focus());
  });
  root.addEventListener('keydown', (event) => {
    if (!(event.target instanceof HTMLSelectElement)) moveByKey(stopsIn(parts), event);
  });
  const first = readSearch(location.href);
  input.value = first.query;
  choose(parts, first.facets);
  if (first.query !== '') ask();
}

function chosen({ facets }: Parts): Facets {
  const selects = [...(facets?.querySelectorAll('select') ?? [])];
  return Object.fromEntries(
    selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]),
  );
}

function choose({ facets }: Parts, values: Facets): void {
  for (const select of facets?.querySelectorAll('select') ?? []) select.value = values[select.name] ?? '';
  // An address may name a value that no article has any more.
  for (const select of facets?.querySelectorAll('select') ?? []) {
    if (select.selectedIndex < 0) select.selectedIndex = 0;
  }
}

// A field of one line would glue the lines of a pasted log together.
function pasteCleaned(input: HTMLInputElement, event: ClipboardEvent): void {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (!text.trim().includes('\n')) return;
  event.preventDefault();
  const line = cleanPaste(text).replace(/\s+/g, ' ').trim().slice(0, input.maxLength);
  input.setRangeText(line, input.selectionStart ?? 0, input.selectionEnd ?? 0, 'end');
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
