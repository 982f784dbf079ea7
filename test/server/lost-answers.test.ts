/** GitHub carries out what it was asked for, and its answer is lost: what was written once stands there once. */
import { afterEach, expect, test, vi } from 'vitest';
import { readMark } from '../../plugin/github/marker.ts';
import { healthOf } from '../../plugin/server/health.ts';
import { startDesk, type World, type WorldOptions, policy as withoutOffice } from '../scenario/desk.ts';
import { formBody } from './form-body.ts';

const MINUTE = 60_000;
const desk = { owner: 'acme', repo: 'desk' };
/** Found again by their mark, so the answer to each may be lost. */
const marked = /^POST .*\/(comments|issues|check-runs)$/;
/** Done once more by asking once more, so every second answer is lost. */
const repeatable = /^(POST .*\/(labels|reactions|assignees)|(PUT|PATCH) .*)$/;

let world: World;
afterEach(async () => {
  vi.useRealTimers();
  await world.close();
});

/** With GitHub’s pace, which the real code keeps; only its waits pass at once. */
async function begin(paced: boolean, options: WorldOptions = {}): Promise<void> {
  if (paced) vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }).setTimerTickMode('nextTimerAsync');
  world = await startDesk({ paced, ...options });
}

const open = (title = 'VPN is down') =>
  world.github.as('rita').rest.issues.create({ ...desk, title, body: formBody });
const say = (by: string, body: string, repo = 'desk', issue_number = 1) =>
  world.github.as(by).rest.issues.createComment({ owner: 'acme', repo, issue_number, body });

/** Everything that is due happens, and answers are lost although GitHub has done what it was asked for. */
async function losing(how: 502 | 'hang-up', ms = 0): Promise<void> {
  let turn = 0;
  const secondOf = (method: string, path: string): boolean => {
    if (!repeatable.test(`${method} ${path}`)) return false;
    turn += 1;
    return turn % 2 === 1;
  };
  world.github.fail({ match: marked, with: how, times: 999, afterwards: true });
  world.github.fail({ match: secondOf, with: how, times: 999, afterwards: true });
  await world.later(ms);
  const { outbox } = world.tierline.deps.store;
  // Each is tried again a few seconds after it failed; what is only due much later is left.
  for (let next = await outbox.nextAt(); next !== null; next = await outbox.nextAt()) {
    if (next > world.clock.now() + MINUTE) break;
    await world.later(10_000);
  }
  world.github.mend();
}

/** The marks of what the App has written: issues and their comments, of each repository. */
async function written(...repositories: readonly string[]): Promise<readonly string[]> {
  const { rest, paginate } = world.github.as('admin');
  const marks: string[] = [];
  for (const repo of repositories) {
    const on = { owner: 'acme', repo, per_page: 100 };
    const issues = await paginate(rest.issues.listForRepo, { ...on, state: 'all' });
    const comments = await paginate(rest.issues.listCommentsForRepo, on);
    for (const { user, body, html_url } of [...issues, ...comments]) {
      if (user?.login !== 'tierline[bot]') continue;
      const place = html_url.replace(/#.*$/, '').replace(/^.*acme\//, '');
      marks.push(`${place} ${readMark(body ?? '') ?? body}`);
    }
  }
  return marks.toSorted();
}

/** A target of the present tier, which only staff hear of. */
const tier = `  tier:
    targets: { P2: 30m }
    milestones: [{ at: 50%, do: [comment] }]
`;

const offices = {
  'without a back office': { options: {}, repositories: ['desk', 'vpn-client'] },
  'with a back office': {
    options: { policy: `${withoutOffice}${tier}back-office: acme/back-office\n`, backOffice: 'installed' },
    repositories: ['desk', 'vpn-client', 'back-office'],
  },
} as const;

const lives = [
  { paced: false, how: 'hang-up', where: 'with a back office' },
  { paced: true, how: 'hang-up', where: 'with a back office' },
  { paced: true, how: 502, where: 'without a back office' },
] as const;

for (const { paced, how, where } of lives)
  test(`a ticket’s whole life, each answer ${how}, ${where}, ${paced ? 'in GitHub’s pace' : 'without a pace'}`, async () => {
    const { options, repositories } = offices[where];
    await begin(paced, options);
    await losing(how);
    await open();
    await losing(how, 46 * MINUTE);
    await losing(how, 20 * MINUTE);
    await say('lena', 'I am on it.\n\n/take\n/service vpn\n/nonsense');
    await losing(how);
    await say('lena', '/escalate 2 a restart changed nothing');
    await losing(how);
    await say('omar', '/take\n/escalate the tunnel code drops packets');
    await losing(how);
    await say('omar', '/relay Which build is it?');
    await losing(how);
    await say('dora', 'Which version?\n\n/relay Which version?', 'vpn-client');
    await losing(how);
    await say('omar', '/solved the new build is out');
    await losing(how);
    await world.later(45 * MINUTE);
    const marks = await written(...repositories);
    expect(marks.length).toBeGreaterThan(6);
    expect(marks).toEqual([...new Set(marks)]);
    expect(await healthOf(world.tierline.deps)).toMatchObject({ ok: true });
    expect(world.github.violations()).toEqual([]);
  });

/** What each of these writes is carried out only long after its caller was told that it had failed. */
const writes = [
  {
    what: 'the card',
    match: /^POST \/repos\/acme\/desk\/issues\/1\/comments$/,
    cause: () => open(),
  },
  {
    what: 'a handoff',
    match: /^POST \/repos\/acme\/desk\/issues\/1\/comments$/,
    before: () => open(),
    cause: () => say('lena', 'I am on it.\n\n/take\n/escalate 2 a restart changed nothing'),
  },
  {
    what: 'a solution',
    match: /^POST \/repos\/acme\/desk\/issues\/1\/comments$/,
    before: () => open(),
    cause: () => say('lena', '/take\n/solved restarted it'),
  },
  {
    what: 'the developers’ issue',
    match: /^POST \/repos\/acme\/vpn-client\/issues$/,
    before: async () => {
      await open();
      await world.turn();
      await say('lena', 'I am on it.\n\n/take\n/escalate 2 a restart changed nothing');
      await world.later(MINUTE);
    },
    cause: () => say('omar', '/take\n/escalate the tunnel code drops packets'),
  },
  {
    what: 'the back office’s issue',
    match: /^POST \/repos\/acme\/back-office\/issues$/,
    before: () => open(),
    cause: () => world.clock.move(15 * MINUTE),
    office: true,
  },
  {
    what: 'a note in the back office',
    match: /^POST \/repos\/acme\/back-office\/issues\/\d+\/comments$/,
    before: () => open(),
    cause: () => world.clock.move(15 * MINUTE),
    office: true,
  },
  {
    what: 'the report of a broken policy',
    match: /^POST \/repos\/acme\/desk\/issues$/,
    cause: () => breakPolicy(),
  },
] as const;

async function breakPolicy(): Promise<void> {
  const path = '.github/tierline.yml';
  const { rest } = world.github.as('mia');
  const { data } = await rest.repos.getContent({ ...desk, path });
  const sha = Array.isArray(data) ? '' : data.sha;
  const content = Buffer.from('tierline: 1\nclocks: nonsense\n').toString('base64');
  await rest.repos.createOrUpdateFileContents({ ...desk, path, message: 'break it', content, sha });
}

for (const write of writes)
  test(`GitHub shows ${write.what} only after it was written again: the double is taken away`, async () => {
    const { what, match, cause } = write;
    const at = 'office' in write ? 'with a back office' : 'without a back office';
    await begin(false, offices[at].options);
    await world.turn();
    if ('before' in write) await write.before();
    await world.turn();
    await cause();
    world.github.fail({ match, with: 'hang-up', afterwards: 'later' });
    await world.turn();
    await world.later(MINUTE);
    const once = await written(...offices[at].repositories);
    await world.github.catchUp();
    const twice = await written(...offices[at].repositories);
    expect(twice, once.join()).toHaveLength(once.length + 1);
    await world.later(3 * MINUTE);
    const marks = (await written(...offices[at].repositories)).filter(
      (mark) => !mark.includes('Opened twice'),
    );
    expect(marks).toEqual([...new Set(marks)]);
    expect(marks.length, what).toBeGreaterThanOrEqual(once.length);
    expect(marks.join('\n')).not.toContain('drift');
    const { body, labels } = await world.github.issue('acme/desk', 1);
    expect(body).not.toContain('Opened twice');
    if (what === 'the developers’ issue') expect(labels).toContain('tier: 3');
    expect(world.github.violations()).toEqual([]);
  });

test('what was parked after its answer was lost is found when it is replayed', async () => {
  await begin(false);
  await open();
  await world.turn();
  await say('lena', '/take\n/solved restarted it');
  world.github.fail({ match: /^POST .*\/comments$/, with: 'hang-up', afterwards: true });
  world.github.fail({ match: /^GET .*\/comments$/, with: 502, times: 999 });
  await world.turn();
  for (let tries = 0; tries < 14; tries += 1) await world.later(10 * 60 * MINUTE);
  world.github.mend();
  const { outbox } = world.tierline.deps.store;
  const parked = await outbox.parked(10);
  expect(parked.length).toBeGreaterThan(0);
  await outbox.replay(parked.map(({ key }) => key));
  for (let tries = 0; tries < 6; tries += 1) await world.later(40 * MINUTE);
  const marks = await written('desk');
  expect(marks).toEqual([...new Set(marks)]);
});

test('a card that somebody deleted comes back once, though the answer to the new one was lost', async () => {
  await begin(false);
  await open();
  await world.turn();
  const { rest } = world.github.as('mia');
  const [card] = (await rest.issues.listComments({ ...desk, issue_number: 1 })).data;
  await rest.issues.deleteComment({ ...desk, comment_id: card?.id ?? 0 });
  await say('lena', '/take');
  world.github.fail({ match: /^POST .*\/comments$/, with: 502, afterwards: true });
  await world.turn();
  await world.later(MINUTE);
  expect(await written('desk')).toEqual(['desk/issues/1 card']);
});
