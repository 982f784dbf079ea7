/** A rush of tickets: GitHub’s limits are enforced here and never met, and what is urgent goes before greetings. */
import { afterEach, expect, test } from 'vitest';
import { startDesk, type World } from '../scenario/desk.ts';
import { writtenByApp } from '../scenario/said.ts';
import { formBody } from './form-body.ts';

const SECOND = 1_000;
const desk = { owner: 'acme', repo: 'desk' };

let world: World;
afterEach(async () => {
  await world.close();
});

const open = (at: number) =>
  world.github.as('rita').rest.issues.create({ ...desk, title: `Number ${at} is down`, body: formBody });

const comments = () => writtenByApp(world);

test('forty tickets opened at once are greeted within forty seconds', async () => {
  world = await startDesk({ paced: true, limits: true });
  await world.turn();
  const began = world.clock.now();
  for (let at = 0; at < 40; at += 1) await open(at);
  for (let seconds = 0; seconds < 60 && comments().length < 40; seconds += 1) await world.later(SECOND);
  const greeted = comments();
  expect(new Set(greeted.map(({ number }) => number)).size).toBe(40);
  expect(Math.max(...greeted.map(({ at }) => at)) - began).toBeLessThanOrEqual(40 * SECOND);
  expect(world.github.limits.refusals()).toEqual({ secondary: 0, primary: 0, inSilence: 0 });
});
