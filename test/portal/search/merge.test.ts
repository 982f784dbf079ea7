/** Merging what the index says about single words. */
import { describe, expect, test } from 'vitest';
import type { Answer, Manner } from '../../../portal/search/ask.ts';
import { mergeAnswers, shareOf } from '../../../portal/search/merge.ts';

const hitOf = (id: string) => ({ id, score: 1, data: () => Promise.reject(new Error('not loaded here')) });

function answer(term: string, ids: readonly string[], manner: Manner = 'exact', strength = 1): Answer {
  return { term, words: [term], manner, holders: ids.map((id) => ({ hit: hitOf(id), strength })) };
}

const order = (answers: readonly Answer[], total = 20, pairs: readonly (readonly string[])[] = []) =>
  mergeAnswers(
    answers,
    pairs.map((ids) => ({ ids })),
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

  test('prefers the page where the words stand side by side', () => {
    const answers = [answer('work', ['a', 'b']), answer('file', ['a', 'b'])];
    expect(order(answers, 20, [['b']])).toEqual(['b', 'a']);
  });

  test('prefers the page where the word stands better', () => {
    const holders = [
      { hit: hitOf('a'), strength: 0.6 },
      { hit: hitOf('b'), strength: 2 },
    ];
    expect(order([{ ...answer('vpn', []), holders }])).toEqual(['b', 'a']);
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
