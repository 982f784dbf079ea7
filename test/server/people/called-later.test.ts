/** A right to be called begins with the time, too: the office closes, a turn passes on, somebody is away. */
import { Buffer } from 'node:buffer';
import { afterEach, describe, expect, test } from 'vitest';
import { startDesk, policy as usual, type World } from '../../scenario/desk.ts';
import { formBody } from '../form-body.ts';

const MINUTE = 60_000;
const desk = { owner: 'acme', repo: 'desk' };
const one = { ...desk, issue_number: 1 };
const urgent = formBody.replace('My team', 'Everyone');

/** `2026-11-20 16:55` in Berlin, in winter. */
const at = (time: string): number => Date.parse(`${time.replace(' ', 'T')}:00+01:00`);

let world: World;
afterEach(() => world.close());

const onCall = `on-call:
  rota: ['@omar', '@dora']
  from: 2026-11-16T09:00
  each: 7 days
  priorities: [P1]
  outside: office
`;

async function open(time: string, more: string = onCall, body = urgent): Promise<void> {
  world = await startDesk({ policy: `${usual}${more}`, at: at(time) });
  await world.github.as('rita').rest.issues.create({ ...desk, title: 'VPN is down', body });
  await world.turn();
}

async function moveTo(time: string): Promise<void> {
  world.clock.moveTo(at(time));
  await world.turn();
}

const says = async (login: string, body: string): Promise<void> => {
  await world.github.as(login).rest.issues.createComment({ ...one, body });
  await world.turn();
};

const issue = () => world.github.issue('acme/desk', 1);
const assignees = async () => (await issue()).assignees;
/** Who was called, in order. */
const called = async (): Promise<readonly string[]> =>
  (await issue()).comments.flatMap(({ body }) => /^@(\w+), you are on call/.exec(body)?.[1] ?? []);

describe('a P1 that nobody takes', () => {
  test('just before closing: whoever is on call is called at closing, once', async () => {
    await open('2026-11-20 16:55');
    await moveTo('2026-11-20 16:59');
    expect(await called()).toEqual([]);
    await moveTo('2026-11-20 17:00');
    expect(await assignees()).toEqual(['omar']);
    await moveTo('2026-11-20 23:00');
    expect(await called()).toEqual(['omar']);
    expect(world.github.violations()).toEqual([]);
  });

  test.each([
    ['in the lunch break', '2026-11-20 11:50', '2026-11-20 12:00', 'omar'],
    ['before a holiday', '2026-12-24 16:30', '2026-12-24 17:00', 'dora'],
    ['on the day on which the turn passes on', '2026-11-23 08:59', '2026-11-23 08:59', 'omar'],
    [
      'where the policy gives it to somebody who has gone home',
      '2026-11-20 16:50',
      '2026-11-20 17:00',
      'omar',
    ],
  ])('%s', async (name, opened, time, who) => {
    const turn = name.includes('gives it') ? "assignment: { level-1: { by: rota, among: ['@lena'] } }\n" : '';
    await open(opened, `${onCall}${turn}`);
    await moveTo(time);
    expect(await called()).toEqual([who]);
    expect(await assignees()).toEqual([who]);
  });

  test('while the desk was down: it is called as soon as the desk is back', async () => {
    await open('2026-11-20 16:55');
    world.clock.moveTo(at('2026-11-20 19:00'));
    await world.turn();
    expect(await called()).toEqual(['omar']);
  });

  test('the turn passes on at the weekend, and whoever was called has not begun: the next one is called', async () => {
    await open('2026-11-21 20:00', onCall.replace('2026-11-16T09:00', '2026-11-15T09:00'));
    expect(await called()).toEqual(['omar']);
    await moveTo('2026-11-22 08:59');
    expect(await called()).toEqual(['omar']);
    await moveTo('2026-11-22 09:00');
    expect(await called()).toEqual(['omar', 'dora']);
    expect(await assignees()).toEqual(['dora']);
  });

  test('whoever begins keeps it through the next turn', async () => {
    await open('2026-11-21 20:00', onCall.replace('2026-11-16T09:00', '2026-11-15T09:00'));
    await says('omar', 'I am on it.\n\n/take');
    await moveTo('2026-11-22 09:30');
    expect(await called()).toEqual(['omar']);
    expect(await assignees()).toEqual(['omar']);
  });

  test('nobody is on call yet: whose turn begins first is called then', async () => {
    await open('2026-11-20 20:00', onCall.replace('2026-11-16T09:00', '2026-11-21T10:00'));
    expect(await called()).toEqual([]);
    await moveTo('2026-11-21 09:59');
    expect(await called()).toEqual([]);
    await moveTo('2026-11-21 10:00');
    expect(await called()).toEqual(['omar']);
  });

  test('an absence or a swap begins: whoever is on call from then on is called', async () => {
    const away = "absences: [{ who: '@omar', from: 2026-11-21, until: 2026-11-22, stand-in: '@sven' }]\n";
    await open(
      '2026-11-20 16:55',
      `${onCall}  swaps: [{ from: 2026-11-22, until: 2026-11-22, who: '@mia' }]\n${away}`,
    );
    await moveTo('2026-11-20 17:00');
    await moveTo('2026-11-21 00:00');
    await moveTo('2026-11-22 00:00');
    expect(await called()).toEqual(['omar', 'sven', 'mia']);
  });
});

describe('nobody is called', () => {
  test.each([
    ['for what somebody has taken', 'lena', 'I am on it.\n\n/take'],
    ['for what was given to somebody by hand', 'mia', '/assign @lena'],
    ['for what is no P1 any more', 'lena', '/priority P3'],
    ['for what is solved', 'lena', '/solved restarted the gateway'],
    ['for what waits for the requester', 'lena', 'Which log?\n\n/wait user the log'],
  ])('%s', async (_, login, words) => {
    await open('2026-11-20 16:50');
    await says(login, words);
    await moveTo('2026-11-20 20:00');
    expect(await called()).toEqual([]);
  });

  test('twice, by whoever hands it on in the night; at the next closing they are asked again', async () => {
    await open('2026-11-20 20:00');
    await says('omar', '/unassign');
    await moveTo('2026-11-22 12:00');
    expect(await called()).toEqual(['omar']);
    await moveTo('2026-11-23 12:00');
    expect(await called()).toEqual(['omar', 'dora']);
  });
});

describe('what brings an urgent ticket back to nobody in the night', () => {
  test('the requester’s answer, where nobody had it', async () => {
    await open('2026-11-20 16:50');
    await says('mia', '/wait user the log');
    await says('mia', '/unassign');
    await moveTo('2026-11-20 19:00');
    expect(await called()).toEqual([]);
    await says('rita', 'Here is the log.');
    expect(await called()).toEqual(['omar']);
  });

  test('the date that it waited for', async () => {
    await open('2026-11-20 16:50');
    await says('mia', '/wait parts new disk until 2026-11-21');
    await says('mia', '/unassign');
    await moveTo('2026-11-20 23:00');
    expect(await called()).toEqual([]);
    await moveTo('2026-11-21 00:00');
    expect(await called()).toEqual(['omar']);
  });

  test('a policy that names somebody', async () => {
    await open('2026-11-20 20:00', '');
    const { repos } = world.github.as('admin').rest;
    const { data } = await repos.getContent({ ...desk, path: '.github/tierline.yml' });
    await repos.createOrUpdateFileContents({
      ...desk,
      path: '.github/tierline.yml',
      message: 'somebody is on call',
      content: Buffer.from(`${usual}${onCall}`).toString('base64'),
      ...('sha' in data ? { sha: data.sha } : {}),
    });
    await world.later(MINUTE);
    expect(await called()).toEqual(['omar']);
  });

  test('a free-hand issue that the desk itself asks about is not put off by its own question', async () => {
    await open('2026-11-20 16:50', onCall.replace('[P1]', '[P4]'), 'Nobody in the company can work.');
    expect((await issue()).labels).toEqual(expect.arrayContaining(['waiting: user', 'priority: P4']));
    await moveTo('2026-11-20 17:00');
    expect(await called()).toEqual(['omar']);
  });
});
