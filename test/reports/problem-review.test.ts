/** The problem review as a reader sees it, with all that it may hold, in both languages. */
import { expect, test } from 'vitest';
import { readArticles } from '../../knowledge/read.ts';
import { isWorthMeeting, type Looked, type Review, reviewing } from '../../plugin/reports/review/review.ts';
import { sayReview } from '../../plugin/reports/review/say-review.ts';
import type { TicketFacts } from '../../plugin/reports/review/ticket-facts.ts';
import type { Language } from '../../plugin/words/language.ts';
import { vpnArticle } from '../scenario/desk.ts';

const DAY = 86_400_000;
const now = Date.parse('2026-11-30T08:00:00Z');

function ticket(number: number, daysAgo: number, facts: Partial<TicketFacts> = {}): TicketFacts {
  return {
    id: `1#${number}`,
    number,
    url: `https://github.com/acme/desk/issues/${number}`,
    kind: 'incident',
    service: 'mail',
    title: 'Something is wrong',
    openedAt: now - daysAgo * DAY,
    isOpen: false,
    spent: 30 * 60_000,
    applied: [],
    endedAt: now - daysAgo * DAY + 3_600_000,
    main: null,
    problem: null,
    record: null,
    development: null,
    body: '',
    ...facts,
  };
}

const blank = [
  'Blank pages from the printer',
  'Printer gives blank pages',
  'Only blank pages on the printer',
];
const known = { id: 'KE-0001', title: 'VPN drops with error 809', url: null };
const fix = {
  repository: 'acme/vpn-client',
  number: 7,
  url: 'https://github.com/acme/vpn-client/issues/7',
  state: 'open',
  milestone: '3.2',
  due: Date.parse('2026-12-18T00:00:00Z'),
} as const;
const incident = {
  id: '1#21',
  number: 21,
  url: '',
  title: '',
  openedAt: now - 2 * DAY,
  spent: 7_200_000,
  open: false,
  codes: [],
};

const looked: Looked = {
  tickets: [
    ...blank.map((title, at) => ticket(at + 1, 12 - at, { title, body: 'Each page of it is empty. | pipe' })),
    ticket(10, 5, { applied: [known] }),
    ticket(11, 40, { service: 'vpn', title: 'Long ago', body: 'Something else that is over.' }),
    ticket(20, 9, {
      kind: 'problem',
      isOpen: true,
      title: 'Tunnel drops | @lena',
      record: { incidents: [incident], cause: 'Keys', workaround: null, draft: null, article: null },
      development: fix,
    }),
  ],
  articles: readArticles([
    {
      path: 'knowledge/articles/KE-0002.md',
      text: vpnArticle.replace('KE-0001', 'KE-0002').replace('2026-10-01', '2026-04-01'),
    },
    {
      path: 'knowledge/articles/KE-0003.md',
      text: vpnArticle
        .replace('KE-0001', 'KE-0003')
        .replace('2026-10-01', '2025-08-01')
        .replace('6 months', '3 years'),
    },
  ]).articles,
  helped: new Map(),
  searches: [
    { about: 'printer blank page', count: 9 },
    { about: 'parking', count: 4 },
  ],
  unhelpful: [
    { article: 'HT-0099', why: '', count: 1 },
    {
      article: 'KE-0002',
      why: 'there is no button | “TCP” since the update, ask @lena <b>now</b>',
      count: 3,
    },
  ],
  now,
};

function reviewed(of: Looked): Review {
  const steps = reviewing(of);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

const spoken = (language: Language) => ({
  timezone: 'Europe/Berlin',
  language,
  messages: new Map(),
  services: [],
});

test('in English', async () => {
  const { title, body } = sayReview(reviewed(looked), spoken('en'));
  await expect(`# ${title}\n\n${body}\n`).toMatchFileSnapshot('./problem-review.en.md');
  expect(body).not.toContain('@lena');
});

test('in German', async () => {
  const { title, body } = sayReview(reviewed(looked), spoken('de'));
  await expect(`# ${title}\n\n${body}\n`).toMatchFileSnapshot('./problem-review.de.md');
});

test('figures alone open none; what a visitor says of an article does', () => {
  const figures = { ...looked, tickets: looked.tickets.slice(3, 5), articles: [] };
  expect(isWorthMeeting(reviewed({ ...figures, unhelpful: [] }))).toBe(false);
  expect(isWorthMeeting(reviewed(figures))).toBe(true);
});
