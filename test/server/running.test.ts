/** The desk at work by itself: bells, timers and rounds, and a stop that leaves nothing half done. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Running, run } from '../../plugin/server/run.ts';
import { startDesk, type World } from '../scenario/desk.ts';
import { formBody } from './form-body.ts';

const desk = { owner: 'acme', repo: 'desk' };

/** In milliseconds of this machine’s time: alone it takes a second or two, but the machine may be busy. */
const PATIENCE = 14_000;

let world: World;
let running: Running;
beforeEach(async () => {
  world = await startDesk();
  running = run(world.tierline.deps);
});
afterEach(async () => {
  await running.stop();
  await world.close();
});

const labels = async (number = 1) => (await world.github.issue('acme/desk', number)).labels;

test('it greets a ticket, tells a breach on time, and finds a lost delivery, without being asked', async () => {
  await world.github.as('rita').rest.issues.create({ ...desk, title: 'VPN is down', body: formBody });
  await expect.poll(() => labels(), { timeout: PATIENCE }).toContain('tier: 1');
  world.clock.move(61 * 60_000);
  await expect.poll(() => labels(), { timeout: PATIENCE }).toContain('sla: breached');
});

test('at its start it looks for what was lost while it was down', async () => {
  await running.stop();
  world.github.post.dropNext(1);
  await world.github.as('rita').rest.issues.create({ ...desk, title: 'VPN is down', body: formBody });
  running = run(world.tierline.deps);
  await expect.poll(() => labels(), { timeout: PATIENCE }).toContain('tier: 1');
});

test('a failing round does not end the work', async () => {
  world.github.fail({ match: /^GET \/app\/(hook|installations)/, with: 502, times: 99 });
  await world.github.as('rita').rest.issues.create({ ...desk, title: 'VPN is down', body: formBody });
  await expect.poll(() => labels(), { timeout: PATIENCE }).toContain('tier: 1');
});
