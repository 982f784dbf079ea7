/** One ticket’s events in their own order, however they come in and whoever is handling them. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { handleNext } from '../../plugin/server/handle/handle.ts';
import { readSaved } from '../../plugin/server/saved.ts';
import { startDesk, type World } from '../scenario/desk.ts';
import { formBody } from './form-body.ts';

const MINUTE = 60_000;
const desk = { owner: 'acme', repo: 'desk' };

let world: World;
beforeEach(async () => {
  world = await startDesk();
  await world.turn();
});
afterEach(() => world.close());

const open = () =>
  world.github.as('rita').rest.issues.create({ ...desk, title: 'VPN is down', body: formBody });
const say = (by: string, body: string) =>
  world.github.as(by).rest.issues.createComment({ ...desk, issue_number: 1, body });
const ticket = async () => {
  const [row] = await world.tierline.deps.store.tickets.list({});
  if (row === undefined) throw new Error('there is no ticket yet');
  return { row, ...readSaved(row.state) };
};

test('an answer that was in time and comes in late unsays no breach, but corrects it once', async () => {
  await open();
  await world.turn();
  world.clock.move(10 * MINUTE);
  world.github.post.hold();
  await say('lena', 'I am on it.');
  await world.later(60 * MINUTE);
  expect((await world.github.issue('acme/desk', 1)).labels).toContain('sla: breached');
  world.github.post.release({ doubled: true });
  await world.turn();
  await world.later(MINUTE);
  const issue = await world.github.issue('acme/desk', 1);
  expect(issue.labels).not.toContain('sla: breached');
  expect(issue.comments.filter(({ body }) => body.startsWith('A correction:'))).toHaveLength(1);
});

test.each([
  ['there was something to reopen', '/solved renewed the certificate', 'rita', '/reopen it is back'],
  ['there was a pause to end', '/wait vendor ordered a router', 'omar', '/resume'],
])('a refusal that late news undoes is taken back: %s', async (_, earlier, by, asked) => {
  await open();
  await world.turn();
  world.github.post.hold();
  await say('lena', earlier);
  const held = world.github.post.list().at(-1)?.guid;
  world.clock.move(MINUTE);
  await say(by, asked);
  world.github.post.release({ kept: ({ guid }) => guid === held });
  await world.turn();
  await world.later(MINUTE);
  const refusals = async () =>
    (await world.github.issue('acme/desk', 1)).comments.filter(({ body }) => body.includes('did not work'));
  expect(await refusals()).toHaveLength(1);
  world.github.post.release();
  await world.turn();
  await world.later(MINUTE);
  expect(await refusals()).toEqual([]);
});

test('comments that come in before their ticket’s opening wait for it', async () => {
  world.github.post.hold();
  await open();
  world.clock.move(MINUTE);
  await say('lena', 'I am on it.\n\n/take');
  world.github.post.release({ order: 'reversed' });
  await world.turn();
  expect((await ticket()).ticket).toMatchObject({ assignee: 'lena', status: 'open' });
});

test('an issue whose opening never came is asked for, and its ticket starts when it was opened', async () => {
  world.github.post.dropNext(1);
  await open();
  world.clock.move(5 * MINUTE);
  await say('lena', 'I am on it.\n\n/take');
  await world.turn();
  await world.later(MINUTE);
  const { ticket: found } = await ticket();
  expect(found).toMatchObject({ assignee: 'lena', openedAt: Date.parse('2026-11-20T08:00:00Z') });
  expect((await world.github.issue('acme/desk', 1)).assignees).toEqual(['lena']);
});

test('an issue that was deleted before it could be asked for is let go', async () => {
  world.github.post.dropNext(1);
  await open();
  await say('lena', '/take');
  world.github.fail({ match: /^GET .*\/issues\/1$/, with: 410, times: 9 });
  await world.turn();
  await world.later(MINUTE);
  expect(await world.tierline.deps.store.outbox.counts()).toMatchObject({ waiting: 0, parked: 0 });
});

test('a worker whose lease has ended changes nothing: another has taken over', async () => {
  const { deps } = world.tierline;
  await open();
  await world.github.post.settled();
  const slow = await deps.store.inbox.claim(deps.clock.now(), 1_000);
  world.clock.move(2_000);
  await world.turn();
  const before = await ticket();
  if (slow === null) throw new Error('nothing was claimed');
  await expect(deps.store.inbox.retry(slow, 0, 'too late')).rejects.toThrow();
  await world.turn();
  expect((await ticket()).row).toEqual(before.row);
});

test('many workers at once do what one does', async () => {
  await open();
  for (const text of ['I am on it.\n\n/take', '/priority P1', '/wait user the log, please', '/resume'])
    await say('lena', text);
  await world.github.post.settled();
  const { deps } = world.tierline;
  for (let busy = true; busy; )
    busy = (await Promise.all(Array.from({ length: 8 }, () => handleNext(deps)))).includes(true);
  await world.turn();
  const { ticket: done } = await ticket();
  expect(done).toMatchObject({ assignee: 'lena', status: 'open', waiting: null });
  expect(done.classification.priority).toBe('P1');
  expect((await world.github.issue('acme/desk', 1)).labels).toContain('priority: P1');
});
