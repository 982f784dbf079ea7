/** `/kpi.json`: the figures of the last four weeks for programs, behind the same token as the metrics. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { metricsDoor } from '../../../plugin/server/metrics/metrics-http.ts';
import { DAY, scenarioByHand } from '../../scenario/scenario.ts';

const { world, begin, open, say } = scenarioByHand();
const token = 'of-these-tests-and-long-enough';

const answered = z.object({
  at: z.string(),
  desks: z.array(
    z.object({
      desk: z.string(),
      timezone: z.string(),
      period: z.object({ from: z.string(), to: z.string() }),
      tickets: z.number(),
      figures: z.array(
        z.object({
          name: z.string(),
          part: z.string().nullable(),
          means: z.string(),
          value: z.looseObject({ unit: z.string() }),
        }),
      ),
      groups: z.array(z.object({ key: z.string().nullable() })).optional(),
    }),
  ),
});

const ask = (query = '', authorization = `Bearer ${token}`) =>
  fetch(`${world.tierline.url}/kpi.json${query}`, { headers: { authorization } });
const kpi = async (query?: string) => answered.parse(await (await ask(query)).json());

test('each desk tells its figures of the last four weeks, each with what it means', async () => {
  await begin({ metrics: { token, own: null } });
  await open();
  await say('lena', 'I am on it.\n\n/take');
  await open('ravi', 'Mail is down');
  await say('lena', 'The mail server runs again.\n\n/solved restarted it', 2);
  const { at, desks } = await kpi();
  expect(Date.parse(at)).toBeLessThanOrEqual(world.clock.now());
  const [desk, ...others] = desks;
  expect(others).toEqual([]);
  expect(desk).toMatchObject({ desk: 'acme/desk', timezone: 'Europe/Berlin', tickets: 2 });
  const value = (name: string) => desk?.figures.find((one) => one.name === name)?.value;
  expect(value('opened')).toEqual({ unit: 'count', amount: 2 });
  expect(value('resolved')).toEqual({ unit: 'count', amount: 1 });
  expect(value('backlog')).toEqual({ unit: 'count', amount: 1 });
  expect(desk?.figures.every(({ means }) => means.length > 10)).toBe(true);
});

test('other days and a division can be asked for; what is no day is refused with what to write', async () => {
  await begin({ metrics: { token, own: null } });
  await open();
  await world.later(DAY);
  expect(
    (await kpi('?from=2026-11-21')).desks[0]?.figures.find(({ name }) => name === 'opened')?.value,
  ).toEqual({
    unit: 'count',
    amount: 0,
  });
  const grouped = await kpi('?by=priority');
  expect(grouped.desks[0]?.groups?.map(({ key }) => key)).toEqual(['P2']);
  for (const [query, said] of [
    ['?from=yesterday', '“yesterday” is no day.'],
    ['?from=2026-11-20&to=2026-11-01', 'The period ends before it begins'],
    ['?by=moon', '“moon” is nothing to divide by.'],
    ['?by=person', 'Figures of single people are for the back office'],
  ] as const) {
    const answer = await ask(query);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(said);
  }
});

test('without the token nobody reads them', async () => {
  await begin({ metrics: { token, own: null } });
  await open();
  expect((await ask('', 'Bearer of-somebody-else-entirely')).status).toBe(401);
  expect((await ask('')).status).toBe(200);
});

test('whoever asks the same soon after gets the same answer, and what failed is tried again', async () => {
  await begin();
  await open();
  const { deps } = world.tierline;
  const { store } = deps;
  let counted = 0;
  let fails = true;
  const repositories = () => {
    counted += 1;
    return fails ? Promise.reject(new Error('the disk is gone')) : store.policies.repositories();
  };
  const policies = { ...store.policies, repositories };
  const door = metricsDoor({ ...deps, store: { ...store, policies } }, null);
  const failed = await door.request('/kpi.json');
  expect([failed.status, await failed.text()]).toEqual([
    503,
    'The figures cannot be counted now; the log says why.\n',
  ]);
  fails = false;
  const texts = [];
  for (let at = 0; at < 3; at += 1) texts.push(await (await door.request('/kpi.json')).text());
  expect(new Set(texts).size).toBe(1);
  expect(counted).toBe(2);
});
