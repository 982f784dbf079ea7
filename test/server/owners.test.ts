/** `/own @x`: the named person is looked up when the comment comes in, and never again. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEvent } from '../../plugin/server/saved.ts';
import { startDesk, type World } from '../scenario/desk.ts';
import { formBody } from './form-body.ts';

const MINUTE = 60_000;
const desk = { owner: 'acme', repo: 'desk' };

let world: World;
beforeAll(async () => {
  world = await startDesk();
  await world.github.as('rita').rest.issues.create({ ...desk, title: 'VPN is down', body: formBody });
  await world.later(MINUTE);
});
afterAll(() => world.close());

async function say(by: string, body: string): Promise<string> {
  await world.github.as(by).rest.issues.createComment({ ...desk, issue_number: 1, body });
  await world.later(MINUTE);
  return (await world.github.issue('acme/desk', 1)).comments.at(-1)?.body ?? '';
}

async function standings(): Promise<unknown> {
  const [row] = await world.tierline.deps.store.tickets.list({});
  const events = (await world.tierline.deps.store.tickets.events(row?.id ?? '')).map(readEvent);
  return events.flatMap((event) => (event.kind === 'commented' ? [event.named] : []));
}

test('somebody of a team of the desk becomes the owner', async () => {
  expect(await say('lena', '/own @sven')).toContain('@sven, lena has made you the owner of this ticket');
});

test('a requester, or nobody at all, does not', async () => {
  expect(await say('lena', '/own @ravi')).toContain('is not staff of this desk');
  expect(await say('lena', '/own @nobody-of-this-name')).toContain('is not staff of this desk');
});

test('what was seen is stored with the comment; who is no staff themselves has nobody looked up', async () => {
  await say('rita', '/own @omar');
  const outside = { seen: true, levels: [], manager: false };
  expect(await standings()).toEqual([
    [{ login: 'sven', standing: { seen: true, levels: [1], manager: false } }],
    [{ login: 'ravi', standing: outside }],
    [{ login: 'nobody-of-this-name', standing: outside }],
    [],
  ]);
  expect(world.github.violations()).toEqual([]);
  expect(world.github.unimplemented()).toEqual([]);
});

test('in the body of an issue, too', async () => {
  await world.github.as('lena').rest.issues.create({
    ...desk,
    title: 'Mail is slow',
    body: `${formBody}\n\n/own @omar\n/own @rita`,
  });
  await world.later(MINUTE);
  const { comments } = await world.github.issue('acme/desk', 2);
  expect(comments.map(({ body }) => body).join('\n')).toMatch(
    /@omar, lena has made you the owner[\s\S]*is not staff of this desk/,
  );
});
