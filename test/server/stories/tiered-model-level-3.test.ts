/** The tiered support model, level 3: the developers resolve all that remains, in their own repository. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HOUR } from '../../scenario/scenario.ts';
import { developers, policy, type Telling, tell } from './telling.ts';

let story: Telling;
beforeAll(async () => {
  story = await tell({ policy });
  await story.open('rita', 'VPN is down');
  await story.say(
    'lena',
    'Operations look at it now, and you hear from me by eleven.\n\n/take\n/escalate two networks and TCP change nothing, error 809 after a minute each time',
  );
});
afterAll(() => story.end());

it('resolves all that remains: the developers get an issue of their own with the whole story, and no second tool', async () => {
  await story.say('omar', '/take\n/plan\n- [ ] @dora: mend the tunnel');
  await story.say(
    'omar',
    '/escalate the tunnel code drops every packet above 1,400 bytes, the capture is in the office, please mend it',
  );
  await story.pass(0);
  const issue = await story.world.github.issue('acme/vpn-client', 1);
  expect(issue.title).toBe('[desk] VPN is down');
  for (const part of ['error 809 and gives up', 'drops every packet above 1,400 bytes', 'lena', 'P2'])
    expect(issue.body).toContain(part);
  expect(await story.labels()).toContain('tier: 3');
  expect(await story.card()).toMatch(
    /\| Owner \| @lena \|[\s\S]*\| Developers \| \[acme\/vpn-client no\. 1\]/,
  );
});

it('a question travels both ways: by name, exactly once, and nobody has to copy it', async () => {
  await story.write('dora', '/relay Which router do you have?');
  expect((await story.told()).at(-1)).toMatch(/^@rita, dora of the developers asks:\n\n> Which router/);
  expect(await story.labels()).toContain('waiting: user');
  await story.say('rita', 'A grey one with two antennas.');
  expect((await story.toldDevelopers()).at(-1)).toMatch(/^The requester \(rita\) answers:\n\n> A grey one/);
  expect(await story.labels()).not.toContain('waiting: user');
});

it('permanent fixes planned with development: milestone, pull request and release are seen on the ticket by themselves', async () => {
  const { issues, pulls, repos, git } = story.world.github.as('dora').rest;
  const { data: milestone } = await issues.createMilestone({ ...developers, title: 'Winter' });
  await issues.update({ ...developers, issue_number: 1, milestone: milestone.number });
  await story.pass(HOUR);
  expect(await story.card()).toContain('open, milestone “Winter”');

  const { data: main } = await git.getRef({ ...developers, ref: 'heads/main' });
  await git.createRef({ ...developers, ref: 'refs/heads/mend', sha: main.object.sha });
  const file = { ...developers, path: 'tunnel.txt', message: 'Mend the tunnel', content: 'bWVuZA==' };
  await repos.createOrUpdateFileContents({ ...file, branch: 'mend' });
  const pull = { ...developers, title: 'Mend the tunnel', head: 'mend', base: 'main', body: 'Fixes #1' };
  const { data: opened } = await pulls.create(pull);
  await story.pass(HOUR);
  expect(await story.card()).toMatch(/pull request \[no\. \d+\]\([^)]+\) open/);
  await pulls.merge({ ...developers, pull_number: opened.number });
  await story.pass(HOUR);
  expect((await story.told()).filter((text) => text.includes('a fix is there'))).toEqual([
    expect.stringContaining('@lena'),
  ]);
  await repos.createRelease({ ...developers, tag_name: 'v2.4.1', name: 'v2.4.1' });
  await story.pass(HOUR);
  expect((await story.told()).at(-1)).toMatch(/^@lena, the fix is out: \[v2\.4\.1\]/);
  expect(await story.card()).toContain('fixed in [v2.4.1]');
});

it('documentation comes back to level 1: the developers are asked in one line, and their answer is a draft of a runbook', async () => {
  expect((await story.toldDevelopers()).at(-1)).toContain('@dora, one line, please: what should level 1');
  await story.write('dora', 'Below 2.4.1, set the packet size to 1,300 under Settings, Network.');
  const [draft = ''] = (await story.office()).slice(-1);
  expect(draft).toContain('**Draft of a runbook.** @lena');
  expect(draft).toContain('set the packet size to 1,300');
});

it('the owner of level 1 brings it to its end: solved, verified by the requester, and rated', async () => {
  const [resolved = ''] = await story.say('lena', '/solved update the client to 2.4.1, which holds the fix');
  expect(resolved).toContain('@rita, your ticket is resolved:\n\n> update the client to 2.4.1');
  await story.say('rita', 'It works!\n\n/confirm\n/rate 5 quick');
  expect(await story.state()).toBe('closed');
  expect(await story.card()).toContain('| Rating |');
  expect(story.heard().slice(-4)).toEqual(
    expect.arrayContaining(['ticket.resolved', 'ticket.closed', 'ticket.rated']),
  );
});
