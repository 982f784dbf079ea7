/** The search box in the page: asks while typing and shows the answers. */
import { cleanPaste } from '../../search/clean-paste.ts';
import { type Answers, type Engine, type Facets, findAnswers } from '../../search/find.ts';
import { readSearch, withSearch } from '../../search/result-address.ts';
import { moveByKey } from '../arrow-keys.ts';
import { tell } from '../feedback/happened.ts';
import { choose, chosenIn, countIn, forgetCounts } from './facet-lists.ts';
import { startOtherLanguages } from './other-languages.ts';
import { loadPagefind } from './pagefind.ts';
import { ownIndexOf } from './search-indexes.ts';
import { type Parts, partsIn, stopsIn } from './search-parts.ts';
import { clear, show, showFailure, showOthers } from './search-view.ts';
import { wordsOn } from './search-words.ts';

/** Each answer costs a piece of the index; the right one is nearly always among these. */
const SHOWN = 5;
const SHOWN_MORE = 10;
/** Long enough that a fast typist asks once, short enough to feel immediate. */
const PAUSE_MS = 90;
/** So many are read sooner than narrowed. */
const FEW_ANSWERS = 6;
/** An answer in another language is a last resort. */
const SHOWN_OTHERS = 3;

interface Asked {
  readonly query: string;
  readonly facets: Facets;
}

/** Wires the page's search box, if it has one, and asks what the address already asks (`?q=…&service=…`). */
export function startSearchBox(page: Document): void {
  const parts = partsIn(page);
  if (parts === null) return;
  const { root, input, facets } = parts;
  const words = wordsOn(root);
  const index = ownIndexOf(root);
  const askOthers = startOtherLanguages(root);
  let engine: Promise<Engine> | undefined;
  let turn = 0;
  let timer = 0;
  let most = SHOWN;
  let narrows = false;
  let count = (): Promise<void> => Promise.resolve();

  const ask = async () => {
    window.clearTimeout(timer);
    turn += 1;
    const mine = turn;
    const asked = { query: input.value.trim(), facets: chosenIn(facets) };
    history.replaceState(null, '', withSearch(location.pathname, asked.query, asked.facets));
    root.toggleAttribute('data-asked', asked.query !== '');
    if (asked.query !== '') return answer(asked, mine);
    tell(page, { what: 'searched', search: '' });
    offerNarrowing(parts, false);
    clear(parts);
    forgetCounts(facets);
    root.setAttribute('data-answered', '');
  };

  const answer = async (asked: Asked, mine: number) => {
    try {
      engine ??= loadPagefind(index);
      const ready = await engine;
      const answers = await findAnswers(ready, { ...asked, total: index.total, most });
      // An answer to what was typed before must not replace the answer to what is typed now.
      if (mine !== turn) return;
      show(parts, words, asked, answers, ways);
      offerNarrowing(parts, isWorthNarrowing(asked, answers));
      tell(page, { what: 'searched', search: asked.query });
      complete(asked, ready, answers, mine);
    } catch (error) {
      console.error('the search could not run', error);
      engine = undefined;
      if (mine !== turn) return;
      showFailure(parts, words, asked);
      root.setAttribute('data-answered', asked.query);
    }
  };

  // What can wait until the answers are there to read.
  const complete = async (asked: Asked, ready: Engine, own: Answers, mine: number) => {
    const isWanted = () => mine === turn;
    count = async () => {
      try {
        const writeCounts = await countIn(isWorthNarrowing(asked, own) ? facets : null, ready, own);
        if (isWanted()) writeCounts();
      } catch (error) {
        console.error('the answers could not be counted by choice', error);
      }
    };
    // Counts have a file of their own, which is fetched for those alone who turn to the lists.
    const counting = narrows || isNarrowed(asked) ? count() : undefined;
    const others = await askOthers(own, { ...asked, most: SHOWN_OTHERS }, isWanted);
    await counting;
    if (!isWanted()) return;
    showOthers(parts, words, asked, others);
    root.setAttribute('data-answered', asked.query);
  };

  const ways = {
    searchFor: (query: string) => {
      input.value = query;
      input.focus();
      ask();
    },
    searchEverything: () => {
      choose(facets, {});
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
  const turnToLists = () => {
    narrows = true;
    count();
  };
  for (const sign of ['pointerenter', 'focusin']) facets?.addEventListener(sign, turnToLists, { once: true });
  parts.narrow?.addEventListener('click', () => {
    const open = parts.narrow?.getAttribute('aria-expanded') !== 'true';
    parts.narrow?.setAttribute('aria-expanded', String(open));
    turnToLists();
  });
  input.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    ask().then(() => parts.results.querySelector('a')?.focus());
  });
  root.addEventListener('keydown', (event) => {
    if (!(event.target instanceof HTMLSelectElement)) moveByKey(stopsIn(parts), event);
  });
  const first = readSearch(location.href);
  // Whoever has typed before this ran keeps their words.
  if (input.value === '') input.value = first.query;
  choose(facets, first.facets);
  if (input.value !== '') ask();
}

// What is chosen can always be given up.
function isWorthNarrowing(asked: Asked, { count }: Answers): boolean {
  return count > FEW_ANSWERS || isNarrowed(asked);
}

function isNarrowed({ facets }: Asked): boolean {
  return Object.keys(facets).length > 0;
}

function offerNarrowing({ narrow, facets }: Parts, offered: boolean): void {
  for (const part of [narrow, facets]) part?.toggleAttribute('hidden', !offered);
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
