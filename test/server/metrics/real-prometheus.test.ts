/** The real Prometheus reads the desk with its token: each panel of the dashboard shows something, and the rules work. */
import { execFileSync } from 'node:child_process';
import { afterEach, describe, expect, test } from 'vitest';
import { subscriberSchema } from '../../../plugin/outbound/subscriber.ts';
import { findProgram, waitUntil } from '../../installed-program.ts';
import { listen } from '../../outbound/listener.ts';
import { policy } from '../../scenario/desk.ts';
import { MINUTE, scenarioByHand } from '../../scenario/scenario.ts';
import { post } from '../post.ts';
import { askedByPanels, filledIn, rulesFile } from './dashboard.ts';
import { type Prometheus, startPrometheus } from './prometheus.ts';

const binary = findProgram('prometheus');
if (binary === null)
  console.warn('The real Prometheus was not tried: none is installed (apt-get install prometheus).');
const promtool = findProgram('promtool');
if (promtool === null)
  console.warn('The metrics were not checked by promtool: it is not installed (apt-get install prometheus).');

const token = 'of-these-tests-and-long-enough';
const { world, begin, open, say } = scenarioByHand();

const running: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of running.splice(0).toReversed()) await one.stop();
});

async function deskWithSubscriber(): Promise<void> {
  const pager = await listen();
  running.push(pager);
  const secrets = [`whsec_${Buffer.from('a secret of thirty-two bytes ok!').toString('base64')}`];
  const subscriber = { name: 'pager', url: pager.url, secrets, allowPrivate: true };
  await begin({
    metrics: { token, own: null },
    policy: policy.replace('clocks:', 'back-office: acme/back-office\nclocks:'),
    backOffice: 'installed',
    subscribers: [subscriberSchema.parse(subscriber)],
  });
}

describe.skipIf(binary === null)('with the real Prometheus', () => {
  async function watch(): Promise<Prometheus> {
    const { url } = world.tierline;
    const prometheus = await startPrometheus({ binary: binary ?? '', url, token, rules: rulesFile });
    running.push(prometheus);
    return prometheus;
  }

  test('each panel of the dashboard shows something', async () => {
    await deskWithSubscriber();
    const prometheus = await watch();
    const isSeen = (expr: string) => async () => (await prometheus.query(expr)).length > 0;
    await waitUntil('the first scrape', isSeen('tierline_deliveries_waiting'));
    await open();
    await open('ravi', 'Mail is down');
    await say('lena', 'I am on it.\n\n/take');
    await world.later(48 * MINUTE);
    await world.later(15 * MINUTE);
    for (let at = 0; at < 15; at += 1) await post(world.tierline.url, 'another secret', { body: '{}' });
    await waitUntil('a scrape of all that', isSeen('tierline_wrong_signatures_total == 15'));
    const empty: string[] = [];
    for (const { where, expr } of askedByPanels()) {
      const shown = await prometheus.query(filledIn(expr));
      if (shown.length === 0 || shown.some(({ value }) => Number.isNaN(value)))
        empty.push(`${where}: ${expr}`);
    }
    expect(empty).toEqual([]);
    const now = async (expr: string) => (await prometheus.query(expr)).map(({ value }) => value);
    expect(await now('sum(tierline_tickets_open)')).toEqual([2]);
    expect(await now('sum(tierline_tickets_breached)')).toEqual([1]);
    expect(await now('up{job="tierline"}')).toEqual([1]);
  });

  test('the alerts can be evaluated, and fire for what they are about alone', async () => {
    await deskWithSubscriber();
    const prometheus = await watch();
    await waitUntil('the first scrape', async () => (await prometheus.query('up == 1')).length > 0);
    await waitUntil('the rules', async () => (await prometheus.brokenRules()).length === 0);
    expect(await prometheus.firing()).toEqual([]);
    for (let at = 0; at < 15; at += 1) await post(world.tierline.url, 'another secret', { body: '{}' });
    await waitUntil('the alert', async () => (await prometheus.firing()).includes('TierlineWrongSignatures'));
    expect(await prometheus.firing()).toEqual(['TierlineWrongSignatures']);
    expect(await prometheus.brokenRules()).toEqual([]);
  });

  test('with another token it is turned away', async () => {
    await deskWithSubscriber();
    const { url } = world.tierline;
    const stranger = { binary: binary ?? '', url, token: 'some-other-token-of-a-stranger', rules: rulesFile };
    const prometheus = await startPrometheus(stranger);
    running.push(prometheus);
    await waitUntil('a try', async () => (await prometheus.query('up == 0')).length > 0);
    expect(await prometheus.query('tierline_deliveries_waiting')).toEqual([]);
  });
});

describe.skipIf(promtool === null)('by promtool', () => {
  const run = (words: readonly string[], input = '') =>
    execFileSync(promtool ?? '', words, { input, encoding: 'utf8', stdio: 'pipe' });

  test('the desk’s own metrics are named and told as Prometheus likes it', async () => {
    await deskWithSubscriber();
    await open();
    const headers = { authorization: `Bearer ${token}` };
    const text = await (await fetch(`${world.tierline.url}/metrics`, { headers })).text();
    const own = text.split('\n').filter((line) => /^(# \w+ )?tierline_/.test(line));
    expect(own.length).toBeGreaterThan(50);
    expect(run(['check', 'metrics'], `${own.join('\n')}\n`)).toBe('');
  });

  test('the alerts are silent on a healthy desk, and say what to do on one in trouble', () => {
    expect(run(['check', 'rules', rulesFile])).toContain('SUCCESS');
    expect(run(['test', 'rules', 'test/server/metrics/rules-test.yml'])).toContain('SUCCESS');
  });
});
