/** A new urgent ticket is told at its opening to whoever is on duty, once, and to nobody who knows of it. */
import { expect, test } from 'vitest';
import type { Crew } from '../../../plugin/core/crew.ts';
import type { Opened, TicketEvent } from '../../../plugin/core/event.ts';
import { lena, mia, omar, rita } from '../../core/people.ts';
import {
  assigns,
  closes,
  comments,
  desk,
  form,
  labels,
  on,
  opens,
  play,
  says,
  wakes,
  withoutOffice,
} from '../../core/sample.ts';

const withCalls = withoutOffice.replace(/ {2}call-for: .*\n/, '');
const usual = desk({ v1: withCalls });
const office = desk({ v1: `back-office: acme/office\n${withCalls}` });
const p1 = form({ 'Who is affected?': 'Everyone' });
const p4 = form({ 'Who is affected?': 'Only me', 'How urgent is it?': 'I can work around it' });

const called = (events: readonly TicketEvent[], context = usual) =>
  play(events, context).effects.flatMap((effect) =>
    effect.key === '7#1/urgent' && 'body' in effect ? [effect.body] : [],
  );
const opened = (change: Partial<Opened> = {}) => called([opens(on('09:00'), change)]);
const url = 'https://github.com/acme/desk/issues/1';
const told = `@lena @acme/service-desk, a new **P2** has come in for VPN: “VPN is down”. Nobody has it yet: write \`/take\` [on the ticket](${url}), and it is yours.`;

test('the people of the level, as the policy names them, with what to do next', () => {
  expect(opened()).toEqual([told]);
  expect(opened({ body: p1 })).toEqual([told.replace('P2', 'P1')]);
  expect(opened({ body: p4 })).toEqual([]);
});

test('in the back office where there is one, and then nowhere else', () => {
  const { effects } = play([opens()], office);
  expect(effects.filter(({ key }) => key === '7#1/urgent')).toMatchObject([
    { kind: 'back-office-note', repository: 'acme/office', body: told },
  ]);
});

test.each([
  { policy: 'call-for: [P4]', body: p4, times: 1 },
  { policy: 'call-for: [P4]', body: p1, times: 0 },
  { policy: 'call-for: []', body: p1, times: 0 },
  { policy: 'call-for: [P1]', body: form(), times: 0 },
  { policy: 'call-for: [P1, P2, P3, P4]', body: form(), times: 1 },
])('the policy says for which: $policy', ({ policy, body, times }) => {
  const context = desk({ v1: withoutOffice.replace('call-for: []', policy) });
  expect(called([opens(on('09:00'), { body })], context)).toHaveLength(times);
});

test.each([
  { what: 'without a service', change: { body: form({ Service: '' }) }, says: 'has come in: “VPN is down”' },
  { what: 'with a long title', change: { title: 'no '.repeat(60) }, says: 'no no n…”' },
  { what: 'with a mention in its title', change: { title: 'ask @zoe' }, says: 'ask @\u2060zoe' },
  { what: 'by a bot', change: { by: { ...rita, bot: true } }, says: '@lena @acme/service-desk' },
  {
    what: 'for level 2, by its label',
    change: { labels: ['kind: incident', 'tier: 2'] },
    says: '@omar, a new',
  },
])('a ticket $what', ({ change, says: words }) => {
  expect(opened(change)[0]).toContain(words);
});

test('whoever is in the Assignees box at the opening, unless they opened it themselves', () => {
  const [body, ...more] = opened({ assignees: ['omar'] });
  expect(body).toBe(
    `@omar, a new **P2** is yours for VPN: “VPN is down”. Write \`/take\` [on the ticket](${url}), and everybody sees that you are on it.`,
  );
  expect(more).toEqual([]);
  expect(opened({ by: lena, assignees: ['lena'] })).toEqual([]);
  expect(opened({ by: lena, assignees: ['LENA'] })).toEqual([]);
});

const crew: Crew = { teams: { 'acme/service-desk': ['sven'] }, unseen: [], loads: [] };
const rota = (more = '') => desk({ v1: `${more}${withCalls}assignment: { level-1: { by: rota } }\n` });

test('whoever the rota gives it to, alone', () => {
  expect(called([{ ...opens(), crew }], rota())).toEqual([
    expect.stringMatching(/^@lena, a new \*\*P2\*\* is yours/),
  ]);
});

test('where the rota finds nobody, the level hears of it once', () => {
  const full = (more = '') =>
    desk({ v1: `${more}${withCalls}assignment: { level-1: { by: rota, at-most: 1 } }\n` });
  const busy = { ...crew, loads: ['lena', 'sven'].map((login) => ({ login, load: 5, lastAt: null })) };
  const told = comments(play([{ ...opens(), crew: busy }], full()));
  expect(told.filter((body) => body.includes('@lena'))).toEqual([expect.stringContaining('is full')]);
  // In the back office that goes to the managers alone.
  expect(called([{ ...opens(), crew: busy }], full('back-office: acme/office\n'))).toHaveLength(1);
});

const onCall = `${withCalls}on-call: { rota: ['@omar'], from: 2026-11-16T09:00, priorities: [P1], outside: office }\n`;

test('where on-call calls somebody, that is the call', () => {
  const night = opens(on('22:00'), { body: p1 });
  const told = comments(play([night], desk({ v1: onCall })));
  expect(told.filter((body) => body.includes('@'))).toEqual([
    expect.stringContaining('@omar, you are on call'),
  ]);
  expect(called([opens(on('22:00'))], desk({ v1: onCall }))).toHaveLength(1);
  expect(called([opens(on('10:00'), { body: p1 })], desk({ v1: onCall }))).toHaveLength(1);
});

test.each([
  {
    what: 'is away',
    more: "absences: [{ who: '@lena', from: 2026-11-19, until: 2026-11-21 }]\n",
    people: '@acme/service-desk',
  },
  {
    what: 'has a stand-in',
    more: "absences: [{ who: '@lena', from: 2026-11-19, until: 2026-11-21, stand-in: '@omar' }]\n",
    people: '@omar @acme/service-desk',
  },
  {
    what: 'will be away tomorrow',
    more: "absences: [{ who: '@lena', from: 2026-11-21, until: 2026-11-22 }]\n",
    people: '@lena @acme/service-desk',
  },
])('of a level those who are there: Lena $what', ({ more, people }) => {
  expect(called([opens()], desk({ v1: `${withCalls}${more}` }))[0]).toMatch(new RegExp(`^${people}, a new`));
});

const alone = (more = '') =>
  desk({ v1: `${more}${withCalls.replace("['@lena', '@acme/service-desk']", "['@lena', '@omar']")}` });

const onBehalf = form({ 'On behalf of': 'Mr Olsen', 'How did they reach you?': 'Phone' });

test('not whoever wrote it down for a caller, nor staff who ask for help themselves', () => {
  expect(called([opens(on('09:00'), { by: lena, body: onBehalf })], alone())[0]).toMatch(/^@omar, a new/);
  expect(called([opens(on('09:00'), { by: lena })], alone())[0]).toMatch(/^@omar, a new/);
  const her = desk({ v1: withCalls.replace("['@lena', '@acme/service-desk']", "['@lena']") });
  expect(called([opens(on('09:00'), { by: lena })], her)).toEqual([]);
});

test.each([
  { body: '/take' },
  { body: '/assign @lena' },
  { body: '/escalate 2 the gateway is down' },
  { body: '/wait vendor they know' },
  { body: '/solved restarted it' },
])('not where it was dealt with in its own words: $body', ({ body }) => {
  const written = opens(on('09:00'), { by: lena, body: `${onBehalf}\n\n${body}` });
  expect(called([written], alone())).toEqual([]);
});

test('a level of which nobody is named: those who watch the back office, and nobody without one', () => {
  const none = withCalls.replace("level-1: ['@lena', '@acme/service-desk']", 'level-1: []');
  expect(called([opens()], desk({ v1: none }))).toEqual([]);
  expect(called([opens()], desk({ v1: `back-office: acme/office\n${none}` }))[0]).toMatch(
    /^A new \*\*P2\*\*/,
  );
});

test.each([
  {
    what: 'was there before the desk',
    change: { past: { createdAt: on('08:00', '2026-01-01'), from: on('08:00'), comments: [], closed: null } },
  },
  { what: 'is heard of days later', change: { heardAt: on('09:00', '2026-11-23') } },
  { what: 'is a problem', change: { labels: ['kind: problem'] } },
])('nobody for a ticket that $what', ({ change }) => {
  expect(opened(change)).toEqual([]);
});

const quiet = opens(on('09:00'), { body: p4 });

test('a ticket that becomes urgent before anybody has it, and who said so is not told', () => {
  const raised = called([quiet, says(mia, '/priority P1', on('09:10'))]);
  expect(raised).toEqual([
    `@lena @acme/service-desk, this ticket is a **P1** now for VPN: “VPN is down”. Nobody has it yet: write \`/take\` [on the ticket](${url}), and it is yours.`,
  ]);
  expect(called([quiet, says(lena, '/priority P1', on('09:10'))], alone())[0]).toMatch(/^@omar, this ticket/);
  expect(called([quiet, labels(mia, 'priority: P2', on('09:10'))])).toHaveLength(1);
});

test.each([
  {
    what: 'somebody has it',
    events: [says(lena, '/take', on('09:05')), says(lena, '/priority P1', on('09:10'))],
  },
  { what: 'somebody takes it with the same words', events: [says(lena, '/take\n/priority P1', on('09:10'))] },
  {
    what: 'it was given by hand',
    events: [assigns(mia, 'omar', on('09:05')), says(mia, '/priority P1', on('09:10'))],
  },
  {
    what: 'it was handed on',
    events: [
      says(lena, 'It looks odd to us.\n/escalate 2 odd', on('09:05')),
      says(omar, '/priority P1', on('09:10')),
    ],
  },
  { what: 'it was closed', events: [closes(lena, on('09:05')), says(mia, '/priority P1', on('09:10'))] },
  { what: 'it becomes no more than P3', events: [says(mia, '/priority P3', on('09:10'))] },
])('not where $what', ({ events }) => {
  expect(called([quiet, ...events])).toEqual([]);
});

test('once: under one key, whatever follows', () => {
  const events = [
    opens(),
    says(mia, '/priority P4', on('09:10')),
    says(mia, '/priority P1', on('09:20')),
    wakes(on('09:30')),
  ];
  expect(called([opens(), wakes(on('09:30'))])).toHaveLength(1);
  // The second has the key of the first, which is used once, ever.
  expect(
    new Set(
      play(events, usual)
        .effects.filter(({ kind, key }) => kind === 'comment' && key.includes('urgent'))
        .map(({ key }) => key),
    ).size,
  ).toBe(1);
});

test('a later policy that calls for more calls nobody for what is there already', () => {
  const context = desk({ v1: withoutOffice, v2: withCalls });
  const changed: TicketEvent = {
    kind: 'policy-changed',
    id: 'policy/v2',
    ticket: '7#1',
    at: on('10:00'),
    policy: 'v2',
  };
  expect(called([opens(), changed, says(rita, 'Still broken.', on('10:05'))], context)).toEqual([]);
});

test('in German', () => {
  const german = desk({ v1: `language: de\n${withCalls}` });
  expect(called([opens()], german)[0]).toBe(
    `@lena @acme/service-desk, ein neues Ticket mit Priorität **P2** ist da, Dienst VPN: „VPN is down“. Noch hat es niemand: Schreiben Sie \`/take\` [ins Ticket](${url}), und es gehört Ihnen.`,
  );
});
