/** From incidents to a problem, its article, the fix, and everybody who waited: through the signed door. */
import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { policy } from '../scenario/desk.ts';
import { DAY, desk, MINUTE, scenarioByHand } from '../scenario/scenario.ts';

const { begin, world, open, say, issue, card, ticket, lastWord, labels } = scenarioByHand();
const developers = { owner: 'acme', repo: 'vpn-client' };
const withOffice = { backOffice: 'installed', policy: `${policy}\nback-office: acme/back-office\n` } as const;

/** What the App wrote below the card. */
const told = async (number: number) =>
  (await issue(number)).comments
    .filter(({ author, body }) => author === 'tierline[bot]' && !body.includes('tierline:card'))
    .map(({ body }) => body);

const pull = async (number: number) =>
  (await world.github.as('admin').rest.pulls.get({ ...desk, pull_number: number })).data;

const fileOf = async (path: string, ref: string) => {
  const { data } = await world.github.as('admin').rest.repos.getContent({ ...desk, path, ref });
  if (Array.isArray(data) || !('content' in data)) throw new Error(`${path} is no file`);
  return { sha: data.sha, text: Buffer.from(data.content, 'base64').toString('utf8') };
};

const office = async () =>
  (
    await world.github
      .as('lena')
      .rest.issues.listForRepo({ owner: 'acme', repo: 'back-office', state: 'all' })
  ).data;

test('two incidents become a problem, its article is reviewed and merged, and each requester is told once', async () => {
  await begin(withOffice);
  const first = await open('rita', 'Printing from the VPN fails with error 4711');
  const second = await open('ravi', 'No printing at home since Monday');
  await say('omar', '/problem', first);
  const problem = second + 1;
  expect((await issue(problem)).title).toBe('Printing from the VPN fails with error 4711');
  expect(await labels(problem)).toEqual(expect.arrayContaining(['kind: problem', 'tier: 2']));
  expect((await ticket(problem)).clocks).toEqual([]);
  expect(await card(first)).toContain(`| Problem | #${problem} |`);
  await say('omar', `/problem #${problem}`, second);
  await say('omar', '/time 45m diagnosis read the spooler’s log', second);
  expect(await card(problem)).toContain('**A problem.** 2 tickets come from it; 2 open.');
  expect(await card(problem)).toContain('| Time spent in all | 45 min |');

  await say('omar', '/publish', problem);
  expect(await lastWord(problem)).toContain('- the cause: write `/cause`');
  await say(
    'omar',
    '/cause the spooler at print.acme.internal is asked by the wrong name, with password=Sommer-2026-Regen; ask dora.meyer@acme-printing.com',
    problem,
  );
  await say(
    'omar',
    'It is the name.\n\n/workaround Do this:\n1. Open **Settings**.\n2. Choose the printer again.',
    problem,
  );
  expect((await ticket(problem)).record?.workaround).toBe(
    'Do this:\n1. Open **Settings**.\n2. Choose the printer again.',
  );
  await say('omar', '/publish', problem);
  await world.later(MINUTE);
  const { draft } = (await ticket(problem)).record ?? {};
  expect(draft).toMatchObject({ state: 'proposed', id: 'KE-0002' });
  const [proposal] = (await world.github.as('omar').rest.pulls.list({ ...desk })).data;
  if (proposal === undefined) throw new Error('nothing is proposed');
  const { body, head } = await pull(proposal.number);
  expect(body).toContain(`drafted from the problem #${problem}`);
  expect(body).toContain('- a password: `So…`, 17 characters');
  expect(body).toMatch(/^- an e-mail address: `do…`/m);
  const path = 'knowledge/articles/KE-0002-printing-from-the-vpn-fails-with-error-4711.md';
  const { text, sha } = await fileOf(path, head.ref);
  expect(text).not.toContain('Sommer-2026-Regen');
  expect(text).toContain(`problem: "#${problem}"`);
  expect(text).toContain('No printing at home since Monday');
  // Asked again, it is the same one.
  await say('omar', '/publish', problem);
  expect(await lastWord(problem)).toContain('waits for a review');
  expect((await world.github.as('omar').rest.pulls.list({ ...desk })).data).toHaveLength(1);

  // A reviewer changes it, and merges.
  const reviewed = text.replace('Choose the printer again.', 'Remove the printer and add it again.');
  await world.github.as('admin').rest.repos.createOrUpdateFileContents({
    ...{ ...desk, path, branch: head.ref, sha, message: 'Say it better' },
    content: Buffer.from(reviewed).toString('base64'),
  });
  await world.later(MINUTE);
  const before = { first: (await told(first)).length, second: (await told(second)).length };
  await world.github.as('admin').rest.pulls.merge({ ...desk, pull_number: proposal.number });
  await world.later(MINUTE);
  expect(await told(first)).toHaveLength(before.first + 1);
  expect(await told(second)).toHaveLength(before.second + 1);
  expect(await lastWord(first)).toContain('Remove the printer and add it again.');
  expect(await labels(first)).toEqual(expect.arrayContaining(['KE-0002', 'waiting: user']));
  const notes = (await office()).find(({ title }) => title.includes(`#${problem}:`));
  const { comments } = await world.github.issue('acme/back-office', notes?.number ?? 0);
  expect(comments.at(-1)?.body).toMatch(/^@lena @acme\/service-desk, there is a workaround for “Printing/);

  // Whoever solves it need not ask anybody, least of all the App that opened it.
  await say('omar', '/solved the name of the spooler is right now', problem);
  expect((await issue(problem)).state).toBe('closed');
  expect((await told(problem)).join('\n')).not.toContain('is resolved');
  expect(await card(problem)).toMatch(/^\*\*A problem that is over\.\*\* 2 tickets came from it; 2 open\./);

  // The next push changes nothing.
  await world.later(DAY);
  expect(await told(first)).toHaveLength(before.first + 1);
});

test('the permanent fix: its issue, its release, the article that says so, and whoever still waits', async () => {
  await begin({ ...withOffice, articles: { 'knowledge/articles/KE-0007-tunnel.md': tunnelArticle('#2') } });
  const incident = await open();
  await say('omar', '/problem', incident);
  const problem = incident + 1;
  await say('omar', '/cause the client drops large packets', problem);
  await say('omar', '/workaround use TCP', problem);
  await say('omar', '/fix new', problem);
  await world.later(MINUTE);
  const { data: winter } = await world.github
    .as('dora')
    .rest.issues.createMilestone({ ...developers, title: 'Winter', due_on: '2026-12-18T08:00:00Z' });
  await world.github
    .as('dora')
    .rest.issues.update({ ...developers, issue_number: 1, milestone: winter.number });
  await world.later(MINUTE);
  expect(await card(problem)).toContain('milestone “Winter”, due on Fri 18 Dec 2026');
  const theirs = await world.github.issue('acme/vpn-client', 1);
  expect(theirs.body).toContain('asks for the permanent fix of a problem');
  expect(theirs.body).toContain('> the client drops large packets');
  expect(await card(problem)).toContain('acme/vpn-client');
  // Somebody touches the article, which names this problem: it is its article from then on.
  await edit('knowledge/articles/KE-0007-tunnel.md', (text) =>
    text.replace('Use TCP.', 'Use TCP, under Settings.'),
  );
  expect(await lastWord(incident)).toContain('Use TCP, under Settings.');
  // What it said before, and says again, is what it says.
  const words = (await told(incident)).length;
  for (const said of ['Use UDP.', 'Use TCP, under Settings.']) {
    await edit('knowledge/articles/KE-0007-tunnel.md', (text) =>
      text.replace(/^workaround: .*$/m, `workaround: ${said}`),
    );
    expect((await ticket(problem)).record?.article?.workaround).toBe(said);
  }
  expect(await told(incident)).toHaveLength(words);

  const { issues, repos } = world.github.as('dora').rest;
  const mend = await mendIt('Fixes #1');
  await world.github.as('dora').rest.pulls.merge({ ...developers, pull_number: mend });
  await world.later(10 * MINUTE);
  expect((await issues.get({ ...developers, issue_number: 1 })).data.state).toBe('closed');
  await repos.createRelease({ ...developers, tag_name: 'v2.5.0', name: 'v2.5.0' });
  await world.later(2 * MINUTE);
  expect(await lastWord(incident)).toMatch(/^@rita, what caused this is fixed in \[\*\*v2\.5\.0\*\*\]/);
  const count = (await told(incident)).length;
  const [proposal] = (await world.github.as('omar').rest.pulls.list({ ...desk })).data;
  expect(proposal?.title).toBe('KE-0007 is fixed in v2.5.0');
  const { text } = await fileOf('knowledge/articles/KE-0007-tunnel.md', proposal?.head.ref ?? '');
  expect(text).toContain('status: fixed\n');
  expect(text).toContain('# Kept: a comment of the author.');
  await world.github.as('admin').rest.pulls.merge({ ...desk, pull_number: proposal?.number ?? 0 });
  await world.later(MINUTE);
  expect(await told(incident)).toHaveLength(count);
  expect(await card(incident)).toContain('fixed in v2.5.0');
  expect(await card(problem)).toContain(
    '[KE-0007](https://help.acme.example/articles/KE-0007/), fixed in v2.5.0',
  );
});

test('an issue that the developers have already can be the place of the fix', async () => {
  await begin(withOffice);
  const incident = await open();
  await say('omar', '/problem', incident);
  const problem = incident + 1;
  const { data } = await world.github
    .as('dora')
    .rest.issues.create({ ...developers, title: 'Large packets are dropped', body: 'Seen in the lab.' });
  await world.later(MINUTE);
  await say('omar', '/fix acme/vpn-client#99', problem);
  expect(await lastWord(problem)).toMatch(/I cannot see acme\/vpn-client#\u206099\./);
  await say('omar', `/fix acme/vpn-client#${data.number}`, problem);
  expect(await card(problem)).toContain(`[acme/vpn-client no. ${data.number}]`);
  await world.github.as('dora').rest.issues.update({
    ...developers,
    issue_number: data.number,
    state: 'closed',
    state_reason: 'completed',
  });
  await world.later(MINUTE);
  expect((await ticket(problem)).development?.state).toBe('completed');
});

const tunnelArticle = (problem: string) => `---
# Kept: a comment of the author.
id: KE-0007
title: The tunnel drops large packets
symptoms: ["Large files never arrive"]
service: vpn
status: workaround
workaround: Use TCP.
problem: "${problem}"
reviewedOn: '2026-10-01'
---
`;

async function edit(path: string, change: (text: string) => string): Promise<void> {
  const { text, sha } = await fileOf(path, 'main');
  await world.github.as('admin').rest.repos.createOrUpdateFileContents({
    ...{ ...desk, path, sha, message: 'Say it better' },
    content: Buffer.from(change(text)).toString('base64'),
  });
  await world.later(MINUTE);
}

async function mendIt(body: string): Promise<number> {
  const { git, repos, pulls } = world.github.as('dora').rest;
  const { data: main } = await git.getRef({ ...developers, ref: 'heads/main' });
  await git.createRef({ ...developers, ref: 'refs/heads/mend', sha: main.object.sha });
  await repos.createOrUpdateFileContents({
    ...{ ...developers, path: 'mend.txt', message: 'Mend the tunnel', branch: 'mend' },
    content: Buffer.from('mended').toString('base64'),
  });
  const { data } = await pulls.create({
    ...developers,
    title: 'Mend the tunnel',
    head: 'mend',
    base: 'main',
    body,
  });
  await world.later(MINUTE);
  return data.number;
}
