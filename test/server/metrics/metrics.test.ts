/** The metrics of a desk at work: what they count, read as Prometheus reads them. */
import { expect, onTestFinished, test } from 'vitest';
import { subscriberSchema } from '../../../plugin/outbound/subscriber.ts';
import { metricsDoor } from '../../../plugin/server/metrics/metrics-http.ts';
import { listen } from '../../outbound/listener.ts';
import { policy } from '../../scenario/desk.ts';
import { MINUTE, scenarioByHand } from '../../scenario/scenario.ts';
import { post } from '../post.ts';
import { readExposition, valueIn } from './exposition.ts';

const { world, begin, open, say, ticket } = scenarioByHand();

const scrape = async () => {
  const answer = await fetch(world.tierline.metricsUrl ?? '');
  expect(answer.status).toBe(200);
  return readExposition(await answer.text());
};
const own = { token: null, own: { host: '127.0.0.1', port: 0 } };

test('a ticket on its way is counted at each step', async () => {
  await begin({ metrics: own });
  const before = await scrape();
  expect(valueIn(before, 'tierline_deliveries_received_total', { source: 'alerts' })).toBe(0);
  await open();
  await say('lena', '/take');
  const after = await scrape();
  const grown = (name: string, labels: Readonly<Record<string, string>>) =>
    (valueIn(after, name, labels) ?? 0) - (valueIn(before, name, labels) ?? 0);
  const received = grown('tierline_deliveries_received_total', { source: 'github' });
  expect(received).toBeGreaterThan(2);
  expect(grown('tierline_deliveries_handled_total', { source: 'github' })).toBe(received);
  expect(grown('tierline_effects_delivered_total', { lane: 'github' })).toBeGreaterThan(2);
  expect(valueIn(after, 'tierline_deliveries_waiting')).toBe(0);
  expect(valueIn(after, 'tierline_deliveries_oldest_age_seconds')).toBe(0);
  expect(valueIn(after, 'tierline_deliveries_parked')).toBe(0);
  expect(valueIn(after, 'tierline_effects_waiting')).toBe(0);
  expect(valueIn(after, 'tierline_effects_parked')).toBe(0);
});

test('open tickets are counted by tier and priority, and left out once they have ended', async () => {
  await begin({ metrics: own });
  const openAt = async (tier: string) =>
    (await scrape()).samples
      .filter(({ name, labels }) => name === 'tierline_tickets_open' && labels['tier'] === tier)
      .reduce((sum, { value }) => sum + value, 0);
  await open();
  await open('rita', 'Mail is down');
  const { priority } = (await ticket(1)).classification;
  expect(valueIn(await scrape(), 'tierline_tickets_open', { tier: '1', priority })).toBe(2);
  await say('lena', 'I am on it.\n\n/take');
  await say('lena', '/escalate a restart changed nothing, and neither did another network');
  expect([await openAt('1'), await openAt('2'), await openAt('3')]).toEqual([1, 1, 0]);
  await say('lena', 'The mail server runs again.\n\n/solved restarted it', 2);
  expect([await openAt('1'), await openAt('2')]).toEqual([0, 1]);
});

test('a ticket is at risk once its clock has passed a milestone, and breached from its breach on', async () => {
  await begin({ metrics: own });
  await open();
  const { priority } = (await ticket()).classification;
  const sla = async () => {
    const seen = await scrape();
    return [
      valueIn(seen, 'tierline_tickets_at_risk', { priority }),
      valueIn(seen, 'tierline_tickets_breached', { priority }),
    ];
  };
  expect(await sla()).toEqual([0, 0]);
  await world.later(46 * MINUTE);
  expect(await sla()).toEqual([1, 0]);
  await world.later(15 * MINUTE);
  expect(await sla()).toEqual([0, 1]);
});

test('it is measured how late a clock was told, on GitHub and to subscribers', async () => {
  const pager = await listen();
  onTestFinished(() => pager.stop());
  const secrets = [`whsec_${Buffer.from('a secret of thirty-two bytes ok!').toString('base64')}`];
  const subscriber = { name: 'pager', url: pager.url, secrets, allowPrivate: true };
  await begin({
    metrics: own,
    policy: policy.replace('clocks:', 'back-office: acme/back-office\nclocks:'),
    backOffice: 'installed',
    subscribers: [subscriberSchema.parse(subscriber)],
  });
  await open();
  // The first answer is due an hour after the opening, its warning a quarter of an hour before.
  await world.later(48 * MINUTE);
  const seen = await scrape();
  for (const lane of ['github', 'subscriber']) {
    expect(valueIn(seen, 'tierline_clock_lateness_seconds_count', { lane })).toBe(1);
    expect(valueIn(seen, 'tierline_clock_lateness_seconds_sum', { lane })).toBeCloseTo(240, -1);
  }
  expect(valueIn(seen, 'tierline_due_lateness_seconds_count')).toBeGreaterThan(0);
});

test('what waits shows its age, and what was given up on is counted', async () => {
  await begin({ metrics: own });
  const { inbox } = world.tierline.deps.store;
  const at = world.clock.now();
  const poison = { event: 'issues', action: 'opened', installation: 1, payload: '{' };
  await inbox.receive([{ ...poison, id: 'one', stream: 'one', receivedAt: at - 5 * MINUTE }]);
  const seen = await scrape();
  expect(valueIn(seen, 'tierline_deliveries_waiting')).toBe(1);
  expect(valueIn(seen, 'tierline_deliveries_oldest_age_seconds')).toBeCloseTo(300, -1);
  const claim = await inbox.claim(at, MINUTE);
  if (claim === null) return expect.fail('nothing waits');
  await inbox.park(claim, at, 'of no use');
  expect(valueIn(await scrape(), 'tierline_deliveries_parked')).toBe(1);
  expect(valueIn(await scrape(), 'tierline_deliveries_waiting')).toBe(0);
  expect(await inbox.replay(['one'])).toBe(1);
  const again = await inbox.claim(at, MINUTE);
  if (again === null) return expect.fail('nothing waits');
  await world.tierline.deps.store.transaction((tx) => tx.settle(again, 'ignored', at));
});

test('a wrong signature is counted, and GitHub’s budget shows by installation', async () => {
  await begin({ metrics: own });
  await open();
  await post(world.tierline.url, 'another secret', { body: '{}' });
  const seen = await scrape();
  expect(valueIn(seen, 'tierline_wrong_signatures_total')).toBe(1);
  const labels = { installation: String(world.github.app.installationId), resource: 'core' };
  expect(valueIn(seen, 'tierline_github_requests_limit', labels)).toBe(5_000);
  const left = valueIn(seen, 'tierline_github_requests_remaining', labels) ?? 0;
  expect(left).toBeLessThan(5_000);
  expect(left).toBeGreaterThan(4_900);
});

test('a refusal tells of the budget, too: nothing is left of it', async () => {
  await begin({ metrics: own });
  await open();
  const headers = {
    'x-ratelimit-limit': '5000',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(Math.ceil(Date.now() / 1_000) + 600),
    'x-ratelimit-resource': 'core',
  };
  world.github.fail({ match: /^(?:PATCH|PUT) /, with: 403, headers });
  await say('lena', '/take');
  const labels = { installation: String(world.github.app.installationId), resource: 'core' };
  expect(valueIn(await scrape(), 'tierline_github_requests_remaining', labels)).toBe(0);
  await world.later(15 * MINUTE);
});

test('a part that cannot be read is left out and said, and the others answer', async () => {
  await begin();
  const { deps } = world.tierline;
  const { store } = deps;
  let fails = true;
  const active = () => (fails ? Promise.reject(new Error('no such table')) : store.tickets.active());
  const door = metricsDoor({ ...deps, store: { ...store, tickets: { ...store.tickets, active } } }, null);
  const scrapeDoor = async () => readExposition(await (await door.request('/metrics')).text());
  const seen = await scrapeDoor();
  expect(valueIn(seen, 'tierline_scrape_errors_total', { part: 'tickets' })).toBe(1);
  expect(seen.types.has('tierline_tickets_open')).toBe(false);
  expect(valueIn(seen, 'tierline_deliveries_waiting')).toBe(0);
  fails = false;
  expect(valueIn(await scrapeDoor(), 'tierline_tickets_open', { tier: '1', priority: 'P1' })).toBe(0);
});
