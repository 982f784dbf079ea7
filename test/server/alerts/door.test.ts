/** The door for alerts: who may post, what is read of it, and what nothing is stored of. */
import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { fullAt } from '../../../plugin/server/receive/receive.ts';
import { MINUTE, scenario } from '../../scenario/scenario.ts';
import { alertSources, posting, SECRET, TOKEN } from './monitored.ts';
import { alertmanager, alertOf, grafana, pagerDuty } from './payloads.ts';

const { world, issue, labels, card, ticket, parked } = scenario({ alertSources });

const waiting = async () => (await world.tierline.deps.store.inbox.counts()).waiting;
const sign = (text: string) => createHmac('sha256', SECRET).update(text).digest('hex');

test.each([
  ['no token', {}],
  ['a wrong token', { authorization: 'Bearer a-token-that-somebody-guessed' }],
  ['a part of the token', { authorization: `Bearer ${TOKEN.slice(0, -1)}` }],
  ['the token under another scheme', { authorization: `Basic ${TOKEN}` }],
  ['the token of another header', { 'x-hub-signature-256': TOKEN }],
  ['Grafana’s signature, which this source does not know', { 'x-grafana-alerting-signature': sign('{}') }],
])('%s is 401, and nothing is stored', async (_, headers) => {
  const answer = await posting(world)(alertmanager(), headers);
  expect(answer.status).toBe(401);
  expect(await answer.text()).toContain('TIERLINE_ALERT_SOURCES');
  expect(await waiting()).toBe(0);
});

test('a source that is not there is answered like a wrong token', async () => {
  const answer = await posting(world, 'nagios')(alertmanager(), { authorization: `Bearer ${TOKEN}` });
  expect(answer.status).toBe(401);
});

test.each([
  ['no JSON', 'status=firing'],
  ['a list', [alertmanager()]],
  ['a number', 4],
  ['no alerts', { ...alertmanager(), alerts: undefined }],
  ['alerts that are one', { ...alertmanager(), alerts: alertOf() }],
  ['PagerDuty’s format', pagerDuty('trigger')],
  ['GitHub’s', { action: 'opened', issue: { number: 1 } }],
  ['alerts of null', { ...alertmanager(), alerts: [null] }],
  ['alerts without a status', { ...alertmanager(), alerts: [{ labels: {} }] }],
  ['brackets without end', '['.repeat(100_000)],
])('%s is 400 with what was expected, and nothing is stored', async (_, body) => {
  const answer = await posting(world)(body);
  expect(answer.status).toBe(400);
  expect(await answer.text()).toMatch(/Expected was an alert webhook of Alertmanager|not JSON/);
  expect(await waiting()).toBe(0);
});

test('more than five megabytes are 413', async () => {
  const answer = await posting(world)({ ...alertmanager(), more: 'x'.repeat(5 * 1024 * 1024) });
  expect(answer.status).toBe(413);
  expect(await waiting()).toBe(0);
});

test('an overload is 503 and never 429, which nobody would send again', async () => {
  const { caches, clock } = world.tierline.deps;
  caches.counted.set('inbox', { at: clock.stamp(), waiting: Promise.resolve(fullAt) });
  const answer = await posting(world)(alertmanager());
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain('try again');
  caches.counted.clear();
  expect((await posting(world)(alertmanager())).status).toBe(200);
});

test('fields of a newer version, and those that are missing, do no harm', async () => {
  const { fingerprint: _, generatorURL: __, annotations: ___, ...bare } = alertOf();
  const body = {
    ...alertmanager([], { notificationReason: 'first_notification', truncatedAlerts: 12, groupLabels: null }),
    alerts: [
      { ...bare, labels: { alertname: 'HostDown', count: 3 }, startsAt: 'soon', newer: { deep: [1] } },
    ],
  };
  expect((await posting(world)(body)).status).toBe(200);
  await world.later(MINUTE);
  expect((await issue()).title).toBe('HostDown');
  expect(await parked()).toBe(0);
});

test('Grafana proves itself by its signature, and one of another body counts for nothing', async () => {
  const post = posting(world, 'grafana');
  const body = grafana([{ severity: 'warning' }]);
  expect((await post(body, { 'x-grafana-alerting-signature': sign('another') })).status).toBe(401);
  expect((await post(body, { 'x-grafana-alerting-signature': '' })).status).toBe(401);
  expect((await post(body)).status).toBe(200);
  await world.later(MINUTE);
  expect(await labels()).toContain('priority: P3');
  expect(await card()).toContain('(https://grafana.example/d/hosts?viewPanel=2)');
  await post(grafana([{ over: true }]));
  await world.later(MINUTE);
  expect(await card()).toContain('1 is over');
});

test('PagerDuty’s clients are answered as PagerDuty does; its key is one ticket, acknowledged, resolved, triggered again', async () => {
  const post = posting(world, 'zabbix');
  const answer = await post(pagerDuty('trigger'), {}, '/v2/enqueue');
  expect(answer.status).toBe(202);
  expect(await answer.json()).toEqual({
    status: 'success',
    message: 'Event processed',
    dedup_key: 'db-2/disk',
  });
  await world.later(MINUTE);
  expect((await issue()).title).toBe('DiskFull: Disk of db-2 is 95 % full');
  expect(await labels()).toEqual(expect.arrayContaining(['priority: P3', 'service: mail']));
  await post(pagerDuty('acknowledge'), {}, '/v2/enqueue');
  await world.later(MINUTE);
  expect(await card()).toContain('acknowledged');
  await post(pagerDuty('resolve'), {}, '/v2/enqueue');
  await world.later(MINUTE);
  expect((await ticket()).alerts?.counts).toMatchObject({ firing: 0, restored: 1 });
  // The very same bytes as at first.
  await post(pagerDuty('trigger'), {}, '/v2/enqueue');
  await world.later(MINUTE);
  expect((await ticket()).alerts?.counts).toMatchObject({ firing: 1, restored: 0 });
});

test('a routing key that is wrong is 401, an event without what it needs 400, and each trigger without a key its own', async () => {
  const post = posting(world, 'zabbix');
  expect((await post(pagerDuty('trigger', 'a', { routing_key: 'a-routing-key-of-theirs' }), {})).status).toBe(
    401,
  );
  expect((await post(pagerDuty('trigger', 'a', { routing_key: 7 }), {})).status).toBe(401);
  for (const broken of [
    pagerDuty('resolve', null),
    pagerDuty('trigger', 'a', { payload: { severity: 'critical' } }),
    pagerDuty('trigger', 'a', { event_action: 'explode' }),
    pagerDuty('trigger', 'a', { payload: 'full' }),
    alertmanager([{}], { routing_key: 'a-routing-key-of-ours' }),
  ]) {
    const answer = await post(broken, {});
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ status: 'invalid event', errors: [expect.any(String)] });
  }
  const keys = [await post(pagerDuty('trigger', null), {}), await post(pagerDuty('trigger', null), {})];
  const [one, other] = await Promise.all(keys.map(async (answer) => (await answer.json()).dedup_key));
  expect(one).not.toBe(other);
  await world.later(MINUTE);
  expect((await issue(2)).title).toContain('DiskFull');
});

test('words of an alert ping nobody, break no table and hide no mark', async () => {
  const summary = 'down | @lena #4 <!-- tierline:card --> [x](javascript:alert(1)) ```\n| a | b |';
  await posting(world)(
    alertmanager([
      { summary, name: '@acme/service-desk', annotations: { runbook_url: 'javascript:alert(1)' } },
      {
        instance: '<img src=x>',
        summary: '\u0000\u202e\ud800',
        annotations: { runbook_url: 'https://x.example/a)b|c d' },
      },
    ]),
  );
  await world.later(MINUTE);
  const shown = `${(await issue()).body}\n${await card()}`;
  expect(shown).not.toMatch(/@lena|@acme\/service-desk|<img/);
  expect(shown).not.toMatch(/(runbook|Runbook).{0,5}javascript/);
  expect(await card()).toContain('https://x.example/a%29b%7Cc%20d');
  expect((await issue()).comments).toHaveLength(1);
});
