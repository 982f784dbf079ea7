/** Strangers who send much, slowly, or nothing at all: they are refused early, cut off, and take nobody’s place. */
import { createHmac, randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Listener, listen } from '../../plugin/listen.ts';
import { frontDoor } from '../../plugin/server/http.ts';
import { doorkeeper } from '../../plugin/server/receive/doorkeeper.ts';
import { startDesk, type World } from '../scenario/desk.ts';
import { alertSources, TOKEN } from './alerts/monitored.ts';

const portal = 'https://acme.github.io';
/** As on a server, but smaller. */
const limits = { memory: 1_000_000, connections: 80, patience: 3_000, grace: 300 };

let world: World;
let door: Listener;
const sockets: Socket[] = [];

beforeAll(async () => {
  world = await startDesk({ alertSources });
  await world.turn();
});
afterAll(() => world.close());
beforeEach(async () => {
  const keeper = doorkeeper(limits);
  const front = frontDoor(world.tierline.deps, () => undefined, { portal, keeper });
  door = await listen(front.fetch, { host: '127.0.0.1', port: 0, prefix: '', watch: keeper.watch });
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await door.close();
});

/** The right form, which anybody can copy, and the signature of nobody. */
const plausible: Readonly<Record<string, string>> = {
  host: 'desk',
  'content-type': 'application/json',
  'x-github-event': 'star',
  'x-github-delivery': '3b1e0c1e-0000-11ee-8000-000000000001',
  'x-hub-signature-256': `sha256=${'0'.repeat(64)}`,
};
const headOf = (path: string, headers: Readonly<Record<string, string>>): string =>
  `POST ${path} HTTP/1.1\r\n${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n`;

interface Line {
  readonly socket: Socket;
  /** All that the desk says, once it has closed the line. */
  readonly said: Promise<string>;
}

function call(first: string): Line {
  const socket = connect(Number(new URL(door.url).port), '127.0.0.1');
  sockets.push(socket);
  let heard = '';
  socket.on('data', (part) => {
    heard += part.toString();
  });
  socket.on('error', () => undefined);
  const said = new Promise<string>((resolve) => socket.once('close', () => resolve(heard)));
  socket.write(first);
  return { socket, said };
}

/** Sends a little now and then, for as long as the line is open. */
function dribble(line: Line, piece: string, pause: number): Line {
  const timer = setInterval(() => {
    if (line.socket.destroyed) clearInterval(timer);
    else line.socket.write(piece);
  }, pause);
  return line;
}

const bodyOf = (size: number): string =>
  JSON.stringify({ action: 'created', starred_at: 'x'.repeat(Math.max(0, size - 40)) });
const signed = (body: string) => ({
  ...plausible,
  'x-github-delivery': randomUUID(),
  'x-hub-signature-256': `sha256=${createHmac('sha256', world.github.app.webhookSecret).update(body).digest('hex')}`,
});
const github = (body: string) =>
  fetch(`${door.url}/webhooks`, { method: 'POST', headers: signed(body), body }).then(({ status }) => status);

const { 'x-hub-signature-256': _, ...unsigned } = plausible;
const { 'x-github-event': __, ...withoutEvent } = plausible;
const { 'x-github-delivery': ___, ...withoutDelivery } = plausible;

test.each([
  ['no signature', 401, unsigned],
  ['half a signature', 401, { ...plausible, 'x-hub-signature-256': 'sha256=0123' }],
  ['a signature of another kind', 401, { ...plausible, 'x-hub-signature-256': `sha1=${'0'.repeat(40)}` }],
  ['no event', 400, withoutEvent],
  ['no delivery', 400, withoutDelivery],
  ['an event of the desk’s own', 400, { ...plausible, 'x-github-event': 'tierline.due' }],
  ['another App’s hook', 400, { ...plausible, 'x-github-hook-installation-target-id': '9' }],
  ['a form', 415, { ...plausible, 'content-type': 'application/x-www-form-urlencoded' }],
  ['no type', 415, Object.fromEntries(Object.entries(plausible).filter(([name]) => name !== 'content-type'))],
  ['more than GitHub sends', 413, { ...plausible, 'content-length': String(26 * 1024 * 1024) }],
])(
  '%s is answered %i before a byte of the body has come, and the line is closed',
  async (_what, status, headers) => {
    const { said } = call(headOf('/webhooks', { 'content-length': '900000', ...headers }));
    expect(await said).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  },
);

test.each([
  [
    'a page of somebody else’s',
    403,
    '/feedback',
    { origin: 'https://evil.example', 'content-length': '900' },
  ],
  ['more than feedback', 413, '/feedback', { origin: portal, 'content-length': '9000' }],
  ['a large group of alerts without a token', 401, '/alerts/prometheus', { 'content-length': '900000' }],
  ['the same of a source that is not there', 401, '/alerts/nagios', { 'content-length': '900000' }],
])('%s is answered %i unread', async (_what, status, path, headers) => {
  const { said } = call(headOf(path, { host: 'desk', 'content-type': 'application/json', ...headers }));
  expect(await said).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
});

test('a large webhook of GitHub’s comes in among dozens of slow senders, who are all cut off', async () => {
  const slow = Array.from({ length: 60 }, () =>
    dribble(call(headOf('/webhooks', { ...plausible, 'content-length': '400000' })), 'x'.repeat(2_000), 100),
  );
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await github(bodyOf(700_000))).toBe(202);
  expect(await github(bodyOf(100))).toBe(202);
  for (const said of await Promise.all(slow.map((line) => line.said)))
    expect(said).toMatch(/^HTTP\/1.1 (408|503) /);
  // What they took is free again: this one needs nearly all of it.
  expect(await github(bodyOf(950_000))).toBe(202);
});

test.each([
  ['/webhooks', plausible],
  ['/alerts/prometheus', { host: 'desk', authorization: `Bearer ${TOKEN}` }],
  ['/feedback', { host: 'desk', origin: portal }],
])('at %s who stops in the middle is told so', async (path, headers) => {
  const { said } = call(`${headOf(path, { ...headers, 'content-length': '1000' })}{`);
  expect(await said).toMatch(/^HTTP\/1.1 408 [\s\S]*too slowly/);
});

test('single bytes without end cost no more than the same in one piece', async () => {
  const lines = Array.from({ length: 30 }, () =>
    dribble(call(headOf('/webhooks', { ...plausible, 'transfer-encoding': 'chunked' })), '1\r\nx\r\n', 5),
  );
  for (const said of await Promise.all(lines.map((line) => line.said)))
    expect(said).toMatch(/^HTTP\/1.1 (408|503) /);
  expect(await github(bodyOf(950_000))).toBe(202);
});

test('who keeps up is let finish, also when it takes longer than others are waited for', async () => {
  const body = bodyOf(30_000);
  const { socket, said } = call(
    headOf('/webhooks', { ...signed(body), connection: 'close', 'content-length': String(body.length) }),
  );
  for (let at = 0; at < 10; at += 1) {
    socket.write(body.slice(at * 3_000, at === 9 ? undefined : (at + 1) * 3_000));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(await said).toMatch(/^HTTP\/1.1 202 /);
});

test('a body of a length that nobody told is taken, too', async () => {
  const body = bodyOf(200_000);
  const { socket, said } = call(
    headOf('/webhooks', { ...signed(body), connection: 'close', 'transfer-encoding': 'chunked' }),
  );
  for (let at = 0; at < body.length; at += 7_000) {
    const piece = body.slice(at, at + 7_000);
    socket.write(`${piece.length.toString(16)}\r\n${piece}\r\n`);
  }
  socket.write('0\r\n\r\n');
  expect(await said).toMatch(/^HTTP\/1.1 202 /);
});

test('a body that breaks off leaves nothing', async () => {
  const { inbox } = world.tierline.deps.store;
  const { waiting } = await inbox.counts();
  const { socket, said } = call(`${headOf('/webhooks', { ...plausible, 'content-length': '1000' })}{"a"`);
  await new Promise((resolve) => setTimeout(resolve, 50));
  socket.destroy();
  await said;
  expect((await inbox.counts()).waiting).toBe(waiting);
  expect(await github(bodyOf(950_000))).toBe(202);
});

test.each([
  ['that say nothing', ''],
  ['in the middle of their headers', 'POST /webhooks HTTP/1.1\r\nhost: desk\r\n'],
  ['that have had their answer', 'GET /live HTTP/1.1\r\nhost: desk\r\n\r\n'],
  ['that send slowly', headOf('/webhooks', { ...plausible, 'content-length': '100000' })],
  ['that have sent a little', `${headOf('/webhooks', { ...plausible, 'content-length': '100000' })}{`],
])('where all lines are taken by those %s, GitHub gets one', async (_who, first) => {
  const lines = Array.from({ length: limits.connections }, () => call(first));
  await Promise.all(lines.map(({ socket }) => new Promise((resolve) => socket.once('connect', resolve))));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await Promise.all([1, 2, 3].map(() => github(bodyOf(5_000))))).toEqual([202, 202, 202]);
  expect(lines.filter(({ socket }) => socket.destroyed).length).toBeGreaterThan(0);
});
