/** What a sweep finds is heard in the order in which it happened: a desk that missed it says what one says that was there. */
import { expect, test } from 'vitest';
import { readMark } from '../../plugin/github/marker.ts';
import { recover } from '../../plugin/server/recover/recover.ts';
import { startDesk, type World } from '../scenario/desk.ts';
import { desk, MINUTE } from '../scenario/scenario.ts';
import { formBody } from './form-body.ts';
import { perform } from './play-day.ts';
import type { Act } from './scripted-day.ts';

const close = { does: 'close', by: 'rita', reason: 'not_planned' } as const;
const say = (by: string, text: string) => ({ does: 'comment', by, text }) as const;
const label = (by: string, name: string) => ({ does: 'label', by, label: name }) as const;
const assign = (by: string, whom: string) => ({ does: 'assign', by, whom }) as const;

async function saidBy(acts: readonly Act[], isMissed: boolean): Promise<readonly string[]> {
  const world = await startDesk();
  try {
    await world.turn();
    await recover(world.tierline.deps);
    await world.github.as('rita').rest.issues.create({ ...desk, title: 'VPN is down', body: formBody });
    await world.later(MINUTE);
    for (const act of acts) {
      if (isMissed) world.github.post.dropNext(1);
      await perform(act, world.github, { repo: 'desk', number: 1 });
      if (!isMissed) await world.turn();
      world.clock.move(5 * MINUTE);
    }
    // What GitHub was asked to send again comes later than what was read meanwhile.
    world.github.post.hold({ redeliveries: true });
    await recover(world.tierline.deps);
    await world.turn();
    world.github.post.release();
    await world.turn();
    return await marksIn(world);
  } finally {
    await world.close();
  }
}

/** Without the bot’s own numbers: its comments shift those of people. */
async function marksIn({ github }: World): Promise<readonly string[]> {
  const { comments } = await github.issue('acme/desk', 1);
  const people = comments.filter(({ author }) => author !== 'tierline[bot]').map(({ id }) => String(id));
  return comments
    .filter(({ author }) => author === 'tierline[bot]')
    .map(({ body }) =>
      (readMark(body) ?? '').replace(/(?<=comment\/)\d+/, (id) => `no. ${people.indexOf(id)}`),
    )
    .toSorted();
}

test.each<readonly [string, readonly Act[]]>([
  ['closed, then a known error named', [close, say('lena', '/known KE-0001')]],
  ['closed, then a question of the service desk', [close, say('lena', '/wait user please send the log')]],
  ['closed, then an unknown command', [close, say('lena', '/prioritty P1')]],
  ['closed, then escalated', [close, say('lena', '/escalate a restart changed nothing')]],
  ['assigned, then taken by another', [assign('lena', 'omar'), say('lena', '/take')]],
  ['a priority by label, then by command', [label('lena', 'priority: P4'), say('lena', '/priority P1')]],
])('%s', async (_what, acts) => {
  expect(await saidBy(acts, true)).toEqual(await saidBy(acts, false));
});
