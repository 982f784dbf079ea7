/** What the build works out about single articles. */
import { describe, expect, test } from 'vitest';
import { dueForReview } from '../../../knowledge/due-for-review.ts';
import { affectedRange } from '../../../portal/articles/affected-range.ts';
import { changesIn } from '../../../portal/articles/changes.ts';
import { fileAddress, issueAddress } from '../../../portal/articles/on-github.ts';
import { servicesIn, withFormFor } from '../../../portal/articles/services.ts';
import { article, knownError } from './articles.ts';

const desk = 'https://github.com/acme/desk';

describe('the versions an article says are affected', () => {
  test.each([
    ['Enterprise Server 3.14 and older', { product: 'Enterprise Server', through: '3.14' }],
    ['VPN client 5.2 to 5.2.3', { product: 'VPN client', from: '5.2', through: '5.2.3' }],
    ['Windows 11 and newer', { product: 'Windows', from: '11' }],
    ['Agent before v2.4', { product: 'Agent', before: '2.4' }],
    ['Outlook 16.0 und älter', { product: 'Outlook', through: '16.0' }],
    ['1.0–1.9', { from: '1.0', through: '1.9' }],
    ['All phones', {}],
    ['Everybody who came before the 3rd floor was built', {}],
  ])('%s', (text, range) => {
    expect(affectedRange(text)).toEqual({ text, ...range });
  });
});

describe('an article is due for review', () => {
  test.each([
    ['2026-01-31', '1 month', '2026-02-28'],
    ['2024-02-29', '1 year', '2025-02-28'],
    ['2026-11-20', '6 months', '2027-05-20'],
    ['2026-12-30', '2 weeks', '2027-01-13'],
  ])('checked on %s and good for %s, on %s', (reviewedOn, reviewEvery, due) => {
    expect(dueForReview({ reviewedOn, reviewEvery })).toBe(due);
  });
});

describe('what changed', () => {
  const history = 'history: [{ on: 2026-01-01, status: investigating }, { on: 2026-02-01, status: fixed }]';
  const fixed = knownError('KE-0001', ['status: fixed', 'fixedIn: 2.1', history, 'reviewedOn: 2026-02-01']);
  const moved = 'history: [{ on: 2026-01-15, note: The menu has moved. }]';
  const said = (most: number) =>
    changesIn([article('HT-0001', ['reviewedOn: 2026-03-15', moved]), fixed], most).map(
      ({ article: { id }, on, status, note }) => `${on} ${id} ${status ?? note}`,
    );

  test('is told newest first, and a review is no change', () => {
    expect(said(9)).toEqual([
      '2026-02-01 KE-0001 fixed',
      '2026-01-15 HT-0001 The menu has moved.',
      '2026-01-01 KE-0001 investigating',
    ]);
  });

  test('ends where the list is full', () => {
    expect(said(1)).toEqual(['2026-02-01 KE-0001 fixed']);
  });
});

describe('the services', () => {
  test('gather the articles of one name, however it is capitalised, and leave out the retired', () => {
    const articles = [
      article('HT-0001', ['service: My Mail']),
      article('HT-0002', ['service: my mail']),
      article('HT-0003'),
      knownError('KE-0001', ['service: old', 'status: retired']),
      article('HT-0004', ['service: badge']),
    ];
    expect(servicesIn(articles).map(({ name, slug, articles: own }) => [name, slug, own.length])).toEqual([
      ['badge', 'badge', 1],
      ['My Mail', 'my-mail', 2],
    ]);
  });
});

describe('a place on GitHub', () => {
  test('of an article is its file on the default branch', () => {
    expect(fileAddress(`${desk}/`, 'knowledge/articles/KE-0001 a.md')).toBe(
      `${desk}/blob/HEAD/knowledge/articles/KE-0001%20a.md`,
    );
  });

  test('of a file in no repository is none', () => {
    expect(fileAddress(desk, '/KE-0001.md')).toBeNull();
  });

  test('of an issue is in the desk, or in the repository it names, on the same GitHub', () => {
    expect(issueAddress(desk, '#7')).toBe(`${desk}/issues/7`);
    expect(issueAddress('https://github.acme.example/help/desk', 'vpn/client#12')).toBe(
      'https://github.acme.example/vpn/client/issues/12',
    );
  });
});

describe('the form a ticket goes through', () => {
  const link = `${desk}/issues/new?template=incident.yml&title=template%3Dincident.yml`;

  test('is the service’s own where the desk has one, and all else stays', () => {
    expect(withFormFor(link, ' My VPN ', ['mail', 'my-vpn'])).toBe(
      `${desk}/issues/new?template=incident-my-vpn.yml&title=template%3Dincident.yml`,
    );
  });

  test('is the common one for every other service', () => {
    expect(withFormFor(link, 'vpn', ['mail'])).toBe(link);
    expect(withFormFor(link, '', [''])).toBe(link);
  });
});
