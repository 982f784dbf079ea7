/** What one ticket tells another arrives as it was told: nothing of it is lost on its way through the desk. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readLine } from '../../plugin/cli/backtest/history/read-line.ts';
import type { Effect } from '../../plugin/core/effect.ts';
import { jobOf } from '../../plugin/core/job.ts';
import type { MainNews } from '../../plugin/core/ticket/merging.ts';
import type { TicketMessage } from '../../plugin/core/ticket-message.ts';
import { historyLines } from '../../plugin/server/history-lines.ts';
import { readSaved } from '../../plugin/server/saved.ts';
import { outgoing, readJob } from '../../plugin/store/queue/jobs.ts';
import { ownDelivery, readOwn } from '../../plugin/store/queue/own-deliveries.ts';
import { opens, play } from '../core/sample.ts';
import { policy, startDesk, type World } from '../scenario/desk.ts';
import { type QuickFolder, quickFolder } from '../scenario/quick-folder.ts';
import { formBody } from './form-body.ts';

const MINUTE = 60_000;
const desk = { owner: 'acme', repo: 'desk' };

let folder: QuickFolder;
let world: World;
beforeEach(async () => {
  folder = await quickFolder();
  world = await startDesk({ policy, databaseUrl: folder.databaseUrl });
});
afterEach(async () => {
  await world.close();
  await folder.remove();
});

const open = (login: string) =>
  world.github.as(login).rest.issues.create({ ...desk, title: 'VPN is down', body: formBody });
const says = async (login: string, issue_number: number, body: string): Promise<void> => {
  await world.github.as(login).rest.issues.createComment({ ...desk, issue_number, body });
  await world.later(MINUTE);
};
const told = async (number: number): Promise<string> =>
  (await world.github.issue('acme/desk', number)).comments.map(({ body }) => body).join('\n');

test('an update of a major incident reaches those whose tickets were merged, near and far, and once', async () => {
  for (const login of ['rita', 'ravi', 'sven']) await open(login);
  await world.turn();
  await says('lena', 3, '/duplicate #2');
  await says('omar', 1, '/major the gateway of all sites is down');
  await says('omar', 1, '/update We are restarting the servers.');
  await says('lena', 2, '/duplicate #1');
  for (const number of [2, 3])
    expect(await told(number), `#${number}`).toContain('We are restarting the servers.');
  await says('omar', 1, '/known KE-0001');
  await says('omar', 1, '/update Half of the sites are back.');
  await says('omar', 1, '/solved the gateway was replaced');
  for (const number of [2, 3]) {
    const words = await told(number);
    expect(words.match(/Half of the sites are back\./g), `#${number}`).toHaveLength(1);
    expect(words).toContain('the gateway was replaced');
  }
  await everythingArrived();
  await everyLineOfTheHistoryIsWhole();
});

/** The last that each ticket told another is, field by field, an event of that other. */
async function everythingArrived(): Promise<void> {
  const { tickets } = world.tierline.deps.store;
  let letters = 0;
  for (const row of await tickets.list({})) {
    for (const [role, { id, said }] of Object.entries(readSaved(row.state).ticket.told)) {
      const events = await tickets.events(role.split(' ')[1] ?? '');
      const event: Record<string, unknown> = JSON.parse(events.find((one) => one.id === id)?.body ?? '{}');
      expect(event, `${row.id} to ${role}`).toMatchObject(JSON.parse(said));
      letters += 1;
    }
  }
  expect(letters).toBeGreaterThanOrEqual(4);
}

/** A backtest reads each line of an export as it is. */
async function everyLineOfTheHistoryIsWhole(): Promise<void> {
  for await (const line of historyLines(world.tierline.deps.store)) {
    const read = readLine(line);
    if (read.is === 'event') expect(read.event).toEqual(JSON.parse(line));
    else if (read.is === 'policy') expect(JSON.parse(line)).toMatchObject(read.policy);
    else expect(read.is).toBe('nothing');
  }
}

const name = { id: '7#1', number: 1, url: 'https://github.com/acme/desk/issues/1' };
const news: Required<MainNews> = {
  root: name,
  state: 'solved',
  resolution: { code: 'solved', note: 'restarted', by: 'omar', at: 3 },
  endedAt: 4,
  workaround: { id: 'KE-0001', title: 'VPN drops', url: null, workaround: 'Switch to TCP.' },
  update: { at: 2, text: 'We are restarting.' },
};
const sent = { id: 'told/1', ticket: '7#2', at: 4, from: '7#1' };
const place = { installation: 1, repository: { id: 7, owner: 'acme', name: 'desk' } };

test.each<TicketMessage>([
  { ...sent, kind: 'main-said', news },
  { ...sent, kind: 'main-said', news: { root: name, state: 'open', resolution: null, workaround: null } },
  {
    ...sent,
    kind: 'duplicate-joined',
    duplicate: { ...name, requester: 'rita', behind: [name], words: { at: 1, by: 'rita', url: name.url } },
  },
  { ...sent, kind: 'duplicate-left' },
])('a letter is read as it was written: $kind', (event) => {
  expect(readOwn(ownDelivery('letter', { event, place }, 5))).toEqual({ event, place });
});

test('a letter that lacks a field is refused', () => {
  const delivery = ownDelivery('letter', { event: { ...sent, kind: 'main-said', news }, place }, 5);
  const event = { ...sent, kind: 'main-said', news: { state: 'open' } };
  expect(() => readOwn({ ...delivery, payload: JSON.stringify({ event, place }) })).toThrow('resolution');
});

test.each<Effect>([
  { kind: 'comment', key: 'k', body: 'Words.' },
  { kind: 'reaction', key: 'k', content: '+1', comment: 7 },
  { kind: 'open-developer-issue', key: 'k', repository: 'acme/vpn', title: 'VPN', body: 'It is down.' },
  { kind: 'withdraw-developer-issue', key: 'k', repository: 'acme/vpn', number: 3, body: 'Never mind.' },
  { kind: 'developer-comment', key: 'k', repository: 'acme/vpn', number: 3, body: 'Words.' },
  { kind: 'developer-thumb', key: 'k', repository: 'acme/vpn', number: 3, comment: 7 },
  { kind: 'sub-issue', key: 'k', child: 9 },
  { kind: 'back-office-note', key: 'k', repository: 'acme/office', body: 'Words.' },
  { kind: 'read-thumbs', key: 'k', comment: 'c', by: 1, resolvedAt: 2, closedAt: 3 },
  {
    kind: 'suggest-labels',
    key: 'k',
    labels: [{ name: 'KE-0001', rationale: 'Both say it.', confidence: 'high' }],
  },
  {
    kind: 'read-suggested-labels',
    key: 'k',
    labels: [{ name: 'KE-0001', id: 7, seenAt: 5 }],
    withdrawn: ['KE-0001'],
  },
])('a job comes out of the outbox as it was put in: $kind', (effect) => {
  const { ticket } = play([opens()]);
  const job = jobOf(effect, ticket, place, 5);
  expect(job === null ? null : readJob(outgoing(job, 5))).toEqual(job);
  expect(job).toMatchObject(effect);
});
