/** What GitHub tells once, and shows afterwards only by what is missing, is found although its webhook was lost. */
import { expect, test } from 'vitest';
import { recover } from '../../plugin/server/recover/recover.ts';
import { DAY, desk, HOUR, MINUTE, scenario } from '../scenario/scenario.ts';

const { world, open, say, ticket, issue, labels, card, lastWord } = scenario({ more: ['elsewhere'] });

const as = (login: string) => world.github.as(login).rest;
const requestsTo = (match: RegExp) =>
  world.github.requests().filter(({ method, path }) => match.test(`${method} ${path}`));

/** It happens while nothing comes through, and GitHub’s list does not know of it; then the desk looks for what it missed. */
async function unheard(act: () => Promise<unknown>, later = 2 * HOUR): Promise<void> {
  await recover(world.tierline.deps);
  await world.turn();
  world.github.post.target(null);
  await world.later(later);
  await act();
  await world.later(MINUTE);
  world.github.post.target(`${world.tierline.url}/webhooks`);
  await recover(world.tierline.deps);
  await world.turn();
}

test.each([
  ['deleted', () => world.github.deleteIssue('acme/desk', 1, 'mia')],
  ['transferred', () => world.github.transferIssue('acme/desk', 1, 'acme/elsewhere', 'mia')],
])('an issue that was %s: its ticket ends, and nothing more is said there', async (_, go) => {
  await open();
  await open('ravi', 'Mail is slow');
  await unheard(go);
  expect(await ticket(1)).toMatchObject({ status: 'closed', resolution: { code: 'withdrawn' } });
  expect((await ticket(2)).status).not.toBe('closed');
  const before = world.github.requests().length;
  await world.later(3 * DAY);
  const written = world.github.requests().slice(before);
  expect(written.filter(({ method, path }) => method !== 'GET' && /issues\/1\b/.test(path))).toEqual([]);
});

test('an issue whose closing was lost, too, is closed and not gone', async () => {
  await open();
  await unheard(() =>
    as('rita').issues.update({ ...desk, issue_number: 1, state: 'closed', state_reason: 'not_planned' }),
  );
  expect((await ticket(1)).resolution).toMatchObject({ code: 'withdrawn', by: 'rita' });
});

test('as long as all issues are there, one list an hour tells so', async () => {
  await open();
  const lists = () => requestsTo(/^GET \/repos\/acme\/desk\/issues$/).length;
  await recover(world.tierline.deps);
  await world.later(10 * MINUTE);
  const before = lists();
  await recover(world.tierline.deps);
  expect(lists() - before).toBe(1);
});

test('a card that somebody deleted is written anew once anything is done on its issue', async () => {
  await open();
  const [first] = (await issue()).comments;
  await unheard(async () => {
    await as('mia').issues.deleteComment({ ...desk, comment_id: first?.id ?? 0 });
    await as('ravi').issues.createComment({ ...desk, issue_number: 1, body: 'I see it, too.' });
  });
  expect(await card()).toContain('| Status |');
  expect((await issue()).comments.filter(({ body }) => body.includes('tierline:card'))).toHaveLength(1);
});

test.each<[string, () => Promise<unknown>]>([
  ['deleted', () => as('mia').issues.deleteLabel({ ...desk, name: 'priority: P2' })],
  ['renamed', () => as('mia').issues.updateLabel({ ...desk, name: 'priority: P2', new_name: 'later' })],
  ['recoloured', () => as('mia').issues.updateLabel({ ...desk, name: 'priority: P2', color: '000000' })],
])('a label of the desk that was %s is itself again, and stands where it stood', async (_, change) => {
  await open();
  await unheard(change);
  await world.turn();
  expect(await labels()).toContain('priority: P2');
  expect(await labels()).not.toContain('later');
  const { data } = await as('mia').issues.getLabel({ ...desk, name: 'priority: P2' });
  expect(data.color).toBe('d93f0b');
  const repairs = () => requestsTo(/^(POST|PATCH) \/repos\/acme\/desk\/labels/).length;
  const before = repairs();
  await world.later(HOUR);
  await recover(world.tierline.deps);
  await world.turn();
  expect(repairs()).toBe(before);
});

test('a label that was made when it was first used, and deleted, is made again', async () => {
  await open();
  expect(await labels()).toContain('service: vpn');
  await unheard(() => as('mia').issues.deleteLabel({ ...desk, name: 'service: vpn' }));
  expect(await labels()).toContain('service: vpn');
});

test('whoever left a team is no staff any more, and whoever joined it is', async () => {
  await open();
  await say('sven', 'I am on it.\n\n/take');
  expect((await issue()).assignees).toEqual(['sven']);
  const team = { org: 'acme', team_slug: 'service-desk' };
  await unheard(async () => {
    await as('admin').teams.removeMembershipForUserInOrg({ ...team, username: 'sven' });
    await as('admin').teams.addOrUpdateMembershipForUserInOrg({ ...team, username: 'ravi' });
  });
  await say('sven', '/priority P1');
  expect(await labels()).not.toContain('priority: P1');
  await say('ravi', '/take');
  expect((await issue()).assignees).toEqual(['ravi']);
});

test('the developers’ repository has another name: the ticket leads there', async () => {
  await open();
  await say('lena', 'I am on it.\n\n/take');
  await say('lena', '/escalate a restart changed nothing');
  await say('omar', '/take\n/escalate the tunnel code drops packets');
  await unheard(() => as('admin').repos.update({ owner: 'acme', repo: 'vpn-client', name: 'tunnel' }));
  expect(await card()).toContain('acme/tunnel');
  await as('admin').issues.update({ owner: 'acme', repo: 'tunnel', issue_number: 1, state: 'closed' });
  await world.later(MINUTE);
  expect(await lastWord()).toContain('a fix is there');
});

test('the desk itself has another name: what is said there from now on is said there', async () => {
  await open();
  await unheard(() => as('admin').repos.update({ owner: 'acme', repo: 'desk', name: 'helpdesk' }));
  await as('lena').issues.createComment({ owner: 'acme', repo: 'helpdesk', issue_number: 1, body: '/take' });
  await world.later(MINUTE);
  expect((await world.github.issue('acme/helpdesk', 1)).assignees).toEqual(['lena']);
});

test('the App was taken off the desk and came back: meanwhile its tickets sleep', async () => {
  await open();
  await say('lena', 'I am looking at it.');
  await unheard(() => world.github.removeFrom('acme/desk'));
  const before = world.github.requests().length;
  await world.later(2 * DAY);
  const called = world.github.requests().slice(before);
  expect(called.filter(({ path }) => path.startsWith('/repos/acme/desk'))).toEqual([]);
  await unheard(() => world.github.installOn('acme/desk'));
  await world.turn();
  await say('lena', '/take');
  expect((await issue()).assignees).toEqual(['lena']);
});

test('the App was put on another repository with a policy: it is a desk, too', async () => {
  await world.github.removeFrom('acme/elsewhere');
  await world.turn();
  await unheard(async () => {
    const { repos } = as('admin');
    const file = { owner: 'acme', repo: 'elsewhere', path: '.github/tierline.yml' };
    const { data } = await repos.getContent(file);
    const content = Buffer.from('tierline: 1\ntimezone: Europe/Berlin\n').toString('base64');
    const sha = 'sha' in data ? data.sha : '';
    await repos.createOrUpdateFileContents({ ...file, message: 'a desk', content, sha });
    await world.github.installOn('acme/elsewhere');
  });
  const { data } = await as('admin').issues.listLabelsForRepo({
    owner: 'acme',
    repo: 'elsewhere',
    per_page: 100,
  });
  expect(data.map(({ name }) => name)).toContain('tier: 1');
});
