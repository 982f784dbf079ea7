/** A problem as it stands for itself: what subscribers hear of it, and what news in any order comes to. */
import { describe, expect, it } from 'vitest';
import type { TicketEvent } from '../../plugin/core/event.ts';
import { toProblem } from '../../plugin/rules/between/problem-standing.ts';
import { fold } from '../../plugin/rules/decide.ts';
import { omar } from '../core/people.ts';
import { desk, on, opens, policyText } from '../core/sample.ts';

const context = desk({ v1: policyText });
const opened: TicketEvent = opens(on('09:00'), { by: omar, labels: ['kind: problem', 'service: vpn'] });
const { ticket } = opened;
const article = {
  id: 'KE-0042',
  title: 'The tunnel drops large packets',
  url: null,
  workaround: 'Use TCP.',
  status: 'workaround',
  path: 'knowledge/articles/KE-0042.md',
  fixedIn: null,
};
const published: TicketEvent = {
  kind: 'article-published',
  id: 'article/KE-0042/1',
  ticket,
  at: on('10:00'),
  article,
};
const fixed: TicketEvent = {
  ...published,
  id: 'article/KE-0042/2',
  at: on('11:00'),
  article: { ...article, status: 'fixed', fixedIn: '2.5' },
};
const joins = (number: number, at: number): TicketEvent => ({
  kind: 'incident-joined',
  id: `told/1#${number}`,
  ticket,
  at,
  from: `1#${number}`,
  incident: {
    id: `1#${number}`,
    number,
    url: `https://github.com/acme/desk/issues/${number}`,
    title: 'Large files never arrive',
    openedAt: on('09:00'),
    spent: 0,
    open: true,
    codes: [],
  },
});

const types = (events: readonly TicketEvent[]) =>
  (fold(events, context)?.effects ?? []).flatMap((one) => (one.kind === 'announcement' ? one.type : []));

describe('what subscribers hear of a problem', () => {
  it('is its opening, its article and its fix, each once', () => {
    const again = { ...fixed, id: 'article/KE-0042/3', at: on('12:00') };
    expect(types([opened, published, fixed, again])).toEqual([
      'ticket.opened',
      'problem.opened',
      'known-error.published',
      'known-error.fixed',
    ]);
  });

  it('is no opening of an incident', () => {
    expect(types([opens()])).not.toContain('problem.opened');
  });
});

describe('a problem', () => {
  it('has no clock, asks nobody for anything, and is given to nobody', () => {
    const folded = fold([opened], context)?.ticket;
    expect(folded).toMatchObject({ clocks: [], missing: [], assignee: null, waiting: null });
  });

  it('tells each of its incidents of the article, whichever of the two came first', () => {
    const told = (events: readonly TicketEvent[]) =>
      (fold(events, context)?.effects ?? []).flatMap((one) =>
        one.kind === 'tell-ticket' && one.letter.kind === 'problem-said'
          ? [[one.letter.ticket, one.letter.news.article?.id ?? null]]
          : [],
      );
    const both = [joins(7, on('09:30')), joins(8, on('10:30'))];
    expect(told([opened, ...both, published].toSorted((a, b) => a.at - b.at))).toEqual([
      ['1#7', 'KE-0042'],
      ['1#8', 'KE-0042'],
    ]);
  });
});

describe('an incident tells its problem which codes it quotes', () => {
  const told = (title: string, body: string): readonly string[] => {
    const [first] = toProblem({
      ...(fold([opens()], context)?.ticket ?? expect.fail('no ticket')),
      title,
      body,
      problem: { id: '7#9', key: null, number: 9, url: null, news: null },
    });
    return first?.content.kind === 'incident-joined' ? first.content.incident.codes : [];
  };
  it.each([
    ['Printing fails with error 4711', '', ['error 4711']],
    ['Fehler 1714 beim Drucken', 'Dann Code 55512', ['Fehler 1714', 'Code 55512']],
    ['It says 0x80070005', 'and ENOENT: no such file', ['0x80070005', 'ENOENT']],
    ['Page fails', 'net::ERR_CONNECTION_RESET (ORA-00600)', ['ERR_CONNECTION_RESET', 'ORA-00600']],
    ['VPN is down since 2026', 'EVERYTHING is slow, ERROR! Call 4711, see KE-0042 and ISO-8859', []],
    ['😀'.repeat(10_000), 'error '.repeat(20_000), []],
  ])('%s', (title, body, codes) => expect(told(title, body)).toEqual(codes));
});
