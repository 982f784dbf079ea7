/** Merging what the index says about single words. */
import { describe, expect, test } from 'vitest';
import { mergeAnswers, shareOf } from '../../../portal/search/merge.ts';

const hits = (...ids: readonly string[]) => ids.map((id) => ({ id, score: 1 }));

describe('the order of the answers', () => {
  test('puts a page with the rare word before pages with the common one', () => {
    const ranked = mergeAnswers(
      [
        { word: 'ticket', hits: hits('a', 'b', 'c', 'd', 'e', 'f', 'g') },
        { word: 'suspended', hits: hits('h') },
      ],
      20,
    );
    expect(ranked[0]?.id).toBe('h');
  });

  test('puts a page with both words first', () => {
    const ranked = mergeAnswers(
      [
        { word: 'holiday', hits: hits('a', 'b') },
        { word: 'clock', hits: hits('b', 'c') },
      ],
      20,
    );
    expect(ranked.map((page) => page.id)).toEqual(['b', 'a', 'c']);
    expect(ranked[0]?.words.map(({ word }) => word)).toEqual(['holiday', 'clock']);
    expect(shareOf(ranked[0]?.words ?? [])).toBeCloseTo(1);
  });

  test('prefers the page where the word stands better', () => {
    const scored = [
      { id: 'a', score: 1 },
      { id: 'b', score: 4 },
    ];
    expect(mergeAnswers([{ word: 'vpn', hits: scored }], 9).map((page) => page.id)).toEqual(['b', 'a']);
  });

  test('drops a page that has one word of many', () => {
    const unknown = ['badge', 'reader', 'blinks'].map((word) => ({ word, hits: [] }));
    expect(mergeAnswers([...unknown, { word: 'door', hits: hits('a') }], 20)).toEqual([]);
  });

  test('keeps it when that word is a code', () => {
    const unknown = ['badge', 'reader', 'blinks'].map((word) => ({ word, hits: [] }));
    expect(mergeAnswers([...unknown, { word: 'e1042', hits: hits('a') }], 20).map((page) => page.id)).toEqual(
      ['a'],
    );
  });

  test('copes with an index that says less than it holds', () => {
    expect(mergeAnswers([{ word: 'vpn', hits: hits('a', 'b', 'c') }], 0)).toHaveLength(3);
    expect(mergeAnswers([], 20)).toEqual([]);
  });
});
