/** The post delivers signed webhooks, and misbehaves exactly as told. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Acme, startAcme } from './acme.ts';
import { textAt } from './json.ts';
import { type Receiver, startReceiver } from './receiver.ts';

const desk = { owner: 'acme', repo: 'desk' };
const day = 24 * 3_600_000;
let acme: Acme;
let receiver: Receiver;

beforeAll(async () => {
  acme = await startAcme();
});

beforeEach(async () => {
  receiver = await startReceiver(acme.github.app.webhookSecret);
  acme.github.post.target(receiver.url);
  return receiver.close;
});

afterAll(async () => {
  expect(acme.github.violations()).toEqual([]);
  await acme.github.close();
});

async function open(...titles: readonly string[]): Promise<void> {
  for (const title of titles) {
    await acme.github.as('rita').rest.issues.create({ ...desk, title });
  }
}

async function titles(): Promise<readonly unknown[]> {
  await acme.github.post.settled();
  return receiver.arrived().map(({ payload }) => textAt(payload, 'issue', 'title'));
}

async function deliveries() {
  return (await acme.app.octokit.rest.apps.listWebhookDeliveries({ per_page: 100 })).data;
}

test('each webhook arrives signed, under a GUID of its own', async () => {
  await open('one', 'two');
  expect(await titles()).toEqual(['one', 'two']);
  const arrived = receiver.arrived();
  expect(arrived.map(({ genuine }) => genuine)).toEqual([true, true]);
  expect(arrived.map(({ event, action }) => `${event}.${action}`)).toEqual([
    'issues.opened',
    'issues.opened',
  ]);
  expect(arrived[0]?.guid).toMatch(/^[0-9a-f-]{36}$/);
  expect(arrived[0]?.guid).not.toBe(arrived[1]?.guid);
});

test('held post arrives only when released', async () => {
  acme.github.post.hold();
  await open('one', 'two');
  expect(await titles()).toEqual([]);
  acme.github.post.release();
  expect(await titles()).toEqual(['one', 'two']);
  await open('three');
  expect(await titles()).toEqual(['one', 'two', 'three']);
});

test('held post is released backwards, shuffled the same way for the same seed, or doubled', async () => {
  const made = ['1', '2', '3', '4', '5', '6'];
  acme.github.post.hold();
  await open(...made);
  acme.github.post.release({ order: 'reversed' });
  expect(await titles()).toEqual(made.toReversed());
  const orders: (readonly unknown[])[] = [];
  for (const seed of [7, 7, 8]) {
    const before = receiver.arrived().length;
    acme.github.post.hold();
    await open(...made);
    acme.github.post.release({ order: seed });
    orders.push((await titles()).slice(before));
  }
  expect(orders[0]).toEqual(orders[1]);
  expect(orders[0]).not.toEqual(orders[2]);
  expect(orders[0]?.toSorted()).toEqual(made);
  const before = receiver.arrived().length;
  acme.github.post.hold();
  await open('twin');
  acme.github.post.release({ doubled: true });
  expect((await titles()).slice(before)).toEqual(['twin', 'twin']);
  expect(
    new Set(
      receiver
        .arrived()
        .slice(before)
        .map(({ guid }) => guid),
    ).size,
  ).toBe(1);
});

test('dropped post does not arrive, is listed as failed, and can be sent again under its own GUID', async () => {
  acme.github.post.dropNext(1);
  await open('lost', 'found');
  expect(await titles()).toEqual(['found']);
  const lost = (await deliveries()).find(({ status_code }) => status_code === 0);
  expect(lost).toMatchObject({ event: 'issues', action: 'opened', status: 'timed out', redelivery: false });
  await acme.app.octokit.rest.apps.redeliverWebhookDelivery({ delivery_id: lost?.id ?? 0 });
  expect(await titles()).toEqual(['found', 'lost']);
  expect(receiver.arrived()[1]?.guid).toBe(lost?.guid);
  const [newest] = await deliveries();
  expect(newest).toMatchObject({ guid: lost?.guid, redelivery: true, status: 'OK', status_code: 202 });
});

test('a receiver that fails is not asked again', async () => {
  receiver.answerWith(500);
  await open('unlucky');
  expect(await titles()).toEqual(['unlucky']);
  const [newest] = await deliveries();
  expect(newest).toMatchObject({ status: 'Invalid HTTP Response: 500', status_code: 500 });
  await receiver.close();
  await open('nobody there');
  await acme.github.post.settled();
  expect((await deliveries())[0]).toMatchObject({ status: 'failed to connect to host', status_code: 0 });
});

test('deliveries are listed newest first, page after page, and shown whole', async () => {
  await open('a', 'b', 'c');
  await acme.github.post.settled();
  const all = await deliveries();
  const paged = await acme.app.octokit.paginate('GET /app/hook/deliveries', { per_page: 2 });
  expect(paged.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
  expect(all.map(({ id }) => id)).toEqual(all.map(({ id }) => id).toSorted((one, other) => other - one));
  const { data } = await acme.app.octokit.rest.apps.getWebhookDelivery({ delivery_id: all[0]?.id ?? 0 });
  expect(data.request.payload).toMatchObject({ action: 'opened', issue: { title: 'c' } });
  expect(data.request.headers).toMatchObject({ 'x-github-event': 'issues' });
});

test('after three days a delivery is no longer in the list', async () => {
  await open('old');
  await acme.github.post.settled();
  const before = await deliveries();
  expect(before.length).toBeGreaterThan(0);
  acme.clock.move(3 * day + 1000);
  expect(await deliveries()).toEqual([]);
});

test('only the App itself may see its deliveries', async () => {
  const asked = acme.github.as('lena').request('GET /app/hook/deliveries');
  await expect(asked).rejects.toMatchObject({ status: 401 });
});
