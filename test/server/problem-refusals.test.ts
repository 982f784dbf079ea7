/** What goes wrong with problems: lost answers, missing permissions, and commands in the wrong place. */
import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { desk, MINUTE, scenarioByHand } from '../scenario/scenario.ts';

const { begin, world, open, say, ticket, lastWord } = scenarioByHand();

test.each(['git/refs', 'contents/.*', 'pulls'])(
  'where the answer to %s is lost, there is one article and one pull request all the same',
  async (path) => {
    await begin();
    await open();
    await say('omar', '/problem');
    await world.later(MINUTE);
    await say('omar', '/cause a loose cable', 2);
    await say('omar', '/workaround push it in', 2);
    world.github.fail({
      match: new RegExp(`^(POST|PUT) .*/${path}$`),
      with: 'hang-up',
      afterwards: true,
    });
    await say('omar', '/publish', 2);
    await world.later(10 * MINUTE);
    const pulls = (await world.github.as('omar').rest.pulls.list({ ...desk, state: 'all' })).data;
    expect(pulls.map(({ head }) => head.ref)).toEqual(['tierline/KE-0002']);
    expect((await ticket(2)).record?.draft).toMatchObject({ state: 'proposed', id: 'KE-0002' });
  },
);

test('where GitHub lets the App propose nothing, whoever asked hears which permissions it needs', async () => {
  await begin();
  await open();
  await say('omar', '/problem');
  await world.later(MINUTE);
  await say('omar', '/take', 2);
  await say('omar', '/cause a loose cable', 2);
  await say('omar', '/workaround push it in', 2);
  world.github.fail({
    match: /^POST .*\/git\/refs$/,
    with: 403,
    message: 'Resource not accessible by integration',
  });
  await say('omar', '/publish', 2);
  await world.later(MINUTE);
  expect(await lastWord(2)).toMatch(/^@omar, the article could not be proposed\. .+“Contents: write”/);
  await say('omar', '/publish again', 2);
  await world.later(MINUTE);
  expect((await ticket(2)).record?.draft).toMatchObject({ state: 'proposed', id: 'KE-0002' });
});

test('what belongs elsewhere is refused with the way there', async () => {
  await begin();
  const incident = await open();
  const other = await open('ravi', 'Mail is slow');
  const refused = async (by: string, body: string, number: number) => {
    await say(by, body, number);
    return lastWord(number);
  };
  expect(await refused('omar', '/cause a loose cable', incident)).toContain('Write `/problem` to open one');
  expect(await refused('omar', `/problem #${other}`, incident)).toContain(`Write \`/duplicate #${other}\``);
  expect(await refused('omar', '/problem #99', incident)).toMatch(
    /There is no #\u206099 in this desk\. Write `\/problem` to open/,
  );
  expect(await refused('omar', '/problem https://github.com/acme/other/issues/1', incident)).toContain(
    'is no number of a problem',
  );
  expect(await refused('omar', '/problem with the router', incident)).toContain('is no number of a problem');
  expect(await refused('omar', '/problem none', incident)).toContain('linked to no problem');
  expect(await refused('lena', '/problem', incident)).toMatch(/level 2/);
  await say('omar', '/problem', incident);
  await world.later(MINUTE);
  const problem = other + 1;
  expect(await refused('omar', '/problem', incident)).toContain(`comes from #${problem} already`);
  expect(await refused('omar', '/cause a loose cable', incident)).toContain(`say it in #${problem}`);
  expect(await refused('omar', '/problem', problem)).toContain(`Write \`/problem #${problem}\``);
  expect(await refused('omar', '/workaround', problem)).toContain('What helps?');
  expect(await refused('omar', '/fix it please', problem)).toContain('`/fix owner/repo#7`');
  await say('omar', '/problem none', incident);
  expect((await ticket(incident)).problem).toBeNull();
  expect((await ticket(problem)).record?.incidents).toEqual([]);
});

test.each([
  ['before its pull request could be opened', { with: 502 }],
  ['while the answer to it was lost', { with: 'hang-up', afterwards: true }],
] as const)('a draft that somebody edits %s is not written over', async (_, failure) => {
  await begin();
  await open();
  await say('omar', '/problem');
  await world.later(MINUTE);
  await say('omar', '/cause a loose cable', 2);
  await say('omar', '/workaround push it in', 2);
  const path = 'afterwards' in failure ? /^PUT .*\/contents\/.*$/ : /^POST .*\/pulls$/;
  world.github.fail({ match: path, ...failure });
  await world.github.as('omar').rest.issues.createComment({ ...desk, issue_number: 2, body: '/publish' });
  await world.turn();
  const { repos, pulls } = world.github.as('admin').rest;
  const branch = 'tierline/KE-0002';
  const folder = { ...desk, path: 'knowledge/articles', ref: branch };
  const { data: files } = await repos.getContent(folder);
  const file = Array.isArray(files) ? files.find(({ name }) => name.startsWith('KE-0002')) : undefined;
  if (file === undefined) throw new Error('nothing is drafted');
  const { data } = await repos.getContent({ ...desk, path: file.path, ref: branch });
  const drafted = 'content' in data ? Buffer.from(data.content, 'base64').toString() : '';
  await repos.createOrUpdateFileContents({
    ...{ ...desk, path: file.path, branch, sha: file.sha, message: 'Say which cable' },
    content: Buffer.from(drafted.replace('push it in', 'push the blue one in')).toString('base64'),
  });
  await world.later(10 * MINUTE);
  expect((await pulls.list({ ...desk, state: 'all' })).data.map(({ head }) => head.ref)).toEqual([branch]);
  const { data: after } = await repos.getContent({ ...desk, path: file.path, ref: branch });
  const text = 'content' in after ? Buffer.from(after.content, 'base64').toString() : '';
  expect(text).toContain('push the blue one in');
  expect((await ticket(2)).record?.draft).toMatchObject({ state: 'proposed', id: 'KE-0002' });
});
