/** A repository may have a webhook of its own to the desk’s address: it is told so, and takes nothing from the App’s. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recover } from '../../plugin/server/recover/recover.ts';
import { startDesk, type World } from '../scenario/desk.ts';
import { formBody } from './form-body.ts';
import { post } from './post.ts';

const desk = { owner: 'acme', repo: 'desk' };

let world: World;
beforeEach(async () => {
  world = await startDesk();
  await world.turn();
  await recover(world.tierline.deps);
  await world.turn();
});
afterEach(() => world.close());

const hook = (id: string, type: string | null, target: string | null = null) => ({
  'x-github-hook-id': id,
  ...(type === null ? {} : { 'x-github-hook-installation-target-type': type }),
  ...(target === null ? {} : { 'x-github-hook-installation-target-id': target }),
});
const send = (delivery: string, payload: object, more: Readonly<Record<string, string>>) =>
  post(world.tierline.url, world.github.app.webhookSecret, { delivery, body: JSON.stringify(payload), more });

/** What GitHub makes of one opening: the App’s delivery, and the same without an installation for others. */
async function opening() {
  world.github.post.hold();
  await world.github.as('rita').rest.issues.create({ ...desk, title: 'VPN is down', body: formBody });
  const made = world.github.post
    .list()
    .find(({ event, action }) => event === 'issues' && action === 'opened');
  if (made === undefined) throw new Error('no issue was opened');
  world.github.post.release({ dropped: () => true });
  const { installation: _, ...plain } = made.payload;
  return { payload: made.payload, plain };
}
const labels = async () => (await world.github.issue('acme/desk', 1)).labels;

test.each([
  [
    'a repository’s',
    hook('77', 'repository', '1'),
    'This is a repository’s own webhook, not the one of the desk’s App',
  ],
  ['an organisation’s', hook('77', 'organization'), 'This is an organisation’s own webhook'],
  ['another App’s', hook('77', 'integration', '9'), 'another App than the desk’s, whose id is 4711'],
  ['nobody’s', hook('77', '<b>x</b>'), 'This is somebody else’s webhook'],
  ['a hook without a number', hook('x/y', null), 'X-GitHub-Hook-ID holds no number'],
])(
  '%s own hook is refused with a note, and the App’s delivery of the same GUID is handled',
  async (_whose, more, note) => {
    const { payload, plain } = await opening();
    const guid = randomUUID();
    const refused = await send(guid, plain, more);
    expect(refused.status).toBe(400);
    expect(refused.text).toContain(note);
    expect(await send(guid, payload, hook('1', 'integration', '4711'))).toMatchObject({ status: 202 });
    await world.turn();
    expect(await labels()).toContain('tier: 1');
  },
);

test.each([
  ['with the number of its hook alone', hook('77', null), hook('1', null)],
  ['without a word of its hook', {}, {}],
])('on an older server the foreign hook tells of it first, %s', async (_how, foreign, ours) => {
  const { payload, plain } = await opening();
  const guid = randomUUID();
  await send(guid, plain, foreign);
  await world.turn();
  expect(await labels()).toEqual([]);
  expect(await send(guid, payload, ours)).toMatchObject({ status: 202 });
  await world.turn();
  expect(await labels()).toContain('tier: 1');
});

test('what recovery has GitHub send again is one delivery with the original', async () => {
  const { inbox } = world.tierline.deps.store;
  await world.github.as('rita').rest.issues.create({ ...desk, title: 'VPN is down', body: formBody });
  await world.turn();
  const made = world.github.post
    .list()
    .find(({ event, action }) => event === 'issues' && action === 'opened');
  await world.github.post.redeliver(made?.guid ?? '');
  expect((await inbox.counts()).waiting).toBe(0);
});
