/** Asks the articles of other languages where the page's own has no good answer, and loads their indexes only then. */
import type { FurtherLanguage } from '../../articles/searched-languages.ts';
import {
  type Answers,
  type Engine,
  type Found,
  findAnswers,
  needsOthers,
  type Search,
  worthShowing,
} from '../../search/find.ts';
import { loadPagefind } from './pagefind.ts';
import { furtherIndexesOf } from './search-indexes.ts';

/** Another language is asked when the typing has come to rest, since its index has to be fetched first. */
const REST_MS = 350;

/** What one other language answers, best first. */
export interface Elsewhere {
  readonly language: FurtherLanguage;
  readonly found: readonly Found[];
}

/** Asks with the own answers and what was asked; `isWanted` tells after the rest whether that is still so. */
type AskOthers = (
  own: Answers,
  asked: Omit<Search, 'total'>,
  isWanted: () => boolean,
) => Promise<readonly Elsewhere[]>;

/** Reads which other languages there are; what it gives back tells which of them answer well, often none. */
export function startOtherLanguages(root: HTMLElement): AskOthers {
  const indexes = furtherIndexesOf(root);
  const engines = new Map<string, Promise<Engine>>();

  return async (own, asked, isWanted) => {
    if (indexes.length === 0 || !needsOthers(own)) return [];
    await new Promise((resolve) => window.setTimeout(resolve, REST_MS));
    if (!isWanted()) return [];
    const answers = await Promise.all(
      indexes.map(async (index) => {
        const engine = engines.get(index.lang) ?? loadPagefind(index);
        engines.set(index.lang, engine);
        try {
          const other = await findAnswers(await engine, { ...asked, total: index.total });
          return { language: index, found: worthShowing(own, other) };
        } catch (error) {
          // What the own language says stands without it.
          console.error(`the articles in ${index.name} could not be searched`, error);
          engines.delete(index.lang);
          return { language: index, found: [] };
        }
      }),
    );
    return answers.filter(({ found }) => found.length > 0);
  };
}
