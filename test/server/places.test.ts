/** Repositories are known by their numbers: names change and are taken by others, installations get other numbers, news comes late. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recover } from '../../plugin/server/recover/recover.ts';
import { readSaved } from '../../plugin/server/saved.ts';
import { policy, startDesk, type World } from '../scenario/desk.ts';
import { letTokensAge } from '../scenario/old-tokens.ts';
import { formBody } from './form-body.ts';
import { post } from './post.ts';
import { propose, theCheck } from './proposing.ts';

const MINUTE = 60_000;
const desk = { owner: 'acme', repo: 'desk' };

const withOffice = policy.replace('services:', 'back-office: acme/back-office\nservices:');
const tierTarget = `  tier:
    targets: { P2: 30m }
    milestones:
      - { at: 50%, do: [label, comment] }
      - { at: breach, do: [label, { notify: tier }] }
`;

let world: World;
beforeEach(async () => {
  world = await startDesk({ backOffice: 'installed', policy: withOffice });
  await world.turn();
  await recover(world.tierline.deps);
  await world.turn();
});
afterEach(async () => {
  // A repository where nothing was pushed yet has no time of a push here.
  expect(world.github.violations().filter(({ what }) => !what.startsWith('/pushed_at'))).toEqual([]);
  expect(world.github.unimplemented()).toEqual([]);
  await world.close();
});

const open = () =>
  world.github.as('rita').rest.issues.create({ ...desk, title: 'VPN is down', body: formBody });
const say = (by: string, body: string, repo = 'desk') =>
  world.github.as(by).rest.issues.createComment({ owner: 'acme', repo, issue_number: 1, body });
const counts = async () => {
  const { inbox, outbox } = world.tierline.deps.store;
  return { inbox: (await inbox.counts()).parked, outbox: (await outbox.counts()).parked };
};
const deaf = () => world.github.post.target(null);
const hearing = () => world.github.post.target(`${world.tierline.url}/webhooks`);
const rename = (repo: string, name: string) =>
  world.github.as('admin').rest.repos.update({ owner: 'acme', repo, name });

/** Somebody makes another repository under the name that was given up, with the App on it and an issue of its own. */
async function takeName(repo: string, body = 'Something else') {
  const admin = world.github.as('admin');
  await admin.rest.repos.createInOrg({ org: 'acme', name: repo });
  await world.github.installOn(`acme/${repo}`);
  await world.github.as('ravi').rest.issues.create({ owner: 'acme', repo, title: 'Another matter', body });
}

test.each(['told', 'not told'])(
  'a desk is renamed and another takes its old name (%s): labels and words stay with their own issues',
  async (how) => {
    await open();
    await world.turn();
    if (how === 'not told') deaf();
    await rename('desk', 'helpdesk');
    await takeName('desk');
    hearing();
    await world.later(46 * MINUTE);
    await world.later(MINUTE);
    const other = await world.github.issue('acme/desk', 1);
    expect({ title: other.title, labels: other.labels, comments: other.comments }).toEqual({
      title: 'Another matter',
      labels: [],
      comments: [],
    });
    expect((await world.github.issue('acme/helpdesk', 1)).labels).toContain('sla: at risk');
    await say('lena', 'I am on it.\n\n/take', 'helpdesk');
    await world.later(MINUTE);
    expect((await world.github.issue('acme/helpdesk', 1)).assignees).toEqual(['lena']);
    expect(await counts()).toEqual({ inbox: 0, outbox: 0 });
  },
);

test('a back office is renamed and its old name is taken: what staff alone may read goes to the first', async () => {
  await world.close();
  world = await startDesk({ backOffice: 'installed', policy: withOffice + tierTarget });
  await world.turn();
  await open();
  await world.later(15 * MINUTE);
  expect((await world.github.issue('acme/back-office', 1)).comments).toHaveLength(1);
  deaf();
  await rename('back-office', 'staff-room');
  await takeName('back-office');
  hearing();
  await world.later(15 * MINUTE);
  await world.later(MINUTE);
  expect((await world.github.issue('acme/back-office', 1)).comments).toEqual([]);
  expect((await world.github.issue('acme/staff-room', 1)).comments).toHaveLength(2);
  expect(await counts()).toEqual({ inbox: 0, outbox: 0 });
});

test('the developers’ repository is renamed and its old name is taken: relayed words go to the first', async () => {
  await open();
  await say('lena', 'I am on it.\n\n/take\n/escalate 2 a restart changed nothing');
  await world.later(MINUTE);
  await say('omar', '/take\n/escalate the tunnel code drops packets');
  await world.later(MINUTE);
  await world.later(MINUTE);
  deaf();
  await rename('vpn-client', 'tunnel');
  await takeName('vpn-client');
  hearing();
  await say('omar', '/relay Does it also happen with TCP?');
  await world.later(MINUTE);
  await world.later(MINUTE);
  expect((await world.github.issue('acme/vpn-client', 1)).comments).toEqual([]);
  const said = (await world.github.issue('acme/tunnel', 1)).comments.map(({ body }) => body).join('\n');
  expect(said).toContain('Does it also happen with TCP?');
});

test.each(['told', 'not told'])(
  'the App is installed anew, by another number (%s): warnings and breaches of open tickets are told',
  async (how) => {
    await open();
    await world.turn();
    if (how === 'not told') deaf();
    letTokensAge();
    await world.github.reinstall();
    hearing();
    await world.later(46 * MINUTE);
    expect((await world.github.issue('acme/desk', 1)).labels).toContain('sla: at risk');
    await world.later(20 * MINUTE);
    expect((await world.github.issue('acme/desk', 1)).labels).toContain('sla: breached');
    expect(await counts()).toEqual({ inbox: 0, outbox: 0 });
  },
);

test('a desk is renamed and its old name taken before a pull request’s news is read: its own files are judged', async () => {
  world.github.post.hold();
  await propose(world, { '.github/tierline.yml': 'clocks: [' });
  await rename('desk', 'helpdesk');
  await takeName('desk');
  world.github.post.release();
  await world.later(MINUTE);
  expect(theCheck(world)).toMatchObject({ conclusion: 'failure' });
  expect(await counts()).toEqual({ inbox: 0, outbox: 0 });
});

test('one 404 for a token drops nothing of what waits', async () => {
  world.github.post.hold();
  await open();
  letTokensAge();
  world.github.expireTokens();
  world.github.fail({ match: /^POST \/app\/installations\/\d+\/access_tokens$/, with: 404, times: 3 });
  world.github.fail({ match: /^POST .*\/comments$/, with: 401, times: 1 });
  world.github.post.release();
  for (let minutes = 0; minutes < 5; minutes += 1) await world.later(MINUTE);
  expect((await world.github.issue('acme/desk', 1)).comments.length).toBeGreaterThan(0);
  expect((await world.github.issue('acme/desk', 1)).labels).toContain('tier: 1');
});

/** A webhook of the App’s coming and going that was on its way for long. */
async function late(event: string, action: string, more: object = {}) {
  const body = JSON.stringify({
    action,
    installation: { id: world.github.app.installationId },
    sender: { id: 4_711, login: 'mia', type: 'User' },
    repositories: [{ id: 1, full_name: 'acme/desk' }],
    ...more,
  });
  const { url } = world.tierline;
  expect(await post(url, world.github.app.webhookSecret, { event, body })).toMatchObject({ status: 202 });
  await world.turn();
}

test.each([
  ['installation', 'suspend', {}],
  ['installation', 'deleted', {}],
  ['installation', 'deleted', { repositories: undefined }],
  ['installation_repositories', 'removed', { repositories_removed: [{ id: 1, full_name: 'acme/desk' }] }],
  ['installation_repositories', 'removed', { repositories_removed: [{ id: 1, full_name: 'acme/old-name' }] }],
])('a late %s.%s does not end a desk that the App still sees', async (event, action, more) => {
  await late(event, action, more);
  await open();
  await world.turn();
  expect((await world.github.issue('acme/desk', 1)).labels).toContain('tier: 1');
  await world.later(46 * MINUTE);
  expect((await world.github.issue('acme/desk', 1)).labels).toContain('sla: at risk');
});

test('a late “added” makes no desk of a repository that the App does not see any more', async () => {
  await world.github.removeFrom('acme/desk');
  await world.turn();
  await late('installation_repositories', 'added', {
    repositories_added: [{ id: 1, full_name: 'acme/desk' }],
  });
  expect(await world.tierline.deps.store.memory.get('role/1')).toBe('none');
});

test('the App comes back to a desk and nobody tells: the sweep finds it, and its tickets wake', async () => {
  await open();
  await world.turn();
  await world.github.removeFrom('acme/desk');
  await world.turn();
  await world.later(61 * MINUTE);
  expect((await world.github.issue('acme/desk', 1)).labels).not.toContain('sla: breached');
  deaf();
  await world.github.installOn('acme/desk');
  hearing();
  await recover(world.tierline.deps);
  await world.turn();
  expect((await world.github.issue('acme/desk', 1)).labels).toContain('sla: breached');
});

test('what an earlier version stored without numbers is done all the same', async () => {
  await open();
  await world.turn();
  const { store } = world.tierline.deps;
  const at = world.clock.now();
  const place = {
    installation: world.github.app.installationId,
    repository: { id: 1, owner: 'acme', name: 'desk' },
  };
  const effect = (kind: string, more: object) => ({
    key: `old/${kind}`,
    lane: `github/${place.installation}`,
    stream: '1#1',
    kind,
    body: JSON.stringify({ kind, ...place, number: 1, ticket: '1#1', ...more }),
    notBefore: at,
  });
  const office = { office: 'acme/back-office', title: 'Ticket #1', url: 'https://x', body: 'An old note' };
  await store.transaction(async (tx) => {
    await tx.send([
      effect('back-office-note', office),
      effect('open-developer-issue', { target: 'acme/vpn-client', title: 'An old wish', body: 'text' }),
    ]);
  });
  await world.turn();
  const notes = await world.github
    .as('admin')
    .rest.issues.listComments({ owner: 'acme', repo: 'back-office', issue_number: 1 });
  expect(notes.data.map(({ body }) => body).join()).toContain('An old note');
  expect((await world.github.issue('acme/vpn-client', 1)).title).toBe('An old wish');
  expect(readSaved((await store.tickets.get('1#1'))?.state ?? '').ticket.number).toBe(1);
});
