/** Who reads what, through the signed door: the ticket stays its requester’s, refusals pass, staff comments are folded away. */
import { describe, expect, test } from 'vitest';
import { policy } from '../scenario/desk.ts';
import { saidOf } from '../scenario/said.ts';
import { DAY, desk, MINUTE, scenario, scenarioByHand } from '../scenario/scenario.ts';

const A = 'a restart changed nothing, and neither did another network';

describe('with a back office', () => {
  const { world, open, say, issue, labels } = scenario({
    policy: `${policy.replace('P1: 4h, P2: 8h', 'P1: 4h, P2: 2h')}back-office: acme/back-office\n`,
    backOffice: 'installed',
  });

  test('handoff, call, warning and breach are read there; the requester has a greeting and an answer', async () => {
    await open();
    await say('lena', 'We look at it.\n\n/take');
    await say('lena', `/escalate ${A}`);
    await say('omar', '/manager nobody of operations is free');
    for (const minutes of [90, 30]) await world.later(minutes * MINUTE);
    expect(await labels()).toContain('sla: breached');
    const ofTheDesk = (await issue()).comments.filter(({ author }) => author === 'tierline[bot]');
    expect(ofTheDesk).toHaveLength(1);
    const told = (await saidOf(world)).join('\n');
    for (const part of ['level 2', '@mia', 'is due by', 'is late']) expect(told).toContain(part);
  });
});

describe('a refused command', () => {
  const { world, open, say, issue, ticket } = scenario();
  const reactions = async (comment_id: number) =>
    (await world.github.as('lena').rest.reactions.listForIssueComment({ ...desk, comment_id })).data.map(
      ({ content, user }) => `${content} ${user?.login}`,
    );
  const answers = async () => (await issue()).comments.filter(({ body }) => body.includes('did not work'));

  test('has a 😕 and one answer, which is written over while it stands last', async () => {
    await open();
    const id = await say('lena', '/priority P9');
    expect(await reactions(id)).toEqual(['confused tierline[bot]']);
    const [first] = await answers();
    expect(first?.body).toContain('There is no priority “P9”');
    await world.github
      .as('lena')
      .rest.issues.updateComment({ ...desk, comment_id: id, body: '/priority P8' });
    await world.later(MINUTE);
    const [second, ...others] = await answers();
    expect(others).toEqual([]);
    expect(second?.id).toBe(first?.id);
    expect(second?.body).toContain('“P8”');
  });

  test('once somebody has written below it, is answered at the end', async () => {
    await open();
    await say('lena', '/priority P9');
    await say('rita', 'Any news?');
    await say('lena', '/priority P7');
    const found = await answers();
    expect(found).toHaveLength(1);
    expect(found[0]?.body).toContain('“P7”');
    expect((await issue()).comments.at(-1)?.id).toBe(found[0]?.id);
  });

  test('goes with the next one that works; another’s answer stays, and goes after a day', async () => {
    await open();
    await say('lena', '/priority P9');
    await say('rita', '/take');
    await say('lena', '/take');
    expect((await answers()).map(({ body }) => body.split(',')[0])).toEqual(['@rita']);
    await world.later(DAY);
    expect(await answers()).toEqual([]);
    expect((await ticket()).standingAnswers).toEqual([]);
  });

  test('a third that overtakes the second leaves nothing of the first', async () => {
    await open();
    await say('lena', '/priority P9');
    // Both are heard of before either is answered: the third overtakes the second before it is written.
    for (const body of ['/priority P8', '/priority P7'])
      await world.github.as('lena').rest.issues.createComment({ ...desk, issue_number: 1, body });
    await world.later(MINUTE);
    expect((await answers()).map(({ body }) => /“P\d”/.exec(body)?.[0])).toEqual(['“P7”']);
    await say('lena', '/take');
    expect(await answers()).toEqual([]);
  });

  test('whose answer somebody has deleted meanwhile holds nothing up', async () => {
    await open();
    await say('lena', '/priority P9');
    const [answer] = await answers();
    await world.github.as('mia').rest.issues.deleteComment({ ...desk, comment_id: answer?.id ?? 0 });
    await say('lena', '/take');
    expect(await answers()).toEqual([]);
  });
});

describe('without a back office', () => {
  const { begin, world, open, say, issue } = scenarioByHand();
  const breach = async () => (await issue()).comments.filter(({ body }) => body.includes('is late'));

  test('a breach is told on the ticket, without the requester’s name, and folded away when the clock is over', async () => {
    await begin();
    await open();
    await world.later(61 * MINUTE);
    expect((await breach()).map(({ minimized }) => minimized)).toEqual([false]);
    expect((await breach())[0]?.body).not.toContain('@rita');
    await say('lena', 'We look at it, and are sorry.');
    expect((await breach()).map(({ minimized }) => minimized)).toEqual([true]);
  });

  test('where GitHub refuses to fold it away, it stays open, and nothing waits behind it', async () => {
    await begin();
    world.github.fail({ match: /^POST .*\/graphql$/, with: 404, times: 99 });
    await open();
    await world.later(61 * MINUTE);
    await say('lena', 'We look at it, and are sorry.\n\n/take');
    expect((await breach()).map(({ minimized }) => minimized)).toEqual([false]);
    expect((await issue()).assignees).toEqual(['lena']);
  });
});
