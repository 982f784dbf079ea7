/** `tierline evaluate` on a small desk’s own articles and tickets. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { evaluate } from '../../plugin/cli/evaluate.ts';
import type { TicketEvent } from '../../plugin/core/event.ts';
import { lena } from '../core/people.ts';
import { on, opens, policyText, says } from '../core/sample.ts';

let folder = '';
const at = (name: string) => join(folder, name);
const lines = (all: readonly unknown[]) => all.map((one) => JSON.stringify(one)).join('\n');

const articles = [
  {
    id: 'KE-1',
    title: 'VPN closes after two minutes',
    text: 'The router drops idle connections. Send a keepalive.',
  },
  {
    id: 'KE-2',
    title: 'Printer says paper jam without paper',
    text: 'A sensor is dirty. Open the rear door and wipe it.',
  },
  { id: 'KE-3', title: 'Password page stays blank', text: 'An old cookie. Clear it and sign in again.' },
  {
    id: 4,
    title: 'Calendar shows meetings an hour late',
    text: 'The time zone of the phone is another one.',
  },
];
const tickets = [
  { id: 1, title: 'vpn drops', body: 'It closes after two minutes at home.', relevant: ['KE-1'] },
  { id: 2, title: 'Paper jam', body: 'The printer says so, but there is no paper.', relevant: ['KE-2'] },
  { id: 3, title: 'Blank password page', body: 'I cannot sign in.', relevant: ['KE-3', 'KE-9'] },
  { id: 4, title: 'Meetings an hour late', body: 'In my calendar.', relevant: [4] },
  { id: 5, title: 'Something else', body: 'Answered by an article that was taken away.', relevant: ['KE-9'] },
];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tierline-evaluate-'));
  writeFileSync(at('articles.jsonl'), lines(articles));
  writeFileSync(at('tickets.jsonl.gz'), gzipSync(lines(tickets)));
  writeFileSync(
    at('unanswered.jsonl'),
    lines([{ id: 6, title: 'I need a new chair', body: 'Mine is broken.' }]),
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...words: readonly string[]) {
  const said: string[] = [];
  const code = await evaluate.run(words, (line) => said.push(line));
  return { code, text: said.join('\n') };
}

const usual = () => ['--articles', at('articles.jsonl'), '--tickets', at('tickets.jsonl.gz')];

it('compares the matcher with both peers, as one JSON object', async () => {
  const { code, text } = await run(...usual(), '--unanswered', at('unanswered.jsonl'), '--json');
  const read = JSON.parse(text);
  expect(code).toBe(0);
  expect(Object.keys(read)).toEqual(expect.arrayContaining(['tierline', 'bm25f', 'minisearch']));
  for (const name of ['tierline', 'bm25f', 'minisearch']) {
    expect(read[name]).toMatchObject({ answered: 4, asked: 6, mrr10: 1, r1: 1, r10: 1 });
    for (const figure of [
      'auc',
      'coverageAtPrecision80',
      'coverageAtPrecision90',
      'buildMs',
      'p50Ms',
      'p99Ms',
      'rssMb',
    ])
      expect(read[name][figure]).toEqual(expect.any(Number));
  }
  expect(read.tierline.auc).toBe(1);
  expect(read.tierline.likely.right).toBe(1);
});

it('says it in a table, and draws how true the probabilities are', async () => {
  const { code, text } = await run(...usual(), '--svg', at('reliability.svg'));
  expect(code).toBe(0);
  expect(text).toContain('4 articles, 5 tickets, of which 4 have an article that answers them');
  expect(text).toMatch(/mrr10 +1\.000 +1\.000 +1\.000/);
  const svg = readFileSync(at('reliability.svg'), 'utf8');
  expect(svg).toContain('<title id="title">How true the matcher’s probabilities are</title>');
  expect(svg.match(/<circle/g)?.length).toBeGreaterThan(0);
});

it('takes a folder of articles as the desk keeps them', async () => {
  const { code, text } = await run(
    '--articles',
    'knowledge/articles',
    '--tickets',
    at('tickets.jsonl.gz'),
    '--json',
  );
  expect(code).toBe(0);
  expect(JSON.parse(text).tierline.answered).toBe(0);
});

it('takes a desk’s own history: its solved tickets, each with the known errors that solved it', async () => {
  const desk = (number: number, ...events: readonly TicketEvent[]) =>
    events.map((event) => ({ ...event, ticket: `7#${number}` }));
  const known = desk(
    1,
    opens(on('09:00'), { number: 1 }),
    says(lena, '/known KE-0001', on('09:30')),
    says(lena, '/solved by it', on('10:00')),
  );
  const failed = desk(
    2,
    opens(on('09:00'), { number: 2 }),
    says(lena, '/known KE-0001', on('09:30')),
    says(lena, '/not-known KE-0001', on('09:40')),
    says(lena, '/solved new cable', on('10:00')),
  );
  const open = desk(3, opens(on('09:00'), { number: 3 }), says(lena, '/known KE-0001', on('09:30')));
  const policy = { repository: 7, version: 'v1', mergedAt: 0, effectiveAt: 0, text: policyText };
  writeFileSync(at('history.jsonl'), `${lines([policy, ...known, ...failed, ...open])}\n`);
  const own = [...articles, { id: 'KE-0001', title: 'VPN is down', text: 'Restart the gateway.' }];
  writeFileSync(at('own.jsonl'), lines(own));
  const { code, text } = await run('--articles', at('own.jsonl'), '--history', at('history.jsonl'), '--json');
  expect(code, text).toBe(0);
  expect(JSON.parse(text).tierline).toMatchObject({ asked: 2, answered: 1, r1: 1 });
});

it('asks a desk’s own tickets in the order of time, each with what staff had said until then', async () => {
  const desk = (number: number, title: string, from: string, until: string) =>
    [
      opens(on(from), { number, title, body: 'Neither the wiki nor the timesheet.' }),
      says(lena, '/solved with KE-0001', on(until)),
    ].map((event) => ({ ...event, ticket: `7#${number}` }));
  const kitchen = [
    desk(3, 'Intranet does not load in the kitchen', '09:00', '10:00'),
    desk(2, 'Intranet does not load in my kitchen', '09:30', '10:30'),
    desk(1, 'The intranet does not load in our kitchen', '11:00', '12:00'),
  ];
  const policy = { repository: 7, version: 'v1', mergedAt: 0, effectiveAt: 0, text: policyText };
  writeFileSync(at('kitchen.jsonl'), `${lines([policy, ...kitchen.flat()])}\n`);
  const own = [...articles, { id: 'KE-0001', title: 'Cable of the third floor', text: 'Ask for a new one.' }];
  writeFileSync(at('own.jsonl'), lines(own));
  const { code, text } = await run('--articles', at('own.jsonl'), '--history', at('kitchen.jsonl'), '--json');
  expect(code, text).toBe(0);
  // The second came before anybody had solved the first.
  expect(JSON.parse(text).tierline.experience).toMatchObject({ without: 0, with: 1 / 3 });
});

it('shows what remembering a problem’s reports brings', async () => {
  const reports = ['The wiki never loads', 'wiki does not load here', 'Our wiki loads for ever'].map(
    (title, id) => ({
      id,
      title,
      body: '',
      cluster: 'KE-1',
    }),
  );
  writeFileSync(at('clusters.jsonl'), lines(reports));
  const { text } = await run(...usual(), '--clusters', at('clusters.jsonl'), '--json');
  expect(JSON.parse(text).tierline.memory).toEqual({ without: 0, with: 1, reports: 2 });
  expect(JSON.parse(text).tierline.clusters).toMatchObject({ found: 1, right: 1, completeness: 1 });
});

it.each([
  ['no flags', () => [], '--articles is missing'],
  ['two sources', () => [...usual(), '--history', at('history.jsonl')], 'Leave one of them out'],
  [
    'a history without a policy',
    () => ['--articles', at('articles.jsonl'), '--history', at('plain.jsonl')],
    'holds no policy',
  ],
  ['an unknown flag', () => [...usual(), '--size', '3'], '--size'],
  [
    'no such file',
    () => ['--articles', at('none.jsonl'), '--tickets', at('tickets.jsonl.gz')],
    'There is no file',
  ],
  [
    'a folder for tickets',
    () => ['--articles', at('articles.jsonl'), '--tickets', folder],
    '--tickets takes JSON lines',
  ],
  [
    'no ticket',
    () => ['--articles', at('articles.jsonl'), '--tickets', at('empty.jsonl')],
    'holds no ticket',
  ],
  [
    'another kind of file',
    () => ['--articles', at('articles.jsonl'), '--tickets', at('words.jsonl')],
    'line 1: this is not',
  ],
  [
    'what is not packed',
    () => ['--articles', at('articles.jsonl'), '--tickets', at('torn.jsonl.gz')],
    'could not be read',
  ],
])('refuses %s, and says what to do', async (what, words, why) => {
  writeFileSync(at('empty.jsonl'), '\n');
  writeFileSync(at('plain.jsonl'), '{"number": 7, "opened_at": "2026-01-05T09:00:00Z", "events": []}\n');
  writeFileSync(at('words.jsonl'), 'title,body\nvpn,down\n');
  writeFileSync(at('torn.jsonl.gz'), 'not packed');
  const { code, text } = await run(...words());
  expect(code).toBe(['no flags', 'two sources', 'an unknown flag'].includes(what) ? 2 : 1);
  expect(text).toContain(why);
});

it('leaves out a single torn line, and goes on', async () => {
  writeFileSync(
    at('torn.jsonl'),
    `${lines([...articles, ...articles, ...articles])}\n{"id": "KE-5", "title": "half`,
  );
  const { code } = await run('--articles', at('torn.jsonl'), '--tickets', at('tickets.jsonl.gz'));
  expect(code).toBe(0);
});

it('takes the separators of Unicode for letters, wherever a chunk of the file ends', async () => {
  const long = { id: 'KE-8', title: 'One\u2028two', text: 'three\u2029 äöü€ 紙詰まり '.repeat(40_000) };
  writeFileSync(at('odd.jsonl'), `${lines([long, ...articles])}\r\n`);
  const { code, text } = await run('--articles', at('odd.jsonl'), '--tickets', at('tickets.jsonl.gz'));
  expect(code).toBe(0);
  expect(text).toContain('5 articles, 5 tickets');
});

it('explains itself', async () => {
  expect((await run('--help')).text).toContain('mrr10: the mean of 1 ÷ place');
});
