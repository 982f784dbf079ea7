/** The words that misspelt ones are mended to: those of the titles and of what people say, for each language. */
import type { Article } from '../../knowledge/schema.ts';
import { packWords } from '../search/vocabulary.ts';
import { wordsOf } from '../search/words-of.ts';

const SHORTEST = 3;

/** A packed file's text for each language, under the language's two or three letters. */
export function vocabularies(articles: readonly Article[]): ReadonlyMap<string, string> {
  const byLanguage = Map.groupBy(articles, ({ lang }) => lang.split('-')[0] ?? lang);
  return new Map([...byLanguage].map(([lang, some]) => [lang, packWords(some.flatMap(wordsIn))]));
}

function wordsIn({ title, aliases, service }: Article): readonly string[] {
  return [title, ...aliases, service ?? '']
    .flatMap(wordsOf)
    .filter((word) => word.length >= SHORTEST && /^[\p{L}\p{M}]+$/u.test(word));
}
