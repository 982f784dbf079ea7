/** An issue that is deleted, or transferred to another repository: its ticket ends, and nothing is said there any more. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readEvent, readSaved } from '../../plugin/server/saved.ts';
import { startDesk, type World } from '../scenario/desk.ts';
import { formBody } from './form-body.ts';
import { post, type TicketMessage } from './post.ts';

const MINUTE = 60_000;
const desk = { owner: 'acme', repo: 'desk' };

let world: World;
beforeEach(async () => {
  world = await startDesk();
  await world.turn();
});
afterEach(() => world.close());

const store = () => world.tierline.deps.store;
const open = () =>
  world.github.as('rita').rest.issues.create({ ...desk, title: 'VPN is down', body: formBody });
const say = (by: string, body: string) =>
  world.github.as(by).rest.issues.createComment({ ...desk, issue_number: 1, body });
const ticket = async () => {
  const row = await store().tickets.get('1#1');
  if (row === null) throw new Error('there is no ticket');
  return { row, ...readSaved(row.state).ticket };
};
const events = async () => (await store().tickets.events('1#1')).map(readEvent);
const parked = async () => (await store().inbox.counts()).parked + (await store().outbox.counts()).parked;
/** What the desk wrote on GitHub’s issue since a request of that number. */
const written = (since: number) =>
  world.github
    .requests()
    .slice(since)
    .filter(({ method, path, actor }) => method !== 'GET' && /\/desk\/issues/.test(path) && actor !== 'rita');

/** Tells the desk as GitHub does, which then answers that there is no such issue, or leads calls to its new place. */
async function goes(action: 'deleted' | 'transferred', letter: Partial<TicketMessage> = {}) {
  const { data: issue } = await world.github.as('mia').rest.issues.get({ ...desk, issue_number: 1 });
  const body = JSON.stringify({
    action,
    issue,
    repository: { id: 1, name: 'desk', owner: { login: 'acme' } },
    sender: { id: 4_711, login: 'mia', type: 'User' },
    installation: { id: world.github.app.installationId },
  });
  if (action === 'deleted') vanish();
  const { url } = world.tierline;
  expect(await post(url, world.github.app.webhookSecret, { body, ...letter })).toMatchObject({ status: 202 });
}
const vanish = () =>
  world.github.fail({
    match: /^\w+ \/repos\/acme\/desk\/issues\/(1(\/|$)|comments\/)/,
    with: 410,
    times: 999,
  });

test.each(['deleted', 'transferred'] as const)(
  'an issue that is %s ends its ticket, and its clocks stop then',
  async (how) => {
    await open();
    await world.later(10 * MINUTE);
    const before = world.github.requests().length;
    await goes(how);
    await world.turn();
    const ended = await ticket();
    expect(ended).toMatchObject({
      status: 'closed',
      resolution: { code: 'withdrawn', by: 'mia', at: Date.parse('2026-11-20T08:10:00Z') },
    });
    expect(ended.row).toMatchObject({ open: false, dueAt: null });
    expect(new Set(ended.clocks.map(({ marks }) => marks.at(-1)?.does))).toEqual(new Set(['stop']));
    await world.later(3 * 24 * 60 * MINUTE);
    expect((await ticket()).clocks.every(({ passed }) => passed['breach'] === undefined)).toBe(true);
    expect(written(before)).toEqual([]);
    expect(await parked()).toBe(0);
  },
);

test('a breach before the deletion stays on record: it ends when GitHub told of it, not at the issue’s last change', async () => {
  await open();
  await world.turn();
  world.clock.move(90 * MINUTE);
  await goes('deleted');
  await world.turn();
  const [response] = (await ticket()).clocks;
  expect(response?.passed['breach']).toMatchObject({ at: Date.parse('2026-11-20T09:00:00Z') });
  expect((await ticket()).resolution?.at).toBe(Date.parse('2026-11-20T09:30:00Z'));
});

test('told twice, by two deliveries at two times, it went once', async () => {
  await open();
  await world.later(MINUTE);
  await goes('deleted');
  await world.later(MINUTE);
  world.github.mend();
  await goes('deleted');
  await world.later(MINUTE);
  expect((await events()).filter(({ kind }) => kind === 'gone')).toMatchObject([
    { id: 'deleted', at: Date.parse('2026-11-20T08:01:00Z') },
  ]);
});

test('what was still to be said there is dropped, not tried for a day', async () => {
  await open();
  await world.turn();
  world.github.post.hold();
  await say('lena', '/escalate');
  world.github.fail({ match: /^POST .*\/issues\/1\/comments$/, with: 502, times: 99 });
  world.github.post.release();
  await world.turn();
  expect((await store().outbox.counts()).waiting).toBeGreaterThan(0);
  world.github.mend();
  await goes('deleted');
  await world.later(MINUTE);
  await world.later(MINUTE);
  expect(await store().outbox.counts()).toMatchObject({ waiting: 0, parked: 0 });
});

test('what was parked because the issue was gone, before anybody told of it, is dropped when it is told', async () => {
  await open();
  await world.turn();
  const before = world.github.requests().length;
  await say('lena', 'I am on it.\n\n/take');
  vanish();
  for (let tries = 0; tries < 4; tries += 1) await world.later(MINUTE);
  expect(await parked()).toBeGreaterThan(0);
  world.github.mend();
  await goes('deleted');
  await world.later(MINUTE);
  expect(await parked()).toBe(0);
  expect(written(before).filter(({ status, actor }) => status < 300 && actor !== 'lena')).toEqual([]);
});

test('a comment that comes in after the deletion, and was made before it, is put in its place and answered by nobody', async () => {
  await open();
  await world.later(MINUTE);
  world.github.post.hold();
  await say('lena', 'I am on it.\n\n/take\n/escalate nonsense 7');
  world.clock.move(MINUTE);
  await goes('deleted');
  await world.turn();
  world.github.post.release();
  const before = world.github.requests().length;
  await world.later(MINUTE);
  expect(await ticket()).toMatchObject({
    status: 'closed',
    firstReplyAt: Date.parse('2026-11-20T08:01:00Z'),
  });
  expect(written(before)).toEqual([]);
  expect(await parked()).toBe(0);
});

test('the developers keep their linked issue, and what they do with it is still known', async () => {
  await open();
  await world.turn();
  await say(
    'lena',
    'I am on it.\n\n/take\n/escalate 2 a restart changed nothing, and neither did another network',
  );
  await world.later(MINUTE);
  await say('omar', '/take\n/escalate the tunnel code drops packets, see the capture above');
  await world.later(MINUTE);
  await goes('transferred');
  await world.later(MINUTE);
  const theirs = { owner: 'acme', repo: 'vpn-client', issue_number: 1 };
  expect((await world.github.issue('acme/vpn-client', 1)).state).toBe('open');
  await world.github.as('dora').rest.issues.update({ ...theirs, state: 'closed' });
  await world.later(MINUTE);
  expect(await ticket()).toMatchObject({ status: 'closed', development: { state: 'completed' } });
  expect(await parked()).toBe(0);
});

test('an issue whose opening never came and that is gone by now is not asked for', async () => {
  world.github.post.dropNext(1);
  await open();
  await goes('deleted');
  await world.later(MINUTE);
  expect(await store().tickets.list({})).toEqual([]);
  expect(await store().outbox.counts()).toMatchObject({ waiting: 0, parked: 0 });
});

test('a resolved ticket whose issue is deleted stays solved', async () => {
  await open();
  await world.turn();
  await say('lena', 'I am on it.\n\n/solved a new certificate');
  await world.later(MINUTE);
  await goes('deleted');
  await world.turn();
  expect(await ticket()).toMatchObject({ status: 'closed', resolution: { code: 'solved' } });
});
