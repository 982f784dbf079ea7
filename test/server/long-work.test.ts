/** Work that takes longer than its lease: done once, told, and given up only when it hangs. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Deps } from '../../plugin/server/deps.ts';
import { handleNext } from '../../plugin/server/handle/handle.ts';
import { healthOf } from '../../plugin/server/health.ts';
import { RENEWAL, renewHeld } from '../../plugin/server/hold.ts';
import { startDesk, type World } from '../scenario/desk.ts';
import { formBody } from './form-body.ts';

const MINUTE = 60_000;
const desk = { owner: 'acme', repo: 'desk' };

let world: World;
let said: string[];
/** The desk with a GitHub that does not answer until the gate is opened. */
let slow: Deps;
let gate: PromiseWithResolvers<void>;
let begun: number;
beforeEach(async () => {
  world = await startDesk();
  await world.turn();
  const { deps } = world.tierline;
  said = [];
  gate = Promise.withResolvers();
  begun = 0;
  const warn = (_facts: object, message: string) => said.push(message);
  const bot: Deps['github']['bot'] = async (installation) => {
    begun += 1;
    await gate.promise;
    return await deps.github.bot(installation);
  };
  slow = { ...deps, github: { ...deps.github, bot }, log: { ...deps.log, warn } };
  await world.github.as('rita').rest.issues.create({ ...desk, title: 'VPN is down', body: formBody });
  await world.github.post.settled();
});
afterEach(async () => {
  gate.resolve();
  await world.close();
});

test('it is not begun again beside itself, the log and the health tell, and it ends as if it had been quick', async () => {
  const working = handleNext(slow);
  await expect.poll(() => begun).toBe(1);
  for (let round = 0; round < 20; round += 1) {
    world.clock.move(RENEWAL);
    await renewHeld(slow);
    expect(await handleNext(slow)).toBe(false);
  }
  expect(begun).toBe(1);
  expect(said.join('\n')).toMatch(/Delivery \S+ \(issues\) takes long and is still being worked on/);
  expect((await healthOf(slow)).problems.join()).toMatch(
    /^Delivery \S+ \(issues\) has been worked on since 2026-11-20T08:00:00Z\. What comes after it waits\./,
  );
  gate.resolve();
  expect(await working).toBe(true);
  await world.turn();
  expect(await healthOf(world.tierline.deps)).toMatchObject({ ok: true });
  expect((await world.github.issue('acme/desk', 1)).labels).toContain('tier: 1');
});

test('what hangs is begun again after an hour, and its late end changes nothing and is told', async () => {
  const hanging = handleNext(slow);
  await expect.poll(() => begun).toBe(1);
  for (let at = 0; at <= 65 * MINUTE; at += RENEWAL) {
    world.clock.move(RENEWAL);
    await renewHeld(slow);
  }
  const again = handleNext(slow);
  await expect.poll(() => begun).toBe(2);
  gate.resolve();
  expect(await Promise.all([hanging, again])).toEqual([true, true]);
  expect(said.join('\n')).toMatch(/was handled in vain: the lease on stream \S+ of the inbox ran out/);
  await world.turn();
  expect((await world.github.issue('acme/desk', 1)).labels).toContain('tier: 1');
});
