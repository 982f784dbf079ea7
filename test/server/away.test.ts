/** A desk that was away for a fortnight: what it missed counts from its return, one reminder first, and nobody is given up unheard. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recover } from '../../plugin/server/recover/recover.ts';
import { readSaved } from '../../plugin/server/saved.ts';
import { startDesk, policy as usual, type World } from '../scenario/desk.ts';
import { type QuickFolder, quickFolder } from '../scenario/quick-folder.ts';
import { formBody } from './form-body.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const desk = { owner: 'acme', repo: 'desk' };
/** Whom it affects nobody knows, so that the desk has something to ask. */
const freehand = 'Nobody in the company can send mail.';

let folder: QuickFolder;
let world: World;
beforeEach(async () => {
  folder = await quickFolder();
});
afterEach(async () => {
  expect(world.github.violations()).toEqual([]);
  await world.close();
  await folder.remove();
});

async function begin(policy = usual): Promise<void> {
  world = await startDesk({ policy, databaseUrl: folder.databaseUrl });
  await world.turn();
  await recover(world.tierline.deps);
}
const as = (login: string) => world.github.as(login).rest.issues;
const open = async (body: string) => {
  const { number } = (await as('rita').create({ ...desk, title: 'Mail is down', body })).data;
  await world.turn();
  return number;
};
const say = (by: string, issue_number: number, body: string) =>
  as(by).createComment({ ...desk, issue_number, body });
/** What the desk says beside the card. */
const told = async (number: number) =>
  (await world.github.issue('acme/desk', number)).comments
    .filter(({ author, body }) => author === 'tierline[bot]' && !body.includes('tierline:card'))
    .map(({ body }) => body);
const reminders = async (number: number) =>
  (await told(number)).filter((body) => body.includes('still waiting')).length;
const ticket = async (number: number) => {
  const row = await world.tierline.deps.store.tickets.get(`1#${number}`);
  return row === null ? expect.fail(`there is no ticket ${number}`) : readSaved(row.state).ticket;
};

type Meanwhile = () => Promise<unknown>;
const nothing: Meanwhile = async () => undefined;

/** The process is not there; what happens meanwhile it hears of when it is back. */
async function restarted(days: number, meanwhile: Meanwhile = nothing): Promise<void> {
  world.github.post.target(null);
  world.clock.move(HOUR);
  await meanwhile();
  world.clock.move(days * DAY);
  await world.restart();
  await recover(world.tierline.deps);
  await world.turn();
  await world.later(MINUTE);
}

/** Nothing gets through, in either direction, and nothing is done. */
async function cutOff(days: number, meanwhile: Meanwhile = nothing): Promise<void> {
  world.github.post.target(null);
  world.clock.move(HOUR);
  await meanwhile();
  world.clock.move(days * DAY);
  world.github.post.target(`${world.tierline.url}/webhooks`);
  await recover(world.tierline.deps);
  await world.turn();
  await world.later(MINUTE);
}

const ways = [
  ['was not running', restarted],
  ['was cut off', cutOff],
] as const;

describe.each(ways)('the desk %s for fourteen days', (_, away) => {
  const waits: readonly (readonly [string, (number: number) => Promise<unknown>])[] = [
    ['by its own question', nothing],
    [
      'on the word of staff',
      async (number) => {
        await say('lena', number, 'Which version?\n\n/wait user the version');
        await world.turn();
      },
    ],
  ];
  it.each(waits)(
    'a requester who was asked %s is reminded once, then in the usual distances',
    async (_, ask) => {
      await begin();
      const number = await open(freehand);
      await ask(number);
      const asked = (await told(number)).length;
      await away(14);
      expect((await told(number)).length).toBe(asked + 1);
      expect(await reminders(number)).toBe(1);
      expect((await ticket(number)).status).toBe('waiting');
      // 4 December is a Friday: three working days to the second reminder, and three more to the end.
      await world.later(4 * DAY);
      expect(await reminders(number)).toBe(1);
      await world.later(DAY);
      expect(await reminders(number)).toBe(2);
      expect((await ticket(number)).status).toBe('waiting');
      await world.later(4 * DAY);
      expect((await ticket(number)).status).toBe('waiting');
      await world.later(3 * DAY);
      expect((await ticket(number)).resolution).toMatchObject({ code: 'no-answer' });
      expect((await told(number)).length).toBe(asked + 3);
    },
  );

  it('whoever was reminded twice before is reminded once more, with the new date, before the end', async () => {
    await begin();
    const number = await open(freehand);
    await world.later(8 * DAY);
    expect(await reminders(number)).toBe(2);
    await away(14);
    expect(await reminders(number)).toBe(3);
    expect((await ticket(number)).status).toBe('waiting');
    await world.later(2 * DAY);
    expect((await ticket(number)).status).toBe('waiting');
    await world.later(6 * DAY);
    expect((await ticket(number)).resolution).toMatchObject({ code: 'no-answer' });
  });

  it('whoever answered meanwhile is not reminded, and an answer to the late reminder counts', async () => {
    await begin();
    const number = await open(freehand);
    const other = await open(freehand);
    await away(14, () => say('rita', number, 'All of us.'));
    expect(await ticket(number)).toMatchObject({ waiting: null, status: 'new' });
    expect(await reminders(number)).toBe(0);
    await say('rita', other, 'All of us.');
    await world.turn();
    await world.later(30 * DAY);
    expect((await ticket(other)).resolution).toBeNull();
  });

  it('a ticket solved before is closed without a word, and one that came back stays open', async () => {
    await begin();
    const [quiet, back] = [await open(formBody), await open(formBody)];
    for (const number of [quiet, back]) await say('lena', number, '/solved restarted the relay');
    await world.turn();
    const said = (await told(quiet)).length;
    await away(14, () => say('rita', back, 'It is still broken.'));
    expect((await ticket(quiet)).status).toBe('closed');
    expect((await told(quiet)).length).toBe(said);
    expect((await ticket(back)).status).toBe('open');
  });

  it('is given up after its whole time again where the policy reminds nobody', async () => {
    await begin(`${usual}endings: { silence: { remind: [], resolve: 3 working days } }\n`);
    const number = await open(freehand);
    await away(14);
    expect((await ticket(number)).status).toBe('waiting');
    await world.later(3 * DAY);
    expect((await ticket(number)).status).toBe('waiting');
    await world.later(3 * DAY);
    expect((await ticket(number)).resolution).toMatchObject({ code: 'no-answer' });
  });

  it('keeps the verdicts of its clocks, and the date that somebody waited for', async () => {
    await begin();
    const number = await open(formBody);
    await say('lena', number, 'We look.\n\n/wait vendor ordered until 2026-11-24');
    await world.turn();
    await away(14);
    const now = await ticket(number);
    expect(now).toMatchObject({ status: 'open', waiting: null });
    const resumed = now.clocks.find(({ kind }) => kind === 'resolution')?.passed['breach']?.at ?? Number.NaN;
    expect(resumed).toBeLessThan(Date.parse('2026-12-01T00:00:00Z'));
  });
});

describe('a shorter absence', () => {
  it('of less than an hour moves nothing', async () => {
    await begin();
    const number = await open(freehand);
    await world.later(4 * DAY + 30 * MINUTE);
    expect(await reminders(number)).toBe(1);
    world.clock.move(30 * MINUTE);
    await world.restart();
    await world.turn();
    expect((await ticket(number)).away).toBeUndefined();
  });

  it('of a night, in which nothing fell due, changes no date', async () => {
    await begin();
    const number = await open(freehand);
    await restarted(0.5);
    expect(await reminders(number)).toBe(0);
    await world.later(4 * DAY);
    expect(await reminders(number)).toBe(1);
    await world.later(3 * DAY);
    expect(await reminders(number)).toBe(2);
    await world.later(5 * DAY);
    expect((await ticket(number)).resolution).toMatchObject({ code: 'no-answer' });
  });

  it('twice, each over a reminder, makes one reminder each', async () => {
    await begin();
    const number = await open(freehand);
    await restarted(5);
    expect(await reminders(number)).toBe(1);
    await restarted(7);
    expect(await reminders(number)).toBe(2);
    expect((await ticket(number)).status).toBe('waiting');
    await restarted(14);
    expect(await reminders(number)).toBe(3);
    expect((await ticket(number)).status).toBe('waiting');
  });
});
