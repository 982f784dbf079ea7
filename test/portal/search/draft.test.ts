/** What one page of the portal tells the next. */
import { describe, expect, test } from 'vitest';
import { draftFrom, readTrail, withTrail } from '../../../portal/search/draft.ts';

describe('the trail between pages', () => {
  test('reads back as it was written', () => {
    const trail = { query: 'no route & 401', article: 'KE-0004', service: 'vpn' };
    expect(readTrail(`https://acme.example${withTrail('/kb/ticket/', trail)}`)).toEqual(trail);
  });

  test('leaves an address alone when there is nothing to tell', () => {
    const trail = { query: '', article: '', service: '' };
    expect(withTrail('/ticket/', trail)).toBe('/ticket/');
    expect(readTrail('https://acme.example/ticket/')).toEqual(trail);
  });

  test('becomes a draft whose title is the first line of what was pasted', () => {
    const draft = draftFrom({ query: 'Error 401\n  at line 3', article: 'KE-0004', service: 'vpn' });
    expect(draft).toEqual({
      title: 'Error 401',
      whatHappened: 'Error 401\n  at line 3',
      service: 'vpn',
      article: 'KE-0004',
      query: 'Error 401\n  at line 3',
    });
  });
});
