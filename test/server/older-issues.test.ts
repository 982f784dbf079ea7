/** Issues that are older than the desk, came by a transfer, or were opened while nobody ran: nothing is asked, owed or closed at once. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recover } from '../../plugin/server/recover/recover.ts';
import { readSaved } from '../../plugin/server/saved.ts';
import { startDesk, type World } from '../scenario/desk.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const desk = { owner: 'acme', repo: 'desk' };
/** Whom it affects nobody knows, so that the desk has something to ask. */
const freehand = 'Nobody in the company can send mail.\n\n/priority P1\n/take';

let world: World;
beforeEach(async () => {
  world = await startDesk();
});
afterEach(async () => {
  expect(world.github.violations()).toEqual([]);
  expect(world.github.unimplemented()).toEqual([]);
  await world.close();
});

/** Nothing of what is done now reaches the desk. */
const deaf = () => world.github.post.target(null);
const hearing = () => world.github.post.target(`${world.tierline.url}/webhooks`);
const as = (login: string) => world.github.as(login).rest.issues;
const open = async (body = freehand, by = 'rita', repo = 'desk') =>
  (await as(by).create({ owner: 'acme', repo, title: 'Mail is down', body })).data.number;
const say = (by: string, issue_number: number, body: string) =>
  as(by).createComment({ ...desk, issue_number, body });
const issue = (number: number) => world.github.issue('acme/desk', number);
const byDesk = async (number: number) =>
  (await issue(number)).comments.filter(({ author }) => author === 'tierline[bot]').map(({ body }) => body);
const ticket = async (number: number) => {
  const row = await world.tierline.deps.store.tickets.get(`1#${number}`);
  return row === null ? expect.fail(`there is no ticket ${number}`) : readSaved(row.state).ticket;
};
const settle = async () => {
  await world.turn();
  await world.later(MINUTE);
};

type Act = (issue_number: number) => Promise<unknown>;

/** Issues that are sixty days old when the App comes; each of `acts` is done to one while nobody listens. */
async function sixtyDaysOld(...acts: readonly Act[]): Promise<readonly number[]> {
  deaf();
  const numbers: number[] = [];
  for (const act of acts) {
    const number = await open();
    numbers.push(number);
    world.clock.move(MINUTE);
    await act(number);
  }
  world.clock.move(60 * DAY);
  hearing();
  await world.turn();
  await recover(world.tierline.deps);
  await world.later(HOUR);
  return numbers;
}
const nothing: Act = async () => undefined;

/** It has just begun: no target is missed, nobody was reminded, and it is open. */
async function expectJustBegun(number: number, begunAt: number): Promise<void> {
  const now = await ticket(number);
  expect(now.openedAt).toBeGreaterThanOrEqual(begunAt - MINUTE);
  expect(now.status).not.toMatch(/resolved|closed/);
  const { labels, state } = await issue(number);
  expect(state).toBe('open');
  expect(labels.filter((label) => label.startsWith('sla:'))).toEqual([]);
  expect(
    (await byDesk(number)).filter((body) => /still waiting|not heard|breached|is due/i.test(body)),
  ).toEqual([]);
}

describe('an open issue that is sixty days old when the App comes', () => {
  it('begins with the first thing that anybody does there', async () => {
    const acts: readonly Act[] = [
      (issue_number) => as('lena').addLabels({ ...desk, issue_number, labels: ['bug'] }),
      (issue_number) => as('lena').addLabels({ ...desk, issue_number, labels: ['kind: request'] }),
      (issue_number) => say('ravi', issue_number, 'Same here.'),
      (issue_number) => say('rita', issue_number, 'It is all of us.'),
      (issue_number) => as('lena').addAssignees({ ...desk, issue_number, assignees: ['lena'] }),
      (issue_number) => as('rita').update({ ...desk, issue_number, title: 'Mail is down again' }),
      (issue_number) => say('lena', issue_number, 'We look into it.\n\n/take'),
    ];
    const numbers = await sixtyDaysOld(...acts.map(() => nothing));
    const begun = world.clock.now();
    for (const [at, number] of numbers.entries()) await acts[at]?.(number);
    await settle();
    for (const number of numbers) await expectJustBegun(number, begun);
    const [bug = 0, , bystander = 0, requester = 0, , , staff = 0] = numbers;
    // Nobody has told whom it affects: it is asked for now, and from now on waited for.
    expect((await ticket(bug)).waiting).toMatchObject({ on: 'user', byDesk: true });
    expect((await ticket(bystander)).waiting).not.toBeNull();
    expect((await ticket(requester)).waiting).toBeNull();
    expect(await ticket(staff)).toMatchObject({ status: 'open', assignee: 'lena', waiting: null });
    // The words of the issue were written when nobody read commands there.
    expect((await ticket(bug)).classification.priority).not.toBe('P1');
    expect((await ticket(bug)).assignee).toBeNull();
    await world.later(DAY);
    expect((await ticket(bug)).status).toBe('waiting');
  });

  it('is none of the desk’s business as long as nobody does anything', async () => {
    const [number = 0] = await sixtyDaysOld(nothing);
    await world.later(3 * DAY);
    expect(await byDesk(number)).toEqual([]);
    expect((await issue(number)).labels).toEqual([]);
  });

  it('keeps what was said: staff who have answered owe no first answer, and nothing is asked', async () => {
    const answered: Act = (number) => say('lena', number, 'Please try the other relay.');
    const [told = 0, asked = 0] = await sixtyDaysOld(answered, async (number) => {
      await answered(number);
      world.clock.move(HOUR);
      await say('rita', number, 'That does not help.');
    });
    for (const number of [told, asked]) await say('ravi', number, 'Same here.');
    await settle();
    for (const number of [told, asked]) {
      const now = await ticket(number);
      expect(now).toMatchObject({ status: 'open', waiting: null, answers: 1 });
      expect(now.clocks.filter(({ kind }) => kind === 'first-response')).toEqual([]);
    }
    expect((await ticket(told)).unanswered).toBe(false);
    expect((await ticket(asked)).unanswered).toBe(true);
  });

  it('keeps what it is labelled and who is assigned', async () => {
    const [number = 0] = await sixtyDaysOld(async (issue_number) => {
      await as('lena').addLabels({ ...desk, issue_number, labels: ['priority: P2', 'service: mail'] });
      await as('lena').addAssignees({ ...desk, issue_number, assignees: ['omar'] });
    });
    await say('ravi', number, 'Same here.');
    await settle();
    expect(await ticket(number)).toMatchObject({
      service: 'mail',
      assignee: 'omar',
      classification: { priority: 'P2' },
    });
  });

  it('begins the same in whatever order the news of it comes', async () => {
    const [number = 0] = await sixtyDaysOld(nothing);
    world.github.post.hold();
    const first = world.clock.now();
    await as('lena').addLabels({ ...desk, issue_number: number, labels: ['kind: request'] });
    world.clock.move(HOUR);
    await say('lena', number, 'We look into it.\n\n/take');
    world.github.post.release({ order: 'reversed' });
    await settle();
    expect(await ticket(number)).toMatchObject({ openedAt: first, kind: 'request', assignee: 'lena' });
  });

  it('obeys an old comment no more when it is edited', async () => {
    let comment = 0;
    const [number = 0] = await sixtyDaysOld(async (issue_number) => {
      comment = (await say('lena', issue_number, 'A bot of ours:\n\n/assign @omar')).data.id;
    });
    await as('lena').updateComment({
      ...desk,
      comment_id: comment,
      body: 'A bot of ours did:\n\n/assign @omar',
    });
    await settle();
    expect((await ticket(number)).assignee).toBeNull();
  });
});

describe('an issue that was closed before the App came', () => {
  const closing =
    (by: string, state_reason: 'completed' | 'not_planned' = 'completed'): Act =>
    (issue_number) =>
      as(by).update({ ...desk, issue_number, state: 'closed', state_reason });

  it('stays closed and untouched, whatever is said there', async () => {
    const acts: readonly Act[] = [
      (number) => say('ravi', number, 'Thanks, that helped me, too!'),
      (number) => say('rita', number, 'Thanks!'),
      (number) => say('lena', number, 'For the record: it was the relay.'),
      (issue_number) => as('lena').addLabels({ ...desk, issue_number, labels: ['bug'] }),
      (issue_number) => as('lena').addLabels({ ...desk, issue_number, labels: ['priority: P1'] }),
    ];
    const numbers = await sixtyDaysOld(...acts.map(() => closing('lena')));
    for (const [at, number] of numbers.entries()) await acts[at]?.(number);
    await settle();
    await world.later(9 * DAY);
    for (const number of numbers) {
      expect((await issue(number)).state).toBe('closed');
      expect(await byDesk(number)).toEqual([]);
    }
  });

  it('begins when somebody opens it again', async () => {
    const [number = 0] = await sixtyDaysOld(closing('lena'));
    const begun = world.clock.now();
    await as('lena').update({ ...desk, issue_number: number, state: 'open' });
    await settle();
    await expectJustBegun(number, begun);
  });

  it('closed by the first thing that the desk hears of it, stays closed, too', async () => {
    const [number = 0, other = 0] = await sixtyDaysOld(nothing, nothing);
    await closing('lena')(number);
    await closing('rita', 'not_planned')(other);
    await settle();
    for (const one of [number, other]) {
      expect((await issue(one)).state).toBe('closed');
      expect(await byDesk(one)).toEqual([]);
    }
  });
});
