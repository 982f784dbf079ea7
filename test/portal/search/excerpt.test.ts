/** Excerpts: the telling piece of a text, with the searched words marked. */
import { describe, expect, test } from 'vitest';
import { excerptOf, markWords } from '../../../portal/search/excerpt.ts';

const plain = (pieces: readonly { readonly text: string }[]) => pieces.map(({ text }) => text).join('');
const hits = (pieces: readonly { readonly text: string; readonly hit: boolean }[]) =>
  pieces.filter(({ hit }) => hit).map(({ text }) => text);

const filler = 'Something else entirely stands in this sentence here. '.repeat(12);

describe('an excerpt', () => {
  test('is the whole text when that is short', () => {
    expect(plain(excerptOf('  Two\n words ', ['words']))).toBe('Two words');
  });

  test('shows the place where most of the searched words stand together', () => {
    const text = `${filler}A holiday. ${filler}The clock ran over the holiday and was breached. ${filler}`;
    const excerpt = excerptOf(text, ['clock', 'holiday']);
    expect(plain(excerpt)).toContain('The clock ran over the holiday');
    expect(plain(excerpt)).toMatch(/^… .* …$/);
    expect(hits(excerpt)).toEqual(['clock', 'holiday']);
  });

  test('is about two lines long, and cut at words', () => {
    const text = plain(excerptOf(filler, ['nothing']));
    expect(text.length).toBeLessThan(200);
    expect(filler.startsWith(text.replace(/ …$/, ''))).toBe(true);
    expect(text).toMatch(/\w …$/);
  });

  test('cuts a text without spaces too', () => {
    expect(plain(excerptOf('x'.repeat(500), ['y'])).length).toBeLessThan(200);
  });

  test('marks other forms of a word, and not every word that begins like it', () => {
    expect(hits(markWords('It arrives; arriving, arrived', ['arrive']))).toEqual([
      'arrives',
      'arriving',
      'arrived',
    ]);
    expect(hits(markWords('bad badges', ['badge']))).toEqual(['badges']);
    expect(hits(markWords('in the index', ['in']))).toEqual(['in']);
  });

  test('keeps every character of a title', () => {
    const title = "GitHub refuses: 'Issued at' (iat) — 401!";
    expect(plain(markWords(title, ['401', 'github']))).toBe(title);
    expect(markWords('', ['a'])).toEqual([]);
  });
});
