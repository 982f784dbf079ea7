/** Spellings of codes, repairs of words, and the small file that repairs are looked up in. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestWords } from '../../../portal/search/nearest.ts';
import { spellingsOf } from '../../../portal/search/spellings.ts';
import { packWords, unpackWords } from '../../../portal/search/vocabulary.ts';

describe('the spellings of a code', () => {
  test.each([
    ['0x8004f016', ['0x8004f016', '8004f016']],
    ['8004f016', ['8004f016', '0x8004f016']],
    ['-2147024891', ['2147024891', '80070005', '0x80070005']],
    ['2147942405', ['2147942405', '80070005', '0x80070005']],
    ['123456789', ['123456789']],
    ['deadbeef', ['deadbeef']],
    ['vpn', ['vpn']],
  ])('%s', (word, spellings) => {
    expect(spellingsOf(word)).toEqual(spellings);
  });
});

describe('the repair of a word', () => {
  const known = ['outlook', 'file', 'netlogon', 'command', 'comment', 'room', 'finder', 'unlicensed', 'rate'];

  test.each([
    ['outlok', ['outlook']],
    ['netlogin', ['netlogon']],
    ['comand', ['command']],
    ['unliscensed', ['unlicensed']],
    ['flie', ['file']],
    ['roomfinder', ['room', 'finder']],
  ])('%s', (word, meant) => {
    expect(nearestWords(word, known)).toEqual(meant);
  });

  test('leaves alone what is short, a number, or far from everything', () => {
    expect(nearestWords('rat', known)).toEqual([]);
    expect(nearestWords('1075', ['1074'])).toEqual([]);
    expect(nearestWords('badge', known)).toEqual([]);
  });
});

test('the words survive being packed, sorted and without doubles', () => {
  expect(packWords(['error', 'errors', 'error', 'erratum'])).toBe('0erratum\n3or\n5s');
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-zäß]{3,40}$/)), (words) => {
      expect(unpackWords(packWords(words))).toEqual([...new Set(words)].toSorted());
    }),
  );
});
