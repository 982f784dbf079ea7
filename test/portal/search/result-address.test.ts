/** The address of a page of answers. */
import { describe, expect, test } from 'vitest';
import { readSearch, withSearch } from '../../../portal/search/result-address.ts';

describe('the address of answers', () => {
  test('says what was asked and chosen, and can be read again', () => {
    const facets = { service: 'vpn', status: 'workaround' };
    const address = withSearch('/kb/', 'no route & co', facets);
    expect(address).toBe('/kb/?q=no+route+%26+co&service=vpn&status=workaround');
    expect(readSearch(`https://acme.example${address}`)).toEqual({ query: 'no route & co', facets });
  });

  test('is the plain page when nothing is asked, and knows no other fields', () => {
    expect(withSearch('/kb/', '', {})).toBe('/kb/');
    expect(readSearch('https://acme.example/?x=1&kind=')).toEqual({ query: '', facets: {} });
  });
});
