/** Every payload that the community has collected from GitHub goes through the door, and the desk works them all off. */
import examples from '@octokit/webhooks-examples/api.github.com/index.json' with { type: 'json' };
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPayload } from '../../plugin/github/in/payload.ts';
import { startDesk, type World } from '../scenario/desk.ts';
import { post } from './post.ts';

let world: World;
beforeAll(async () => {
  world = await startDesk();
  await world.turn();
});
afterAll(() => world.close());

const letters = examples.flatMap(({ name, examples: bodies }) => bodies.map((body) => ({ name, body })));

test('there are as many as there were', () => {
  expect(letters.length).toBeGreaterThanOrEqual(329);
});

test('every one that the desk heeds can be read', () => {
  const heeded = letters.filter(({ name }) =>
    ['issues', 'issue_comment', 'push', 'pull_request', 'label'].includes(name),
  );
  expect(heeded.length).toBeGreaterThan(30);
  for (const { name, body } of heeded) readPayload(name, body);
});

/** Takes all in as if from one installation, works them off, and says which were refused. */
async function deliverAll(installation: { readonly id: number } | null): Promise<readonly string[]> {
  const refused: string[] = [];
  for (const { name, body } of letters) {
    const { status, text } = await post(world.tierline.url, world.github.app.webhookSecret, {
      event: name,
      body: JSON.stringify(installation === null ? body : { ...body, installation }),
    });
    if (status !== 202) refused.push(`${name}: ${text}`);
  }
  await world.turn();
  return refused;
}

async function expectAllDone(): Promise<void> {
  const { inbox, outbox } = world.tierline.deps.store;
  expect(await inbox.counts()).toMatchObject({ waiting: 0, parked: 0 });
  expect(await outbox.counts()).toMatchObject({ waiting: 0, parked: 0 });
}

test('all are taken in and worked off, though GitHub knows none of their installations', async () => {
  expect(await deliverAll(null)).toEqual([]);
  await expectAllDone();
});

test('the same from an installation that GitHub knows, about repositories that it does not show us', async () => {
  const { installationId } = world.github.app;
  expect(await deliverAll({ id: installationId })).toEqual([]);
  await expectAllDone();
});
