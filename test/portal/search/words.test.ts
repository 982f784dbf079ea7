/** The search speaks each of its languages in full. */
import { expect, test } from 'vitest';
import { fill } from '../../../portal/search/fill.ts';
import { searchDe } from '../../../portal/words/search/de.ts';
import { searchEn } from '../../../portal/words/search/en.ts';
import { searchWordsFor } from '../../../portal/words/search/pick-search-words.ts';

test('the German sentences have the same gaps as the English ones', () => {
  const gapsIn = (words: typeof searchEn) =>
    Object.entries(words).map(([name, said]) => [name, JSON.stringify(said).match(/\{\w+\}/g) ?? []]);
  expect(gapsIn(searchDe)).toEqual(gapsIn(searchEn));
});

test('a language without words of its own is spoken to in English', () => {
  expect([searchWordsFor('de-AT').all, searchWordsFor('fr').all]).toEqual(['Alle', 'All']);
});

test('a gap is filled, and one that nobody fills stays to be seen', () => {
  expect(fill('{count} of {all} answers', { count: 3 })).toBe('3 of {all} answers');
});
