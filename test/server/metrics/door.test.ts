/** Who may read the metrics, and what everybody else is told. */
import { expect, test } from 'vitest';
import { metricsDoor } from '../../../plugin/server/metrics/metrics-http.ts';
import { scenarioByHand } from '../../scenario/scenario.ts';

const { world, begin } = scenarioByHand();
const token = 'of-these-tests-and-long-enough';

const ask = (url: string | null, authorization?: string) =>
  fetch(url ?? '', authorization === undefined ? {} : { headers: { authorization } });

test('without a setting nobody reads them', async () => {
  await begin();
  expect(world.tierline.metricsUrl).toBeNull();
  expect((await ask(`${world.tierline.url}/metrics`)).status).toBe(404);
  expect((await ask(`${world.tierline.url}/metrics`, `Bearer ${token}`)).status).toBe(404);
});

test('at the desk’s own address they are for whoever brings the token', async () => {
  await begin({ metrics: { token, own: null } });
  const { url, metricsUrl } = world.tierline;
  expect(metricsUrl).toBe(`${url}/metrics`);
  const answer = await ask(`${url}/metrics`, `Bearer ${token}`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    'text/plain; version=0.0.4; charset=utf-8',
  ]);
  expect(await answer.text()).toContain('tierline_deliveries_waiting 0');
  expect((await fetch(`${url}/health`)).status).toBe(200);
});

test.each([
  undefined,
  '',
  'Bearer',
  'Bearer another-token-that-is-long-enough',
  `Bearer ${token}x`,
  `Bearer ${token.slice(1)}`,
  `Basic ${token}`,
  token,
])('%j opens nothing, and is answered with what to send', async (authorization) => {
  await begin({ metrics: { token, own: null } });
  const answer = await ask(`${world.tierline.url}/metrics`, authorization);
  expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  expect(await answer.text()).toBe(
    'The token is missing or wrong. Send “Authorization: Bearer …” with the METRICS_TOKEN of the desk’s server.\n',
  );
  const seen = await (await ask(`${world.tierline.url}/metrics`, `Bearer ${token}`)).text();
  expect(seen).toContain('tierline_wrong_tokens_total{door="metrics"} 1');
});

test('at an address of their own they are not at the desk’s', async () => {
  await begin({ metrics: { token: null, own: { host: '127.0.0.1', port: 0 } } });
  const { url, metricsUrl } = world.tierline;
  expect((await ask(metricsUrl)).status).toBe(200);
  expect((await ask(`${url}/metrics`)).status).toBe(404);
  expect((await fetch(metricsUrl?.replace('metrics', 'health') ?? '')).status).toBe(404);
});

test('a token is asked for there, too, where there is one', async () => {
  await begin({ metrics: { token, own: { host: '127.0.0.1', port: 0 } } });
  const { metricsUrl } = world.tierline;
  expect((await ask(metricsUrl)).status).toBe(401);
  expect((await ask(metricsUrl, `Bearer ${token}`)).status).toBe(200);
});

test('those who ask at once get one and the same answer', async () => {
  await begin();
  const { deps } = world.tierline;
  const { store } = deps;
  let counted = 0;
  const counts = () => {
    counted += 1;
    return store.inbox.counts();
  };
  const door = metricsDoor({ ...deps, store: { ...store, inbox: { ...store.inbox, counts } } }, null);
  await Promise.all(Array.from({ length: 5 }, () => door.request('/metrics')));
  expect(counted).toBe(1);
});
