/** How much of a title a query says. */
import { expect, test } from 'vitest';
import { titleFit } from '../../../portal/search/same-word.ts';

test('a title is fitted by its telling words, in any form of them', () => {
  expect(titleFit('Contacts folder empty', ['contact', 'folder', 'empty', 'outlook'])).toBe(1);
  expect(titleFit('The folder is not empty', ['folder'])).toBe(0.5);
  expect(titleFit('…', ['folder'])).toBe(0);
});
