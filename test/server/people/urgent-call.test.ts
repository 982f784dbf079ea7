/** A new P1 is told at once to the people of level 1: in the back office where there is one, else on the ticket. */
import { expect, test } from 'vitest';
import { recover } from '../../../plugin/server/recover/recover.ts';
import { policy as quiet } from '../../scenario/desk.ts';
import { MINUTE, scenarioByHand } from '../../scenario/scenario.ts';
import { formBody } from '../form-body.ts';

const usual = quiet.replace(/ {2}call-for: .*\n/, '');
const urgent = formBody.replace('My team', 'Everyone');
const small = formBody.replace('My team', 'Only me').replace('I cannot work', 'I can work around it');

const { begin, world, open, say, issue } = scenarioByHand();

const words = async (repository: string, number = 1) =>
  (await world.github.issue(repository, number)).comments.map(({ body }) => body.split('\n\n<!--')[0] ?? '');
const calls = async (repository: string) =>
  (await words(repository)).filter((body) => /`\/take` \[on the ticket\]/.test(body));

test('without a back office the ticket itself calls them, in one comment beside the card', async () => {
  await begin({ policy: usual });
  await open('rita', 'VPN is down', urgent);
  expect(await calls('acme/desk')).toEqual([
    `@lena @acme/service-desk, a new **P1** has come in for VPN: “VPN is down”. Nobody has it yet: write \`/take\` [on the ticket](${world.github.url}/acme/desk/issues/1), and it is yours.`,
  ]);
  expect(await words('acme/desk')).toHaveLength(2);
});

test('with a back office the call stands there, and the requester reads nothing of it', async () => {
  await begin({ policy: `back-office: acme/back-office\n${usual}`, backOffice: 'installed' });
  await open('rita', 'VPN is down', urgent);
  expect(await calls('acme/back-office')).toEqual([
    expect.stringMatching(/^@lena @acme\/service-desk, a new \*\*P1\*\* has come in for VPN/),
  ]);
  expect(await words('acme/desk')).toHaveLength(1);
  await say('lena', '/take');
  expect((await issue()).assignees).toEqual(['lena']);
  expect(await calls('acme/back-office')).toHaveLength(1);
});

test('what becomes urgent before anybody has it is told then, once', async () => {
  await begin({ policy: usual });
  await open('rita', 'VPN is slow', small);
  expect(await words('acme/desk')).toHaveLength(1);
  await say('mia', '/priority P1');
  expect(await calls('acme/desk')).toEqual([expect.stringContaining('this ticket is a **P1** now')]);
  for (const priority of ['P4', 'P2']) await say('mia', `/priority ${priority}`);
  expect(await calls('acme/desk')).toHaveLength(1);
});

test('the rota’s turn is told to that person alone', async () => {
  await begin({ policy: `${usual}assignment: { level-1: { by: rota, among: ['@sven'] } }\n` });
  await open('rita', 'VPN is down', urgent);
  expect(await calls('acme/desk')).toEqual([
    expect.stringMatching(/^@sven, a new \*\*P1\*\* is yours for VPN/),
  ]);
});

test('what was opened while the desk was away stands in the summary of what was missed', async () => {
  await begin({ policy: usual });
  await recover(world.tierline.deps);
  world.github.post.target(null);
  await open('rita', 'VPN is down', urgent);
  await world.later(20 * MINUTE);
  world.github.post.target(`${world.tierline.url}/webhooks`);
  await recover(world.tierline.deps);
  await world.turn();
  await world.later(MINUTE);
  expect(await calls('acme/desk')).toEqual([]);
  expect((await issue(2)).body).toContain(
    '| #1 VPN is down | New P1, Fri 20 Nov 2026, 09:00, and nobody was told',
  );
});
