/** The desk asks a requester for what a ticket lacks; as soon as staff are at work on it, nothing waits for that. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSaved } from '../../plugin/server/saved.ts';
import { startDesk, policy as usual, type World } from '../scenario/desk.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const desk = { owner: 'acme', repo: 'desk' };

let world: World;
beforeEach(async () => {
  world = await startDesk();
  await world.turn();
});
afterEach(async () => {
  expect(world.github.violations()).toEqual([]);
  await world.close();
});

/** Free-hand, without the form: whom it affects and which service it is about nobody knows. */
async function open(by = 'rita', body = 'Nobody in the company can send mail since 8:50.'): Promise<number> {
  const { data } = await world.github.as(by).rest.issues.create({ ...desk, title: 'Mail is down', body });
  return data.number;
}

type Act = (issue_number: number) => Promise<unknown>;

const say =
  (by: string, body: string): Act =>
  (issue_number) =>
    world.github.as(by).rest.issues.createComment({ ...desk, issue_number, body });
const label =
  (by: string, ...labels: string[]): Act =>
  (issue_number) =>
    world.github.as(by).rest.issues.addLabels({ ...desk, issue_number, labels });
const issue = (number: number) => world.github.issue('acme/desk', number);
const ticket = async (number: number) => {
  const row = await world.tierline.deps.store.tickets.get(`1#${number}`);
  return row === null ? expect.fail('there is no ticket') : readSaved(row.state).ticket;
};
const nags = async (number: number) =>
  (await issue(number)).comments.filter(({ body }) => /have not heard from you|still waiting/i.test(body));

/** Opens a ticket for each of these acts, does it there, and tells which of the tickets wait for their requester then. */
async function waitingAfter(acts: Readonly<Record<string, Act>>) {
  const numbers = new Map<string, number>();
  for (const name of Object.keys(acts)) numbers.set(name, await open());
  await world.later(MINUTE);
  for (const [name, number] of numbers) {
    expect((await issue(number)).labels, name).toContain('waiting: user');
    await acts[name]?.(number);
  }
  await world.later(MINUTE);
  const waiting: string[] = [];
  for (const [name, number] of numbers)
    if ((await issue(number)).labels.includes('waiting: user')) waiting.push(name);
  return { waiting, numbers: [...numbers.values()] };
}

describe('the desk’s own question', () => {
  it('is nothing to wait for once staff are at work, in whatever way; nor does it end such a ticket', async () => {
    const { waiting, numbers } = await waitingAfter({
      'an answer': say('lena', 'We look into it.'),
      '/take': say('lena', '/take'),
      '/assign': say('lena', '/assign @omar'),
      'the Assignees box': (issue_number) =>
        world.github.as('lena').rest.issues.addAssignees({ ...desk, issue_number, assignees: ['lena'] }),
      '/impact': say('lena', '/impact high'),
      '/urgency': say('lena', '/urgency high'),
      '/priority': say('lena', '/priority P1'),
      '/service': say('lena', '/service mail'),
      'a label of the priority': label('lena', 'priority: P1'),
      'a label of the service': label('lena', 'service: mail'),
      'a label of the kind': label('lena', 'kind: request'),
      'a label of the level': label('lena', 'tier: 2'),
      '/escalate': say('lena', 'We look into it.\n\n/priority P1\n/escalate the relay refuses all mail'),
      'a note of time': say('lena', '/time 10m'),
      'a manager’s words': say('mia', 'Who has this?'),
    });
    expect(waiting).toEqual([]);
    await world.later(13 * DAY);
    for (const number of numbers) {
      expect(await nags(number)).toEqual([]);
      expect((await ticket(number)).status).not.toBe('resolved');
    }
  });

  it('is still waited for when nobody of staff has done anything, and at last that ends the ticket', async () => {
    const { waiting, numbers } = await waitingAfter({
      'somebody has it, too': say('ravi', 'Same here.'),
      'staff ask for the clocks': say('lena', '/sla'),
      'staff ask for help': say('lena', '/help'),
      'a command is refused': say('lena', '/assign @rita'),
      'a stranger’s command': say('ravi', '/priority P1'),
      'staff mend the title': (issue_number) =>
        world.github.as('lena').rest.issues.update({ ...desk, issue_number, title: 'No mail' }),
    });
    expect(waiting).toHaveLength(6);
    await world.later(13 * DAY);
    for (const number of numbers)
      expect((await ticket(number)).resolution).toMatchObject({ code: 'no-answer' });
  });

  it('does not stop the clock of a P1 for longer: it breaches', async () => {
    const number = await open();
    await world.later(10 * MINUTE);
    await say('lena', 'We look into it.\n\n/take\n/impact high\n/urgency high')(number);
    await world.later(5 * 60 * MINUTE);
    const { labels } = await issue(number);
    expect(labels).toEqual(expect.arrayContaining(['priority: P1', 'status: open', 'sla: breached']));
  });

  it('waits for nobody where staff open a ticket and begin with it in the same words', async () => {
    const number = await open('lena', 'The relay refuses all mail.\n\n/priority P1\n/take');
    await world.later(MINUTE);
    expect((await issue(number)).labels).toContain('status: open');
  });
});

it('a ticket that a rota has given to somebody begins when they take it', async () => {
  await world.close();
  world = await startDesk({ policy: `${usual}assignment: { level-1: { by: rota, among: ['@lena'] } }\n` });
  const number = await open();
  await world.later(MINUTE);
  expect((await issue(number)).labels).toContain('waiting: user');
  await say('lena', '/take')(number);
  await world.later(MINUTE);
  expect((await issue(number)).labels).toContain('status: open');
});

it('a wait that staff began stays through all that, until the requester answers, or does not', async () => {
  const asked =
    (then: Act): Act =>
    async (number) => {
      await say('lena', '/wait user which address do you write to?')(number);
      await world.later(MINUTE);
      await then(number);
    };
  const { waiting, numbers } = await waitingAfter({
    'an answer': asked(say('omar', 'Meanwhile we look into it.')),
    'a classification': asked(say('omar', '/priority P1')),
    '/take': asked(say('omar', '/take')),
    '/assign': asked(say('lena', '/assign @omar')),
    'a label': asked(label('lena', 'priority: P1')),
  });
  expect(waiting).toHaveLength(5);
  const [first = 0, second = 0] = numbers;
  await say('rita', 'To all of them.')(first);
  await world.later(13 * DAY);
  expect((await ticket(first)).resolution).toBeNull();
  expect((await ticket(second)).resolution).toMatchObject({ code: 'no-answer' });
});
