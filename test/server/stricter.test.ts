/** A desk whose policy was good when it came, and is refused by the Tierline of today: it goes on, and says so once. */
import { Buffer } from 'node:buffer';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recover } from '../../plugin/server/recover/recover.ts';
import { policy, startDesk, type World } from '../scenario/desk.ts';
import { formBody } from './form-body.ts';

const MINUTE = 60_000;
const desk = { owner: 'acme', repo: 'desk' };
const path = '.github/tierline.yml';
/** The same promises, with a label that an earlier reader let pass. */
const accepted = policy.replace(
  '{ P1: 4h, P2: 8h, P3: 24h, P4: 40h }\n    warn-at: 75%',
  "{ P1: 4h, P2: 8h, P3: 24h, P4: 40h }\n    milestones: [{ at: 75%, do: [{ label: 'priority: P1' }] }]",
);

let world: World;
beforeEach(async () => {
  world = await startDesk();
  await world.turn();
  await recover(world.tierline.deps);
  await world.turn();
  const { store, caches } = world.tierline.deps;
  const [first] = await store.policies.list(1);
  if (first === undefined) throw new Error('the desk has no policy');
  // As an older Tierline stored it.
  const mergedAt = first.mergedAt + 1;
  await store.transaction((tx) =>
    tx.savePolicy({ ...first, version: 'older', mergedAt, effectiveAt: mergedAt, text: accepted }),
  );
  caches.policies.clear();
});
afterEach(async () => {
  expect(world.github.violations()).toEqual([]);
  await world.close();
});

const reports = async (state: 'open' | 'all' = 'all') => {
  const { data } = await world.github.as('admin').rest.issues.listForRepo({ ...desk, state });
  return data.filter(({ user }) => user?.login === 'tierline[bot]');
};

test('tickets go on under it, without what is refused', async () => {
  expect(accepted).not.toBe(policy);
  const { number } = (
    await world.github.as('rita').rest.issues.create({ ...desk, title: 'VPN is down', body: formBody })
  ).data;
  await world.turn();
  await world.later(7 * 60 * MINUTE);
  const { comments, labels } = await world.github.issue('acme/desk', number);
  expect(comments[0]?.body).toContain('| Service | VPN |');
  expect(labels).toContain('priority: P2');
  expect((await world.tierline.deps.store.tickets.list({ repository: 1 }))[0]?.state).toContain('"older"');
});

test('its people are told once, with the place and the remedy, and no more when it is mended', async () => {
  for (const _ of [1, 2]) {
    await recover(world.tierline.deps);
    await world.later(MINUTE);
  }
  const [told, ...more] = await reports();
  expect(more).toEqual([]);
  expect(told?.title).toBe('The desk’s policy file has mistakes that were overlooked');
  expect(told?.body).toMatch(
    /\*\*The desk goes on\*\*[\s\S]*tierline\.yml:29:\d+: “priority: P1” is a label/,
  );
  const { repos } = world.github.as('admin').rest;
  const { data } = await repos.getContent({ ...desk, path });
  const sha = 'sha' in data ? data.sha : '';
  const content = Buffer.from(`${policy}# mended\n`).toString('base64');
  await repos.createOrUpdateFileContents({ ...desk, path, sha, content, message: 'Mend the policy' });
  await world.later(MINUTE);
  expect(await reports('open')).toEqual([]);
});
