/** A source that says “it is down” and “it is over” every few seconds: the card keeps up by the minute, and staff are told what stays. */
import { expect, test } from 'vitest';
import { policy } from '../../scenario/desk.ts';
import { saidOf } from '../../scenario/said.ts';
import { MINUTE, scenario } from '../../scenario/scenario.ts';
import { alertSources, posting } from './monitored.ts';
import { alertmanager, grafana, pagerDuty } from './payloads.ts';

const { world, card, ticket } = scenario({
  alertSources,
  backOffice: 'installed',
  policy: `${policy}back-office: acme/back-office\n`,
});

const SECOND = 1_000;
const startsAt = (at: number) => new Date(world.clock.now() - at).toISOString();
/** Each trigger is a new one: with the time of the last it would be a late copy. */
const fresh = () => ({
  payload: { summary: 'Disk of db-2 is full', source: 'db-2', severity: 'warning', timestamp: startsAt(0) },
});
const formats = [
  ['prometheus', (over: boolean) => alertmanager([{ over, startsAt: startsAt(over ? 5_000 : 0) }])],
  ['grafana', (over: boolean) => grafana([{ over, startsAt: startsAt(over ? 5_000 : 0) }])],
  ['zabbix', (over: boolean) => (over ? pagerDuty('resolve') : pagerDuty('trigger', 'db-2/disk', fresh()))],
] as const;

/** Edits of the card so far. */
const edits = () =>
  world.github
    .requests()
    .filter(({ method, path }) => method === 'PATCH' && /\/acme\/desk\/.*comments/.test(path)).length;
const notices = async () => (await saidOf(world)).filter((words) => words.includes('reports a change'));

test.each(formats)('from %s', async (source, payload) => {
  const post = async (over: boolean, after: number) => {
    expect((await posting(world, source)(payload(over))).ok).toBe(true);
    for (let left = after; left > 0; left -= MINUTE) await world.later(Math.min(left, MINUTE));
  };
  await post(false, 5 * MINUTE);
  const before = edits();
  for (let flap = 0; flap < 24; flap += 1) await post(flap % 2 === 0, 5 * SECOND);
  // Two minutes: the first change at once, then one edit a minute.
  expect(edits() - before).toBeLessThanOrEqual(3);
  expect(await notices()).toHaveLength(1);
  await post(true, 3 * MINUTE);
  expect((await ticket()).alerts?.counts).toEqual({ firing: 0, restored: 1, unheard: 0 });
  expect((await ticket()).alertsSaid).toBeUndefined();
  expect(await card()).toContain('1 is over');
  // It was over when staff were told last, and is over now: there is nothing more to say.
  expect(await notices()).toHaveLength(1);
  await post(false, 5 * SECOND);
  expect((await ticket()).alerts?.counts.firing).toBe(1);
  await post(true, 5 * SECOND);
  await post(false, 3 * MINUTE);
  expect((await ticket()).alerts?.counts.firing).toBe(1);
  expect(await notices()).toHaveLength(2);
});
