/** Issues that came by a transfer, or were opened while the desk was down: what it asks and reminds of counts from when it got them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recover } from '../../plugin/server/recover/recover.ts';
import { readSaved } from '../../plugin/server/saved.ts';
import { startDesk, type World } from '../scenario/desk.ts';
import { formBody } from './form-body.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Whom it affects nobody knows, so that the desk has something to ask. */
const freehand = 'Nobody in the company can send mail.';

let world: World;
beforeEach(async () => {
  world = await startDesk();
  await world.turn();
  await recover(world.tierline.deps);
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
const open = async (body: string, repo = 'desk') =>
  (await as('rita').create({ owner: 'acme', repo, title: 'Mail is down', body })).data.number;
const say = (by: string, issue_number: number, body: string, repo = 'desk') =>
  as(by).createComment({ owner: 'acme', repo, issue_number, body });
const issue = (number: number) => world.github.issue('acme/desk', number);
const byDesk = async (number: number) =>
  (await issue(number)).comments.filter(({ author }) => author === 'tierline[bot]').map(({ body }) => body);
/** What it says beside the card. */
const told = async (number: number) =>
  (await byDesk(number)).filter((body) => !body.includes('tierline:card'));
const ticket = async (number: number) => {
  const row = await world.tierline.deps.store.tickets.get(`1#${number}`);
  return row === null ? expect.fail(`there is no ticket ${number}`) : readSaved(row.state).ticket;
};
const settle = async () => {
  await world.turn();
  await world.later(MINUTE);
};

describe('an issue that is transferred to the desk', () => {
  /** Sixty days old, with words in it and below it that were meant for nobody here. */
  async function elsewhere(): Promise<number> {
    const number = await open(`${freehand}\n\n/priority P1\n/take`, 'vpn-client');
    await say('dora', number, '/assign @dora', 'vpn-client');
    await world.later(60 * DAY);
    return number;
  }

  it('begins with its transfer, whatever its age, and its old words command nothing', async () => {
    const number = await elsewhere();
    const begun = world.clock.now();
    const arrived = await world.github.transferIssue('acme/vpn-client', number, 'acme/desk', 'dora');
    await settle();
    expect((await issue(arrived)).created_at).toBe('2026-11-20T08:00:00Z');
    expect(await ticket(arrived)).toMatchObject({
      openedAt: begun,
      assignee: null,
      status: 'waiting',
      waiting: { on: 'user', since: begun },
    });
    expect((await issue(arrived)).labels).not.toContain('sla: breached');
    await world.later(DAY);
    expect((await ticket(arrived)).status).toBe('waiting');
  });

  it('begins with its transfer, also where only a sweep finds it', async () => {
    const number = await elsewhere();
    await recover(world.tierline.deps);
    deaf();
    const begun = world.clock.now();
    const arrived = await world.github.transferIssue('acme/vpn-client', number, 'acme/desk', 'dora');
    world.clock.move(2 * MINUTE);
    hearing();
    await recover(world.tierline.deps);
    await settle();
    expect(await ticket(arrived)).toMatchObject({ openedAt: begun, status: 'waiting', assignee: null });
  });

  it('closed, stays closed and untouched', async () => {
    const number = await elsewhere();
    await as('dora').update({ owner: 'acme', repo: 'vpn-client', issue_number: number, state: 'closed' });
    await world.later(MINUTE);
    const arrived = await world.github.transferIssue('acme/vpn-client', number, 'acme/desk', 'dora');
    await settle();
    await say('ravi', arrived, 'Thanks, that helped me, too!');
    await settle();
    expect((await issue(arrived)).state).toBe('closed');
    expect(await byDesk(arrived)).toEqual([]);
  });
});

describe('an issue opened while the desk was down for fourteen days', () => {
  async function missed(body: string, act: (number: number) => Promise<unknown> = async () => undefined) {
    deaf();
    const number = await open(body);
    world.clock.move(HOUR);
    await act(number);
    world.clock.move(14 * DAY);
    hearing();
    await recover(world.tierline.deps);
    await settle();
    return number;
  }

  it('is asked about when it is found, and waited for from then on', async () => {
    const number = await missed(freehand);
    const now = await ticket(number);
    expect(now).toMatchObject({ status: 'waiting', openedAt: Date.parse('2026-11-20T08:00:00Z') });
    expect(now.waiting?.since).toBeGreaterThan(world.clock.now() - HOUR);
    expect(await told(number)).toEqual([expect.stringContaining('we need a little more')]);
    await world.later(6 * DAY);
    expect((await ticket(number)).status).toBe('waiting');
    await world.later(8 * DAY);
    expect((await ticket(number)).resolution).toMatchObject({ code: 'no-answer' });
  });

  it('has breached all the same, which is told in the summary and not there', async () => {
    const number = await missed(formBody);
    expect((await issue(number)).labels).toContain('sla: breached');
    expect(await told(number)).toEqual([]);
  });

  it('is not asked about where staff have answered meanwhile', async () => {
    const number = await missed(freehand, (one) => say('lena', one, 'We look into it.'));
    expect(await ticket(number)).toMatchObject({ status: 'open', waiting: null });
    expect(await told(number)).toEqual([]);
  });

  it('needs no question where its requester has said more meanwhile', async () => {
    const number = await missed(freehand, (one) => say('rita', one, 'It is all of us.'));
    expect(await ticket(number)).toMatchObject({ status: 'new', waiting: null });
    expect(await told(number)).toEqual([]);
  });

  it('solved meanwhile, is closed only when its requester has had the usual time to say that it is not', async () => {
    const number = await missed(formBody, (one) => say('lena', one, '/solved restarted the relay'));
    expect((await ticket(number)).status).toBe('resolved');
    await say('rita', number, 'It is still broken.');
    await world.later(MINUTE);
    expect((await ticket(number)).status).toBe('open');
    await say('lena', number, '/solved restarted it again');
    await world.later(8 * DAY);
    expect((await ticket(number)).status).toBe('closed');
  });
});

describe('a comment that was edited before the desk could read it', () => {
  /** Its webhook is lost, and staff wait for the requester, whom words would take out of that. */
  async function lost(
    text: string,
  ): Promise<{ readonly number: number; edit(body: string): Promise<unknown> }> {
    const number = await open(formBody);
    await settle();
    await say('lena', number, '/wait user please send the log');
    await settle();
    world.github.post.dropNext(1);
    const { data } = await say('rita', number, text);
    await world.later(MINUTE);
    const edit = (body: string) =>
      as('rita').updateComment({ owner: 'acme', repo: 'desk', comment_id: data.id, body });
    return { number, edit };
  }
  const look = async () => {
    world.github.post.hold({ redeliveries: true });
    await recover(world.tierline.deps);
    await settle();
  };
  const catchUp = async () => {
    world.github.post.release();
    await world.github.post.settled();
    await settle();
  };

  it('counts as it was written, for the edit tells what stood there', async () => {
    const { number, edit } = await lost('/reopen it is back');
    await edit('/reopen it is back\n\nAnd it is urgent.');
    await settle();
    await look();
    expect(await ticket(number)).toMatchObject({ status: 'waiting' });
    await catchUp();
    expect(await ticket(number)).toMatchObject({ status: 'waiting' });
  });

  it('is not taken for less than it was: words that an edit took away were an answer', async () => {
    const { number, edit } = await lost('Here is the log.');
    await edit('/reopen');
    await settle();
    await look();
    await catchUp();
    expect(await ticket(number)).toMatchObject({ status: 'new' });
  });
});
