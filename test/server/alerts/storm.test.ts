/** Very many new groups at once are one ticket, nothing of them is lost, and staff are asked whether it is a major incident. */
import { expect, test } from 'vitest';
import { policy } from '../../scenario/desk.ts';
import { saidOf } from '../../scenario/said.ts';
import { HOUR, MINUTE, scenario } from '../../scenario/scenario.ts';
import { alertSources, posting } from './monitored.ts';
import { alertmanager, type SaidAlert } from './payloads.ts';

const { world, card, issue, labels, say, state, ticket } = scenario({
  alertSources,
  backOffice: 'installed',
  policy: `${policy}back-office: acme/back-office\n`,
});

const post = (service: number, more: SaidAlert = {}) =>
  posting(world)(alertmanager([{ name: `Down${service}`, instance: `web-${service}`, ...more }]));
const postAll = (count: number, more: SaidAlert = {}) =>
  Promise.all(Array.from({ length: count }, (_, service) => post(service, more)));
const tickets = async () =>
  (await world.tierline.deps.store.tickets.list({ repository: 1 })).map(({ number }) => number);

test('two hundred and twenty-two groups are one ticket, which knows of all of them', async () => {
  const answers = await postAll(222);
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  await world.later(MINUTE);
  expect(await tickets()).toEqual([1]);
  expect((await issue()).title).toBe('Many alerts at once from prometheus');
  expect(await labels()).toContain('priority: P1');
  expect((await ticket()).alerts?.counts).toEqual({ firing: 222, restored: 0, unheard: 0 });
  expect(await card()).toContain('And 202 more, which monitoring shows.');
  const words = (await saidOf(world)).join();
  expect(words).toContain('Is it a major incident? Then write `/major` and what is down.');
  expect(words).toContain('@mia');
  await say('omar', '/major The data centre is without power');
  expect(await labels()).toContain('major');
});

test('what comes later joins it, what is over is told there, and it goes on from there alone', async () => {
  await postAll(20);
  await world.later(MINUTE);
  await post(30);
  await world.later(MINUTE);
  expect((await ticket()).alerts?.counts).toMatchObject({ firing: 21 });
  await postAll(20, { over: true });
  await world.later(MINUTE);
  expect((await ticket()).alerts?.counts).toMatchObject({ firing: 1, restored: 20 });
  await post(30, { over: true });
  await world.later(MINUTE);
  await say('lena', '/solved the switch is back');
  expect(await state()).toBe('closed');
  // Days later one of them alone is a matter of its own.
  await world.later(HOUR);
  await post(3, { startsAt: '2026-11-20T09:30:00Z' });
  await world.later(MINUTE);
  expect(await tickets()).toEqual([1, 2]);
  expect((await issue(2)).body).toContain('The same was reported before, in #1.');
});

test('ten groups in a minute are ten tickets, and as many again a little later', async () => {
  await postAll(10);
  await world.later(2 * MINUTE);
  expect(await tickets()).toHaveLength(10);
  await Promise.all([11, 12, 13].map((service) => post(service)));
  await world.later(2 * MINUTE);
  expect(await tickets()).toHaveLength(13);
});

test('those that opened before the storm keep their tickets', async () => {
  await postAll(3);
  await world.later(20_000);
  await Promise.all(Array.from({ length: 20 }, (_, at) => post(100 + at)));
  await world.later(MINUTE);
  expect(await tickets()).toEqual([1, 2, 3, 4]);
  expect((await ticket(4)).alerts?.counts).toMatchObject({ firing: 20 });
});
