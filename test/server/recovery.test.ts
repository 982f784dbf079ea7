/** What never arrived is found: by GitHub’s own list, and by reading the issues again. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recover } from '../../plugin/server/recover/recover.ts';
import { readEvent } from '../../plugin/server/saved.ts';
import { startDesk, type World } from '../scenario/desk.ts';
import { formBody } from './form-body.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const desk = { owner: 'acme', repo: 'desk' };

let world: World;
beforeEach(async () => {
  world = await startDesk();
  await world.turn();
});
afterEach(async () => {
  expect(world.github.violations()).toEqual([]);
  expect(world.github.unimplemented()).toEqual([]);
  await world.close();
});

const deps = () => world.tierline.deps;
const open = () =>
  world.github.as('rita').rest.issues.create({ ...desk, title: 'VPN is down', body: formBody });
const say = async (by: string, body: string) =>
  (await world.github.as(by).rest.issues.createComment({ ...desk, issue_number: 1, body })).data.id;
const events = async () => (await deps().store.tickets.events('1#1')).map(readEvent);
/** Nothing comes through: what is made now is lost, and GitHub’s list does not know of it. */
const deaf = () => world.github.post.target(null);
const hearing = () => world.github.post.target(`${world.tierline.url}/webhooks`);

test('a desk that the App was installed on before Tierline first ran is made ready', async () => {
  await recover(deps());
  await world.turn();
  const { data } = await world.github.as('admin').rest.issues.listLabelsForRepo({ ...desk, per_page: 100 });
  expect(data.map(({ name }) => name)).toContain('tier: 1');
});

test('what GitHub could not deliver is sent again under its own id, and handled once', async () => {
  await recover(deps());
  world.github.post.dropNext(1);
  await open();
  await world.turn();
  expect(await deps().store.tickets.list({})).toEqual([]);
  expect(await recover(deps())).toBe(true);
  await world.turn();
  expect((await world.github.issue('acme/desk', 1)).labels).toContain('tier: 1');
  await world.later(MINUTE);
  await recover(deps());
  await world.turn();
  expect((await world.github.issue('acme/desk', 1)).comments).toHaveLength(1);
});

test('a delivery that is refused each time is not asked for for ever', async () => {
  await recover(deps());
  world.github.post.target(`${world.tierline.url}/somewhere-else`);
  await open();
  await world.turn();
  const asked = () =>
    world.github.requests().filter(({ method, path }) => method === 'POST' && path.endsWith('/attempts'))
      .length;
  for (let round = 0; round < 9; round += 1) {
    await world.later(MINUTE);
    await recover(deps());
  }
  const lost = world.github.post.list().filter(({ attempts }) => attempts.length > 0);
  expect(asked()).toBe(5 * lost.length);
});

test('what no list has any more is read from the issues: openings, comments, labels, buttons', async () => {
  await open();
  await world.turn();
  await recover(deps());
  await world.later(10 * MINUTE);
  deaf();
  await say('lena', 'I am on it.\n\n/take');
  world.clock.move(MINUTE);
  await world.github.as('lena').rest.issues.addLabels({ ...desk, issue_number: 1, labels: ['priority: P1'] });
  world.clock.move(MINUTE);
  await world.github.as('lena').rest.issues.update({
    ...desk,
    issue_number: 1,
    state: 'closed',
    state_reason: 'not_planned',
  });
  world.clock.move(4 * DAY);
  hearing();
  await recover(deps());
  await world.turn();
  const issue = await world.github.issue('acme/desk', 1);
  expect(issue.assignees).toEqual(['lena']);
  expect(issue.labels).toEqual(expect.arrayContaining(['priority: P1', 'status: closed']));
  // In time: what counts is when it was said, not when it was found.
  expect(issue.labels).not.toContain('sla: breached');
  const acts = (await events()).map(({ kind }) => kind).filter((kind) => kind !== 'due' && kind !== 'away');
  expect(acts).toEqual(['opened', 'commented', 'labelled', 'closed']);
});

test('an opening that is found late is as it was then: its later labels are told as what they were', async () => {
  await recover(deps());
  deaf();
  await open();
  world.clock.move(MINUTE);
  await world.github.as('lena').rest.issues.addLabels({ ...desk, issue_number: 1, labels: ['tier: 2'] });
  world.clock.move(MINUTE);
  hearing();
  await recover(deps());
  await world.turn();
  const [opened, labelled] = await events();
  expect(opened).toMatchObject({ kind: 'opened', labels: [] });
  expect(labelled).toMatchObject({ kind: 'labelled', label: 'tier: 2' });
  expect((await world.github.issue('acme/desk', 1)).labels).toContain('tier: 2');
});

test('a comment’s edit and an issue’s new title are found, too', async () => {
  await open();
  const id = await say('lena', 'I am on it.');
  await world.turn();
  await recover(deps());
  await world.later(10 * MINUTE);
  deaf();
  await world.github
    .as('lena')
    .rest.issues.updateComment({ ...desk, comment_id: id, body: 'I am on it.\n\n/take' });
  await world.github.as('rita').rest.issues.update({ ...desk, issue_number: 1, title: 'VPN is down again' });
  hearing();
  world.clock.move(MINUTE);
  await recover(deps());
  await world.turn();
  expect((await world.github.issue('acme/desk', 1)).assignees).toEqual(['lena']);
  const [row] = await deps().store.tickets.list({});
  expect(row?.state).toContain('VPN is down again');
});

test('what arrived as it should is found to be known: the sweep adds nothing, whatever happened', async () => {
  await recover(deps());
  await open();
  const id = await say('lena', 'I am on it.\n\n/take');
  await world.later(MINUTE);
  const { issues } = world.github.as('lena').rest;
  await issues.updateComment({ ...desk, comment_id: id, body: 'I am on it.\n\n/take\n/priority P3' });
  await issues.addLabels({ ...desk, issue_number: 1, labels: ['waiting: vendor'] });
  await world.later(MINUTE);
  await issues.removeLabel({ ...desk, issue_number: 1, name: 'waiting: vendor' });
  await issues.addAssignees({ ...desk, issue_number: 1, assignees: ['omar'] });
  await world.later(MINUTE);
  await issues.update({ ...desk, issue_number: 1, state: 'closed', state_reason: 'completed' });
  await world.later(MINUTE);
  const before = await events();
  expect(await recover(deps())).toBe(false);
  await world.turn();
  expect(await events()).toEqual(before);
});

test('the developers’ closing is found, too', async () => {
  await open();
  await world.turn();
  await say('lena', 'I am on it.\n\n/take');
  await world.later(MINUTE);
  await say('lena', '/escalate a restart changed nothing');
  await world.later(MINUTE);
  await say('omar', '/take\n/escalate the tunnel code drops packets');
  await world.later(MINUTE);
  await recover(deps());
  deaf();
  await world.later(10 * MINUTE);
  await world.github
    .as('dora')
    .rest.issues.update({ owner: 'acme', repo: 'vpn-client', issue_number: 1, state: 'closed' });
  hearing();
  await world.later(MINUTE);
  await recover(deps());
  await world.turn();
  expect((await world.github.issue('acme/desk', 1)).comments.at(-1)?.body).toContain('a fix is there');
});

test.each([
  ['before', /^GET \/repos\/acme\/desk\/issues$/, 'vpn-client'],
  ['after', /^GET \/repos\/acme\/vpn-client\/issues$/, 'desk'],
])(
  'one repository that cannot be read does not keep those %s it from being swept',
  async (_where, match, other) => {
    await recover(deps());
    await world.turn();
    const mark = () => deps().store.memory.get(`swept/${other === 'desk' ? 1 : 2}`);
    const before = await mark();
    world.github.fail({ match, with: 502, times: 99 });
    await world.later(MINUTE);
    await expect(recover(deps())).rejects.toThrow('could not look for what had not arrived');
    expect(await mark()).not.toBe(before);
  },
);

test('what a repository that can be read has lost is found, though another cannot be read', async () => {
  await recover(deps());
  world.github.fail({ match: /^GET \/repos\/acme\/vpn-client\/issues$/, with: 502, times: 99 });
  deaf();
  await open();
  hearing();
  await world.later(MINUTE);
  await expect(recover(deps())).rejects.toThrow('could not look for what had not arrived');
  await world.turn();
  expect((await world.github.issue('acme/desk', 1)).labels).toContain('tier: 1');
});
