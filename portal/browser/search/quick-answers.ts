/** The best answers below the search in the header, while somebody types. */
import { withTrail } from '../../search/draft.ts';
import { fill } from '../../search/fill.ts';
import { type Answers, type Engine, findAnswers } from '../../search/find.ts';
import { type QuickAnswersWords, quickAnswersWordsFor } from '../../words/quick-answers.ts';
import { moveByKey } from '../arrow-keys.ts';
import { tell } from '../feedback/happened.ts';
import { loadPagefind } from './pagefind.ts';
import { ownIndexOf } from './search-indexes.ts';

/** As many as stand below the box without scrolling. */
const SHOWN = 5;
const PAUSE_MS = 90;

/** Wires the search; what has been typed before is asked at once. */
export function startQuickAnswers(root: HTMLElement, input: HTMLInputElement): void {
  const place = root.querySelector<HTMLElement>('.found');
  const told = root.querySelector<HTMLElement>('[role="status"]');
  if (place === null || told === null) return;
  const words = quickAnswersWordsFor(document.documentElement.lang);
  const index = ownIndexOf(root);
  let engine: Promise<Engine> | undefined;
  let timer = 0;
  let turn = 0;

  const close = () => {
    place.hidden = true;
    told.textContent = '';
  };
  const ask = async () => {
    turn += 1;
    const mine = turn;
    const query = input.value.trim();
    if (query === '') {
      close();
      tell(document, { what: 'searched', search: '' });
      return;
    }
    try {
      engine ??= loadPagefind(index);
      const answers = await findAnswers(await engine, { query, facets: {}, total: index.total, most: SHOWN });
      if (mine !== turn) return;
      place.replaceChildren(...rowsOf(answers, query, words, input.form?.action ?? ''));
      told.textContent = countOf(answers, words);
      tell(document, { what: 'searched', search: query });
    } catch (error) {
      console.error('the search could not run', error);
      engine = undefined;
      if (mine !== turn) return;
      place.replaceChildren(sentence(words.failed));
      told.textContent = words.failed;
    }
    place.hidden = false;
    root.setAttribute('data-answered', query);
  };

  input.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(ask, PAUSE_MS);
  });
  input.addEventListener('focus', () => {
    if (input.value.trim() !== '') place.hidden = false;
  });
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing && event.target === input) close();
    else moveByKey([input, ...place.querySelectorAll('a')], event);
  });
  root.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && root.contains(relatedTarget))) close();
  });
  // A press on an answer must reach it before the list goes.
  place.addEventListener('pointerdown', (event) => event.preventDefault());
  if (input.value.trim() !== '') ask();
}

function rowsOf(
  answers: Answers,
  query: string,
  words: QuickAnswersWords,
  home: string,
): readonly HTMLElement[] {
  const list = document.createElement('ul');
  for (const { page } of answers.found) {
    const link = document.createElement('a');
    link.href = withTrail(page.url, { query, article: '', service: '' });
    link.textContent = page.meta['title'] ?? page.url;
    const facts = document.createElement('small');
    facts.textContent = [page.meta['id'], page.meta['service']]
      .filter((one) => one !== undefined)
      .join(' · ');
    const item = document.createElement('li');
    item.append(link, facts);
    list.append(item);
  }
  const all = document.createElement('a');
  all.href = withTrail(home, { query, article: '', service: '' });
  all.textContent = words.allAnswers;
  const rest = document.createElement('p');
  rest.append(all);
  return answers.found.length === 0 ? [sentence(words.none), rest] : [list, rest];
}

function countOf({ count, found }: Answers, words: QuickAnswersWords): string {
  if (found.length === 0) return words.none;
  return count === 1 ? words.one : fill(words.many, { count });
}

function sentence(text: string): HTMLElement {
  const node = document.createElement('p');
  node.textContent = text;
  return node;
}
