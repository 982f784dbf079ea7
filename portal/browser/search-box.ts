/** The search box in the page: asks while typing and shows the answers. */
import { readTrail, withTrail } from '../search/draft.ts';
import { type Engine, type Found, findArticles } from '../search/find.ts';
import { answerRow } from './answer-row.ts';
import { moveByKey } from './arrow-keys.ts';
import { loadPagefind } from './pagefind.ts';

/** One screenful; more would be reading, not finding. */
const MOST_ANSWERS = 8;
/** Long enough that a fast typist asks once, short enough to feel immediate. */
const PAUSE_MS = 90;

type Box = {
  readonly root: HTMLElement;
  readonly input: HTMLInputElement;
  readonly told: HTMLElement;
  readonly results: HTMLElement;
  readonly onward: HTMLElement;
  readonly sentence: HTMLElement;
  readonly ticket: HTMLAnchorElement;
};

/** Wires the page's search box, if it has one, and asks what the address already asks (`?q=…`). */
export function startSearchBox(page: Document): void {
  const box = boxIn(page);
  if (box === undefined) return;
  const base = box.root.getAttribute('data-base') ?? '/';
  const total = Number(box.root.getAttribute('data-total'));
  let engine: Promise<Engine> | undefined;
  let asked = 0;
  let timer = 0;

  const ask = async () => {
    asked += 1;
    const mine = asked;
    const query = box.input.value.trim();
    history.replaceState(null, '', withTrail(location.pathname, { query, article: '', service: '' }));
    box.root.toggleAttribute('data-asked', query !== '');
    if (query === '') return clear(box);
    try {
      engine ??= loadPagefind(base);
      const found = await findArticles(await engine, query, total, MOST_ANSWERS);
      // An answer to what was typed before must not replace the answer to what is typed now.
      if (mine === asked) show(box, query, found);
    } catch (error) {
      console.error('the search could not run', error);
      engine = undefined;
      if (mine === asked) showFailure(box, query);
    }
  };

  box.input.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(ask, PAUSE_MS);
  });
  box.input.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    window.clearTimeout(timer);
    ask().then(() => box.results.querySelector('a')?.focus());
  });
  box.root.addEventListener('keydown', (event) => moveByKey([box.input, ...linksOf(box)], event));
  box.input.value = readTrail(location.href).query;
  if (box.input.value !== '') ask();
}

function boxIn(page: Document): Box | undefined {
  const root = page.querySelector<HTMLElement>('search-box');
  const input = root?.querySelector('input');
  const told = root?.querySelector<HTMLElement>('.told');
  const results = root?.querySelector<HTMLElement>('.results');
  const onward = root?.querySelector<HTMLElement>('.onward');
  const sentence = onward?.querySelector('p');
  const ticket = onward?.querySelector('a');
  if (!root || !input || !told || !results || !onward || !sentence || !ticket) return undefined;
  return { root, input, told, results, onward, sentence, ticket };
}

function linksOf(box: Box): readonly HTMLElement[] {
  const links = [...box.results.querySelectorAll('a')];
  return box.onward.hidden ? links : [...links, box.ticket];
}

function clear(box: Box): void {
  box.told.textContent = '';
  box.results.replaceChildren();
  box.onward.hidden = true;
}

function show(box: Box, query: string, found: readonly Found[]): void {
  box.told.textContent = countOf(found);
  box.results.replaceChildren(...found.map((answer) => answerRow(answer, query)));
  if (found.length > 0) leadOn(box, query, 'None of these?', false);
  else leadOn(box, query, 'Ask a person. Your words are filled in already.', true);
}

function showFailure(box: Box, query: string): void {
  box.told.textContent = 'The search did not load. Reload the page to try again.';
  box.results.replaceChildren();
  leadOn(box, query, 'Or ask a person. Your words are filled in already.', true);
}

function leadOn(box: Box, query: string, sentence: string, strong: boolean): void {
  box.sentence.textContent = sentence;
  box.ticket.href = withTrail(box.ticket.pathname, { query, article: '', service: '' });
  box.ticket.classList.toggle('quiet', !strong);
  box.onward.hidden = false;
}

function countOf(found: readonly Found[]): string {
  if (found.length === 0) return 'No article fits these words.';
  if (found.every((answer) => !answer.sure)) return 'No article fits exactly. These come nearest.';
  return found.length === 1 ? '1 answer' : `${found.length} answers`;
}
