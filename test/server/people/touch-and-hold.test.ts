/** Touch and hold: the owner hears of every handoff, goes only to a next one, and is asked when a ticket lies still. */
import { afterEach, expect, test } from 'vitest';
import { startDesk, policy as usual, type World } from '../../scenario/desk.ts';
import { saidOf } from '../../scenario/said.ts';
import { formBody } from '../form-body.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const desk = { owner: 'acme', repo: 'desk' };
const tried = 'restarted the client twice, the gateway log shows error 809, needs operations';

let world: World;
afterEach(() => world.close());

async function begin(more = '', policy = usual): Promise<void> {
  world = await startDesk({
    policy: `${policy}back-office: acme/back-office\n${more}`,
    backOffice: 'installed',
  });
  await world.github.as('rita').rest.issues.create({ ...desk, title: 'VPN is down', body: formBody });
  await world.later(MINUTE);
  await say('lena', 'I look into it, and tell you more within the hour.\n\n/take');
}

async function say(by: string, body: string): Promise<string> {
  await world.github.as(by).rest.issues.createComment({ ...desk, issue_number: 1, body });
  await world.later(MINUTE);
  return (await said()).at(-1) ?? '';
}

const issue = () => world.github.issue('acme/desk', 1);
const said = () => saidOf(world);
const card = async () => (await issue()).comments[0]?.body ?? '';

test('the owner is told of each handoff: by staff, by a manager, by a label and by the developers', async () => {
  await begin();
  expect(await say('lena', `/plan\n- [ ] @omar: look at the gateway\n\n/escalate ${tried}`)).toContain(
    'It comes from lena, who stays the owner.',
  );
  expect(
    await say('omar', '/escalate 3 crash in the tunnel code, the trace is above, needs a fix'),
  ).toContain('; the owner is still @lena.');
  const issues = world.github.as('dora').rest.issues;
  await issues.update({
    owner: 'acme',
    repo: 'vpn-client',
    issue_number: 1,
    state: 'closed',
    state_reason: 'not_planned',
  });
  await world.later(MINUTE);
  expect((await said()).find((text) => text.includes('as not planned'))).toMatch(
    /^@omar @lena, the developers/,
  );
  expect(await say('omar', '/deescalate the known error fits, level 1 can apply it')).toContain(
    '; the owner is still @lena.',
  );
  await world.github.as('mia').rest.issues.addLabels({ ...desk, issue_number: 1, labels: ['tier: 2'] });
  await world.later(MINUTE);
  expect((await said()).at(-1)).toContain('It comes from mia; the owner is still @lena.');
  expect(await card()).toContain('| Owner | @lena |');
  expect(world.github.violations()).toEqual([]);
});

test('nobody is removed as owner without a next one: not by commands, and not by GitHub’s box', async () => {
  await begin();
  const github = world.github.as('omar').rest.issues;
  await github.removeAssignees({ ...desk, issue_number: 1, assignees: ['lena'] });
  await world.later(MINUTE);
  expect((await said()).at(-1)).toBe(
    '@lena @acme/service-desk, omar has given this ticket back to level 1 (service desk): nobody works on it now. `/take` makes it yours.',
  );
  await say('omar', '/own @ravi');
  await say('omar', '/own');
  expect(await card()).toContain('| Owner | @omar |');
  await say('lena', '/own nobody-here\n/unassign');
  expect(await card()).toContain('| Owner | @omar |');
  await say('lena', '/own @lena');
  expect(await card()).toContain('| Owner | @lena |');
});

test('whoever the box names who is no staff is put back, with one line', async () => {
  await begin();
  await world.github.as('ravi').rest.issues.createComment({ ...desk, issue_number: 1, body: 'Me too.' });
  await world.later(MINUTE);
  const github = world.github.as('omar').rest.issues;
  await github.addAssignees({ ...desk, issue_number: 1, assignees: ['ravi'] });
  await world.later(MINUTE);
  expect((await issue()).assignees).toEqual(['lena']);
  expect((await said()).at(-1)).toContain(
    '@omar, I have put the assignee back as it was. “@\u2060ravi” is not staff',
  );
});

test('an absent owner’s stand-in hears what the owner would', async () => {
  await begin("absences: [{ who: '@lena', from: 2026-11-20, until: 2026-12-01, stand-in: '@sven' }]\n");
  expect(await say('mia', `/escalate ${tried}`)).toContain(
    '; the owner is still @lena, who is away until 2026-12-01 (@sven stands in).',
  );
  expect(await card()).toContain('| Owner | @lena (away until 2026-12-01; @sven stands in) |');
});

test('a ticket that lies still is asked about in business time, once, and no more when somebody is at it', async () => {
  await begin('', `${usual.split('clocks:\n')[0]}clocks: { calendar: office }\n`);
  const asked = async () =>
    (await said()).filter((text) => text.includes('nothing has happened on this ticket'));
  // P2: one working day, over the weekend.
  await world.later(70 * HOUR);
  expect(await asked()).toEqual([]);
  await world.later(2 * HOUR);
  expect(await asked()).toHaveLength(1);
  expect((await asked())[0]).toMatch(/^@lena, nothing has happened on this ticket since Fri 20 Nov 2026/);
  await say('lena', 'The new router comes tomorrow.');
  await world.later(3 * HOUR);
  expect(await asked()).toHaveLength(1);
});
