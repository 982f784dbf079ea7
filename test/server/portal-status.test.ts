/** The portal reads what is happening at the desk: major incidents, and what many people meet now. */
import { afterEach, expect, test, vi } from 'vitest';
import type { Deps } from '../../plugin/server/deps.ts';
import { frontDoor } from '../../plugin/server/http.ts';
import type { PublicIncident } from '../../plugin/server/portal-status/incident.ts';
import { startDesk, vpnArticle, type World, policy as withPortal } from '../scenario/desk.ts';

const portal = 'https://help.acme.example';
const desk = { owner: 'acme', repo: 'desk' };
const DAY = 24 * 60 * 60_000;
const body = '### What happened?\n\nThe client gives up.\n\n### Service\n\nVPN\n';

let world: World;
afterEach(() => world.close());

const copy = (id: string, change: (text: string) => string = (text) => text) => ({
  [`knowledge/articles/${id}.md`]: change(vpnArticle.replace('id: KE-0001', `id: ${id}`)),
});
const howTo = (id: string) => ({
  [`knowledge/articles/${id}.md`]: `---\nid: ${id}\ntitle: Do it\nreviewedOn: 2026-11-20\n---\n\nDo it.\n`,
});

/** Asks a front door of its own, which has kept nothing yet. */
async function ask(change: Partial<Deps> = {}, incidents?: () => Promise<readonly PublicIncident[]>) {
  const door = frontDoor({ ...world.tierline.deps, ...change }, () => undefined, { portal, incidents });
  const answer = await door.request('/portal/status.json', { headers: { origin: portal } });
  return { answer, status: answer.status === 200 ? await answer.json() : await answer.text() };
}

const solve = async (article: string, times: number) => {
  const day = '2026-11-20';
  for (let one = 0; one < times; one += 1)
    await world.tierline.deps.store.feedback.note({ day, said: 'solved', about: article });
};

const apply = async (...commands: readonly string[]) => {
  const rita = world.github.as('rita').rest.issues;
  const { data } = await rita.create({ ...desk, title: 'VPN is down', body });
  await world.turn();
  for (const command of commands) {
    const lena = world.github.as('lena').rest.issues;
    await lena.createComment({ ...desk, issue_number: data.number, body: command });
    await world.turn();
  }
};

test('the portal alone may read it from a page, for a minute, without anything that tells who asks', async () => {
  world = await startDesk({ portal });
  const from = (origin: string) => fetch(`${world.tierline.url}/portal/status.json`, { headers: { origin } });
  const own = await from(portal);
  expect(own.status).toBe(200);
  expect(own.headers.get('access-control-allow-origin')).toBe(portal);
  expect(own.headers.get('cache-control')).toBe('public, max-age=60');
  expect(own.headers.get('vary')).toContain('Origin');
  expect(own.headers.get('set-cookie')).toBeNull();
  const { at, ...rest } = await own.json();
  expect(Math.abs(Date.now() - Date.parse(at))).toBeLessThan(5_000);
  expect(rest).toEqual({ incidents: [], popular: [] });
  for (const other of ['https://evil.example', 'null', `${portal}.evil.example`]) {
    const answer = await from(other);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    // A cache between must not give the answer of one page to another.
    expect(answer.headers.get('vary')).toContain('Origin');
  }
});

test('where no portal is named there is nothing', async () => {
  world = await startDesk();
  const answer = await fetch(`${world.tierline.url}/portal/status.json`);
  expect(answer.status).toBe(404);
});

test('what solved it and what was applied count together, the most frequent first', async () => {
  world = await startDesk({
    portal,
    articles: { ...copy('KE-0002'), ...copy('KE-0003'), ...howTo('HT-0001') },
  });
  await apply('/known KE-0003');
  await apply('/known KE-0003\n\n/known KE-0002');
  await solve('KE-0003', 1);
  await solve('HT-0001', 2);
  await solve('KE-0001', 1);
  expect((await ask()).status).toMatchObject({ popular: ['KE-0003', 'HT-0001', 'KE-0001', 'KE-0002'] });
});

test('a known error that was sent back does not count', async () => {
  world = await startDesk({ portal });
  await apply('/known KE-0001');
  expect((await ask()).status).toMatchObject({ popular: ['KE-0001'] });
  await world.github
    .as('rita')
    .rest.issues.createComment({ ...desk, issue_number: 1, body: '/not-known KE-0001' });
  await world.turn();
  expect((await ask()).status).toMatchObject({ popular: [] });
});

test('after 30 days it is no longer popular', async () => {
  world = await startDesk({ portal, articles: copy('KE-0002') });
  await apply('/known KE-0001');
  await solve('KE-0002', 1);
  await world.later(30 * DAY);
  expect((await ask()).status).toMatchObject({ popular: ['KE-0001', 'KE-0002'] });
  await world.later(DAY);
  expect((await ask()).status).toMatchObject({ popular: [] });
});

test('runbooks, staff articles, retired ones and made-up ids are never named, and never more than eight', async () => {
  const many = Array.from({ length: 10 }, (_, at) => `HT-00${10 + at}`);
  world = await startDesk({
    portal,
    articles: {
      ...copy('KE-0002', (text) => text.replace('audience: public', 'audience: staff')),
      ...copy('KE-0003', (text) => text.replace('status: workaround', 'status: retired')),
      ...howTo('RB-0001'),
      ...Object.assign({}, ...many.map(howTo)),
    },
  });
  await apply();
  for (const id of ['KE-0002', 'KE-0003', 'RB-0001', 'KE-9999']) await solve(id, 5);
  for (const id of many) await solve(id, 1);
  expect((await ask()).status).toMatchObject({ popular: many.slice(0, 8) });
});

test('a desk whose policy names another portal, or none, is not told of', async () => {
  world = await startDesk({ portal, policy: withPortal.replace(/portal:.*\n/, '') });
  await apply('/known KE-0001');
  await solve('KE-0001', 1);
  const asked = vi.fn(() => Promise.resolve([]));
  expect((await ask({}, asked)).status).toMatchObject({ popular: [] });
  expect(asked).toHaveBeenCalledWith([]);
});

test('major incidents are told in the words for the public, with the desks that they were read of', async () => {
  world = await startDesk({ portal });
  await apply();
  const asked = vi.fn(() =>
    Promise.resolve([
      { title: 'Mail is down', url: 'https://status.acme.example/9' },
      { title: 'VPN is slow', url: null },
    ]),
  );
  expect((await ask({}, asked)).status).toMatchObject({
    incidents: [{ title: 'Mail is down', url: 'https://status.acme.example/9' }, { title: 'VPN is slow' }],
  });
  const [row] = await world.tierline.deps.store.tickets.list({});
  expect(asked).toHaveBeenCalledWith([row?.repository]);
});

test('what a ticket says is never told: its title is the requester’s', async () => {
  world = await startDesk({ portal });
  await world.github
    .as('rita')
    .rest.issues.create({ ...desk, title: 'Quux of the board is gone', body, labels: ['major'] });
  await world.turn();
  expect(JSON.stringify((await ask()).status)).not.toContain('Quux');
});

test('many who ask at once, and for half a minute, ask the store once', async () => {
  world = await startDesk({ portal });
  await apply();
  const { deps } = world.tierline;
  let stamp = Date.parse('2026-11-20T09:00:00Z');
  const asked = vi.fn(() => Promise.resolve([]));
  const clock = { ...deps.clock, stamp: () => stamp };
  const door = frontDoor({ ...deps, clock }, () => undefined, { portal, incidents: asked });
  const at = async () => (await (await door.request('/portal/status.json')).json()).at;
  expect(await Promise.all(Array.from({ length: 50 }, at))).toEqual(Array(50).fill('2026-11-20T09:00:00Z'));
  stamp += 29_000;
  expect(await at()).toBe('2026-11-20T09:00:00Z');
  expect(asked).toHaveBeenCalledTimes(1);
  stamp += 1_000;
  expect(await at()).toBe('2026-11-20T09:00:30Z');
  expect(asked).toHaveBeenCalledTimes(2);
});

test('when it cannot be worked out nobody is told anything, and the next who asks is answered', async () => {
  world = await startDesk({ portal });
  const { deps } = world.tierline;
  const errors: string[] = [];
  const log = { ...deps.log, error: (_: object, message: string) => errors.push(message) };
  const asked = vi
    .fn(() => Promise.resolve<readonly PublicIncident[]>([]))
    .mockRejectedValueOnce(new Error('x'));
  const door = frontDoor({ ...deps, log }, () => undefined, { portal, incidents: asked });
  const broken = await door.request('/portal/status.json');
  expect(broken.status).toBe(503);
  expect(broken.headers.get('cache-control')).toBe('no-store');
  expect(await broken.text()).toBe('The status cannot be read just now.\n');
  expect(errors).toEqual(['could not work out the status for the portal']);
  expect((await door.request('/portal/status.json')).status).toBe(200);
});
