/** What of a query is asked for. */
import { describe, expect, test } from 'vitest';
import { planSearch } from '../../../portal/search/plan.ts';

const wordsIn = (query: string) => planSearch(query).terms.map(({ word }) => word);
const sure = (query: string) =>
  planSearch(query)
    .terms.filter(({ guess }) => !guess)
    .map(({ word }) => word);

describe('the plan of a search', () => {
  test('leaves out the words that say nothing, and repeats none', () => {
    expect(wordsIn('Why does my VPN not connect to the VPN?')).toEqual(['vpn', 'connect']);
  });

  test('keeps them when nothing else was typed', () => {
    expect(wordsIn('who am I')).toEqual(['who', 'am', 'i']);
  });

  test('is empty for an empty query', () => {
    expect(planSearch('  …  ')).toEqual({ terms: [], places: new Map(), codes: [], isLong: false });
  });

  test('takes a message apart where the index does', () => {
    expect(wordsIn("'Expiration time' claim ('exp')")).toEqual(['expiration', 'time', 'claim', 'exp']);
    expect(sure('X-Hub-Signature-256')).toEqual(['hub', 'signature', '256']);
  });

  test('keeps what a dot holds together, with its parts in reserve', () => {
    expect(planSearch('404.13 in asp.net').terms).toEqual([
      { word: '404q13', parts: ['404', '13'], guess: false, code: true },
      { word: 'aspnet', parts: ['asp', 'net'], guess: false, code: false },
    ]);
  });

  test('knows the words in a name and the number at the end of one', () => {
    const [event, number] = planSearch('EventID:1222').terms.filter(({ guess }) => !guess);
    expect(event).toEqual({ word: 'eventid', parts: ['event', 'id'], guess: false, code: false });
    expect(number?.word).toBe('1222');
    expect(planSearch('error1075').terms[0]?.parts).toEqual(['error', '1075']);
    expect(planSearch('0x8004f016').terms[0]?.parts).toEqual([]);
  });

  test('guesses that letters and digits beside each other are one code', () => {
    expect(planSearch('AADSTS 650056').terms).toContainEqual({
      word: 'aadsts650056',
      parts: [],
      guess: true,
      code: true,
    });
  });

  test('notes where each word stands, counted as the index counts', () => {
    const placesIn = (query: string) => Object.fromEntries(planSearch(query).places);
    expect(placesIn('It is not allowed — by the owner!')).toMatchObject({ allowed: 3, by: 4, owner: 6 });
    expect(placesIn('the sign-in page, the page')).toEqual({ the: 0, signin: 1, sign: 1, in: 1, page: 2 });
    expect(placesIn('ｱｸｾｽ VPN 接続できません')).toMatchObject({ アクセス: 0, vpn: 1, 接続: 2 });
  });

  test('reads wide letters and ligatures as plain ones', () => {
    expect(wordsIn('ＶＰＮ ﬁle')).toEqual(['vpn', 'file']);
  });

  test('keeps codes, names and long words of a pasted log, in their order', () => {
    const letters = 'abcdefghijklmnopqrst'.split('').map((letter) => letter.repeat(3));
    const words = wordsIn(`${letters.join(' ')} code42 FileNotFoundException international`);
    expect(words).toHaveLength(12);
    expect(words.slice(-3)).toEqual(['code42', 'filenotfoundexception', 'international']);
  });
});
