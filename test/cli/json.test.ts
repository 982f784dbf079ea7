/** `--json` of the verbs that look at a desk: one line that a program reads, and the same exit codes. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { operatorDoor } from '../../plugin/server/admin.ts';
import { openSocket } from '../../plugin/socket.ts';
import { policy, startDesk, type World } from '../scenario/desk.ts';
import { formBody } from '../server/form-body.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tierline-json-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

function tierline(...words: readonly string[]): Promise<Ran> {
  const env = { ...process.env, TIERLINE_SOCKET: join(folder, 'socket') };
  return new Promise((done) => {
    execFile(process.execPath, [resolve('plugin/cli.ts'), ...words], { env }, (error, out, said) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, out, error: said });
    });
  });
}

describe('of a running desk', () => {
  let world: World;
  let socket: Awaited<ReturnType<typeof openSocket>>;

  beforeEach(async () => {
    world = await startDesk();
    await world.turn();
    const door = operatorDoor(world.tierline.deps, () => undefined);
    socket = await openSocket(join(folder, 'socket'), door.fetch);
  });
  afterEach(async () => {
    await socket.close();
    await world.close();
  });

  test('health, parked and subscribers', async () => {
    const health = await tierline('health', '--json');
    expect(JSON.parse(health.out)).toMatchObject({ problems: expect.any(Array), notices: expect.any(Array) });
    expect(health.code).toBe(JSON.parse(health.out).ok === true ? 0 : 1);
    expect(await tierline('parked', '--json')).toEqual({ code: 0, out: '[]\n', error: '' });
    expect(await tierline('subscribers', '--json')).toEqual({ code: 0, out: '[]\n', error: '' });
  });

  test('what is parked, with its reason', async () => {
    await world.github.as('rita').rest.issues.create({
      owner: 'acme',
      repo: 'desk',
      title: 'VPN is down',
      body: formBody,
    });
    await world.github.post.settled();
    const { inbox } = world.tierline.deps.store;
    const claim = await inbox.claim(world.clock.now(), 1_000);
    if (claim === null) throw new Error('nothing came in');
    await inbox.park(claim, world.clock.now(), 'the reason');
    const { out, code } = await tierline('parked', '--json');
    expect(JSON.parse(out)).toMatchObject([{ id: expect.any(String), attempts: 1, why: 'the reason' }]);
    expect(code).toBe(0);
  });

  test.each(['health', 'parked'])('%s takes nothing else', async (verb) => {
    const { code, error } = await tierline(verb, '--json', 'all');
    expect(code).toBe(2);
    expect(error).toBe(`\`tierline ${verb}\` takes nothing but --json: “all” is one too many.\n`);
  });
});

test('check, with file, line and column of each mistake', async () => {
  await mkdir(join(folder, '.github'));
  const file = join(folder, '.github/tierline.yml');
  await writeFile(file, policy);
  const good = await tierline('check', folder, '--json');
  expect([good.code, JSON.parse(good.out).mistakes]).toEqual([0, []]);
  await writeFile(file, `${policy}colour: red\n`);
  const bad = await tierline('check', '--json', folder);
  expect(bad.code).toBe(1);
  expect(JSON.parse(bad.out).mistakes).toMatchObject([
    { file: '.github/tierline.yml', line: expect.any(Number), column: 1, message: expect.any(String) },
  ]);
});

test('no desk runs: a sentence says so instead, and the code is 1', async () => {
  const { code, out } = await tierline('health', '--json');
  expect(code).toBe(1);
  expect(out).toContain('No desk is running here');
});
