/** Level 3 both ways, through the signed door: words by `/relay`, everything else by itself, exactly once, with no echo. */
import { afterEach, expect, test } from 'vitest';
import { policy } from '../scenario/desk.ts';
import { atLevelThree, desk, developers, type LevelThree, MINUTE } from './level-three.ts';

let story: LevelThree;
afterEach(() => story.end());

const count = (all: readonly string[], part: string) => all.filter((body) => body.includes(part)).length;

const withOffice = { backOffice: 'installed', policy: `${policy}\nback-office: acme/back-office\n` } as const;

test('a question of the developers is answered by the requester, and the answer comes home exactly once', async () => {
  story = await atLevelThree();
  await story.say('omar', '/relay it drops every packet above 1,400 bytes');
  expect(await story.toldThem()).toEqual([
    expect.stringContaining('> it drops every packet above 1,400 bytes'),
  ]);
  await story.write('dora', 'On it.\n\n/relay Which router do you have?');
  expect((await story.told()).at(-1)).toMatch(
    /^@rita, dora of the developers asks:\n\n> Which router do you have\?/,
  );
  expect(await story.card()).toContain('Waiting for you, @rita');
  await story.say('rita', 'A grey one. @dora, is that enough?');
  await story.say('rita', 'With two antennas.');
  const answers = (await story.toldThem()).filter((body) => body.startsWith('The requester (rita) answers:'));
  expect(answers).toHaveLength(1);
  expect(answers[0]).toContain('> A grey one. @\u2060dora, is that enough?');
  expect(count(await story.told(), 'A grey one')).toBe(0);
  const quiet = story.world.github.requests().length;
  await story.world.turn();
  expect(story.world.github.requests()).toHaveLength(quiet);
});

test('a `/relay` of somebody who may not triage there is refused there, and other words are one line to the owner', async () => {
  story = await atLevelThree(withOffice);
  const before = (await story.told()).length;
  await story.write('rita', '/relay What is your password?');
  expect(await story.toldThem()).toEqual([
    expect.stringContaining(
      '@rita, that did not work. Only people with the role Triage or more in acme/vpn-client',
    ),
  ]);
  expect(await story.told()).toHaveLength(before);
  await story.write('dora', 'I can see it here, too.');
  await story.write('dora', 'Bisecting now.');
  await story.world.later(5 * MINUTE);
  expect(await story.told()).toHaveLength(before);
  const { comments } = await story.world.github.issue('acme/back-office', 1);
  const news = comments.map(({ body }) => body).filter((body) => body.includes('has written'));
  expect(news).toEqual([
    expect.stringMatching(/^@lena, dora of the developers has written \[in their issue\]/),
  ]);
  expect(await story.card()).toContain('last word by dora');
});

test('milestone, pull request, closing and release travel by themselves, and the owner hears where the fix is', async () => {
  story = await atLevelThree();
  const { issues } = story.world.github.as('dora').rest;
  const { data } = await issues.createMilestone({ ...developers, title: 'Winter' });
  await story.change('dora', { milestone: data.number });
  expect(await story.card()).toContain('open, milestone “Winter”');
  const number = await story.propose('Fixes #1');
  expect(await story.card()).toMatch(new RegExp(`pull request \\[no\\. ${number}\\]\\([^)]+\\) open`));
  await story.publish('v2.4.0');
  await story.merge(number);
  expect((await story.world.github.issue('acme/vpn-client', 1)).state).toBe('closed');
  expect(await story.card()).toMatch(
    /completed, milestone “Winter”, pull request \[no\. \d+\]\([^)]+\) merged/,
  );
  expect(count(await story.told(), 'a fix is there')).toBe(1);
  // Right after the closing it would be one act with it.
  await story.world.later(5 * MINUTE);
  await story.publish('v2.4.1');
  expect(await story.card()).toMatch(/fixed in \[v2\.4\.1\]/);
  expect((await story.told()).at(-1)).toMatch(
    /^@lena, the fix is out: \[v2\.4\.1\]\([^)]+\) holds it\. Please tell rita/,
  );
  await story.publish('v2.5.0');
  expect(count(await story.told(), 'v2.5.0')).toBe(0);
  expect(count(await story.told(), 'the fix is out')).toBe(1);
});

test('closed by hand, no release is said to hold the fix: only that one was published since', async () => {
  story = await atLevelThree();
  await story.change('dora', { state: 'closed' });
  await story.world.later(5 * MINUTE);
  await story.publish('v3.0.0');
  expect((await story.told()).at(-1)).toContain('GitHub does not say which commit the fix is in');
  expect(await story.card()).toMatch(/\[v3\.0\.0\]\([^)]+\) was published since/);
});

test('words, a closing and a release within some minutes are one notice', async () => {
  story = await atLevelThree(withOffice);
  const office = async () =>
    (await story.world.github.issue('acme/back-office', 1)).comments.map(({ body }) => body);
  const before = (await office()).length;
  await story.write('dora', 'It was the MTU; the next version has it.');
  await story.change('dora', { state: 'closed' });
  await story.publish('v3.0.0');
  await story.world.later(20 * MINUTE);
  const told = (await office()).slice(before);
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/a fix is there\.[\s\S]*Dora of the developers has written/i);
  expect(await story.card()).toContain('[v3.0.0]');
});

test('what level 1 should know is asked at the closing, and the answer is a draft in the back office', async () => {
  story = await atLevelThree(withOffice);
  await story.change('dora', { state: 'closed' });
  expect((await story.toldThem()).at(-1)).toContain('@dora, one line, please: what should level 1');
  await story.write('dora', 'Restart the tunnel service.');
  const office = await story.world.github.issue('acme/back-office', 1);
  expect(office.comments.at(-1)?.body).toContain('**Draft of a runbook.** @lena, this is [what dora');
  await story.write('dora', 'It will be in 2.4.1.');
  const after = await story.world.github.issue('acme/back-office', 1);
  expect(after.comments.filter(({ body }) => body.includes('**Draft of a runbook'))).toHaveLength(1);
});

test('their issue is deleted: said once, and `/escalate 3` opens another', async () => {
  story = await atLevelThree();
  await story.world.github.deleteIssue('vpn-client', 1, 'dora');
  await story.world.later(MINUTE);
  await story.world.later(MINUTE);
  expect((await story.told()).at(-1)).toContain('was deleted. The ticket stays with level 3');
  expect(await story.card()).toContain('not there any more');
  await story.say('omar', '/relay hello?');
  expect((await story.told()).at(-1)).toContain('The developers have no issue for this ticket.');
  await story.say('dora', '/escalate 3');
  expect((await story.world.github.issue('acme/vpn-client', 2)).title).toBe('[desk] VPN is down');
  expect(await story.card()).toMatch(/vpn-client no\. 2\]\([^)]+\), open/);
});

test('their issue is deleted and the news of it is lost: the next `/relay` finds out', async () => {
  story = await atLevelThree();
  story.world.github.post.dropNext(1);
  await story.world.github.deleteIssue('vpn-client', 1, 'dora');
  await story.say('omar', '/relay hello?');
  await story.world.later(MINUTE);
  expect((await story.told()).at(-1)).toContain('I can no longer write in the developers’ issue');
});

test('their issue is transferred: said once, and what happens at the new place still travels', async () => {
  story = await atLevelThree({ more: ['tunnel'] });
  const number = await story.world.github.transferIssue('vpn-client', 1, 'tunnel', 'dora');
  await story.world.later(MINUTE);
  expect(count(await story.told(), 'was transferred to')).toBe(1);
  expect(await story.card()).toContain(`acme/tunnel no. ${number}`);
  const tunnel = { owner: 'acme', repo: 'tunnel', issue_number: number };
  expect((await story.world.github.issue('acme/tunnel', number)).state).toBe('open');
  await story.world.github.as('dora').rest.issues.update({ ...tunnel, state: 'closed' });
  await story.world.later(MINUTE);
  expect((await story.told()).at(-1)).toContain('a fix is there');
});

test('their issue is locked, and GitHub refuses the App there: what was relayed comes back to the ticket, once', async () => {
  story = await atLevelThree();
  await story.world.github.as('dora').rest.issues.lock({ ...developers, issue_number: 1 });
  await story.world.later(MINUTE);
  await story.say('omar', '/relay still there?');
  for (let tries = 0; tries < 3; tries += 1) await story.world.later(MINUTE);
  expect(await story.toldThem()).toEqual([]);
  const back = (await story.told()).filter((one) => one.includes('could not be written there'));
  expect(back).toEqual([expect.stringContaining('> still there?')]);
});

test('their issue is locked, and their repository renamed: each said once, and `/relay` still works where GitHub lets it', async () => {
  story = await atLevelThree({ appWritesWhereLocked: true });
  await story.world.github.as('dora').rest.issues.lock({ ...developers, issue_number: 1 });
  await story.world.later(MINUTE);
  expect((await story.told()).at(-1)).toContain('was locked: only people with write access');
  await story.say('omar', '/relay still there?');
  expect((await story.toldThem()).at(-1)).toContain('> still there?');
  await story.world.github.as('admin').rest.repos.update({ ...developers, name: 'tunnel-client' });
  await story.world.later(MINUTE);
  expect((await story.told()).at(-1)).toContain('is called acme/tunnel-client now');
  expect(await story.card()).toContain('acme/tunnel-client no. 1');
});

test('where the platform knows sub-issues, theirs hangs under the ticket’s; where it does not, nobody is told', async () => {
  story = await atLevelThree({ subIssues: true });
  const { data } = await story.world.github
    .as('lena')
    .rest.issues.listSubIssues({ ...desk, issue_number: 1 });
  expect(data).toMatchObject([{ number: 1, title: '[desk] VPN is down' }]);
});

test('a page that GitHub has not caught up with is no lost issue: the words arrive, once', async () => {
  story = await atLevelThree();
  const comments = /^POST \/repos\/acme\/vpn-client\/issues\/1\/comments$/;
  story.world.github.fail({ match: comments, with: 404, times: 1 });
  await story.say('omar', '/relay still there?');
  for (let tries = 0; tries < 4; tries += 1) await story.world.later(MINUTE);
  expect(await story.toldThem()).toEqual([expect.stringContaining('> still there?')]);
  expect(await story.development()).toMatchObject({ state: 'open' });
});

test('where the App is taken away from their repository, the ticket hears so when words are to travel', async () => {
  story = await atLevelThree();
  await story.world.github.removeFrom('vpn-client');
  await story.say('omar', '/relay still there?');
  for (let tries = 0; tries < 4; tries += 1) await story.world.later(MINUTE);
  expect(await story.development()).toMatchObject({ state: 'lost' });
  expect(count(await story.told(), 'I can no longer write')).toBe(1);
});

test('a developer who pastes a secret there is told there, once, and how to take it back', async () => {
  story = await atLevelThree();
  const token = `ghp_${'aB3dE6gH9j'.repeat(4).slice(0, 36)}`;
  await story.write('dora', `Try it with password=Sommer-2026-Regen and ${token}.`);
  const warnings = async () => (await story.toldThem()).filter((body) => body.includes('Delete revision'));
  expect(await warnings()).toEqual([
    expect.stringMatching(
      /^@dora, \[your comment\]\(.+#issuecomment-\d+\) seems to hold a password and an access token/,
    ),
  ]);
  expect((await warnings()).join()).not.toMatch(/Sommer|ghp_/);
  // On the ticket nobody hears of it, and other words change nothing.
  expect((await story.told()).join()).not.toContain('Delete revision');
  await story.write('dora', 'Done, it is revoked.');
  await story.world.later(5 * MINUTE);
  expect(await warnings()).toHaveLength(1);
  // The issue is locked: the App may not write there.
  await story.world.github.as('dora').rest.issues.lock({ ...developers, issue_number: 1 });
  await story.world.later(MINUTE);
  await story.write('dora', 'password=Winter-2026-Nebel');
  expect(await warnings()).toHaveLength(1);
});
