/** A thousand tickets in an hour, with GitHub’s limits enforced: none is met, breaches are told at once, and all are greeted. */
import { expect, onTestFinished, test } from 'vitest';
import { policy, startDesk } from '../scenario/desk.ts';
import { writtenByApp } from '../scenario/said.ts';
import { formBody } from './form-body.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const desk = { owner: 'acme', repo: 'desk' };
const TICKETS = 1_000;
/** Every so manieth ticket is urgent, and nobody answers it. */
const URGENT = 50;
/** How far the time moves on at once. */
const STEP = 30 * SECOND;

/** Only P1 falls due soon; the clock of the others is for another day. */
const patient = policy
  .replace(
    'first-response:\n    targets: { P1: 30m, P2: 1h, P3: 4h, P4: 8h }',
    'first-response:\n    targets: { P1: 20m, P2: 40h, P3: 40h, P4: 40h }',
  )
  .replace('resolution:\n    targets: { P1: 4h,', 'resolution:\n    targets: { P1: 40h,');

test('a thousand tickets in an hour stay inside GitHub’s limits, and breaches overtake greetings', async () => {
  const world = await startDesk({ paced: true, limits: true, policy: patient });
  onTestFinished(() => world.close());
  await world.turn();
  const began = world.clock.now();
  const written = () => writtenByApp(world);
  const breaches = new Map<number, number>();
  let opened = 0;
  let renewed = 0;
  const rita = world.github.as('rita').rest.issues;
  for (let now = began; opened < TICKETS || new Set(written().map(({ number }) => number)).size < TICKETS; ) {
    const due = Math.min(TICKETS, Math.ceil(((now - began) / HOUR) * TICKETS));
    for (; opened < due; opened += 1) {
      const { data } = await rita.create({ ...desk, title: `Number ${opened} is down`, body: formBody });
      if (opened % URGENT !== 0) continue;
      await world.github
        .as('lena')
        .rest.issues.addLabels({ ...desk, issue_number: data.number, labels: ['priority: P1'] });
      breaches.set(data.number, now + 20 * MINUTE);
    }
    await world.later(now - began < 1.5 * HOUR ? STEP : MINUTE);
    now = world.clock.now();
    // As GitHub does within the hour; the emulator would also count how often one is used.
    if (Math.floor((now - began) / (20 * MINUTE)) > renewed) {
      renewed += 1;
      world.github.expireTokens();
    }
    expect(now - began).toBeLessThan(4 * HOUR);
  }
  const all = written();
  expect(new Set(all.map(({ number }) => number)).size).toBe(TICKETS);
  const { limits } = world.github;
  expect(limits.refusals()).toEqual({ secondary: 0, primary: 0, inSilence: 0 });
  expect(limits.most().anHour).toBeLessThanOrEqual(450);
  expect(limits.most().aMinute).toBeLessThanOrEqual(72);
  // A breach in the second half of the hour finds hundreds of greetings before it.
  const late = [...breaches].filter(([, at]) => at - began > 45 * MINUTE);
  expect(late.length).toBeGreaterThan(5);
  for (const [number, at] of late) {
    const told = all.filter((one) => one.number === number && one.at >= at);
    expect(told.some((one) => one.at <= at + MINUTE)).toBe(true);
  }
  expect(await world.tierline.deps.store.outbox.counts()).toMatchObject({ parked: 0 });
}, 600_000);
