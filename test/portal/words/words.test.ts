/** The portal's own words in its languages. */
import { describe, expect, test } from 'vitest';
import { articlePageDe, articlePageEn, articlePageWordsFor } from '../../../portal/words/article-page.ts';
import { de } from '../../../portal/words/de.ts';
import { directionOf } from '../../../portal/words/direction.ts';
import { en } from '../../../portal/words/en.ts';
import { frameOf } from '../../../portal/words/frame.ts';
import { voiceFor } from '../../../portal/words/pick-words.ts';
import { quickAnswersWordsFor } from '../../../portal/words/quick-answers.ts';

/** Every sentence by its place; one made from a value is made from a word that stands in no sentence. */
function sentencesOf(words: object, place = ''): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) => {
    const at = `${place}${name}`;
    if (typeof value === 'string') return [[at, value] as const];
    if (typeof value === 'function') return [[at, String(value('3', 2))] as const];
    return typeof value === 'object' && value !== null ? sentencesOf(value, `${at}.`) : [];
  });
}

describe('the words in German', () => {
  const ours = { ...de, articlePage: articlePageDe };
  const english = new Map(sentencesOf({ ...en, articlePage: articlePageEn }));
  /** Words that are the same in both. */
  const shared = new Set(['lists.sorts.status', 'search.facets.status']);

  test('are all there, and none was left in English', () => {
    const german = sentencesOf(ours);
    expect(german.map(([at]) => at)).toEqual([...english.keys()]);
    expect(
      german.filter(([at, said]) => said === '' || (said === english.get(at) && !shared.has(at))),
    ).toEqual([]);
  });

  test('leave room for the same values', () => {
    for (const [at, said] of sentencesOf(ours)) {
      expect(said.match(/\{\w+\}/g), at).toEqual(english.get(at)?.match(/\{\w+\}/g) ?? null);
    }
  });
});

describe('a page', () => {
  test('speaks its language where we have the words, else English', () => {
    expect(voiceFor('de-AT').lang).toBe('de');
    expect(voiceFor('pt-BR').lang).toBe('en');
    expect(articlePageWordsFor('de-AT').copy).toBe('Kopieren');
    expect(articlePageWordsFor('pt-BR').copyLabel('ls')).toBe('Copy: ls');
    expect(quickAnswersWordsFor('de-AT').one).toBe('1 Antwort');
    expect(quickAnswersWordsFor('pt-BR').one).toBe('1 answer');
  });

  test('marks its own words only where they are in another language than the content', () => {
    expect(frameOf('de-AT')).toEqual({});
    expect(frameOf('ar')).toEqual({ lang: 'en', dir: 'ltr' });
  });

  test.each([
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['de', 'ltr'],
    ['az-Arab', 'rtl'],
    ['ku-Latn', 'ltr'],
  ])('in %s is written %s', (tag, direction) => {
    expect(directionOf(tag)).toBe(direction);
  });
});
