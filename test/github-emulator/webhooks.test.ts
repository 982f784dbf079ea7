/** What happens on the local GitHub is told to the App as the real one tells it. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Acme, startAcme } from './acme.ts';
import { listenIn } from './hearing.ts';
import { at, listAt, textAt } from './json.ts';

const desk = { owner: 'acme', repo: 'desk' };
let acme: Acme;
const app = listenIn(() => acme.github.post);

beforeAll(async () => {
  acme = await startAcme();
});

beforeEach(app.begin);

afterAll(async () => {
  expect(acme.github.violations()).toEqual([]);
  await acme.github.close();
});

async function opened(title = 'Printer'): Promise<number> {
  const { data } = await acme.github.as('rita').rest.issues.create({ ...desk, title, body: 'It smokes.' });
  app.begin();
  return data.number;
}

test('an installation is told first, with its repositories', () => {
  const first = acme.github.post.list()[0];
  expect(first?.event).toBe('installation');
  const names = listAt(first?.payload, 'repositories').map((repository) => textAt(repository, 'full_name'));
  expect(names).toEqual(['acme/desk', 'acme/backoffice']);
});

test('a new issue with labels and assignees is told as opened, labelled and assigned', async () => {
  await acme.github
    .as('lars')
    .rest.issues.create({ ...desk, title: 'x', labels: ['a', 'b'], assignees: ['lena'] });
  expect(app.told()).toEqual([
    'issues.opened by lars',
    'issues.labeled by lars',
    'issues.labeled by lars',
    'issues.assigned by lars',
  ]);
  expect(app.payloads()[1]).toMatchObject({
    label: { id: expect.any(Number), name: 'a' },
    repository: { full_name: 'acme/desk', owner: { login: 'acme', id: expect.any(Number) } },
    organization: { login: 'acme' },
    installation: { id: acme.github.app.installationId },
    sender: { login: 'lars', id: expect.any(Number) },
  });
});

test('what the App does itself comes back with its bot as sender', async () => {
  const issue_number = await opened();
  await acme.bot.rest.issues.setLabels({ ...desk, issue_number, labels: ['tier: 1', 'status: new'] });
  await acme.bot.rest.issues.setLabels({ ...desk, issue_number, labels: ['tier: 2', 'status: new'] });
  expect(app.told()).toEqual([
    'issues.labeled by tierline[bot]',
    'issues.labeled by tierline[bot]',
    'issues.unlabeled by tierline[bot]',
    'issues.labeled by tierline[bot]',
  ]);
  expect(app.last()).toMatchObject({ sender: { type: 'Bot', id: acme.github.app.botId } });
});

test('nothing is told when nothing changed', async () => {
  const issue_number = await opened('Same');
  await acme.github.as('rita').rest.issues.update({ ...desk, issue_number, title: 'Same' });
  await acme.bot.rest.issues.addLabels({ ...desk, issue_number, labels: ['a'] });
  app.begin();
  await acme.bot.rest.issues.addLabels({ ...desk, issue_number, labels: ['a'] });
  expect(app.told()).toEqual([]);
});

test('an edit tells what was there before', async () => {
  const issue_number = await opened('Printre');
  await acme.github
    .as('rita')
    .rest.issues.update({ ...desk, issue_number, title: 'Printer', body: 'It burns.' });
  expect(app.told()).toEqual(['issues.edited by rita']);
  expect(at(app.last(), 'changes')).toEqual({ title: { from: 'Printre' }, body: { from: 'It smokes.' } });
});

test('closing, reopening, locking and assigning are told', async () => {
  const issue_number = await opened();
  const lena = acme.github.as('lena').rest.issues;
  await lena.update({ ...desk, issue_number, state: 'closed', state_reason: 'not_planned' });
  expect(app.last()).toMatchObject({ issue: { state: 'closed', state_reason: 'not_planned' } });
  await lena.update({ ...desk, issue_number, state: 'open' });
  await lena.lock({ ...desk, issue_number });
  await lena.unlock({ ...desk, issue_number });
  await lena.addAssignees({ ...desk, issue_number, assignees: ['lars'] });
  await lena.removeAssignees({ ...desk, issue_number, assignees: ['lars'] });
  const actions = ['closed', 'reopened', 'locked', 'unlocked', 'assigned', 'unassigned'];
  expect(app.told()).toEqual(actions.map((action) => `issues.${action} by lena`));
});

test('comments are told when made, edited and deleted', async () => {
  const issue_number = await opened();
  const rita = acme.github.as('rita').rest.issues;
  const { data } = await rita.createComment({ ...desk, issue_number, body: 'hello' });
  expect(app.last()).toMatchObject({ issue: { number: issue_number, comments: 1 } });
  await rita.updateComment({ ...desk, comment_id: data.id, body: 'hello?' });
  expect(app.last()).toMatchObject({ changes: { body: { from: 'hello' } }, comment: { body: 'hello?' } });
  await rita.deleteComment({ ...desk, comment_id: data.id });
  expect(app.told()).toEqual(
    ['created', 'edited', 'deleted'].map((action) => `issue_comment.${action} by rita`),
  );
});

test('labels of the repository are told when created, changed and deleted', async () => {
  const lena = acme.github.as('lena').rest.issues;
  await lena.createLabel({ ...desk, name: 'major', color: 'ff0000' });
  await lena.updateLabel({ ...desk, name: 'Major', color: '00ff00', new_name: 'huge' });
  expect(app.last()).toMatchObject({ changes: { name: { from: 'major' }, color: { from: 'ff0000' } } });
  await lena.deleteLabel({ ...desk, name: 'huge' });
  expect(app.told()).toEqual(['created', 'edited', 'deleted'].map((action) => `label.${action} by lena`));
});

test('new and leaving colleagues are told', async () => {
  const admin = acme.github.as('admin').rest;
  await admin.repos.addCollaborator({ ...desk, username: 'rolf', permission: 'triage' });
  await admin.repos.removeCollaborator({ ...desk, username: 'rolf' });
  const team = { org: 'acme', team_slug: 'level-1', username: 'rolf' };
  await admin.teams.addOrUpdateMembershipForUserInOrg(team);
  await admin.teams.removeMembershipForUserInOrg(team);
  const events = ['member.added', 'member.removed', 'membership.added', 'membership.removed'];
  expect(app.told()).toEqual(events.map((event) => `${event} by admin`));
});

test('where the App is not installed it hears nothing', async () => {
  await acme.github.as('rita').rest.issues.create({ owner: 'acme', repo: 'elsewhere', title: 'x' });
  expect(app.told()).toEqual([]);
});
