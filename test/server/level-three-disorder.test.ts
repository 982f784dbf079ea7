/** News of the developers that come doubled, shuffled or never end in the same ticket, and nothing is said twice. */
import { afterEach, expect, test } from 'vitest';
import { recover } from '../../plugin/server/recover/recover.ts';
import { atLevelThree, desk, developers, type LevelThree, MINUTE } from './level-three.ts';

let story: LevelThree | null = null;
afterEach(() => story?.end());

/** Their whole part of it, one thing a minute; the post may be held meanwhile. */
async function theirPart({ world, propose, merge, publish }: LevelThree): Promise<void> {
  const dora = world.github.as('dora').rest.issues;
  const { data: winter } = await dora.createMilestone({ ...developers, title: 'Winter' });
  await dora.createComment({ ...developers, issue_number: 1, body: '/relay Which router do you have?' });
  await world.later(MINUTE);
  const rita = world.github.as('rita').rest.issues;
  await rita.createComment({ ...desk, issue_number: 1, body: 'A grey one.' });
  await world.later(MINUTE);
  await dora.update({ ...developers, issue_number: 1, milestone: winter.number });
  await world.later(MINUTE);
  const number = await propose('Fixes #1');
  await merge(number);
  await dora.createComment({ ...developers, issue_number: 1, body: 'Restart the tunnel service.' });
  await world.later(MINUTE);
  await world.later(5 * MINUTE);
  await publish('v2.4.1');
}

async function outcome({ development, told, toldThem }: LevelThree) {
  return {
    development: await development(),
    told: (await told()).toSorted(),
    toThem: (await toldThem()).toSorted(),
  };
}

let expectedOnce: ReturnType<typeof inOrder> | undefined;

async function inOrder() {
  const calm = await atLevelThree();
  await theirPart(calm);
  const expected = await outcome(calm);
  await calm.end();
  return expected;
}

test.each([
  ['reversed', { order: 'reversed', doubled: true }],
  ['shuffled', { order: 7, doubled: true }],
  ['shuffled otherwise', { order: 23, doubled: true }],
] as const)('%s and doubled, they end as in order', async (_, how) => {
  expectedOnce ??= inOrder();
  const expected = await expectedOnce;
  story = await atLevelThree();
  story.world.github.post.hold();
  await theirPart(story);
  story.world.github.post.release(how);
  await story.world.turn();
  await story.world.later(MINUTE);
  expect(withoutTimes(await outcome(story))).toEqual(withoutTimes(expected));
});

test('lost altogether, they are found by the sweep', async () => {
  story = await atLevelThree();
  const { world } = story;
  await recover(world.tierline.deps);
  world.github.post.dropNext(1_000);
  await theirPart(story);
  world.github.post.dropNext(0);
  // GitHub’s own list has forgotten them by then.
  await world.tierline.deps.store.memory.set('redelivered-up-to', String(world.clock.now()));
  await recover(world.tierline.deps);
  await world.turn();
  await world.later(MINUTE);
  expect(await story.development()).toMatchObject({
    state: 'completed',
    milestone: 'Winter',
    pulls: [{ state: 'merged' }],
    release: { tag: 'v2.4.1', certain: true },
  });
  expect((await story.told()).filter((body) => body.includes('the fix is out'))).toHaveLength(1);
  expect((await story.toldThem()).filter((body) => body.includes('> A grey one.'))).toHaveLength(1);
});

test('an issue that was deleted meanwhile is found by the sweep, too', async () => {
  story = await atLevelThree();
  const { world } = story;
  await recover(world.tierline.deps);
  world.github.post.dropNext(1);
  await world.github.deleteIssue('vpn-client', 1, 'dora');
  await world.tierline.deps.store.memory.set('redelivered-up-to', String(world.clock.now() + MINUTE));
  await recover(world.tierline.deps);
  await world.later(MINUTE);
  expect((await story.told()).at(-1)).toContain('I can no longer write in the developers’ issue');
  await recover(world.tierline.deps);
  await world.later(MINUTE);
  expect((await story.told()).filter((body) => body.includes('no longer write'))).toHaveLength(1);
});

/** Numbers of comments and addresses differ from world to world; what was said and done does not. */
function withoutTimes(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value)
      .replaceAll(/http:\/\/127\.0\.0\.1:\d+/g, 'HOST')
      .replaceAll(/[0-9a-f]{40}/g, 'SHA')
      .replaceAll(/issuecomment-\d+/g, 'COMMENT')
      .replaceAll(/tierline:[^ ]+/g, 'MARK')
      .replaceAll(/\b1[78]\d{11}\b/g, '0'),
  );
}
