/** What fell due while the desk was away: one summary, not a storm, and nothing of it twice. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { subscriberSchema } from '../../plugin/outbound/subscriber.ts';
import { recover } from '../../plugin/server/recover/recover.ts';
import { type Listener, listen, verified } from '../outbound/listener.ts';
import { startDesk, policy as usual, type World } from '../scenario/desk.ts';
import { type QuickFolder, quickFolder } from '../scenario/quick-folder.ts';
import { formBody } from './form-body.ts';

const MINUTE = 60_000;
const desk = { owner: 'acme', repo: 'desk' };
const secret = `whsec_${Buffer.from('a secret of thirty-two bytes ok!').toString('base64')}`;

const milestones = `
    milestones:
      - { at: 75%, do: [label, comment, webhook] }
      - { at: breach, do: [label, comment, webhook, { notify: managers }] }
      - { at: +2h, do: [comment, webhook, { assign: '@omar' }] }
`;
const policy = usual
  .replace(
    'targets: { P1: 30m, P2: 1h, P3: 4h, P4: 8h }\n    warn-at: 75%',
    `targets: { P2: 1h }${milestones}`,
  )
  .replace('targets: { P1: 4h, P2: 8h, P3: 24h, P4: 40h }\n    warn-at: 75%', 'targets: { P1: 40h }');
const withBackOffice = `${policy}  tier:
    targets: { P2: 90m }
back-office: acme/back-office
`;

let folder: QuickFolder;
let pager: Listener;
let world: World;
beforeEach(async () => {
  folder = await quickFolder();
  pager = await listen();
});
afterEach(async () => {
  await world.close();
  await pager.stop();
  await folder.remove();
});

async function open(text: string): Promise<void> {
  world = await startDesk({
    policy: text,
    databaseUrl: folder.databaseUrl,
    backOffice: 'installed',
    subscribers: [
      subscriberSchema.parse({ name: 'pager', url: pager.url, secrets: [secret], allowPrivate: true }),
    ],
  });
  for (const title of ['VPN is down', 'No tunnel | at all', 'Error 809 for @ravi'])
    await world.github.as('rita').rest.issues.create({ ...desk, title, body: formBody });
  await world.turn();
}

/** The process is not there; GitHub’s webhooks find nobody. */
async function down(minutes: number): Promise<void> {
  world.clock.move(minutes * MINUTE);
  await world.restart();
  await world.turn();
  await world.later(MINUTE);
}

const issue = (number: number, repository = 'acme/desk') => world.github.issue(repository, number);
const said = async (number: number) =>
  (await issue(number)).comments.slice(1).map(({ body }) => body.split('\n')[0]);
const message = z.object({
  type: z.string(),
  data: z.looseObject({ ticket: z.object({ number: z.number() }).optional() }),
});
const heard = () => pager.received.map((one) => message.parse(verified(one, secret)));
const sla = () =>
  heard()
    .filter(({ type }) => type.startsWith('sla.'))
    .map(({ type, data }) => `${data.ticket?.number} ${type}`);
const issueCount = async (repo: string) =>
  (await world.github.as('mia').rest.issues.listForRepo({ owner: 'acme', repo, state: 'all' })).data.length;

test('three tickets are breached and overdue while nobody runs: one summary tells it all', async () => {
  await open(policy);
  await down(5 * 60);
  for (const number of [1, 2, 3]) {
    expect(await said(number)).toEqual([]);
    expect((await issue(number)).labels).toContain('sla: breached');
    expect((await issue(number)).assignees).toEqual(['omar']);
  }
  const summary = await issue(4);
  expect(summary.author).toBe('tierline[bot]');
  expect(summary.title).toBe('While the desk was away: what fell due on Fri 20 Nov 2026');
  expect(
    summary.body.split('\n\n<!--')[0],
  ).toBe(`@mia, the desk was down or behind, so nobody was told then what fell due between Fri 20 Nov 2026, 10:00 and Fri 20 Nov 2026, 12:00 (Europe/Berlin). Labels, cards and clocks are right again. To spare everybody a storm of comments, it is listed here and not on the tickets.

| Ticket | What fell due |
| --- | --- |
| #1 VPN is down | First response breached, Fri 20 Nov 2026, 10:00<br>First response at +2h, Fri 20 Nov 2026, 12:00 |
| #2 No tunnel \\| at all | First response breached, Fri 20 Nov 2026, 10:00<br>First response at +2h, Fri 20 Nov 2026, 12:00 |
| #3 Error 809 for @\u2060ravi | First response breached, Fri 20 Nov 2026, 10:00<br>First response at +2h, Fri 20 Nov 2026, 12:00 |

Close this issue once somebody has looked through it.`);
  expect(await issueCount('desk')).toBe(4);
  expect(sla().toSorted()).toEqual(
    [1, 2, 3].flatMap((number) => [
      `${number} sla.breached`,
      `${number} sla.warning`,
      `${number} sla.warning`,
    ]),
  );
  expect(
    heard()
      .filter(({ type }) => type === 'desk.recovered')
      .map(({ data }) => data),
  ).toEqual([
    {
      repository: 'acme/desk',
      from: '2026-11-20T09:00:00Z',
      until: '2026-11-20T11:00:00Z',
      tickets: 3,
      notices: 6,
    },
  ]);
  expect(world.github.violations()).toEqual([]);
});

test('it is written once for all that comes in together', async () => {
  await open(policy);
  await down(5 * 60);
  const writes = world.github
    .requests()
    .filter(({ method, path }) => method !== 'GET' && /^\/repos\/acme\/desk\/issues(\/4)?$/.test(path));
  // The three tickets that Rita opened, and the summary.
  expect(writes).toHaveLength(4);
});

test('a second look, a doubled post and a ticket folded again add nothing', async () => {
  await open(policy);
  world.github.post.hold();
  await world.github.as('ravi').rest.issues.createComment({ ...desk, issue_number: 1, body: 'Here, too.' });
  await down(5 * 60);
  const before = await issue(4);
  const told = heard().length;
  world.github.post.release({ doubled: true });
  await recover(world.tierline.deps);
  await world.turn();
  await world.restart();
  await world.later(MINUTE);
  await recover(world.tierline.deps);
  await world.turn();
  expect((await issue(4)).body).toBe(before.body);
  expect(await issueCount('desk')).toBe(4);
  expect(heard()).toHaveLength(told);
  expect(await said(1)).toEqual(['Here, too.']);
});

test('what was told on the ticket in time is in no summary, however often the ticket is folded again', async () => {
  await open(policy);
  world.github.post.hold();
  await world.github.as('ravi').rest.issues.createComment({ ...desk, issue_number: 1, body: 'Here, too.' });
  await world.later(45 * MINUTE);
  await world.later(15 * MINUTE);
  expect(await said(2)).toEqual([expect.stringContaining('is late')]);
  await world.later(30 * MINUTE);
  world.github.post.release();
  await world.turn();
  await world.later(MINUTE);
  expect(await issueCount('desk')).toBe(3);
  expect(await said(1)).toHaveLength(2);
});

test('after a short hiccup it is still told on the ticket', async () => {
  await open(policy);
  await down(64);
  expect(await said(1)).toEqual([expect.stringContaining('is late')]);
  expect(await issueCount('desk')).toBe(3);
});

test('another downtime has a summary of its own', async () => {
  await open(policy);
  await down(80);
  expect((await issue(4)).body).not.toContain('+2h');
  await down(3 * 60);
  expect((await issue(5)).body).toContain('First response at +2h');
  expect((await issue(5)).body).not.toContain('breached, Fri');
  expect(heard().filter(({ type }) => type === 'desk.recovered')).toHaveLength(2);
});

test('with a back office everything is summed up there, and nothing on the desk', async () => {
  await open(withBackOffice);
  await down(5 * 60);
  expect(await issueCount('desk')).toBe(3);
  const office = await issue(1, 'acme/back-office');
  expect(office.title).toBe('While the desk was away: what fell due on Fri 20 Nov 2026');
  expect(office.body).toContain(
    '| acme/desk#1 VPN is down | First response at 75%, Fri 20 Nov 2026, 09:45<br>First response breached, Fri 20 Nov 2026, 10:00<br>Tier (OLA) breached, Fri 20 Nov 2026, 10:30<br>',
  );
  expect(await issueCount('back-office')).toBe(1);
});
