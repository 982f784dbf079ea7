/** What the search box shows: answers, how many, what was mended, and the way on. */
import { withTrail } from '../../search/draft.ts';
import { fill } from '../../search/fill.ts';
import type { Answers, Facets, Repair } from '../../search/find.ts';
import { answerRow } from './answer-row.ts';
import { elsewhereTold, showElsewhere } from './elsewhere-view.ts';
import type { Elsewhere } from './other-languages.ts';
import type { Parts } from './search-parts.ts';
import type { BoxWords } from './search-words.ts';

/** What can be done from the answers. */
interface Ways {
  readonly searchFor: (query: string) => void;
  readonly searchEverything: () => void;
  readonly showMore: () => void;
}

interface Asked {
  readonly query: string;
  readonly facets: Facets;
}

/** Shows nothing, as before the first word. */
export function clear({ told, results, repaired, again, elsewhere, browse, onward }: Parts): void {
  told.textContent = '';
  results.replaceChildren();
  elsewhere.replaceChildren();
  for (const part of [repaired, again, browse, onward]) part?.toggleAttribute('hidden', true);
}

/** Shows the answers to what was asked. */
export function show(parts: Parts, words: BoxWords, asked: Asked, answers: Answers, ways: Ways): void {
  const { found, count, repairs } = answers;
  const narrowed = Object.keys(asked.facets).length > 0;
  parts.told.textContent = countOf(answers, narrowed, words);
  parts.elsewhere.replaceChildren();
  keepFocus(parts, () => {
    parts.results.replaceChildren(...found.map((answer) => answerRow(answer, asked.query, words)));
  });
  showRepairs(parts, words, asked.query, repairs, ways);
  if (found.length === 0 && narrowed) offer(parts.again, words.everything, ways.searchEverything);
  else if (count > found.length && found.length > 0) offer(parts.again, words.more, ways.showMore);
  else parts.again.hidden = true;
  parts.browse?.toggleAttribute('hidden', found.length > 0);
  if (found.length > 0) leadOn(parts, asked, words.noneOfThese, false);
  else leadOn(parts, asked, words.askPerson, true);
}

/** Shows below them what other languages say, where there is something. */
export function showOthers(parts: Parts, words: BoxWords, asked: Asked, others: readonly Elsewhere[]): void {
  if (others.length === 0) return;
  showElsewhere(parts.elsewhere, others, asked.query, words);
  parts.told.textContent = `${parts.told.textContent} ${elsewhereTold(others, words)}`;
  leadOn(parts, asked, words.noneOfThese, false);
}

/** Says that the search itself did not run. */
export function showFailure(parts: Parts, words: BoxWords, asked: Asked): void {
  clear(parts);
  parts.told.textContent = words.failed;
  parts.browse?.toggleAttribute('hidden', false);
  leadOn(parts, asked, words.orAskPerson, true);
}

function showRepairs(
  { repaired }: Parts,
  words: BoxWords,
  query: string,
  repairs: readonly Repair[],
  ways: Ways,
): void {
  const [first] = repairs;
  repaired.hidden = first === undefined;
  if (first === undefined) return;
  const mended = repairs.reduce(
    (text, { typed, meant }) => replaceWord(text, typed, meant[0] ?? typed),
    query.normalize('NFC'),
  );
  const said = { typed: first.typed, meant: first.meant.join(' ') };
  repaired.replaceChildren(`${fill(words.repaired, said)} `);
  if (mended !== query.normalize('NFC')) {
    const nearest = fill(words.nearestSpelling, { query: mended });
    repaired.append(button(nearest, () => ways.searchFor(mended)));
  }
}

// A word begins where no letter stands before it, in any script; `\\b` knows only those of ASCII.
function replaceWord(text: string, word: string, by: string): string {
  const parts = text.split(/([\p{L}\p{M}\p{N}]+)/u);
  const at = parts.findIndex((part) => part.toLowerCase() === word);
  return parts.map((part, place) => (place === at ? by : part)).join('');
}

function offer(place: HTMLElement, text: string, act: () => void): void {
  place.replaceChildren(button(text, act));
  place.hidden = false;
}

function button(text: string, act: () => void): HTMLButtonElement {
  const node = document.createElement('button');
  node.type = 'button';
  node.className = 'plain';
  node.textContent = text;
  node.addEventListener('click', act);
  return node;
}

function leadOn({ sentence, ticket, onward }: Parts, asked: Asked, text: string, strong: boolean): void {
  sentence.textContent = text;
  const trail = { query: asked.query, article: '', service: asked.facets['service'] ?? '' };
  ticket.href = withTrail(ticket.pathname, trail);
  ticket.classList.toggle('quiet', !strong);
  onward.hidden = false;
}

function countOf({ found, count, lacking }: Answers, narrowed: boolean, words: BoxWords): string {
  if (found.length === 0) return narrowed ? words.noneHere : words.none;
  if (lacking.length > 0) return fill(words.lacking, { codes: lacking.join(', ') });
  if (found.every((answer) => !answer.sure)) return words.nearest;
  if (count > found.length) return fill(words.best, { shown: found.length, count });
  return found.length === 1 ? words.one : fill(words.many, { count: found.length });
}

/**
 * Runs the change. Whoever stood on an answer stands on the same one after it, wherever that is now; if it
 * is gone they are back in the box, since Enter must never open what they have not read.
 */
function keepFocus({ input, results }: Pick<Parts, 'input' | 'results'>, change: () => void): void {
  const stood = results.querySelector<HTMLAnchorElement>('a:focus')?.pathname;
  change();
  if (stood === undefined) return;
  const links = [...results.querySelectorAll('a')];
  (links.find(({ pathname }) => pathname === stood) ?? input).focus();
}
