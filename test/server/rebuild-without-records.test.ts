/** Where a card has no record that can be read, the ticket is judged anew from what GitHub shows, and that is said. */
import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { clockId } from '../../plugin/core/clock.ts';
import type { Ticket } from '../../plugin/core/ticket/ticket.ts';
import { withoutSealed } from '../../plugin/github/sealed.ts';
import { policy } from '../scenario/desk.ts';
import { DAY, desk, HOUR, scenario } from '../scenario/scenario.ts';
import { loseDatabase, redeliverAll, ticketsIn, writesIn } from './rebuilding.ts';

const { world, open, say, ticket, issue } = scenario();

/** Somebody who may edit the App’s comments. */
async function rewrite(number: number, change: (body: string) => string): Promise<void> {
  const { comments } = await issue(number);
  const card = comments.find(({ body }) => body.includes('tierline:card'));
  await world.github
    .as('mia')
    .rest.issues.updateComment({ ...desk, comment_id: card?.id ?? 0, body: change(card?.body ?? '') });
  await world.turn();
}

/** What of a ticket does not follow from what GitHub shows, and how it stands. */
function standing({ status, tier, owner, assignee, resolution, clocks }: Ticket) {
  const verdicts = clocks.map((clock) => [clockId(clock), clock.passed['breach']?.at, clock.marks.at(-1)]);
  return { status, tier, owner, assignee, resolution, verdicts };
}

test.each<[string, (body: string) => string]>([
  ['is missing', (body) => withoutSealed(body)],
  ['was changed', (body) => body.replace(/(?<=record:1:.{60})./, (one) => (one === 'A' ? 'B' : 'A'))],
])('where the record %s, the ticket is judged anew from GitHub, in silence, and named', async (_, change) => {
  await open();
  await say('lena', 'I am on it.\n\n/take');
  await say('lena', '/escalate 2 a restart changed nothing');
  await world.later(3 * HOUR);
  await say('omar', '/take\n\n/solved it was the router');
  await world.later(3 * DAY);
  await open('ravi', 'Mail is slow');
  await rewrite(1, change);
  const before = await ticket(1);
  const already = writesIn(world).length;
  const rebuilt = await loseDatabase(world);
  expect(rebuilt).toMatchObject({ restored: 1, judgedAnew: 1 });
  expect(rebuilt.unknown.map(({ where }) => where)).toEqual(['acme/desk#1']);
  expect(standing(await ticket(1))).toEqual(standing(before));
  await world.turn();
  // The card gets its record back.
  const card = (await issue(1)).comments[0]?.id;
  expect(
    writesIn(world)
      .slice(already)
      .filter((one) => one !== `PATCH /repos/acme/desk/issues/comments/${card}`),
  ).toEqual([]);
  await redeliverAll(world);
  expect(
    writesIn(world)
      .slice(already)
      .filter((one) => one !== `PATCH /repos/acme/desk/issues/comments/${card}`),
  ).toEqual([]);
});

test('a record counts for its own ticket alone: another one’s in its place is none', async () => {
  await open();
  await say('lena', '/take\n\n/priority P1');
  await open('ravi', 'Mail is slow');
  const other = (await issue(1)).comments[0]?.body ?? '';
  await rewrite(2, (body) =>
    body.replace(/<!-- tierline-record.* -->/, /<!-- tierline-record.* -->/.exec(other)?.[0] ?? ''),
  );
  const rebuilt = await loseDatabase(world);
  expect(rebuilt.unknown).toEqual([
    {
      where: 'acme/desk#2',
      what: expect.stringContaining('sealed with another private key, or somebody has changed it'),
    },
  ]);
  expect((await ticket(2)).assignee).toBe(null);
});

test('old tickets are judged by the policy that was in force then', async () => {
  await open();
  await world.later(HOUR);
  await push('.github/tierline.yml', policy.replace('{ P1: 4h, P2: 8h,', '{ P1: 4h, P2: 2h,'));
  await world.later(HOUR);
  await open('ravi', 'Mail is slow');
  await rewrite(2, withoutSealed);
  await world.later(DAY);
  await rewrite(1, withoutSealed);
  const before = await ticketsIn(world);
  await loseDatabase(world);
  const after = await ticketsIn(world);
  expect(after.map(standing)).toEqual(before.map(standing));
  expect(after.map((one) => one.policy)).toEqual(before.map((one) => one.policy));
  expect(await world.tierline.deps.store.policies.list(1)).toHaveLength(2);
});

async function push(path: string, text: string): Promise<void> {
  const { repos } = world.github.as('admin').rest;
  const { data } = await repos.getContent({ ...desk, path });
  const sha = 'sha' in data ? data.sha : '';
  const content = Buffer.from(text).toString('base64');
  await repos.createOrUpdateFileContents({ ...desk, path, sha, content, message: `change ${path}` });
}

test('texts that nobody can read any more are named, and what their commands did stands', async () => {
  await open();
  const long = 'The gateway was full of old sessions. '.repeat(20);
  const gone = await say('lena', `${long}\n\n/take\n/priority P1`);
  await world.github.as('lena').rest.issues.deleteComment({ ...desk, comment_id: gone });
  await say('lena', '/service mail');
  const before = await ticket(1);
  const rebuilt = await loseDatabase(world);
  expect(rebuilt.unknown).toEqual([
    { where: 'acme/desk#1', what: `the words of comment ${gone}, which was deleted` },
  ]);
  expect(await ticket(1)).toEqual(before);
});
