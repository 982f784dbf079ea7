/** That nobody ran the desk is told once, with what was recovered; of a restart in which nothing was missed nothing is said. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { subscriberSchema } from '../../plugin/outbound/subscriber.ts';
import { healthOf } from '../../plugin/server/health.ts';
import { recover } from '../../plugin/server/recover/recover.ts';
import { type Listener, listen, verified } from '../outbound/listener.ts';
import { startDesk, policy as usual, type World } from '../scenario/desk.ts';
import { type QuickFolder, quickFolder } from '../scenario/quick-folder.ts';
import { MINUTE, scenesOf } from '../scenario/scenario.ts';

const secret = `whsec_${Buffer.from('a secret of thirty-two bytes ok!').toString('base64')}`;
const desk = { owner: 'acme', repo: 'desk' };

let folder: QuickFolder;
let pager: Listener;
let world: World;
const { open, say, labels } = scenesOf(() => world);

beforeEach(async () => {
  folder = await quickFolder();
  pager = await listen();
  world = await startDesk({
    policy: `${usual}back-office: acme/back-office\n`,
    databaseUrl: folder.databaseUrl,
    backOffice: 'installed',
    subscribers: [
      subscriberSchema.parse({ name: 'pager', url: pager.url, secrets: [secret], allowPrivate: true }),
    ],
  });
  await world.turn();
  await recover(world.tierline.deps);
});
afterEach(async () => {
  expect(world.github.violations()).toEqual([]);
  await world.close();
  await pager.stop();
  await folder.remove();
});

const comment = (by: string, body: string) =>
  world.github.as(by).rest.issues.createComment({ ...desk, issue_number: 1, body });

/** Nobody runs the desk for so long; GitHub’s webhooks find nobody. */
async function offline(minutes: number, meanwhile: () => Promise<unknown> = async () => undefined) {
  world.github.post.target(null);
  world.clock.move(MINUTE);
  await meanwhile();
  world.clock.move((minutes - 1) * MINUTE);
  await world.restart();
  await recover(world.tierline.deps);
  await world.later(MINUTE);
}

const message = z.object({ type: z.string(), data: z.record(z.string(), z.unknown()) });
const heard = () =>
  pager.received
    .map((one) => message.parse(verified(one, secret)))
    .filter(({ type }) => type === 'desk.recovered')
    .map(({ data }) => data);
const notices = async () => (await healthOf(world.tierline.deps)).notices ?? [];
const office = async () => {
  const { issues } = world.github.as('mia').rest;
  const { data } = await issues.listForRepo({ owner: 'acme', repo: 'back-office', state: 'all' });
  return data.filter(({ title }) => title.startsWith('The desk was offline'));
};

test('what happened meanwhile is counted: in the health, to subscribers, and in the back office', async () => {
  await open();
  await offline(29, async () => {
    await comment('rita', 'It says error 809.');
    await comment('lena', 'I am on it.\n\n/take');
  });
  const said =
    'The desk was offline from 2026-11-20T08:01:00Z to 2026-11-20T08:30:00Z: 2 events recovered, 0 clocks corrected.';
  expect(await notices()).toEqual([said]);
  expect(heard()).toEqual([
    {
      repository: 'acme/desk',
      from: '2026-11-20T08:01:00Z',
      until: '2026-11-20T08:30:00Z',
      tickets: 0,
      notices: 0,
      events: 2,
      clocksCorrected: 0,
    },
  ]);
  const [note, ...more] = await office();
  expect(more).toEqual([]);
  expect(note?.title).toBe('The desk was offline from Fri 20 Nov 2026, 09:01 to Fri 20 Nov 2026, 09:30');
  expect(note?.body).toMatch(/^Nobody ran the desk/);
  expect(note?.body).toContain('(events: 2)');
  expect(note?.body).not.toContain('@mia');
});

test('it is told once, also after another restart, and the health forgets it after a day', async () => {
  await open();
  await offline(29, () => comment('lena', '/take'));
  await world.restart();
  await recover(world.tierline.deps);
  await world.later(10 * MINUTE);
  expect(heard()).toHaveLength(1);
  expect(await office()).toHaveLength(1);
  await world.later(25 * 60 * MINUTE);
  expect(await notices()).toEqual([]);
});

test('a clock that was told as breached and was not is counted, and a manager is spoken to', async () => {
  await open();
  world.github.post.hold();
  await comment('lena', 'It is the router.');
  await world.later(45 * MINUTE);
  await world.later(16 * MINUTE);
  expect(await labels()).toContain('sla: breached');
  await offline(5, () => comment('rita', 'Thank you, I will look.'));
  world.github.post.release();
  await world.later(2 * MINUTE);
  expect((await notices())[0]).toMatch(/1 event recovered, 1 clock corrected\.$/);
  expect(heard()).toMatchObject([{ events: 1, clocksCorrected: 1 }]);
  expect((await office())[0]?.body).toMatch(/^@mia, nobody ran the desk/);
});

test.each([
  ['a long stop in which nothing was missed', 29, null],
  ['a short restart in which somebody wrote', 2, 'I see it, too.'],
])('%s says nothing', async (_, minutes, body) => {
  await open();
  await offline(minutes, async () => (body === null ? null : comment('ravi', body)));
  await world.later(5 * MINUTE);
  expect(heard()).toEqual([]);
  expect(await notices()).toEqual([]);
  expect(await office()).toEqual([]);
});

test('what fell due meanwhile is told as ever, and the message counts what was recovered, too', async () => {
  await open();
  await offline(3 * 60, () => comment('rita', 'Is anybody there?'));
  await say('lena', 'I am on it.');
  expect(heard()).toMatchObject([{ tickets: 1, events: 1, clocksCorrected: 0 }]);
  expect(await office()).toEqual([]);
});
