/** A pull request as the place where a problem is mended: named, planned, merged or not, released, and told. */
import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { recover } from '../../plugin/server/recover/recover.ts';
import { policy } from '../scenario/desk.ts';
import { DAY, desk, MINUTE, scenarioByHand } from '../scenario/scenario.ts';

const { begin, world, open, say, issue, card, ticket, lastWord } = scenarioByHand();
const developers = { owner: 'acme', repo: 'vpn-client' };
const withOffice = { backOffice: 'installed', policy: `${policy}\nback-office: acme/back-office\n` } as const;

/** An incident and its problem; resolves to the number of the problem. */
async function problem(): Promise<number> {
  const incident = await open();
  await say('omar', '/problem', incident);
  return incident + 1;
}

/** A branch with a change, and a pull request for it. */
async function propose(where = developers, more: { draft?: boolean } = {}): Promise<number> {
  const { git, repos, pulls } = world.github.as('admin').rest;
  const { data: main } = await git.getRef({ ...where, ref: 'heads/main' });
  await git.createRef({ ...where, ref: 'refs/heads/mend', sha: main.object.sha });
  await repos.createOrUpdateFileContents({
    ...{ ...where, path: 'mend.txt', message: 'Mend the tunnel', branch: 'mend' },
    content: Buffer.from('mended').toString('base64'),
  });
  const said = { title: 'Mend the tunnel', body: 'Large packets pass again.', ...more };
  const { data } = await pulls.create({ ...where, head: 'mend', base: 'main', ...said });
  await world.later(MINUTE);
  return data.number;
}

async function merge(pull_number: number, where = developers): Promise<void> {
  await world.github.as('dora').rest.pulls.merge({ ...where, pull_number });
  await world.later(10 * MINUTE);
}

async function release(tag_name: string, where = developers): Promise<void> {
  await world.github.as('dora').rest.repos.createRelease({ ...where, tag_name, name: tag_name });
  await world.later(2 * MINUTE);
}

/** What was said of it where staff read. */
async function office(number: number): Promise<readonly string[]> {
  const at = { owner: 'acme', repo: 'back-office' };
  const { data } = await world.github.as('lena').rest.issues.listForRepo({ ...at, state: 'all' });
  const notes = data.find(({ title }) => title.includes(`#${number}:`));
  if (notes === undefined) return [];
  return (await world.github.issue('acme/back-office', notes.number)).comments.map(({ body }) => body);
}

test('a pull request is named, planned and merged, and its release tells whoever waits', async () => {
  await begin(withOffice);
  const number = await problem();
  const pull = await propose();
  await say('omar', `/fix https://github.com/acme/vpn-client/pull/${pull}/files#diff-1`, number);
  expect(await card(number)).toContain(
    `[acme/vpn-client no. ${pull}](${world.github.url}/acme/vpn-client/pull/${pull}), a pull request, open |`,
  );
  const { issues } = world.github.as('dora').rest;
  const { data: winter } = await issues.createMilestone({
    ...{ ...developers, title: 'Winter', due_on: '2026-12-18T08:00:00Z' },
  });
  await issues.update({ ...developers, issue_number: pull, milestone: winter.number });
  await world.later(MINUTE);
  expect(await card(number)).toContain('a pull request, open, milestone “Winter”, due on Fri 18 Dec 2026');
  await issues.update({ ...developers, issue_number: pull, milestone: null });
  await world.later(MINUTE);
  expect((await ticket(number)).development?.milestone).toBeNull();
  await say('omar', `/fix acme/vpn-client#${pull}`, number);
  expect(await lastWord(number)).toContain('The developers work on it already, in acme/vpn-client.');

  await merge(pull);
  expect(await card(number)).toContain('a pull request, merged');
  expect((await ticket(number)).development).toMatchObject({ state: 'completed', pullRequest: true });
  expect((await office(number)).at(-1)).toMatch(
    /^The developers have merged \[acme\/vpn-client#\d+\].+ then tell whoever waits for it with `\/solved`/,
  );
  const theirs = await issues.listComments({ ...developers, issue_number: pull });
  expect(theirs.data.at(-1)?.body).toMatch(/^@dora, one line, please: what should level 1/);
  await issues.createComment({ ...developers, issue_number: pull, body: 'Restart the client once.' });
  await world.later(MINUTE);
  expect((await office(number)).join('\n')).toContain('Restart the client once.');

  await release('v2.5.0');
  expect(await lastWord(number - 1)).toMatch(/^@rita, what caused this is fixed in \[\*\*v2\.5\.0\*\*\]/);
  expect(await card(number)).toContain('a pull request, merged, fixed in [v2.5.0]');
  const count = (await issue(number - 1)).comments.length;
  await release('v2.6.0');
  await world.later(DAY);
  expect((await issue(number - 1)).comments).toHaveLength(count);
});

test('a release without the merge is no release of the fix', async () => {
  await begin();
  const number = await problem();
  const pull = await propose();
  await say('omar', `/fix acme/vpn-client#${pull}`, number);
  await release('v2.4.9');
  await merge(pull);
  expect((await ticket(number)).development?.release).toBeNull();
  expect(await lastWord(number - 1)).not.toContain('v2.4.9');
});

test('closed without a merge is not planned; taken up again, it can be merged', async () => {
  await begin(withOffice);
  const number = await problem();
  const pull = await propose();
  await say('omar', `/fix acme/vpn-client#${pull}`, number);
  const { pulls } = world.github.as('dora').rest;
  await pulls.update({ ...developers, pull_number: pull, state: 'closed' });
  await world.later(10 * MINUTE);
  expect(await card(number)).toContain('a pull request, closed without a merge');
  expect((await office(number)).at(-1)).toMatch(
    /have closed \[.+\]\(.+\) without merging it\. The ticket is/,
  );
  await pulls.update({ ...developers, pull_number: pull, state: 'open' });
  await world.later(MINUTE);
  expect(await card(number)).toContain('a pull request, open');
  await merge(pull);
  expect(await card(number)).toContain('a pull request, merged');
});

test('after a draft that was not merged, another can be named', async () => {
  await begin();
  const number = await problem();
  const pull = await propose(developers, { draft: true });
  await world.github.as('dora').rest.pulls.update({ ...developers, pull_number: pull, state: 'closed' });
  await say('omar', `/fix acme/vpn-client#${pull}`, number);
  expect(await card(number)).toContain('a pull request, closed without a merge');
  const { data } = await world.github
    .as('dora')
    .rest.issues.create({ ...developers, title: 'Large packets', body: 'Seen in the lab.' });
  // GitHub numbers issues and pull requests together, and leads from one address to the other.
  await say('omar', `/fix https://github.com/acme/vpn-client/pull/${data.number}`, number);
  expect(await card(number)).toMatch(/acme\/vpn-client no\. \d+\]\(.+\/issues\/\d+\), open/);
});

test('one that was merged and released before it was named is told at once', async () => {
  await begin();
  const number = await problem();
  const pull = await propose();
  await release('v2.4.0');
  await merge(pull);
  await release('v2.5.0');
  await release('v2.6.0');
  await say('omar', `/fix acme/vpn-client#${pull}`, number);
  await world.later(MINUTE);
  expect(await card(number)).toContain('a pull request, merged, fixed in [v2.5.0]');
  expect(await lastWord(number - 1)).toMatch(/^@rita, what caused this is fixed in \[\*\*v2\.5\.0\*\*\]/);
});

test('one that was merged before it was named waits for the release, and so does an issue', async () => {
  await begin();
  const first = await problem();
  const second = await problem();
  const pull = await propose();
  const { issues } = world.github.as('dora').rest;
  const { data } = await issues.create({ ...developers, title: 'Large packets', body: `Mended by #${pull}` });
  await issues.update({ ...developers, issue_number: data.number, state: 'closed' });
  await merge(pull);
  await say('omar', `/fix acme/vpn-client#${pull}`, first);
  await say('omar', `/fix acme/vpn-client#${data.number}`, second);
  await release('v2.5.0');
  expect((await ticket(first)).development?.release).toMatchObject({ tag: 'v2.5.0', certain: true });
  // No commit is known to have closed the issue, so nothing is promised of it.
  expect((await ticket(second)).development?.release).toMatchObject({ tag: 'v2.5.0', certain: false });
});

test('in direct support it is one of the desk’s own repository, from a fork or not', async () => {
  await begin();
  const number = await problem();
  const [owner = ''] = (await world.github.fork('acme/desk')).split('/');
  const copy = { owner, repo: 'desk' };
  const { git, repos, pulls } = world.github.as('admin').rest;
  const { data: main } = await git.getRef({ ...copy, ref: 'heads/main' });
  await git.createRef({ ...copy, ref: 'refs/heads/mend', sha: main.object.sha });
  const content = Buffer.from('mended').toString('base64');
  await repos.createOrUpdateFileContents({
    ...copy,
    path: 'mend.txt',
    message: 'm',
    branch: 'mend',
    content,
  });
  const { data } = await pulls.create({ ...desk, title: 'Mend it', head: `${owner}:mend`, base: 'main' });
  await world.later(MINUTE);
  await say('omar', `/fix acme/desk#${data.number}`, number);
  expect(await card(number)).toContain('a pull request, open');
  await world.github.as('dora').rest.issues.createComment({
    ...desk,
    issue_number: data.number,
    body: '/relay Please try the nightly.',
  });
  await world.later(MINUTE);
  expect(await lastWord(number)).toMatch(/word from dora of the developers:\n\n> Please try the nightly\./i);
  await pulls.update({ ...desk, pull_number: data.number, state: 'closed' });
  await world.later(MINUTE);
  expect((await ticket(number)).development?.state).toBe('not-planned');
});

test('words on a pull request that nobody named are nobody’s, whatever mark they carry', async () => {
  await begin();
  const number = await problem();
  await say('omar', '/fix new', number);
  await world.later(MINUTE);
  const { key } = (await ticket(number)).development ?? {};
  const pull = await propose();
  const { pulls, issues } = world.github.as('dora').rest;
  const mark = `<!-- tierline:${key} -->`;
  await pulls.update({ ...developers, pull_number: pull, body: `Large packets.\n\n${mark}` });
  await issues.createComment({ ...developers, issue_number: pull, body: '/relay It is solved.' });
  await world.later(MINUTE);
  expect((await issue(number)).comments.map(({ body }) => body).join('\n')).not.toContain('It is solved.');
});

test('a merge whose webhook is lost is found by the sweep', async () => {
  await begin();
  const number = await problem();
  const pull = await propose();
  await say('omar', `/fix acme/vpn-client#${pull}`, number);
  await recover(world.tierline.deps);
  world.github.post.dropNext(1_000);
  await world.github.as('dora').rest.pulls.merge({ ...developers, pull_number: pull });
  world.github.post.dropNext(0);
  // GitHub’s own list has forgotten it by then.
  await world.tierline.deps.store.memory.set('redelivered-up-to', String(world.clock.now()));
  await recover(world.tierline.deps);
  await world.later(MINUTE);
  expect((await ticket(number)).development?.state).toBe('completed');
});
