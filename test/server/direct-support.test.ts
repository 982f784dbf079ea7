/** Developers who answer users themselves: the desk is their own repository, and level 3 happens in place. */
import { afterEach, expect, test } from 'vitest';
import { policy, startDesk, type World } from '../scenario/desk.ts';
import { formBody } from './form-body.ts';

const MINUTE = 60_000;
const desk = { owner: 'acme', repo: 'desk' };

let world: World;
afterEach(async () => {
  expect(world.github.violations()).toEqual([]);
  expect(world.github.unimplemented()).toEqual([]);
  await world.close();
});

test('level 3 is a label, no issue is opened anywhere, and their words are words to the requester', async () => {
  world = await startDesk({ policy: policy.replace('developers: acme/vpn-client', 'developers: acme/desk') });
  await world.turn();
  const say = async (by: string, body: string) => {
    await world.github.as(by).rest.issues.createComment({ ...desk, issue_number: 1, body });
    await world.later(MINUTE);
  };
  await world.github.as('rita').rest.issues.create({ ...desk, title: 'VPN is down', body: formBody });
  await world.later(MINUTE);
  await say('lena', 'I am on it.\n\n/take');
  await say('lena', '/escalate a restart changed nothing, and neither did another network');
  await say('omar', '/escalate the tunnel code drops packets, see the capture above');
  const { labels } = await world.github.issue('acme/desk', 1);
  expect(labels).toContain('tier: 3');
  await expect(world.github.issue('acme/desk', 2)).rejects.toThrow('there is no issue');
  await expect(world.github.issue('acme/vpn-client', 1)).rejects.toThrow('there is no issue');
  await say('dora', '/relay hello?');
  const { comments } = await world.github.issue('acme/desk', 1);
  expect(comments.at(-1)?.body).toContain('The developers have no issue for this ticket.');
  await say('dora', 'It is fixed on main.\n\n/solved update the client to 2.4.1');
  expect((await world.github.issue('acme/desk', 1)).labels).toContain('status: resolved');
});

test('other issues of theirs are no tickets', async () => {
  world = await startDesk({ policy: policy.replace('developers: acme/vpn-client', 'developers: acme/desk') });
  await world.turn();
  await world.github
    .as('rita')
    .rest.issues.create({ ...desk, title: 'Refactor the tunnel', body: 'Please.' });
  await world.later(MINUTE);
  expect((await world.github.issue('acme/desk', 1)).comments).toEqual([]);
});
