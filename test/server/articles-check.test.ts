/** A pull request that touches articles is checked: once for each commit, with a note at each line. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { policy, startDesk, vpnArticle, type World } from '../scenario/desk.ts';
import { formBody } from './form-body.ts';
import { lineOf, policyFile, propose, theCheck, write } from './proposing.ts';

const desk = { owner: 'acme', repo: 'desk' };
const vpn = 'knowledge/articles/KE-0001-vpn-error-809.md';
const howTo = 'knowledge/articles/HT-0001-reset.md';
const reset = (body: string) =>
  `---\nid: HT-0001\ntitle: Reset the client\nservice: vpn\nreviewedOn: 2026-11-01\n---\n\n${body}\n`;

let world: World;
beforeEach(async () => {
  world = await startDesk({ articles: { [howTo]: reset('See [it](./KE-0001-vpn-error-809.md).') } });
  await world.github.as('rita').rest.issues.create({ ...desk, title: 'VPN is down', body: formBody });
  await world.turn();
});
afterEach(async () => {
  expect(world.github.violations()).toEqual([]);
  expect(world.github.unimplemented()).toEqual([]);
  await world.close();
});

test('mistakes and warnings are noted at their lines, with what to write', async () => {
  const changed = vpnArticle
    .replace('service: vpn', 'service: vpnn')
    .replace('Ask for the router model', 'Ask for <MODEL>');
  const { head } = await propose(world, { [vpn]: changed });
  const check = theCheck(world);
  expect(check).toMatchObject({
    name: 'tierline articles',
    head,
    status: 'completed',
    conclusion: 'failure',
    title: '1 mistake, 1 warning',
  });
  expect(check.summary).toContain(`- \`${vpn}\`: 1 mistake, 1 warning`);
  expect(check.annotations).toMatchObject([
    {
      path: vpn,
      start_line: lineOf(changed, 'vpnn'),
      annotation_level: 'warning',
      message:
        'The policy has no service “vpnn”. Write vpn or mail, or add it under services in .github/tierline.yml.',
    },
    {
      path: vpn,
      start_line: lineOf(changed, '<MODEL>'),
      annotation_level: 'failure',
      message: '<MODEL> counts as HTML, and on GitHub readers never see it. Put it in backticks: `<MODEL>`.',
    },
  ]);
});

test('an article that goes away is missed where another links to it', async () => {
  await propose(world, { [vpn]: null });
  expect(theCheck(world).annotations).toMatchObject([
    { path: howTo, start_line: 8, message: expect.stringContaining('there is no article KE-0001') },
  ]);
});

test('good articles pass, and what is old elsewhere is not this author’s', async () => {
  const old = vpnArticle.replace('2026-10-01', '2020-01-01');
  await write(world, { [vpn]: old }, { branch: 'main' });
  await world.turn();
  await propose(world, { [howTo]: reset('Restart it.') });
  expect(theCheck(world)).toMatchObject({ conclusion: 'success', title: 'The articles are good' });
});

test('policy and articles are two checks, and a webhook that comes again makes no third', async () => {
  const proposed = policy.replace('vpn: { name: VPN, ', 'tunnel: { name: Tunnel, ');
  const { head } = await propose(world, { [policyFile]: proposed, [howTo]: reset('Restart it.') });
  const { post } = world.github;
  for (const { event, guid } of post.list()) if (event === 'pull_request') await post.redeliver(guid);
  await world.turn();
  const checks = world.github.checks().toSorted((a, b) => (a.name < b.name ? -1 : 1));
  expect(checks.map((check) => [check.name, check.head])).toEqual([
    ['tierline articles', head],
    ['tierline policy', head],
  ]);
  // The services are those of the proposed policy.
  expect(checks[0]?.annotations).toMatchObject([
    {
      path: howTo,
      message: expect.stringContaining('The policy has no service “vpn”. Write tunnel or mail'),
    },
  ]);
});

test('a file that an article names is looked for at the proposed commit, whatever way it is named', async () => {
  const names = [
    '![The lamp](./img/lamp.png), ![The window](./img/gone.png)',
    '<a href="./gone.pdf">The form</a>',
  ];
  const { head } = await propose(world, {
    'knowledge/articles/img/lamp.png': 'a picture',
    [howTo]: reset(names.join('\n\n')),
  });
  expect(theCheck(world)).toMatchObject({ head, conclusion: 'failure', title: '2 mistakes' });
  expect(theCheck(world).annotations).toMatchObject([
    {
      path: howTo,
      start_line: 8,
      message: expect.stringContaining('There is no file for “./img/gone.png”.'),
    },
    { path: howTo, start_line: 10, message: expect.stringContaining('There is no file for “./gone.pdf”.') },
  ]);
});

test('a picture that goes away is missed by the article that shows it', async () => {
  const lamp = 'knowledge/articles/img/lamp.png';
  const shows = { [lamp]: 'a picture', [howTo]: reset('![The lamp](./img/lamp.png)') };
  await write(world, shows, { branch: 'main' });
  await world.turn();
  await propose(world, { [lamp]: null });
  expect(theCheck(world).annotations).toMatchObject([
    {
      path: howTo,
      start_line: 8,
      message: expect.stringContaining('There is no file for “./img/lamp.png”.'),
    },
  ]);
});

test('a pull request from a fork is read through the desk’s own repository', async () => {
  const [owner = ''] = (await world.github.fork('acme/desk')).split('/');
  await write(world, { [howTo]: reset('Press <ENTER>.') }, { owner });
  await world.github
    .as('admin')
    .rest.pulls.create({ ...desk, title: 'From afar', head: `${owner}:change`, base: 'main' });
  await world.turn();
  expect(theCheck(world)).toMatchObject({ conclusion: 'failure', title: '1 mistake' });
});
