/** How tickets end, through the signed door: verified, by the quiet period, by silence, and rated by a thumb. */
import { expect, it } from 'vitest';
import { wake } from '../../plugin/server/wake.ts';
import { DAY, desk, HOUR, MINUTE, scenario } from '../scenario/scenario.ts';
import { workOff } from '../scenario/work-off.ts';

const { world, open, say, issue, ticket } = scenario();

/** Moves the time, and lets the desk wake for what fell due in it. */
const pass = async (ms: number) => {
  world.clock.move(ms);
  await wake(world.tierline.deps, world.clock.now());
  await workOff(world.tierline.deps);
  await world.turn();
};
const words = async () => (await issue()).comments.filter(({ body }) => !body.includes('tierline:card'));
const resolvedComment = async () =>
  (await words()).findLast(({ body }) => body.includes('your ticket is resolved'));

it('a solution that the requester verifies closes the ticket with their word', async () => {
  await open();
  await say('lena', '/solved renewed the certificate');
  expect((await issue()).state).toBe('open');
  await say('rita', '/confirm');
  expect((await issue()).state).toBe('closed');
  expect((await ticket()).resolution).toMatchObject({ code: 'solved', verifiedBy: 'rita' });
});

it('a ticket that was resolved on a Friday closes by itself on Wednesday, and says nothing', async () => {
  await open();
  await say('lena', '/solved renewed the certificate');
  const before = (await words()).length;
  await pass(4 * DAY + 23 * HOUR);
  expect((await ticket()).status).toBe('resolved');
  await pass(HOUR);
  expect(await ticket()).toMatchObject({
    status: 'closed',
    resolution: { code: 'solved', verifiedBy: null },
  });
  expect((await issue()).state).toBe('closed');
  expect((await words()).length).toBe(before);
});

it('closed by the quiet period, a plain “still broken” takes it up again, and a thanks does not', async () => {
  await open();
  await say('lena', '/solved renewed the certificate');
  await pass(5 * DAY);
  await say('rita', 'Danke, läuft wieder!');
  expect((await ticket()).status).toBe('closed');
  await say('rita', 'Sorry, it is still broken: error 809 again.');
  expect((await ticket()).status).toBe('open');
  expect((await issue()).state).toBe('open');
});

it('a silent requester is reminded twice, then the ticket is resolved; a late answer takes it up again', async () => {
  await open();
  await say('lena', '/take\n/wait user please send the log');
  const reminders = async () =>
    (await words()).filter(({ body }) => body.includes('we are still waiting for your answer'));
  // Friday; two working days later is Tuesday, five are Friday, eight the Wednesday after.
  await pass(3 * DAY);
  expect(await reminders()).toHaveLength(0);
  await pass(DAY);
  expect(await reminders()).toHaveLength(1);
  expect((await reminders())[0]?.body).toMatch(/^@rita, [\s\S]*> please send the log[\s\S]*Wed 2 Dec 2026/);
  await pass(3 * DAY);
  expect(await reminders()).toHaveLength(2);
  expect((await ticket()).status).toBe('waiting');
  await pass(5 * DAY);
  expect(await reminders()).toHaveLength(2);
  expect(await ticket()).toMatchObject({ status: 'resolved', resolution: { code: 'no-answer' } });
  expect((await words()).at(-1)?.body).toContain('@rita, we have not heard from you');
  await say('rita', 'I was on holiday. Here is the log.');
  expect(await ticket()).toMatchObject({ status: 'open', resolution: null, reopenings: 1 });
});

it('a 👍 of the requester on the resolution counts as their rating, once, at closing; nobody else’s does', async () => {
  await open();
  await say('lena', '/solved renewed the certificate');
  const comment = await resolvedComment();
  const on = { ...desk, comment_id: comment?.id ?? 0 };
  await world.github.as('rita').rest.reactions.createForIssueComment({ ...on, content: '+1' });
  await world.github.as('omar').rest.reactions.createForIssueComment({ ...on, content: '-1' });
  await pass(5 * DAY);
  const resolvedAt = (await ticket()).resolution?.at;
  expect(await ticket()).toMatchObject({
    status: 'closed',
    rating: { stars: 5, comment: null },
    ratings: [{ stars: 5, comment: null, by: 'thumb', resolvedAt }],
  });
});

it('each resolution has its own rating: a thumb down on the first, stars for the second', async () => {
  await open();
  await say('lena', '/solved renewed the certificate');
  await say('rita', '/rate 2 came back after an hour\n/reopen it is back');
  expect(await ticket()).toMatchObject({ rating: null, ratings: [{ stars: 2, by: 'words' }] });
  await say('lena', '/solved replaced the gateway');
  const comment = await resolvedComment();
  const on = { ...desk, comment_id: comment?.id ?? 0 };
  await world.github.as('rita').rest.reactions.createForIssueComment({ ...on, content: '-1' });
  await say('rita', '/confirm');
  await world.later(MINUTE);
  expect((await ticket()).ratings.map(({ stars, by }) => [stars, by])).toEqual([
    [2, 'words'],
    [1, 'thumb'],
  ]);
  await say('rita', '/rate 5 my thumb slipped');
  expect((await ticket()).ratings.map(({ stars, by }) => [stars, by])).toEqual([
    [2, 'words'],
    [5, 'words'],
  ]);
});
