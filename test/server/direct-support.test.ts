/** Developers who answer users themselves: the desk is their own repository, and level 3 happens in place. */
import { expect, test } from 'vitest';
import { policy } from '../scenario/desk.ts';
import { scenario } from '../scenario/scenario.ts';

const { world, open, say, issue, labels, lastWord } = scenario({
  policy: policy.replace('developers: acme/vpn-client', 'developers: acme/desk'),
});

test('level 3 is a label, no issue is opened anywhere, and their words are words to the requester', async () => {
  await open();
  await say('lena', 'I am on it.\n\n/take');
  await say('lena', '/escalate a restart changed nothing, and neither did another network');
  await say('omar', '/escalate the tunnel code drops packets, see the capture above');
  expect(await labels()).toContain('tier: 3');
  await expect(issue(2)).rejects.toThrow('there is no issue');
  await expect(world.github.issue('acme/vpn-client', 1)).rejects.toThrow('there is no issue');
  await say('dora', '/relay hello?');
  expect(await lastWord()).toContain('The developers have no issue for this ticket.');
  await say('dora', 'It is fixed on main.\n\n/solved update the client to 2.4.1');
  expect(await labels()).toContain('status: resolved');
});

test('other issues of theirs are no tickets', async () => {
  await open('rita', 'Refactor the tunnel', 'Please.');
  expect((await issue()).comments).toEqual([]);
});
