/** The server as a process of its own: `npm start`, its refusals, its stops, and its sudden ends. */
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { oneInOrAll } from '../full.ts';
import { startWorldClock } from '../github-emulator/clock.ts';
import { type LocalGitHub, startLocalGitHub } from '../github-emulator/github.ts';
import { policy } from '../scenario/desk.ts';
import { post } from '../server/post.ts';
import { type Child, startChild, startInTerminal } from './child.ts';
import { rightEnvironment } from './environment.ts';

const main = resolve('plugin/main.ts');

let folder: string;
const children: Child[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tierline-start-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) {
    child.process.kill('SIGKILL');
    await child.ended();
  }
  await rm(folder, { recursive: true, force: true });
});

const environment = (changes: Readonly<Record<string, string>>) => ({
  ...rightEnvironment,
  // Nobody answers here: a desk starts without GitHub, too.
  GITHUB_API_URL: 'http://127.0.0.1:9',
  HOST: '127.0.0.1',
  PORT: '0',
  DATABASE_URL: `sqlite:${join(folder, 'desk.sqlite')}`,
  ...changes,
});

function startServer(changes: Readonly<Record<string, string>> = {}): Child {
  const child = startChild(main, [], environment(changes), folder);
  children.push(child);
  return child;
}

test('with a wrong environment it says in plain words what to set, and ends with 1', async () => {
  const child = startServer({ GITHUB_APP_ID: 'x', PORT: 'y' });
  expect(await child.ended()).toBe(1);
  expect(child.said()).toMatch(/^Tierline cannot start:\n\n {2}GITHUB_APP_ID is “x”/);
  expect(child.said()).toContain('\n  PORT is “y”.');
});

test('a folder that is not there is told, and not made; in a terminal without a line of JSON', async () => {
  const nowhere = join(folder, 'nope');
  const changes = { DATABASE_URL: `sqlite:${join(nowhere, 'x.sqlite')}` };
  const child = startServer(changes);
  expect(await child.ended()).toBe(1);
  const plain = `Tierline cannot start:\n\n  There is no folder ${nowhere} for the database file. Make it, or set DATABASE_URL to a file in a folder that is there.\n`;
  expect(child.said()).toContain(plain);
  expect(existsSync(nowhere)).toBe(false);
  const terminal = startInTerminal(main, environment(changes), folder);
  if (terminal === null) return;
  expect(await terminal.ended()).toBe(1);
  expect(terminal.said().replaceAll('\r', '')).toBe(plain);
});

test('a database file that was not there before is told in the log, once', async () => {
  const first = startServer();
  await first.up();
  expect(first.said()).toContain(`made a new database at ${join(folder, 'desk.sqlite')}`);
  first.process.kill('SIGTERM');
  await first.ended();
  const second = startServer();
  await second.up();
  expect(second.said()).not.toContain('made a new database');
});

test('with a right one it answers, and stops cleanly when it is told to', async () => {
  const child = startServer();
  const response = await fetch(`${await child.up()}/health`);
  expect(response.status).toBe(200);
  expect(z.object({ inbox: z.object({ waiting: z.literal(0) }) }).parse(await response.json())).toBeDefined();
  child.process.kill('SIGTERM');
  expect(await child.ended()).toBe(0);
  expect(child.said()).toContain('stopping: finishing what is in hand');
});

test.each(['made a new database', '"url":'])(
  'told to stop in the moment when it says %s, it stops cleanly, too, and the database is whole',
  async (word) => {
    const child = startServer();
    child.process.stdout?.on('data', () => {
      if (child.said().includes(word) && !child.process.killed) child.process.kill('SIGTERM');
    });
    expect(await child.ended(), child.said()).toBe(0);
    await startServer().up();
  },
);

test('a secret with spaces is one secret, and no word of it opens the door', async () => {
  const child = startServer({ GITHUB_WEBHOOK_SECRET: 'correct horse battery' });
  const url = await child.up();
  expect(child.said()).toContain('GITHUB_WEBHOOK_SECRET holds a space and is taken as one secret.');
  const letter = { event: 'star', body: '{"action":"created"}' };
  for (const word of ['correct', 'horse', 'battery', 'correct horse', 'correct\nhorse'])
    expect((await post(url, word, letter)).status).toBe(401);
  for (const secret of ['correct horse battery', 'old-secret'])
    expect((await post(url, secret, letter)).status).toBe(202);
});

test('the database and what lies beside it are closed to other users, also where they were open', async () => {
  const file = join(folder, 'desk.sqlite');
  const modes = () =>
    readdirSync(folder)
      .filter((name) => name.startsWith('desk.sqlite'))
      .map((name) => [name, (statSync(join(folder, name)).mode & 0o777).toString(8)]);
  const first = startServer();
  await first.up();
  expect(modes()).toEqual(modes().map(([name]) => [name, '600']));
  expect(modes().map(([name]) => name)).toContain('desk.sqlite-wal');
  first.process.kill('SIGTERM');
  await first.ended();
  chmodSync(file, 0o644);
  await startServer().up();
  expect(modes()).toEqual(modes().map(([name]) => [name, '600']));
});

const inTheWay: readonly (readonly [what: string, make: (path: string) => void])[] = [
  ['a file', (path: string) => writeFileSync(path, 'precious')],
  ['a folder', (path: string) => mkdirSync(path)],
  ['a link to a file', (path: string) => symlinkSync(join(folder, 'precious'), path)],
];

test.each(oneInOrAll(3, inTheWay))(
  '%s where the socket was to be is left as it is, and told',
  async (_what, make) => {
    writeFileSync(join(folder, 'precious'), 'precious');
    const path = join(folder, 'in-the-way');
    make(path);
    const before = lstatSync(path);
    const child = startServer({ TIERLINE_SOCKET: path });
    expect((await fetch(`${await child.up()}/health`)).status).toBe(200);
    expect(child.said()).toContain(
      `${path} is there and is no socket. Set TIERLINE_SOCKET to a path that is free`,
    );
    expect(lstatSync(path)).toMatchObject({ ino: before.ino, size: before.size });
    expect(readFileSync(join(folder, 'precious'), 'utf8')).toBe('precious');
  },
);

test('a socket that a killed process left behind is taken over', async () => {
  const path = join(folder, 'desk.sqlite.socket');
  const first = startServer();
  await first.up();
  first.process.kill('SIGKILL');
  await first.ended();
  expect(lstatSync(path).isSocket()).toBe(true);
  const second = startServer();
  await second.up();
  expect(second.said()).not.toContain('cannot reach this process');
});

test('a second one on the same file is refused with a remedy', async () => {
  await startServer().up();
  const second = startServer();
  expect(await second.ended()).toBe(1);
  expect(second.said()).toContain('Another process is using the database file');
  expect(second.said()).toContain('To run several processes, use PostgreSQL.');
});

test('a port that is taken is told, with the way out', async () => {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const child = startServer({ PORT: String(port) });
  expect(await child.ended()).toBe(1);
  expect(child.said()).toContain(`Port ${port} on 127.0.0.1 is taken by another process.`);
  const metrics = startServer({ METRICS_PORT: String(port) });
  expect(await metrics.ended()).toBe(1);
  expect(metrics.said()).toContain('Stop that one, or set METRICS_PORT to a free one.');
  await new Promise((done) => server.close(done));
});

test('what was acknowledged just before a sudden end is handled after the next start', async () => {
  const github: LocalGitHub = await startLocalGitHub({
    clock: startWorldClock({ speed: 1 }),
    organisation: 'acme',
    people: ['rita', 'lena'],
    repositories: [{ name: 'desk', files: { '.github/tierline.yml': policy } }],
  });
  try {
    const settings = {
      GITHUB_API_URL: github.url,
      GITHUB_APP_ID: String(github.app.id),
      GITHUB_PRIVATE_KEY: github.app.privateKey,
      GITHUB_WEBHOOK_SECRET: 'a-secret',
    };
    await github
      .as('rita')
      .rest.issues.create({ owner: 'acme', repo: 'desk', title: 'VPN is down', body: 'It says error 809.' });
    const opened = github.post.list().find(({ event }) => event === 'issues');
    // Without GitHub it can only take in.
    const first = startServer({ ...settings, GITHUB_API_URL: 'http://127.0.0.1:9' });
    const letter = { event: 'issues', delivery: opened?.guid ?? '', body: opened?.body ?? '' };
    expect((await post(await first.up(), 'a-secret', letter)).status).toBe(202);
    first.process.kill('SIGKILL');
    expect(await first.ended()).toBe('SIGKILL');
    await startServer(settings).up();
    await expect
      .poll(async () => (await github.issue('acme/desk', 1)).labels, { timeout: 15_000, interval: 100 })
      .toContain('tier: 1');
  } finally {
    await github.close();
  }
});
