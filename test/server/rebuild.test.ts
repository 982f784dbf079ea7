/** A database that is lost is made anew from GitHub: the tickets are what they were, and nothing is said again. */
import { expect, test } from 'vitest';
import { whatHolds } from '../../plugin/server/rebuild/desks.ts';
import { recover } from '../../plugin/server/recover/recover.ts';
import { policy as usual } from '../scenario/desk.ts';
import { DAY, desk, HOUR, MINUTE, scenarioByHand } from '../scenario/scenario.ts';
import { formBody } from './form-body.ts';
import { loseDatabase, redeliverAll, ticketsIn, writesIn } from './rebuilding.ts';

const { world, open, say, begin, issue, labels } = scenarioByHand();

const policy = `${usual}back-office: acme/back-office\n`;

const tickets = () => ticketsIn(world);

async function story(): Promise<void> {
  await open();
  await say('lena', 'I am on it.\n\n/take');
  await say('lena', '/wait user please send the log');
  await world.later(2 * HOUR);
  await say('rita', `Here is the log, at last: ${'tunnel '.repeat(60)}`);
  await say('lena', 'Restarted the gateway.\n\n/escalate a restart changed nothing');
  await say('omar', '/take\n/time 30m diagnosis read the log');
  await world.later(DAY);
  await say('omar', '/escalate the tunnel code drops packets');
  await world.github
    .as('dora')
    .rest.issues.update({ owner: 'acme', repo: 'vpn-client', issue_number: 1, state: 'closed' });
  await world.later(MINUTE);
  await open('ravi', 'Mail is slow');
  const { data } = await world.github
    .as('lena')
    .rest.issues.createComment({ ...desk, issue_number: 2, body: '/take\n/priority P1' });
  await world.later(MINUTE);
  await world.github.as('lena').rest.issues.updateComment({ ...desk, comment_id: data.id, body: '/take' });
  await world.later(MINUTE);
  const gone = await say('lena', 'Restarted the mailer.\n\n/solved restarted', 2);
  await world.github.as('lena').rest.issues.deleteComment({ ...desk, comment_id: gone });
  await say('ravi', '/confirm\n/rate 4 quick', 2);
  await world.later(HOUR);
  await say('ravi', '/reopen it is back', 2);
  await open('rita', 'No tunnel again');
  await say('lena', '/duplicate #1', 3);
  await say('omar', '/problem', 1);
  await world.later(DAY);
}

test('after a rich story the tickets are what they were, and GitHub sees no write', async () => {
  await begin({ policy, backOffice: 'installed' });
  await story();
  const before = await tickets();
  expect(before).toHaveLength(4);
  const already = writesIn(world).length;
  const rebuilt = await loseDatabase(world);
  expect(rebuilt).toMatchObject({ desks: ['acme/desk'], restored: 4, judgedAnew: 0, unknown: [] });
  expect(await tickets()).toEqual(before);
  await world.turn();
  await recover(world.tierline.deps);
  await world.turn();
  expect(writesIn(world).slice(already)).toEqual([]);
  expect(await tickets()).toEqual(before);
  await redeliverAll(world);
  expect(writesIn(world).slice(already)).toEqual([]);
});

test('life goes on: commands work, what was linked is told of, and clocks are breached when they are due', async () => {
  await begin({ policy, backOffice: 'installed' });
  await open();
  await say('lena', 'I am on it.\n\n/take');
  await say('lena', '/escalate a restart changed nothing');
  await say('omar', '/take\n/escalate the tunnel code drops packets');
  await open('ravi', 'Mail is slow');
  await loseDatabase(world);
  await world.turn();
  const comments = (await issue(2)).comments.length;
  await say('lena', '/solved switched the mailer on', 2);
  expect(await labels(2)).toContain('status: resolved');
  expect((await issue(2)).comments).toHaveLength(comments + 2);
  await world.later(4 * DAY);
  expect(await labels(1)).toContain('sla: breached');
  await world.github
    .as('dora')
    .rest.issues.update({ owner: 'acme', repo: 'vpn-client', issue_number: 1, state: 'closed' });
  await world.later(MINUTE);
  const { comments: notes } = await world.github.issue('acme/back-office', 1);
  expect(notes.at(-1)?.body).toContain('a fix is there');
});

test('what happened after the database was lost is heard when the desk starts, and done', async () => {
  await begin({ policy });
  await open();
  await say('lena', 'I am on it.\n\n/take');
  world.github.post.target(null);
  await world.later(10 * MINUTE);
  await world.github.as('lena').rest.issues.createComment({ ...desk, issue_number: 1, body: '/priority P1' });
  await world.github.as('ravi').rest.issues.create({ ...desk, title: 'Mail is slow', body: formBody });
  await world.later(10 * MINUTE);
  await loseDatabase(world);
  await world.turn();
  await recover(world.tierline.deps);
  await world.turn();
  expect(await labels(1)).toContain('priority: P1');
  expect((await issue(2)).comments[0]?.body).toContain('tierline:card');
  expect((await issue(2)).comments).toHaveLength(1);
});

test('a database that holds something is left as it is', async () => {
  await begin({ policy });
  await open();
  expect(await whatHolds(world.tierline.deps.store)).toBe('tickets');
  await world.restart();
  expect(await whatHolds(world.tierline.deps.store)).toBe(null);
  await recover(world.tierline.deps);
  expect(await whatHolds(world.tierline.deps.store)).toBe('the policy of a desk');
});
