/** Which words of a query are asked for. */
import { describe, expect, test } from 'vitest';
import { planSearch, spellingsOf } from '../../../portal/search/plan.ts';

describe('the plan of a search', () => {
  test('leaves out the words that say nothing, and repeats none', () => {
    expect(planSearch('Why does my VPN not connect to the VPN?')).toEqual(['vpn', 'connect']);
  });

  test('keeps them when nothing else was typed', () => {
    expect(planSearch('who am I')).toEqual(['who', 'am', 'i']);
  });

  test('is empty for an empty query', () => {
    expect(planSearch('  …  ')).toEqual([]);
  });

  test('takes a message apart where the index does', () => {
    expect(planSearch("'Expiration time' claim ('exp')")).toEqual(['expiration', 'time', 'claim', 'exp']);
    expect(planSearch('X-Hub-Signature-256')).toEqual(['hub', 'signature', '256']);
  });

  test('reads wide letters and ligatures as plain ones', () => {
    expect(planSearch('ＶＰＮ ﬁle')).toEqual(['vpn', 'file']);
  });

  test('keeps the codes and the long words of a pasted log, in their order', () => {
    const log = Array.from({ length: 40 }, (_, at) => `w${'o'.repeat(at % 9)}rd`).join(' ');
    const plan = planSearch(`${log} 0x8004f016 internationalisation failed`);
    expect(plan).toHaveLength(12);
    const longer = planSearch(
      `${'abcdefghijklmnopqrst'
        .split('')
        .map((letter) => letter.repeat(3))
        .join(' ')} code42`,
    );
    expect(longer).toHaveLength(14);
    expect(longer.at(-1)).toBe('code42');
  });

  test('knows a hexadecimal code with and without its 0x', () => {
    expect(spellingsOf('0x8004f016')).toEqual(['0x8004f016', '8004f016']);
    expect(spellingsOf('8004f016')).toEqual(['8004f016', '0x8004f016']);
    expect(spellingsOf('deadbeef')).toEqual(['deadbeef']);
    expect(spellingsOf('vpn')).toEqual(['vpn']);
  });
});
