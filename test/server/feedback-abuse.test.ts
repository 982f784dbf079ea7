/** Visitors who say too much take their own share of what is heard, and nobody else’s, whatever proxy they come through. */
import { afterEach, expect, test } from 'vitest';
import { readConfig } from '../../plugin/config.ts';
import { overShare } from '../../plugin/server/feedback/limits.ts';
import { neighbourhoodOf, trustedProxies } from '../../plugin/server/receive/client-address.ts';
import { startDesk, type World } from '../scenario/desk.ts';
import { rightEnvironment } from '../start/environment.ts';

const portal = 'https://help.acme.example';
let world: World | null = null;
afterEach(async () => {
  await world?.close();
  world = null;
});

async function begin(proxies: string): Promise<World> {
  world = await startDesk({ portal, trustedProxies: trustedProxies.parse(proxies) });
  return world;
}

/** How one message is answered that comes with this `X-Forwarded-For`; without one where it is null. */
async function say(forwarded: string | null, body: unknown = { said: 'solved', article: 'KE-0001' }) {
  const headers = { origin: portal, ...(forwarded === null ? {} : { 'x-forwarded-for': forwarded }) };
  const answer = await fetch(`${world?.tierline.url}/feedback`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  return answer.status;
}

async function sayOften(times: number, forwarded: (index: number) => string | null): Promise<void> {
  for (let index = 0; index < times; index += 1) await say(forwarded(index));
}

test('one address has its own share, and the others theirs', async () => {
  await begin('127.0.0.1');
  await sayOften(40, () => '198.51.100.7');
  expect(await say('198.51.100.7')).toBe(429);
  expect(await say('198.51.100.8')).toBe(204);
  expect(await say('2001:db8::1')).toBe(204);
});

test('an abuser of one address takes nothing from the common measure beyond that share', async () => {
  await begin('127.0.0.1');
  await sayOften(300, () => '198.51.100.7');
  for (let visitor = 1; visitor <= 60; visitor += 1) expect(await say(`203.0.113.${visitor}`)).toBe(204);
});

test('all of one /64 are one: an IPv6 subscriber has more addresses than there are limits', async () => {
  await begin('127.0.0.1');
  await sayOften(40, (index) => `2001:db8:1:2:${index.toString(16)}::1`);
  expect(await say('2001:db8:1:2:ffff::1')).toBe(429);
  expect(await say('2001:db8:1:3::1')).toBe(204);
});

test('what a visitor writes into the header itself is not believed, only what the proxy adds', async () => {
  await begin('127.0.0.1');
  await sayOften(40, (index) => `10.0.${index}.1, 203.0.113.${index}, 198.51.100.7`);
  expect(await say('192.0.2.1, 198.51.100.7')).toBe(429);
  expect(await say('198.51.100.7, 192.0.2.1')).toBe(204);
});

test('a chain of own proxies is followed to the visitor; what is no address ends it', async () => {
  await begin('127.0.0.1, 10.0.0.0/8, fd00::/8');
  await sayOften(40, (index) => `198.51.100.7:${1_000 + index}, 10.1.2.3, [fd12::1]:443`);
  expect(await say('::ffff:198.51.100.7, 10.9.9.9')).toBe(429);
  expect(await say('rubbish, 10.1.2.4')).toBe(204);
});

test('without a named proxy the header counts for nothing, and the log says what to set', async () => {
  await begin('192.0.2.1');
  const told: string[] = [];
  const deps = world?.tierline.deps ?? expect.fail();
  Object.assign(deps.log, { warn: (_: object, message: string) => void told.push(message) });
  await sayOften(40, (index) => `198.51.100.${index}`);
  expect(await say('198.51.100.99')).toBe(429);
  expect(told).toEqual([
    'feedback comes through 127.0.0.1, which names other clients and is not believed: if it is your proxy, set TRUSTED_PROXIES=127.0.0.1',
  ]);
});

test('a day has a share, too', async () => {
  const { clock } = await begin('127.0.0.1');
  for (let minute = 0; minute < 20; minute += 1) {
    await sayOften(29, () => '198.51.100.7');
    clock.move(60_000);
  }
  expect(await say('198.51.100.7')).toBe(429);
  expect(await say('198.51.100.8')).toBe(204);
  clock.move(24 * 60 * 60_000);
  expect(await say('198.51.100.7')).toBe(204);
}, 60_000);

test('a million addresses are not remembered: whoever was silent longest is forgotten', () => {
  const isOver = overShare([[1, 60_000]], { now: () => 0 });
  expect([isOver('first'), isOver('first')]).toEqual([false, true]);
  for (let index = 0; index < 10_000; index += 1) isOver(`other ${index}`);
  expect(isOver('first')).toBe(false);
  expect(isOver('other 9999')).toBe(true);
});

test.each([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002::', '2001:db8:1:2::/64'],
  ['2001:DB8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['64:ff9b::192.0.2.33', '64:ff9b:0:0::/64'],
  ['1::8', '1:0:0:0::/64'],
  ['198.51.100.7', '198.51.100.7'],
  ['', ''],
])('%s is counted as %s', (address, counted) => {
  expect(neighbourhoodOf(address)).toBe(counted);
});

test.each([
  '10.0.0.0/33',
  '::/129',
  '10.0.0',
  'proxy.acme.example',
  '10.0.0.1-10.0.0.9',
  '10.0.0.0/',
  '0x7f000001',
])('TRUSTED_PROXIES=%s is refused, and the sentence names it', (entry) => {
  const read = readConfig({ ...rightEnvironment, TRUSTED_PROXIES: `192.0.2.1, ${entry}` });
  expect(read).toEqual({
    problems: [
      `TRUSTED_PROXIES names “${entry}”, which is no address. Write addresses and networks, such as 10.0.0.5 or 10.0.0.0/8, with commas between them.`,
    ],
  });
});

test('TRUSTED_PROXIES takes addresses and networks of both kinds', () => {
  const read = readConfig({ ...rightEnvironment, TRUSTED_PROXIES: '192.0.2.1, 10.0.0.0/8 fd00::/8' });
  expect(read).toMatchObject({
    config: {
      trustedProxies: [
        { address: '192.0.2.1', prefix: 32 },
        { address: '10.0.0.0', prefix: 8 },
        { address: 'fd00::', prefix: 8 },
      ],
    },
  });
});
