/** How much of a title a query says, and which codes stand in one. */
import { expect, test } from 'vitest';
import { codesOfTitle } from '../../../portal/search/names/code.ts';
import { titleFit } from '../../../portal/search/same-word.ts';

test('a title is fitted by its telling words, in any form of them', () => {
  expect(titleFit('Contacts folder empty', ['contact', 'folder', 'empty', 'outlook'])).toBe(1);
  expect(titleFit('The folder is not empty', ['folder'])).toBe(0.5);
  expect(titleFit('…', ['folder'])).toBe(0);
  // A version is one word, as the index is asked for it.
  expect(titleFit('Client 3.10.2 hangs', ['3q10q2'])).toBeCloseTo(1 / 3);
  expect(titleFit('Client 3.10.2 hangs', ['10q2'])).toBe(0);
});

test('of a title’s numbers only those are codes that say so themselves, or that an error word names', () => {
  expect(codesOfTitle('Error 1603 installing Office 2016 (0x80070643) on Windows 10')).toEqual([
    '1603',
    '0x80070643',
  ]);
  expect(codesOfTitle('NDR 550 5.7.193 from Exchange 2019')).toEqual(['5.7.193']);
});
