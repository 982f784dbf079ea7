/** An index changes with its articles, and learns from the tickets that they answered. */
import { describe, expect, it } from 'vitest';
import type { Ticket } from '../../../knowledge/matching/entry.ts';
import { dropArticle, indexArticles, putArticle, remember } from '../../../knowledge/matching/index.ts';
import { matchTicket } from '../../../knowledge/matching/match.ts';
import { articles } from './some-articles.ts';

const index = indexArticles(articles);
const found = (ticket: Ticket, most: number) => matchTicket(index, ticket, { most, shift: 0 });
const likely = (ticket: Ticket, among = index) =>
  matchTicket(among, ticket, { most: 3, shift: 0 })
    .filter(({ verdict }) => verdict === 'likely')
    .map(({ id }) => id);

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
    remember(learned, 'KE-0001', {
      title: 'Intranet does not load from my kitchen',
      body: 'Neither wiki nor timesheet.',
    });
    expect(likely(ticket, learned)).toEqual(['KE-0001']);
    dropArticle(learned, 'KE-0001');
    expect(likely(ticket, learned)).toEqual([]);
  });

  it('keeps what it learned when the article is written anew, and forgets the oldest of many', () => {
    const learned = indexArticles(articles);
    for (let at = 0; at < 25; at += 1)
      remember(learned, 'KE-0004', { title: `Locker ${at} is jammed`, body: '' });
    putArticle(learned, {
      id: 'KE-0004',
      fields: { title: 'Password page stays white', body: 'Clear the cookie.' },
    });
    expect(learned.entries.get('KE-0004')).toHaveLength(21);
    expect(likely({ title: 'Locker 24 is jammed', body: '' }, learned)).toEqual(['KE-0004']);
    remember(learned, 'KE-0404', { title: 'Nobody knows this article', body: '' });
    expect(learned.entries.has('KE-0404')).toBe(false);
  });
});
