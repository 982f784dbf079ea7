/** An index changes with its articles, and learns from the tickets that they answered. */
import { describe, expect, it } from 'vitest';
import type { JudgedTicket, Ticket } from '../../../knowledge/matching/entry.ts';
import {
  dropArticle,
  forget,
  indexArticles,
  putArticle,
  remember,
} from '../../../knowledge/matching/index.ts';
import { matchTicket } from '../../../knowledge/matching/match.ts';
import { articles } from './some-articles.ts';

const index = indexArticles(articles);
const found = (ticket: Ticket, most: number) => matchTicket(index, ticket, { most, shift: 0 });
const likely = (ticket: Ticket, among = index) =>
  matchTicket(among, ticket, { most: 3, shift: 0 })
    .filter(({ verdict }) => verdict === 'likely')
    .map(({ id }) => id);

const fits = (id: string, title: string, body = '', at = 1): JudgedTicket => ({
  id,
  title,
  body,
  fits: true,
  at,
});
const fitsNot = (id: string, title: string, body = ''): JudgedTicket => ({
  ...fits(id, title, body),
  fits: false,
});

describe('an index that lives', () => {
  it('answers after every change as one made anew', () => {
    const lived = indexArticles(articles.slice(0, 2));
    putArticle(lived, { id: 'KE-0003', fields: { title: 'Something else', body: '' } });
    for (const article of articles.slice(2)) putArticle(lived, article);
    putArticle(lived, {
      id: 'KE-0009',
      fields: { title: 'Coffee machine', codes: ['COFFEE-418'], body: 'Descale it.' },
    });
    dropArticle(lived, 'KE-0009');
    for (const ticket of [
      { title: 'error 809', body: '' },
      { title: 'Printer password', body: 'COFFEE-418, paper, sensor' },
      { title: 'Help', body: 'error [8004f016] after a change' },
    ]) {
      expect(matchTicket(lived, ticket, { most: 5, shift: 0 })).toEqual(found(ticket, 5));
    }
  });

  it('finds by the words of a ticket that people said an article answers', () => {
    const learned = indexArticles(articles);
    const ticket = {
      title: 'Cannot reach the intranet from my kitchen',
      body: 'The wiki and the timesheet never load.',
    };
    expect(likely(ticket, learned)).toEqual([]);
    remember(
      learned,
      'KE-0001',
      fits('7#1', 'Intranet does not load from my kitchen', 'Neither wiki nor timesheet.'),
    );
    expect(likely(ticket, learned)).toEqual(['KE-0001']);
    dropArticle(learned, 'KE-0001');
    expect(likely(ticket, learned)).toEqual([]);
  });

  it('keeps what it learned when the article is written anew, and forgets the oldest of many', () => {
    const learned = indexArticles(articles);
    for (let at = 0; at < 25; at += 1)
      remember(learned, 'KE-0004', fits(`7#${at}`, `Locker ${at} is jammed`, '', at));
    putArticle(learned, {
      id: 'KE-0004',
      fields: { title: 'Password page stays white', body: 'Clear the cookie.' },
    });
    expect([...(learned.learned.get('KE-0004')?.answered.keys() ?? [])]).toEqual(
      Array.from({ length: 20 }, (_, at) => `7#${at + 5}`),
    );
    expect(likely({ title: 'Locker 24 is jammed', body: '' }, learned)).toEqual(['KE-0004']);
    remember(learned, 'KE-0404', fits('7#1', 'Nobody knows this article'));
    expect(learned.entries.has('KE-0404')).toBe(false);
  });

  it('keeps silent where the ticket is more like one that the article did not answer', () => {
    const learned = indexArticles(articles);
    const ticket = { title: 'VPN says error 809 since the fire drill', body: 'Only in the canteen.' };
    expect(likely(ticket, learned)).toEqual(['KE-0001']);
    remember(
      learned,
      'KE-0001',
      fitsNot('7#1', 'Error 809 of the VPN since the fire drill', 'In the canteen.'),
    );
    expect(likely(ticket, learned)).toEqual([]);
    expect(likely({ title: 'VPN error 809', body: 'Since I changed my router.' }, learned)).toEqual([
      'KE-0001',
    ]);
    forget(learned, 'KE-0001', '7#1');
    expect(matchTicket(learned, ticket, { most: 5, shift: 0 })).toEqual(found(ticket, 5));
  });

  it('takes the newest word about a ticket', () => {
    const learned = indexArticles(articles);
    const about = ['7#1', 'Locker is jammed'] as const;
    remember(learned, 'KE-0004', fitsNot(...about));
    remember(learned, 'KE-0004', fits(...about));
    expect(likely({ title: 'My locker is jammed', body: '' }, learned)).toEqual(['KE-0004']);
  });

  it('compares a ticket with nothing that was learned after it was written', () => {
    const learned = indexArticles(articles);
    remember(learned, 'KE-0004', fits('7#1', 'Locker is jammed', '', 100));
    const ticket = { title: 'My locker is jammed', body: '' };
    const then = (before: number) => matchTicket(learned, ticket, { most: 1, shift: 0, before })[0]?.verdict;
    expect([then(99), then(100), then(101)]).toEqual(['unlikely', 'unlikely', 'likely']);
  });

  it('grows no larger by what comes and goes', () => {
    const lived = indexArticles(articles);
    for (let at = 0; at < 50; at += 1)
      remember(lived, 'KE-0004', fits('7#1', `Locker ${at} is jammed`, '', at));
    expect(lived.slots).toHaveLength(articles.length + 1);
  });
});
