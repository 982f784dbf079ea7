/** A locked issue: GitHub refuses the desk’s words there, so staff read them elsewhere, and the ticket goes on. */
import { afterEach, expect, test } from 'vitest';
import { healthOf } from '../../plugin/server/health.ts';
import { startDesk, policy as usual, type World, type WorldOptions } from '../scenario/desk.ts';
import { formBody } from './form-body.ts';

const MINUTE = 60_000;
const desk = { owner: 'acme', repo: 'desk' };
const withOffice: WorldOptions = {
  policy: `${usual}back-office: acme/back-office\n`,
  backOffice: 'installed',
};

let world: World;
afterEach(() => world.close());

async function begin(options: WorldOptions = {}): Promise<void> {
  world = await startDesk(options);
  await world.github.as('rita').rest.issues.create({ ...desk, title: 'VPN is down', body: formBody });
  await world.turn();
}

const lock = (repo = 'desk') =>
  world.github.as('mia').rest.issues.lock({ owner: 'acme', repo, issue_number: 1 });
const say = (by: string, body: string) =>
  world.github.as(by).rest.issues.createComment({ ...desk, issue_number: 1, body });
const ticket = () => world.github.issue('acme/desk', 1);
const ofTheDesk = (comments: readonly { readonly author: string; readonly body: string }[]) =>
  comments.filter(({ author }) => author === 'tierline[bot]').map(({ body }) => body);
const queue = () => world.tierline.deps.store.outbox.counts();

test('what cannot be said is said in the back office; labels, card and clocks go on, and nothing waits behind it', async () => {
  await begin(withOffice);
  await lock();
  await world.later(46 * MINUTE);
  await say('mia', 'I am on it.\n\n/take\n/solved a restart helped');
  await world.turn();
  const { comments, labels } = await ticket();
  expect(labels).toContain('status: resolved');
  expect(ofTheDesk(comments)).toHaveLength(1);
  expect(ofTheDesk(comments)[0]).toContain('**Resolved by @mia.**');
  const notes = ofTheDesk((await world.github.issue('acme/back-office', 1)).comments);
  expect(notes).toHaveLength(2);
  expect(notes[0]).toContain('the first answer to the requester is due');
  expect(notes[1]).toMatch(/^Ticket #1 is locked, so this could not be written there\. Unlock it, or tell/);
  expect(notes[1]).toMatch(/^> .*a restart helped/m);
  expect(await queue()).toMatchObject({ waiting: 0, parked: 0 });
  const health = await healthOf(world.tierline.deps);
  expect(health).toMatchObject({ ok: true, problems: [] });
  expect(health.notices).toBeUndefined();
  expect(world.github.violations()).toEqual([]);
});

test('without a back office the health tells how much was left unsaid, until something can be said there again', async () => {
  await begin();
  await lock();
  await world.later(61 * MINUTE);
  await say('mia', 'I am on it.\n\n/take\n/solved a restart helped');
  await world.turn();
  expect(await queue()).toMatchObject({ waiting: 0, parked: 0 });
  expect((await ticket()).labels).toContain('status: resolved');
  expect(await healthOf(world.tierline.deps)).toMatchObject({
    ok: true,
    notices: [
      'Since 2026-11-20T09:01:00Z 2 messages could not be written on 1 locked issue; the log names them. Unlock the issue, or set a back office, where they can be said instead.',
    ],
  });
  await world.github.as('mia').rest.issues.unlock({ ...desk, issue_number: 1 });
  await say('rita', 'It is broken again, please look.\n\n/reopen broken again');
  await say('mia', 'I look.\n\n/solved another restart');
  await world.later(MINUTE);
  expect((await healthOf(world.tierline.deps)).notices).toBeUndefined();
});

test('a ticket locked before the desk greeted it is served by its labels', async () => {
  world = await startDesk(withOffice);
  await world.turn();
  world.github.post.hold();
  await world.github.as('rita').rest.issues.create({ ...desk, title: 'VPN is down', body: formBody });
  await lock();
  world.github.post.release();
  await world.turn();
  await say('mia', 'I am on it.\n\n/take');
  await world.turn();
  expect((await ticket()).labels).toContain('tier: 1');
  expect((await ticket()).assignees).toEqual(['mia']);
  expect(await queue()).toMatchObject({ waiting: 0, parked: 0 });
});

test('where the App may write on locked issues, it does', async () => {
  await begin({ ...withOffice, appWritesWhereLocked: true });
  await lock();
  await say('mia', 'I am on it.\n\n/take\n/solved a restart helped');
  await world.turn();
  expect(ofTheDesk((await ticket()).comments)).toHaveLength(2);
});

test('a back office’s issue that is locked holds nothing up, and the health tells', async () => {
  await begin(withOffice);
  await lock();
  await world.later(46 * MINUTE);
  await lock('back-office');
  await say('mia', 'I am on it.\n\n/take\n/solved a restart helped');
  await world.later(MINUTE);
  expect(await queue()).toMatchObject({ waiting: 0, parked: 0 });
  expect((await healthOf(world.tierline.deps)).notices).toHaveLength(1);
});

test('another 403 is no “slower”: after three tries it is parked with GitHub’s own words', async () => {
  await begin();
  const message = 'Repository was archived so is read-only.';
  world.github.fail({ match: /^POST .*\/comments$/, with: 403, times: 99, message });
  await world.later(61 * MINUTE);
  for (let tries = 0; tries < 3; tries += 1) await world.later(MINUTE);
  const [parked] = await world.tierline.deps.store.outbox.parked(10);
  expect(parked).toMatchObject({ kind: 'comment', attempts: 3 });
  expect(parked?.error).toContain(message);
});
