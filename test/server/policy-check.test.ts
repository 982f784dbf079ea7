/** A pull request that touches the policy is checked: once for each commit, with a note at every mistake. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { policy, startDesk, type World } from '../scenario/desk.ts';
import { formBody } from './form-body.ts';
import { lineOf, policyFile, propose, theCheck, write } from './proposing.ts';

const MINUTE = 60_000;
const desk = { owner: 'acme', repo: 'desk' };

let world: World;
beforeEach(async () => {
  world = await startDesk();
  await open();
  await world.later(30 * MINUTE);
});
afterEach(async () => {
  expect(world.github.violations()).toEqual([]);
  expect(world.github.unimplemented()).toEqual([]);
  await world.close();
});

const open = (title = 'VPN is down') =>
  world.github.as('rita').rest.issues.create({ ...desk, title, body: formBody });

test('a broken policy: the check fails, and each mistake is noted at its line and column with what to write', async () => {
  const broken = policy.replace('mail: { name: Mail }', 'mail: { nme: Mail }').replace('P3: 4h', 'P3: 4x');
  const { head } = await propose(world, { [policyFile]: broken });
  const check = theCheck(world);
  expect(check).toMatchObject({
    name: 'tierline policy',
    head,
    status: 'completed',
    conclusion: 'failure',
    title: '2 mistakes',
  });
  expect(check.annotations).toMatchObject([
    {
      path: policyFile,
      start_line: lineOf(broken, 'nme'),
      end_line: lineOf(broken, 'nme'),
      start_column: 11,
      annotation_level: 'failure',
      message:
        'There is no setting “nme” here. Known here: name, description, developers, calendar, language, form, people, assignment.',
    },
    {
      start_line: lineOf(broken, 'P3: 4x'),
      start_column: (broken.split('\n')[lineOf(broken, 'P3: 4x') - 1]?.indexOf('4x') ?? -1) + 1,
      message: expect.stringContaining('“4x” is not a length of time. Write it like 30m, 8h or 1h 30m.'),
    },
  ]);
  expect(check.summary).toContain('the last good one would stay in force');
});

test('a webhook that is delivered again makes no second check, and a new commit gets its own', async () => {
  const { head } = await propose(world, { [policyFile]: policy.replace('P2: 1h,', 'P2: 20m,') });
  const { post } = world.github;
  for (const { event, guid } of post.list()) if (event === 'pull_request') await post.redeliver(guid);
  await world.turn();
  expect(theCheck(world).head).toBe(head);
  const next = await write(world, { [policyFile]: policy.replace('P2: 1h,', 'P2: 25m,') });
  await world.turn();
  expect(world.github.checks().map((check) => check.head)).toEqual([head, next]);
});

test('a pull request that is reopened at the same commit has one check', async () => {
  const { number } = await propose(world, { [policyFile]: policy.replace('P2: 1h,', 'P2: 20m,') });
  const { pulls } = world.github.as('admin').rest;
  await pulls.update({ ...desk, pull_number: number, state: 'closed' });
  await pulls.update({ ...desk, pull_number: number, state: 'open' });
  await world.turn();
  expect(world.github.checks()).toHaveLength(1);
});

test('the check is made once, though GitHub’s answer was lost', async () => {
  world.github.fail({ match: /^POST \/repos\/acme\/desk\/check-runs$/, with: 'hang-up', afterwards: true });
  await propose(world, { [policyFile]: policy.replace('P2: 1h,', 'P2: 20m,') });
  await world.later(MINUTE);
  await world.later(MINUTE);
  expect(world.github.checks()).toHaveLength(1);
});

test('more mistakes than fit into one call are noted all the same, each once, though a call in between failed', async () => {
  const many = Array.from({ length: 120 }, (_, at) => `  s${at}: { nme: S }`).join('\n');
  world.github.fail({ match: /^PATCH \/repos\/acme\/desk\/check-runs/, with: 'hang-up', afterwards: true });
  await propose(world, { [policyFile]: policy.replace('  mail: { name: Mail }', many) });
  await world.later(MINUTE);
  await world.later(MINUTE);
  const check = theCheck(world);
  expect(check.title).toBe('120 mistakes');
  expect(check.annotations).toHaveLength(120);
  expect(new Set(check.annotations.map(({ start_line }) => start_line)).size).toBe(120);
});

test('a calendar file that the policy names is checked when it is touched alone', async () => {
  await world.close();
  const holidays = '.github/holidays.ics';
  const calendar = (date: string) =>
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'BEGIN:VEVENT',
      'UID:1',
      'SUMMARY:Company day',
      `DTSTART;VALUE=DATE:${date}`,
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n');
  world = await startDesk({
    policy: policy.replace("['--12-25', '--01-01']", `['--12-25', { ics: ${holidays} }]`),
    articles: { [holidays]: calendar('20270601') },
  });
  await open();
  await world.turn();
  await propose(world, { [holidays]: calendar('20261120') });
  expect(theCheck(world).summary).toContain(
    '| #1 | First response | Fri 20 Nov 2026, 10:00 | Mon 23 Nov 2026, 10:00 |',
  );
  const head = await write(world, { [holidays]: calendar('yesterday') });
  await world.turn();
  const broken = world.github.checks().find((check) => check.head === head);
  expect(broken).toMatchObject({ conclusion: 'failure', annotations: [{ path: holidays, start_line: 3 }] });
});

test('a pull request that touches neither policy nor calendar file gets no check', async () => {
  await propose(world, { 'README.md': 'Hello', 'docs/other.ics': 'BEGIN:VCALENDAR' });
  expect(world.github.checks()).toEqual([]);
});

test('a pull request to another branch gets no check', async () => {
  const { git } = world.github.as('admin').rest;
  const { data: main } = await git.getRef({ ...desk, ref: 'heads/main' });
  await git.createRef({ ...desk, ref: 'refs/heads/next', sha: main.object.sha });
  await propose(world, { [policyFile]: 'people: 5' }, { base: 'next' });
  expect(world.github.checks()).toEqual([]);
});

test('a pull request from a fork is read through the desk’s own repository', async () => {
  const [owner = ''] = (await world.github.fork('acme/desk')).split('/');
  const broken = policy.replace('mail: { name: Mail }', 'mail: { nme: Mail }');
  const head = await write(world, { [policyFile]: broken }, { owner });
  await world.github
    .as('admin')
    .rest.pulls.create({ ...desk, title: 'From afar', head: `${owner}:change`, base: 'main' });
  await world.turn();
  expect(theCheck(world)).toMatchObject({ head, conclusion: 'failure', title: '1 mistake' });
  const read = world.github.requests().filter(({ actor }) => actor === 'tierline[bot]');
  expect(read.map(({ path }) => path)).not.toContain(`/repos/${owner}/desk/contents/${policyFile}`);
});

test('while GitHub does not answer the check waits, and the repository’s pushes do not wait for it', async () => {
  world.github.fail({ match: /\/pulls\/\d+\/files$/, with: 503, times: 3 });
  await propose(world, { [policyFile]: policy.replace('P2: 1h,', 'P2: 20m,') });
  await write(world, { [policyFile]: policy.replace('P2: 1h,', 'P2: 2h,') }, { branch: 'main' });
  await world.turn();
  expect((await world.github.issue('acme/desk', 1)).comments[0]?.body).toContain(
    '| First response | due Fri 20 Nov 2026, 11:00 |',
  );
  for (let minutes = 0; minutes < 10; minutes += 1) await world.later(MINUTE);
  expect(theCheck(world).title).toContain('1 open ticket gets a new due time');
});

test('an App that may not read pull requests leaves them alone', async () => {
  world.github.fail({ match: /\/pulls\/\d+\/files$/, with: 403, times: 9 });
  await propose(world, { [policyFile]: 'people: 5' });
  await world.later(MINUTE);
  expect(world.github.checks()).toEqual([]);
  expect(await world.tierline.deps.store.inbox.counts()).toMatchObject({ waiting: 0, parked: 0 });
});
