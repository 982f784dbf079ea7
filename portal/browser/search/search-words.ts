/** The sentences of the search box, as the build wrote them into the page in its language. */
import type { Words } from '../../words/en.ts';

/** Those that the search says; all others stand in the page already. */
export const said = [
  'one',
  'many',
  'best',
  'nearest',
  'lacking',
  'lacks',
  'none',
  'noneHere',
  'failed',
  'repaired',
  'nearestSpelling',
  'more',
  'everything',
  'alsoIn',
  'alsoTold',
  'noneOfThese',
  'askPerson',
  'orAskPerson',
] as const;

export type BoxWords = Pick<Words['search'], (typeof said)[number]> & {
  /** The language they are in. */
  readonly lang: string;
  /** A known error's status in words; `fixedIn` holds a `{version}`. */
  readonly status: Readonly<Record<string, string>>;
};

/** Reads them from the element's `data-words`, which only our own build writes. */
export function wordsOn(root: HTMLElement): BoxWords {
  return JSON.parse(root.getAttribute('data-words') ?? '{}');
}
