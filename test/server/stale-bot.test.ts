/** A bot that tidies up issues labels, speaks and closes: it is no person, so it answers nothing, ends nothing and reopens nothing. */
import { afterEach, expect, test } from 'vitest';
import { recover } from '../../plugin/server/recover/recover.ts';
import { readSaved } from '../../plugin/server/saved.ts';
import { startDesk, type World } from '../scenario/desk.ts';
import { formBody } from './form-body.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const desk = { owner: 'acme', repo: 'desk' };
const on = { ...desk, issue_number: 1 };

let world: World;
afterEach(async () => {
  expect(world.github.violations()).toEqual([]);
  await world.close();
});

const as = (login: string) => world.github.as(login).rest.issues;
const issue = () => world.github.issue('acme/desk', 1);
const saidByDesk = async () =>
  (await issue()).comments.filter(({ author }) => author === 'tierline[bot]').length;
const ticket = async () => {
  const row = await world.tierline.deps.store.tickets.get('1#1');
  return row === null ? expect.fail('there is no ticket') : readSaved(row.state).ticket;
};
const open = () => as('rita').create({ ...desk, title: 'VPN is down', body: formBody });

/** All that such a bot does, each seen by the desk. */
async function stale(): Promise<void> {
  const acts = [
    () => as('stale[bot]').addLabels({ ...on, labels: ['stale'] }),
    () =>
      as('stale[bot]').createComment({
        ...on,
        body: 'This issue is stale because nothing happened.\n\n/confirm',
      }),
    () => as('stale[bot]').update({ ...on, state: 'closed', state_reason: 'not_planned' }),
  ];
  for (const act of acts) {
    await act();
    await world.turn();
    await world.later(MINUTE);
  }
}

test('an issue that is older than the desk begins with it, and is neither closed nor reminded of', async () => {
  world = await startDesk({ bots: ['stale[bot]'] });
  world.github.post.target(null);
  await open();
  world.clock.move(60 * DAY);
  world.github.post.target(`${world.tierline.url}/webhooks`);
  await world.turn();
  await recover(world.tierline.deps);
  const begun = world.clock.now();
  await stale();
  const { openedAt, status } = await ticket();
  expect(openedAt).toBeGreaterThanOrEqual(begun - MINUTE);
  expect(status).toBe('new');
  const { state, labels } = await issue();
  expect(state).toBe('open');
  expect(labels.filter((label) => label.startsWith('sla:'))).toEqual([]);
  expect(await saidByDesk()).toBe(1);
});

test('a ticket that waits for its requester waits on, and the desk says nothing to the bot', async () => {
  world = await startDesk({ bots: ['stale[bot]'] });
  await open();
  await world.turn();
  await as('lena').createComment({ ...on, body: 'Which version?\n\n/take\n/wait user' });
  await world.turn();
  const [before, said] = [await ticket(), await saidByDesk()];
  await stale();
  expect(await ticket()).toMatchObject({ status: 'waiting', waiting: before.waiting, resolution: null });
  expect((await issue()).state).toBe('open');
  expect(await saidByDesk()).toBe(said);
  await as('rita').createComment({ ...on, body: '4.2.1' });
  await world.turn();
  expect(await ticket()).toMatchObject({ status: 'open', waiting: null });
});

test('a resolved ticket is not confirmed by it, and stays resolved until its own end', async () => {
  world = await startDesk({ bots: ['stale[bot]'] });
  await open();
  await world.turn();
  await as('lena').createComment({ ...on, body: '/take\n/solved a restart helped' });
  await world.turn();
  await stale();
  expect(await ticket()).toMatchObject({ status: 'resolved', resolution: { verifiedBy: null } });
  await world.later(7 * DAY);
  expect((await ticket()).status).toBe('closed');
});
