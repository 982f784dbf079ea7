/** The hidden marks by which the App knows its own writing again. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { marked, readMark } from '../../plugin/github/marker.ts';

test('any key comes back from a marked text, whatever stands in either', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ unit: 'grapheme', minLength: 1 }), (body, key) => {
      fc.pre(key.isWellFormed());
      expect(readMark(marked(body, key))).toBe(key);
    }),
  );
});

test('a mark that somebody wrote into a text which the App quotes does not count', () => {
  const forged = marked('> look at this', '1#9/comment/1/developer-issue');
  expect(readMark(marked(forged, '1#2/comment/5/developer-issue'))).toBe('1#2/comment/5/developer-issue');
});

test('a text without a mark, or with a broken one, has none', () => {
  expect(readMark('nothing here')).toBeNull();
  expect(readMark('<!-- tierline:%E0%A4%A -->')).toBeNull();
});
