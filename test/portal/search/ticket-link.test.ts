/** The link to GitHub's issue form. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contextOf, type Draft, ticketLink } from '../../../portal/search/ticket-link.ts';

const desk = 'https://github.com/acme/desk';
const empty: Draft = { title: '', whatHappened: '', service: '', article: '', query: '' };
const fieldsOf = (link: string) => Object.fromEntries(new URL(link).searchParams);

describe('the link to the ticket form', () => {
  test('is the plain form when nothing is known', () => {
    expect(ticketLink(desk, empty)).toBe(`${desk}/issues/new?template=incident.yml`);
    expect(ticketLink(`${desk}/`, empty)).toBe(`${desk}/issues/new?template=incident.yml`);
  });

  test('fills in text fields and the context, and nothing else', () => {
    const draft = {
      title: 'VPN & mail',
      whatHappened: 'a\nb',
      service: 'vpn',
      article: 'KE-0004',
      query: 'no route',
    };
    expect(fieldsOf(ticketLink(desk, draft))).toEqual({
      template: 'incident.yml',
      title: 'VPN & mail',
      'what-happened': 'a\nb',
      service: 'vpn',
      context: 'service=vpn&article=KE-0004&q=no+route',
    });
  });

  test('puts a title on one line', () => {
    expect(fieldsOf(ticketLink(desk, { ...empty, title: ' a\n  b ' }))['title']).toBe('a b');
  });

  test('cuts long text at a whole character, with an ellipsis', () => {
    const fields = fieldsOf(ticketLink(desk, { ...empty, whatHappened: '😀'.repeat(5000) }));
    expect(fields['what-happened']).toMatch(/^(😀)+…$/u);
  });

  test('is never longer than GitHub accepts, whatever was pasted', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 9000 });
    fc.assert(
      fc.property(text, text, text, (title, whatHappened, query) => {
        const link = ticketLink(desk, { ...empty, title, whatHappened, query });
        return link.length <= 6000 && URL.canParse(link);
      }),
      { numRuns: 60 },
    );
    const worst = '\u{1F469}'.repeat(9000);
    const link = ticketLink(desk, {
      title: worst,
      whatHappened: worst,
      service: worst,
      article: worst,
      query: worst,
    });
    expect(link.length).toBeLessThanOrEqual(6000);
  });

  test('has a context that reads back as it was', () => {
    const context = contextOf({ service: 'a&b=c', article: 'KE-0001', query: 'ü #1' });
    expect(Object.fromEntries(new URLSearchParams(context))).toEqual({
      service: 'a&b=c',
      article: 'KE-0001',
      q: 'ü #1',
    });
  });
});
