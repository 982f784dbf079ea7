/** A database that cannot be relied on: the health says so, and what could be lost is not acknowledged. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, openSync, renameSync, rmSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { pageCheck } from '../../plugin/store/engine/page-check.ts';
import { oneInOrAll } from '../full.ts';
import { post } from '../server/post.ts';
import { type Child, startChild } from './child.ts';
import { rightEnvironment } from './environment.ts';

let folder: string;
const children: Child[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tierline-broken-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) {
    child.process.kill('SIGKILL');
    await child.ended();
  }
  await rm(folder, { recursive: true, force: true });
});

function startServer(file: string): Child {
  const settings = { GITHUB_API_URL: 'http://127.0.0.1:9', HOST: '127.0.0.1', PORT: '0' };
  const child = startChild(
    resolve('plugin/main.ts'),
    [],
    { ...rightEnvironment, ...settings, DATABASE_URL: `sqlite:${file}` },
    folder,
  );
  children.push(child);
  return child;
}

const asked = z.object({ ok: z.boolean(), problems: z.array(z.string()) });

async function health(url: string): Promise<{ status: number } & z.infer<typeof asked>> {
  const response = await fetch(`${url}/health`);
  return { status: response.status, ...asked.parse(await response.json()) };
}

const letter = { event: 'star', body: '{"action":"created"}' };
const send = (url: string) => post(url, rightEnvironment.GITHUB_WEBHOOK_SECRET, letter);

const faults: readonly (readonly [string, (file: string) => void])[] = [
  ['deleted', (file) => rmSync(file)],
  ['moved away', (file) => renameSync(file, `${file}.old`)],
  [
    'replaced by a copy',
    (file) => {
      copyFileSync(file, `${file}.copy`);
      renameSync(`${file}.copy`, file);
    },
  ],
  ['emptied', (file) => truncateSync(file, 0)],
  ['cut in half', (file) => truncateSync(file, 2_048)],
  ['written over', (file) => writeFileSync(file, 'x'.repeat(100_000), { flag: 'r+' })],
];

test.each(oneInOrAll(3, faults))(
  'a file that is %s: not healthy, nothing acknowledged, and no path told to strangers',
  async (_what, spoil) => {
    const file = join(folder, 'desk.sqlite');
    const url = await startServer(file).up();
    expect(await health(url)).toMatchObject({ status: 200 });
    expect((await send(url)).status).toBe(202);
    spoil(file);
    await expect.poll(() => health(url), { timeout: 10_000 }).toMatchObject({ status: 503, ok: false });
    const { problems } = await health(url);
    expect(problems).toEqual(['The database cannot be relied on. Nothing is accepted until it can.']);
    await expect.poll(async () => (await send(url)).status, { timeout: 10_000 }).toBe(503);
  },
);

test('pages that were written over are found by a look through the file', async () => {
  const file = join(folder, 'desk.sqlite');
  const child = startServer(file);
  await child.up();
  child.process.kill('SIGTERM');
  expect(await child.ended()).toBe(0);
  const sound = pageCheck(file, 10);
  try {
    expect(sound.found()).toBeNull();
    writeSync(openSync(file, 'r+'), Buffer.alloc(8_192, 7), 0, 8_192, 8_192);
    await expect.poll(() => sound.found(), { timeout: 20_000 }).toMatch(/page|malformed/);
  } finally {
    await sound.close();
  }
});

test('a desk on a spoilt file says so instead of serving from it', async () => {
  const file = join(folder, 'desk.sqlite');
  const first = startServer(file);
  await first.up();
  first.process.kill('SIGTERM');
  await first.ended();
  writeSync(openSync(file, 'r+'), Buffer.alloc(40_960, 7), 0, 40_960, 40_960);
  const second = startServer(file);
  const up = await Promise.race([second.up(), second.ended()]);
  // It may find out at its start, or by its first look through the file.
  if (typeof up !== 'string' || !up.startsWith('http')) return expect(up).toBe(1);
  await expect.poll(() => health(up), { timeout: 20_000 }).toMatchObject({ status: 503, ok: false });
});

test('a full disk: not healthy, nothing acknowledged; with room again all goes on', async () => {
  const disk = join(folder, 'small');
  execFileSync('mkdir', [disk]);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=32m', 'tmpfs', disk], { stdio: 'ignore' });
  } catch {
    return console.warn('A full disk was not tested: this user may not mount one.');
  }
  try {
    const url = await startServer(join(disk, 'desk.sqlite')).up();
    expect(await health(url)).toMatchObject({ status: 200 });
    try {
      writeFileSync(join(disk, 'ballast'), Buffer.alloc(40 * 1024 * 1024));
    } catch {
      // The disk is full now, which is what this is for.
    }
    await expect.poll(() => health(url), { timeout: 10_000 }).toMatchObject({ status: 503, ok: false });
    expect((await send(url)).status).toBe(503);
    rmSync(join(disk, 'ballast'));
    await expect.poll(() => health(url), { timeout: 10_000 }).toMatchObject({ status: 200 });
    expect((await send(url)).status).toBe(202);
  } finally {
    for (const child of children.splice(0)) {
      child.process.kill('SIGKILL');
      await child.ended();
    }
    execFileSync('umount', [disk]);
  }
});
