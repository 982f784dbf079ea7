/** Targets in working days on the desk that `tierline init` lays: the promised day holds through all that happens in the closed hours. */
import { Buffer } from 'node:buffer';
import { afterEach, expect, test } from 'vitest';
import { firstPolicy } from '../../plugin/cli/init/first-policy.ts';
import { startDesk, type World } from '../scenario/desk.ts';
import { formBody } from './form-body.ts';

const MINUTE = 60_000;
const desk = { owner: 'acme', repo: 'desk' };
const one = { ...desk, issue_number: 1 };
const policyFile = '.github/tierline.yml';
const laid = firstPolicy({
  timezone: 'Europe/Berlin',
  language: 'en',
  portal: null,
  backOffice: null,
  services: [{ id: 'vpn', name: 'VPN' }],
  people: { 'level-1': ['@lena'], 'level-2': ['@omar'], 'level-3': ['@dora'], managers: ['@mia'] },
});
// Nobody is reminded, so that only the clocks speak.
const policy = `${laid}reminders: { lies-still: {} }\n`;

/** `2026-11-22 07:30` in Berlin, in winter. */
const at = (time: string): number => Date.parse(`${time.replace(' ', 'T')}:00+01:00`);

let world: World;
afterEach(() => world.close());

async function openAt(time: string): Promise<void> {
  world = await startDesk({ policy, at: at(time) });
  await world.github.as('rita').rest.issues.create({ ...desk, title: 'VPN is down', body: formBody });
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

async function mergePolicy(text: string): Promise<void> {
  const { repos } = world.github.as('admin').rest;
  const { data } = await repos.getContent({ ...desk, path: policyFile });
  await repos.createOrUpdateFileContents({
    ...desk,
    path: policyFile,
    message: 'say it more clearly',
    content: Buffer.from(text).toString('base64'),
    ...('sha' in data ? { sha: data.sha } : {}),
  });
  await world.turn();
}

const issue = () => world.github.issue('acme/desk', 1);
const resolution = async (): Promise<string | undefined> =>
  (await issue()).comments[0]?.body.split('\n').find((line) => line.startsWith('| Resolution |'));
const isBreached = async (): Promise<boolean> => (await issue()).labels.includes('sla: breached');

/** The clock of the first answer, which Lena meets at once, is not looked at here. */
async function answer(): Promise<void> {
  await says('lena', 'I am on it.');
}

test.each([
  ['a Sunday', '2026-11-22 07:30', '2026-11-23 09:00', 'Mon 23 Nov'],
  ['a Saturday before the opening hour', '2026-11-21 06:00', '2026-11-23 09:00', 'Mon 23 Nov'],
  ['a Saturday evening', '2026-11-21 22:10', '2026-11-24 09:00', 'Tue 24 Nov'],
  ['Christmas morning', '2026-12-25 07:00', '2026-12-28 09:00', 'Mon 28 Dec'],
])('opened on %s it is due at the next opening, and breached from then on', async (_, opened, due, day) => {
  await openAt(opened);
  await answer();
  expect(await resolution()).toMatch(`due ${day} 2026, 09:00`);
  world.clock.moveTo(at(due) - MINUTE);
  await world.turn();
  expect(await isBreached()).toBe(false);
  await moveTo(due);
  expect(await isBreached()).toBe(true);
  expect(await resolution()).toMatch(`breached ${day} 2026, 09:00`);
});

test('solved before that opening, it is kept', async () => {
  await openAt('2026-11-22 07:30');
  await answer();
  await says('lena', '/solved switched the client to TCP');
  await moveTo('2026-11-23 12:00');
  expect(await isBreached()).toBe(false);
  expect(await resolution()).toMatch(/solved after 0 min \(target 1 working day/);
});

interface Happening {
  readonly time: string;
  readonly happens: () => Promise<void>;
}

const lena = (time: string, text: string): Happening => ({ time, happens: () => says('lena', text) });
const rita = (time: string, text: string): Happening => ({ time, happens: () => says('rita', text) });
const merge = (time: string, change: (text: string) => string): Happening => ({
  time,
  happens: () => mergePolicy(change(policy)),
});

test.each<readonly [string, string, readonly Happening[], string]>([
  ['nothing', '2026-11-19 17:30', [], '2026-11-23 09:00'],
  [
    'a policy merge that changes nothing about it, on Friday after closing',
    '2026-11-19 17:30',
    [merge('2026-11-20 18:00', (text) => `${text}# Thank you.\n`)],
    '2026-11-23 09:00',
  ],
  [
    'two of them at the weekend',
    '2026-11-19 17:30',
    [
      merge('2026-11-21 10:00', (text) => `${text}# Thank you.\n`),
      merge('2026-11-22 23:59', (text) => text.replace('P4: 5 working days', 'P4: 6 working days')),
    ],
    '2026-11-23 09:00',
  ],
  [
    'a wait from after closing to Saturday',
    '2026-11-19 17:30',
    [lena('2026-11-20 18:00', 'Which log?\n\n/wait user the log'), rita('2026-11-21 11:00', 'This one.')],
    '2026-11-23 09:00',
  ],
  [
    'a wait from after closing to an hour after the opening, by which it moves',
    '2026-11-19 17:30',
    [lena('2026-11-20 18:00', 'Which log?\n\n/wait user the log'), rita('2026-11-23 10:00', 'This one.')],
    '2026-11-23 10:00',
  ],
  [
    'solved on Friday evening and reopened on Saturday',
    '2026-11-19 17:30',
    [lena('2026-11-20 18:00', '/solved try again'), rita('2026-11-21 11:00', '/reopen it is back')],
    '2026-11-23 09:00',
  ],
  [
    'lowered from 3 working days to 1 on Saturday',
    '2026-11-19 17:30',
    [lena('2026-11-20 12:00', '/priority P3'), lena('2026-11-21 11:00', '/priority P2')],
    '2026-11-23 09:00',
  ],
  [
    'given three working days on Saturday',
    '2026-11-19 17:30',
    [lena('2026-11-21 11:00', '/priority P3')],
    '2026-11-25 09:00',
  ],
  [
    'opened on Sunday, with a merge, a wait and a new priority before Monday',
    '2026-11-22 07:30',
    [
      merge('2026-11-22 08:00', (text) => `${text}# Thank you.\n`),
      lena('2026-11-22 09:00', 'Which log?\n\n/wait user the log'),
      rita('2026-11-22 10:00', 'This one.'),
      lena('2026-11-22 11:00', '/priority P3'),
      lena('2026-11-22 12:00', '/priority P2'),
    ],
    '2026-11-23 09:00',
  ],
])('the promised day holds through: %s', async (_, opened, happenings, due) => {
  await openAt(opened);
  await answer();
  for (const { time, happens } of happenings) {
    await moveTo(time);
    await happens();
    if (at(time) < at(due)) expect(await isBreached(), time).toBe(false);
  }
  world.clock.moveTo(Math.max(world.clock.now(), at(due) - MINUTE));
  await world.turn();
  if (world.clock.now() < at(due)) expect(await isBreached()).toBe(false);
  await moveTo(due);
  expect(await isBreached()).toBe(true);
});
