/** The real Alertmanager posts to the desk: a cluster of two, a restart that swallows the end, and a storm. */
import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { HOUR, MINUTE, scenario } from '../../scenario/scenario.ts';
import { type Alertmanager, findAlertmanager, startAlertmanager } from './alertmanager.ts';
import { alertSources, TOKEN } from './monitored.ts';

const binary = findAlertmanager();
if (binary === null)
  console.warn(
    'The real Alertmanager was not tried: none is installed (apt-get install prometheus-alertmanager).',
  );

describe.skipIf(binary === null)('with the real Alertmanager', () => {
  const { world, card, ticket } = scenario({ alertSources });
  const running: Alertmanager[] = [];

  afterEach(async () => {
    for (const one of running.splice(0)) await one.stop();
  });

  const startOne = async (...peers: readonly string[]): Promise<Alertmanager> => {
    const url = `${world.tierline.url}/alerts/prometheus`;
    const one = await startAlertmanager({ binary: binary ?? '', url, token: TOKEN, peers });
    running.push(one);
    return one;
  };

  /** Lets the desk work on what is posted until something is true; Alertmanager takes the time that it takes. */
  const until = async (is: () => Promise<boolean>): Promise<void> => {
    for (let tries = 0; tries < 300; tries += 1) {
      await world.later(MINUTE / 6);
      if (await is()) return;
      await setTimeout(100);
    }
    expect.fail('the desk did not come to what was waited for');
  };
  const tickets = () => world.tierline.deps.store.tickets.list({ repository: 1 });
  const counts = async () =>
    (await tickets()).length === 0 ? null : ((await ticket()).alerts?.counts ?? null);

  test('two of a cluster tell of one alert, and of its end: one ticket', async () => {
    const one = await startOne();
    const other = await startOne(one.peer);
    const fire = async (over: boolean) => {
      const alerts = [{ labels: { alertname: 'HostDown', instance: 'web-1', severity: 'critical' }, over }];
      await Promise.all([one.fire(alerts), other.fire(alerts)]);
    };
    await fire(false);
    await until(async () => (await counts())?.firing === 1);
    await fire(true);
    await until(async () => (await counts())?.restored === 1);
    expect(await tickets()).toHaveLength(1);
    expect(await card()).toContain('1 is over');
  });

  test('two that know nothing of each other tell everything twice: still one ticket', async () => {
    const both = [await startOne(), await startOne()];
    const alerts = [{ labels: { alertname: 'DiskFull', instance: 'db-2', severity: 'warning' } }];
    await Promise.all(both.map((one) => one.fire(alerts)));
    await until(async () => (await counts())?.firing === 1);
    await until(async () => (await world.tierline.deps.store.inbox.counts()).waiting === 0);
    expect(await tickets()).toHaveLength(1);
  });

  test('a restart swallows the end: after the policy’s time nobody believes in the alert any more', async () => {
    const one = await startOne();
    await one.fire([{ labels: { alertname: 'HostDown', instance: 'web-1' } }]);
    await until(async () => (await counts())?.firing === 1);
    await one.stop();
    // It ends while nobody runs; the next one knows nothing of it.
    await startOne();
    await world.later(9 * HOUR);
    expect(await counts()).toEqual({ firing: 0, restored: 0, unheard: 1 });
    expect(await card()).toContain('1 is not reported any more');
  });

  test('a storm of 222 is one ticket, and none of it is lost', async () => {
    const one = await startOne();
    await one.fire(
      Array.from({ length: 222 }, (_, at) => ({ labels: { alertname: `Down${at}`, instance: `web-${at}` } })),
    );
    // All of them come at once; the desk’s time stands until they are there.
    for (
      let tries = 0;
      tries < 300 && (await world.tierline.deps.store.inbox.counts()).waiting < 222;
      tries += 1
    )
      await setTimeout(100);
    await until(async () => (await counts())?.firing === 222);
    expect(await tickets()).toHaveLength(1);
  });
});
