/** The gaps in a sentence are filled. */
import { expect, test } from 'vitest';
import { fill } from '../../../portal/search/fill.ts';

test('a gap is filled, and one that nobody fills stays to be seen', () => {
  expect(fill('{count} of {all} answers', { count: 3 })).toBe('3 of {all} answers');
});
