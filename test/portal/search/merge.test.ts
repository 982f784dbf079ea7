/** Merging what the index says about single words. */
import { describe, expect, test } from 'vitest';
import type { Answer, Manner } from '../../../portal/search/ask.ts';
import { mergeAnswers, shareOf } from '../../../portal/search/merge.ts';

const hitOf = (id: string) => ({ id, score: 1, data: () => Promise.reject(new Error('not loaded here')) });

const holderOf = (id: string, strength = 1, inTitle = false) => ({ hit: hitOf(id), strength, inTitle });

function answer(term: string, ids: readonly string[], manner: Manner = 'exact'): Answer {
  return { term, words: [term], manner, holders: ids.map((id) => holderOf(id)), longer: [] };
}

const order = (answers: readonly Answer[], total = 20, together: readonly (readonly string[])[] = []) =>
  mergeAnswers(
    answers,
    together.map((ids) => new Set(ids)),
    total,
  ).map(({ hit }) => hit.id);

const unknown = ['badge', 'reader', 'blinks'].map((term) => answer(term, []));

describe('the order of the answers', () => {
  test('puts a page with the rare word before pages with the common one', () => {
    const common = answer('ticket', ['a', 'b', 'c', 'd', 'e', 'f', 'g']);
    expect(order([common, answer('suspended', ['h'])])[0]).toBe('h');
  });

  test('puts a page with both words first', () => {
    const answers = [answer('holiday', ['a', 'b']), answer('clock', ['b', 'c'])];
    expect(order(answers)).toEqual(['b', 'a', 'c']);
    const [first] = mergeAnswers(answers, [], 20);
    expect(first?.held.map(({ term }) => term)).toEqual(['holiday', 'clock']);
    expect(shareOf(first?.held ?? [])).toBeCloseTo(1);
  });

  test('prefers the page where the words stand together as they were typed', () => {
    const answers = [answer('work', ['a', 'b']), answer('file', ['a', 'b'])];
    expect(order(answers, 20, [['b']])).toEqual(['b', 'a']);
  });

  test('prefers the page where the word stands better', () => {
    const inText = [holderOf('a', 0.6), holderOf('b', 1)];
    expect(order([{ ...answer('vpn', []), holders: inText }])).toEqual(['b', 'a']);
    const inTitle = [holderOf('a', 0.8), holderOf('b', 0.8, true)];
    expect(order([{ ...answer('vpn', []), holders: inTitle }])).toEqual(['b', 'a']);
  });

  test('values a title’s word by its rarity among the titles, however many texts have it', () => {
    const texts = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
    const titledIn = (term: string, titles: readonly string[]): Answer => ({
      ...answer(term, []),
      holders: texts.map((id) => holderOf(id, 1, titles.includes(id))),
    });
    // Both words are in all texts; one of them is in many titles, too.
    expect(order([titledIn('server', texts.slice(0, 8)), titledIn('fails', ['i'])])[0]).toBe('i');
  });

  test('hears a longer word beside the word itself, for less', () => {
    const { longer, ...short } = answer('regsvr32', ['a', 'b']);
    const heard = { ...short, longer: [...longer, holderOf('c', 1, true)] };
    const dll = answer('dll', ['b', 'c', 'd']);
    expect(order([heard, dll])).toEqual(['b', 'c', 'a', 'd']);
    const longerInTexts = { ...short, longer: [holderOf('c')] };
    expect(order([longerInTexts])).toEqual(['a', 'b', 'c']);
  });

  test('drops a page that has one word of many', () => {
    expect(order([...unknown, answer('door', ['a'])])).toEqual([]);
  });

  test('keeps it when that word is a code, or when it has a second one', () => {
    expect(order([...unknown, answer('e1042', ['a'])])).toEqual(['a']);
    expect(order([...unknown, answer('door', ['a']), answer('open', ['a'])])).toEqual(['a']);
  });

  test('trusts no page that only guesses speak for', () => {
    expect(order([...unknown, answer('bad1', ['a'], 'guessed'), answer('rea', ['a'], 'guessed')])).toEqual(
      [],
    );
  });

  test('copes with an index that says less than it holds', () => {
    expect(order([answer('vpn', ['a', 'b', 'c'])], 0)).toHaveLength(3);
    expect(order([])).toEqual([]);
  });
});
