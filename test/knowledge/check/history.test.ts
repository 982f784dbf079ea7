/** Dates and texts that are possible and yet doubtful: the history of a status, lost letters, unwritten lines. */
import { describe, expect, test } from 'vitest';
import { checkArticles } from '../../../knowledge/check/check-articles.ts';
import type { ArticleFile } from '../../../knowledge/read.ts';
import { findingLine } from '../finding-line.ts';
import { aFile } from './a-file.ts';

function said(...files: readonly ArticleFile[]): readonly string[] {
  return checkArticles(files, { today: '2026-11-22', services: [] }).map(findingLine);
}

const history = (...entries: readonly string[]) =>
  said(aFile({ history: entries.map((one) => `\n  - { ${one} }`).join('') }));

describe('a history', () => {
  test('in order that ends with the status of the article is good', () => {
    expect(history('on: 2026-01-01, status: workaround', 'on: 2026-11-22, status: investigating')).toEqual(
      [],
    );
  });

  test('out of order is warned of at the day that stands wrong', () => {
    expect(history('on: 2026-02-01, status: fixed', 'on: 2026-01-01, status: investigating')).toEqual([
      'KE-0042-vpn.md:9:11: Warning: The day 2026-01-01 is before 2026-02-01, which stands above it. Put the entries in order, the oldest first.',
    ]);
  });

  test('of tomorrow is warned of', () => {
    expect(history('on: 2026-11-23, status: investigating')).toEqual([
      'KE-0042-vpn.md:8:11: Warning: The day 2026-11-23 is yet to come. Write the day on which it happened.',
    ]);
  });

  test('that ends with another status is warned of', () => {
    expect(history('on: 2026-01-01, status: fixed')).toEqual([
      'KE-0042-vpn.md:8:31: Warning: The history ends with fixed, but the status is investigating. Add the entry that is missing, or correct the status.',
    ]);
  });
});

describe('letters that were lost with their encoding', () => {
  test('are a mistake, once for a file', () => {
    expect(said(aFile({ title: 'Gr\uFFFD\uFFFDe' }, 'Also \uFFFDber'))).toEqual([
      'KE-0042-vpn.md:3:10: A letter was lost here and shows as \uFFFD: the file is not in UTF-8. Save it with the encoding UTF-8, and write the letter again if it does not come back.',
    ]);
  });

  test('in backticks are what somebody wants to show', () => {
    expect(said(aFile({}, 'The screen shows `\uFFFD`.'))).toEqual([]);
  });
});

describe('the word TODO', () => {
  test('at the beginning of a line, a value or an item is a line to write', () => {
    const lines = said(aFile({ cause: 'TODO why', aliases: '\n  - TODO how' }, '1. TODO first\n\n> TODO'));
    expect(lines.map((line) => line.split(': ')[0])).toEqual(
      [7, 9, 12, 14].map((line) => expect.stringMatching(`^KE-0042-vpn\\.md:${line}:`)),
    );
    expect(lines.every((line) => line.includes('This line is yet to be written.'))).toBe(true);
  });

  test('in the middle of a sentence is only warned of', () => {
    expect(said(aFile({}, '6. Where TODO appears in the code, change it.'))).toEqual([
      'KE-0042-vpn.md:9:10: Warning: This line says TODO. Write what is left to write, or put the word in backticks if it is meant.',
    ]);
  });
});

describe('what many articles share', () => {
  test('is said with five of them, and how many more there are', () => {
    const files = Array.from({ length: 9 }, (_, at) =>
      aFile({ id: `KE-000${at + 1}`, title: `Trouble ${at}`, codes: '[E809]' }, '', `KE-000${at + 1}-x.md`),
    );
    expect(said(...files)[0]).toContain(
      'is also in KE-0002, KE-0003, KE-0004, KE-0005, KE-0006 and 3 more. If both',
    );
  });

  test('is no news between two files of one id, which is the mistake', () => {
    expect(said(aFile({ codes: '[E809]' }), aFile({ codes: '[E809]' }, '', 'KE-0042-other.mdx'))).toEqual([
      expect.stringContaining('KE-0042 is already the id of KE-0042-other.mdx.'),
    ]);
  });
});
