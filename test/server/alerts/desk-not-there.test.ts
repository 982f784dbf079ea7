/** Alerts for a desk that is not there yet: acknowledged, so they wait for it. */
import { Buffer } from 'node:buffer';
import { afterEach, expect, test } from 'vitest';
import { policy, startDesk, type World } from '../../scenario/desk.ts';
import { HOUR, MINUTE } from '../../scenario/scenario.ts';
import { posting, TOKEN } from './monitored.ts';
import { alertmanager } from './payloads.ts';

let world: World;
afterEach(async () => {
  // A repository where nothing was pushed yet has no time of a push here.
  expect(world.github.violations().filter(({ what }) => !what.startsWith('/pushed_at'))).toEqual([]);
  await world.close();
});

const later = { owner: 'acme', repo: 'later' };

test('an alert that was taken for a desk which the App does not see opens its ticket once it does', async () => {
  world = await startDesk({
    alertSources: [{ name: 'prometheus', format: 'alertmanager', desk: 'acme/later', token: TOKEN }],
  });
  await world.turn();
  expect((await posting(world)(alertmanager([{}]))).status).toBe(200);
  await world.later(5 * MINUTE);
  expect(await world.tierline.deps.store.inbox.counts()).toMatchObject({ waiting: 1, parked: 0 });
  const admin = world.github.as('admin').rest;
  await admin.repos.createInOrg({ org: 'acme', name: 'later' });
  await world.github.installOn('acme/later');
  await admin.repos.createOrUpdateFileContents({
    ...{ ...later, path: '.github/tierline.yml', message: 'A desk' },
    content: Buffer.from(policy).toString('base64'),
  });
  await world.later(6 * HOUR);
  await world.later(MINUTE);
  const { data } = await admin.issues.listForRepo({ ...later, state: 'all' });
  expect(data.map(({ title }) => title)).toEqual(['HostDown: web-1 is down']);
});
