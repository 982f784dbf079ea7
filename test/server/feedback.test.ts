/** Visitors of the portal say that an article helped, or that a search found nothing. */
import { afterEach, expect, test } from 'vitest';
import { readFeedback } from '../../plugin/server/feedback/read-feedback.ts';
import { startDesk, type World } from '../scenario/desk.ts';

const portal = 'https://help.acme.example';
let world: World;
afterEach(() => world.close());

const say = (body: unknown, headers: Readonly<Record<string, string>> = { origin: portal }) =>
  fetch(`${world.tierline.url}/feedback`, {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

const counted = () => world.tierline.deps.store.feedback.since('2026-01-01');

test('is counted by day, and each thing for itself', async () => {
  world = await startDesk({ portal });
  for (let times = 0; times < 3; times += 1) await say({ said: 'solved', article: 'KE-0001' });
  const answer = await say({ said: 'no-answer', search: '  VPN   Error 809 ' });
  expect(answer.status).toBe(204);
  expect(answer.headers.get('access-control-allow-origin')).toBe(portal);
  expect(await counted()).toEqual([
    { day: '2026-11-20', said: 'solved', about: 'KE-0001', count: 3 },
    { day: '2026-11-20', said: 'no-answer', about: 'vpn error 809', count: 1 },
  ]);
  world.clock.move(24 * 60 * 60_000);
  await say({ said: 'solved', article: 'KE-0001' });
  expect((await counted()).map(({ day, count }) => [day, count])).toContainEqual(['2026-11-21', 1]);
});

test('keeps why an article did not help, without what names somebody or opens a door', async () => {
  world = await startDesk({ portal });
  const because = (text: string, article = 'KE-0001') => say({ said: 'unhelpful', article, because: text });
  expect((await because(' The menu\n is gone \u001b[31m in 5.2 ')).status).toBe(204);
  await because('');
  await because('Ask rita@acme.example at 10.1.2.3, password: Tr0ub4dor&3xY');
  await because('é'.repeat(600));
  expect((await say({ said: 'unhelpful', article: 'RB-0001', because: 'x' })).status).toBe(400);
  expect((await say({ said: 'unhelpful', article: 'KE-0001' })).status).toBe(400);
  const told = (await counted()).map(({ said, about }) => [said, about]);
  expect(told).toContainEqual(['unhelpful', 'KE-0001 The menu is gone [31m in 5.2']);
  expect(told).toContainEqual(['unhelpful', 'KE-0001']);
  expect(told).toContainEqual(['unhelpful', `KE-0001 ${'é'.repeat(300)}`]);
  const kept = JSON.stringify(told);
  for (const secret of ['rita@', '10.1.2.3', 'Tr0ub4dor']) expect(kept).not.toContain(secret);
});

test('is refused from any other page, in any other shape, and when it is too much', async () => {
  world = await startDesk({ portal });
  expect((await say({ said: 'solved', article: 'KE-0001' }, { origin: 'https://evil.example' })).status).toBe(
    403,
  );
  expect((await say({ said: 'solved', article: 'KE-0001' }, {})).status).toBe(403);
  for (const body of [
    '',
    '{',
    '[]',
    { said: 'solved', article: '../x' },
    { said: 'solved', article: 'KE-0001', who: 'me' },
  ])
    expect((await say(body)).status).toBe(400);
  expect((await say({ said: 'no-answer', search: 'x'.repeat(3_000) })).status).toBe(413);
  expect(await counted()).toEqual([]);
  let last = 0;
  for (let times = 0; times < 130; times += 1)
    last = (await say({ said: 'solved', article: 'KE-0002' })).status;
  expect(last).toBe(429);
  world.clock.move(60_000);
  expect((await say({ said: 'solved', article: 'KE-0002' })).status).toBe(204);
});

test('is not taken where no portal is named', async () => {
  world = await startDesk();
  expect((await say({ said: 'solved', article: 'KE-0001' })).status).toBe(404);
});

test('keeps nothing that names a person or a machine', async () => {
  world = await startDesk();
  const read = readFeedback(
    JSON.stringify({ said: 'no-answer', search: 'Rita@acme.example cannot reach 10.1.2.3, call 0301234567' }),
  );
  expect(read).toEqual({ said: 'no-answer', about: '… cannot reach …, call …' });
});
