/** `tierline replay --subscriber` and `tierline subscribers`: what an operator does about whoever missed something. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { replay } from '../../plugin/cli/queue/replay.ts';
import { subscribers } from '../../plugin/cli/queue/subscribers.ts';
import { operatorDoor } from '../../plugin/server/admin.ts';
import { SENT_KEPT } from '../../plugin/server/run.ts';
import { openSocket } from '../../plugin/socket.ts';
import { type Listener, listen, verified } from '../outbound/listener.ts';
import { OLD_SECRET, sampleSubscriber } from '../outbound/sample.ts';
import { friday, startDesk, type World } from '../scenario/desk.ts';
import { formBody } from '../server/form-body.ts';

const HOUR = 3_600_000;
const desk = { owner: 'acme', repo: 'desk' };

let world: World;
let folder: string;
let pager: Listener;
let other: Listener;
let answer = 200;
let socket: Awaited<ReturnType<typeof openSocket>>;

beforeEach(async () => {
  answer = 200;
  pager = await listen((response) => response.writeHead(answer).end());
  other = await listen();
  const common = { types: ['ticket.*'], allowPrivate: true };
  world = await startDesk({
    subscribers: [
      sampleSubscriber({ ...common, url: pager.url }),
      sampleSubscriber({ ...common, name: 'other', url: other.url }),
    ],
  });
  await world.turn();
  folder = await mkdtemp(join(tmpdir(), 'tierline-subscribers-'));
  const path = join(folder, 'socket');
  socket = await openSocket(path, operatorDoor(world.tierline.deps, () => undefined).fetch);
  vi.stubEnv('TIERLINE_SOCKET', path);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await socket.close();
  await world.close();
  await Promise.all([pager.stop(), other.stop()]);
  await rm(folder, { recursive: true, force: true });
});

async function run(
  verb: typeof replay,
  ...words: readonly string[]
): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const code = await verb.run(words, (line) => lines.push(line));
  return { code, said: lines.join('\n') };
}

const idsOf = ({ received }: Listener) => received.map(({ headers }) => headers['webhook-id']);
const iso = (at: number) => new Date(at).toISOString();

/** A ticket at nine, taken at eleven. */
async function morning(): Promise<void> {
  await world.github.as('rita').rest.issues.create({ ...desk, title: 'VPN is down', body: formBody });
  await world.turn();
  world.clock.moveTo(friday + 2 * HOUR);
  await world.github.as('lena').rest.issues.createComment({ ...desk, issue_number: 1, body: '/take' });
  await world.turn();
}

test('a period is sent again, to one subscriber, in its order and under the same ids', async () => {
  await morning();
  const [opened, ...later] = idsOf(pager);
  const before = pager.received.length;
  expect(later.length).toBeGreaterThan(0);
  const told = other.received.length;
  const first = ['--subscriber', 'pager', '--from', iso(friday - HOUR), '--to', iso(friday + HOUR)];
  expect(await run(replay, ...first)).toEqual({
    code: 0,
    said: '1 message will be sent to pager again, each under the webhook-id that it had.',
  });
  await world.turn();
  expect(idsOf(pager).slice(before)).toEqual([opened]);
  expect(await run(replay, '--subscriber', 'pager', '--from', '2026-11-20')).toMatchObject({ code: 0 });
  await world.turn();
  expect(idsOf(pager).slice(before + 1)).toEqual([opened, ...later]);
  for (const one of pager.received) verified(one, OLD_SECRET);
  expect(pager.received.at(-1)?.body).toBe(pager.received[before - 1]?.body);
  expect(other.received).toHaveLength(told);
});

test('what was given up in that time is sent, too', async () => {
  answer = 410;
  await world.github.as('rita').rest.issues.create({ ...desk, title: 'VPN is down', body: formBody });
  await world.turn();
  answer = 200;
  expect((await run(subscribers)).said).toMatch(
    /^pager {2}json, ticket\.\*: 0 waiting, 1 parked\n {2}sent nothing since 2026-11-20T\S+, when it answered 410/,
  );
  expect(await run(subscribers, 'enable', 'pager')).toEqual({
    code: 0,
    said: 'pager is sent messages again; 1 put back.',
  });
  await world.turn();
  expect(pager.received).toHaveLength(2);
  expect((await run(subscribers)).said).toMatch(/^pager {2}json, ticket\.\*: 0 waiting, 0 parked\nother/);
});

test('after two weeks nothing is left, and that is said', async () => {
  await morning();
  const before = pager.received.length;
  const { outbox } = world.tierline.deps.store;
  world.clock.move(SENT_KEPT + HOUR);
  await outbox.forgetSent(world.clock.now() - SENT_KEPT);
  const { code, said } = await run(replay, '--subscriber', 'pager', '--from', iso(friday));
  expect(code).toBe(1);
  expect(said).toMatch(/^Nothing was sent to pager in that time\.\nWhat was sent is kept for 14 days/);
  await world.turn();
  expect(pager.received).toHaveLength(before);
});

test('mistakes are named, with what to write', async () => {
  const said = async (...words: readonly string[]) => (await run(replay, ...words)).said;
  expect(await said('--subscriber', 'pagr', '--from', '2026-11-20')).toBe(
    'The desk knows no subscriber “pagr”. There are pager, other; TIERLINE_SUBSCRIBERS names them.',
  );
  expect(await said('--subscriber', 'pager')).toContain('Whom, and from when on?');
  expect(await said('--from', '2026-11-20')).toContain('Whom, and from when on?');
  for (const time of ['yesterday', '2026-11-20T08:00', '2026-13-01', '20.11.2026'])
    expect(await said('--subscriber', 'pager', '--from', time)).toContain(`“${time}” is no time.`);
  expect(await said('--subscriber', 'pager', '--from', '2026-11-20', '--to', '2026-11-19')).toContain(
    'The time ends before it begins',
  );
  expect(await said('--subscribers', 'pager')).toContain('--subscribers');
  expect((await run(subscribers, 'enable', 'x')).said).toContain('The desk knows no subscriber “x”');
  expect((await run(subscribers, 'off')).said).toContain('tierline subscribers enable NAME');
});
