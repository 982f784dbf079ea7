/** People may do on the local GitHub what their role lets them do on the real one. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Acme, startAcme } from './acme.ts';

const desk = { owner: 'acme', repo: 'desk' };
const backOffice = { owner: 'acme', repo: 'backoffice' };
let acme: Acme;

beforeAll(async () => {
  acme = await startAcme();
});

afterAll(async () => {
  expect(acme.github.violations()).toEqual([]);
  await acme.github.close();
});

async function opened(title = 'Printer'): Promise<number> {
  return (await acme.github.as('rita').rest.issues.create({ ...desk, title })).data.number;
}

test('the permission of staff tells triage from read by its role name only', async () => {
  const ask = async (username: string, repository = desk) =>
    (await acme.bot.rest.repos.getCollaboratorPermissionLevel({ ...repository, username })).data;
  expect(await ask('lars')).toMatchObject({ permission: 'read', role_name: 'triage' });
  expect(await ask('Lena')).toMatchObject({ permission: 'write', role_name: 'write' });
  expect(await ask('rita')).toMatchObject({ permission: 'read', role_name: 'read' });
  expect(await ask('rita', backOffice)).toMatchObject({ permission: 'none', role_name: 'none' });
  expect(await ask('mona', backOffice)).toMatchObject({ permission: 'read', role_name: 'read' });
  expect(await ask('admin')).toMatchObject({ permission: 'admin', role_name: 'admin' });
  await expect(ask('nobody')).rejects.toMatchObject({ status: 404 });
});

test('a token says whose it is; an App is nobody', async () => {
  const ask = (octokit: Pick<typeof acme.bot, 'rest'>) => octokit.rest.users.getAuthenticated();
  expect((await ask(acme.github.as('rita'))).data).toMatchObject({ login: 'rita', type: 'User' });
  await expect(ask(acme.github.withToken(null))).rejects.toMatchObject({ status: 401 });
  await expect(ask(acme.bot)).rejects.toMatchObject({ status: 403 });
});

test('a private repository is not there for outsiders', async () => {
  const rita = acme.github.as('rita');
  await expect(rita.rest.repos.get(backOffice)).rejects.toMatchObject({ status: 404 });
  await expect(rita.rest.issues.create({ ...backOffice, title: 'x' })).rejects.toMatchObject({ status: 404 });
  await expect(acme.github.as('mona').rest.repos.get(backOffice)).resolves.toMatchObject({ status: 200 });
  await expect(acme.bot.rest.repos.get(backOffice)).resolves.toMatchObject({ status: 200 });
});

test('labels and assignees that a requester sends along are dropped without a word', async () => {
  const { data } = await acme.github
    .as('rita')
    .rest.issues.create({ ...desk, title: 'x', labels: ['urgent'], assignees: ['lars'] });
  expect(data).toMatchObject({ labels: [], assignees: [] });
  const { data: changed } = await acme.github
    .as('rita')
    .rest.issues.update({ ...desk, issue_number: data.number, title: 'y', labels: ['urgent'] });
  expect(changed).toMatchObject({ title: 'y', labels: [] });
});

test('a requester may not label, assign, or touch another’s issue', async () => {
  const issue_number = await opened();
  const rita = acme.github.as('rita').rest.issues;
  await expect(rita.addLabels({ ...desk, issue_number, labels: ['x'] })).rejects.toMatchObject({
    status: 403,
  });
  await expect(rita.createLabel({ ...desk, name: 'x' })).rejects.toMatchObject({ status: 403 });
  const rolf = acme.github.as('rolf').rest.issues;
  await expect(rolf.update({ ...desk, issue_number, state: 'closed' })).rejects.toMatchObject({
    status: 403,
  });
  const { data: comment } = await rolf.createComment({ ...desk, issue_number, body: 'me too' });
  const edit = { ...desk, comment_id: comment.id, body: 'changed' };
  await expect(rita.updateComment(edit)).rejects.toMatchObject({ status: 403 });
  await expect(rolf.updateComment(edit)).resolves.toMatchObject({ status: 200 });
});

test('a requester reopens what she closed herself, not what staff closed', async () => {
  const issue_number = await opened();
  const rita = acme.github.as('rita').rest.issues;
  await rita.update({ ...desk, issue_number, state: 'closed' });
  await rita.update({ ...desk, issue_number, state: 'open' });
  await acme.github.as('lars').rest.issues.update({ ...desk, issue_number, state: 'closed' });
  await expect(rita.update({ ...desk, issue_number, state: 'open' })).rejects.toMatchObject({ status: 403 });
});

test('triage labels and assigns; who may not be assigned is left out silently', async () => {
  const issue_number = await opened();
  const lars = acme.github.as('lars').rest.issues;
  await lars.addLabels({ ...desk, issue_number, labels: ['seen'] });
  const { data } = await lars.addAssignees({
    ...desk,
    issue_number,
    assignees: ['lena', 'rolf', 'mona', 'nobody'],
  });
  expect(data?.assignees?.map(({ login }) => login)).toEqual(['lena', 'mona']);
  await acme.github.as('rolf').rest.issues.createComment({ ...desk, issue_number, body: 'here' });
  await lars.addAssignees({ ...desk, issue_number, assignees: ['rolf'] });
  expect((await acme.github.issue('acme/desk', issue_number)).assignees).toEqual(['lena', 'mona', 'rolf']);
});

test('closing keeps its reason, and reopening says so', async () => {
  const issue_number = await opened();
  const lars = acme.github.as('lars').rest.issues;
  const close = async (state_reason: 'completed' | 'not_planned') =>
    (await lars.update({ ...desk, issue_number, state: 'closed', state_reason })).data.state_reason;
  expect(await close('not_planned')).toBe('not_planned');
  expect((await lars.update({ ...desk, issue_number, state: 'open' })).data.state_reason).toBe('reopened');
  expect(await close('completed')).toBe('completed');
});

test('memberships are private, so nobody is called a member', async () => {
  const said = async (login: string) =>
    (await acme.github.as(login).rest.issues.create({ ...desk, title: 'who' })).data.author_association;
  expect([await said('rita'), await said('lars'), await said('mona')]).toEqual([
    'NONE',
    'COLLABORATOR',
    'NONE',
  ]);
});

test('the App sees who is in a team; an outsider does not see the team', async () => {
  const team = { org: 'acme', team_slug: 'level-1' };
  const { data: members } = await acme.bot.rest.teams.listMembersInOrg(team);
  expect(members.map(({ login }) => login)).toEqual(['lars']);
  const is = acme.bot.rest.teams.getMembershipForUserInOrg;
  await expect(is({ ...team, username: 'Lars' })).resolves.toMatchObject({ data: { state: 'active' } });
  await expect(is({ ...team, username: 'rita' })).rejects.toMatchObject({ status: 404 });
  await expect(acme.github.as('rita').rest.teams.getByName(team)).rejects.toMatchObject({ status: 404 });
});
