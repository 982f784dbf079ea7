/** The portal reads what a desk publishes of its figures: sums, and nobody and no ticket in them. */
import { afterEach, expect, test } from 'vitest';
import { publishedReport } from '../../knowledge/report/published.ts';
import type { Deps } from '../../plugin/server/deps.ts';
import { frontDoor } from '../../plugin/server/http.ts';
import { roleKey } from '../../plugin/server/set-up/refresh.ts';
import { policy, startDesk, type World } from '../scenario/desk.ts';

const portal = 'https://help.acme.example';
const published = `${policy}publish-report: true\n`;
const desk = { owner: 'acme', repo: 'desk' };
const DAY = 24 * 60 * 60_000;

let world: World;
afterEach(() => world.close());

/** Asks a front door of its own, which has kept nothing yet. */
async function ask(change: Partial<Deps> = {}, origin = portal) {
  const door = frontDoor({ ...world.tierline.deps, ...change }, () => undefined, { portal });
  return door.request('/portal/report.json', { headers: { origin } });
}

/** A week at the desk: three tickets with a name that nobody else shall read, two of them solved and rated. */
async function aWeek(): Promise<void> {
  for (const which of ['one', 'two', 'three']) {
    const { data } = await world.github
      .as('rita')
      .rest.issues.create({ ...desk, title: `Quux of the board ${which}`, body: 'It is gone.' });
    await world.turn();
    if (which === 'three') continue;
    const say = (who: 'lena' | 'rita', body: string) =>
      world.github.as(who).rest.issues.createComment({ ...desk, issue_number: data.number, body });
    await say('lena', '/take');
    await world.turn();
    await say('lena', '/solved Try it once more.');
    await world.turn();
    await say('rita', '/confirm\n/rate 5 Lena is the best');
    await world.turn();
  }
  // To the next Monday, when the week is over.
  await world.later(4 * DAY);
}

test('twelve whole weeks and the last four beside those before, in the words of every language', async () => {
  world = await startDesk({ portal, policy: published });
  await aWeek();
  const answer = await ask();
  expect(answer.status).toBe(200);
  expect(answer.headers.get('access-control-allow-origin')).toBe(portal);
  expect(answer.headers.get('cache-control')).toBe('public, max-age=600');
  const { desks, words } = publishedReport.parse(await answer.json());
  expect(desks).toHaveLength(1);
  const [own] = desks;
  expect(own?.weeks).toHaveLength(12);
  expect(own?.weeks.at(-1)).toMatchObject({ from: '2026-11-16', opened: 3, resolved: 2, backlog: 1 });
  expect(own?.weeks.at(-1)?.kept).toContainEqual({ clock: null, met: 2, of: 2 });
  expect(own?.weeks[0]).toEqual({ from: '2026-08-31', opened: 0, resolved: 0, backlog: 0, kept: [] });
  expect(own?.period).toEqual({ from: '2026-10-26', to: '2026-11-22' });
  const value = (name: string) => own?.figures.find((one) => one.name === name)?.now;
  expect(value('opened')).toEqual({ unit: 'count', amount: 3 });
  expect(value('first-level-resolution')).toEqual({ unit: 'share', counted: 2, n: 2 });
  expect(value('first-response')).toMatchObject({ unit: 'length', n: 2 });
  // Two ratings would tell what a single person thought.
  expect(value('satisfaction')).toEqual({ unit: 'share', counted: null, n: 2 });
  expect(Object.keys(words)).toEqual(['en', 'de']);
});

test('nobody, no ticket and no title is in it', async () => {
  world = await startDesk({ portal, policy: published });
  await aWeek();
  const { desks } = publishedReport.parse(await (await ask()).json());
  expect(JSON.stringify(desks)).not.toMatch(/rita|lena|quux|best|http|#/i);
  expect(desks[0]?.figures.map(({ part }) => part).filter((part) => part?.includes('@'))).toEqual([]);
});

test('where the policy does not publish, or names another portal, there is nothing', async () => {
  world = await startDesk({ portal });
  await aWeek();
  const answer = await ask();
  expect(answer.status).toBe(404);
  expect(await answer.text()).toBe('No desk behind this portal publishes its figures.\n');
  await world.close();
  world = await startDesk({ portal, policy: published.replace(/portal:.*\n/, '') });
  await aWeek();
  expect((await ask()).status).toBe(404);
});

test('of two desks the one that publishes is told of, and no page of another origin may read it', async () => {
  world = await startDesk({ portal, policy: published });
  await aWeek();
  const { store } = world.tierline.deps;
  const instant = { effectiveAt: 0, mergedAt: 0 };
  await store.transaction(async (tx) => {
    await tx.savePolicy({ version: 'other', text: policy, repository: 999, ...instant });
    await tx.memory.set(roleKey(999), 'desk');
  });
  const answer = await ask({}, 'https://evil.example');
  expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  const { desks } = publishedReport.parse(await answer.json());
  expect(desks.map((one) => one.desk)).toEqual(['acme/desk']);
});

test('it is counted once for all who ask within ten minutes, and anew where it failed', async () => {
  world = await startDesk({ portal, policy: published });
  await aWeek();
  const { deps } = world.tierline;
  let stamp = 0;
  const clock = { ...deps.clock, stamp: () => stamp };
  const door = frontDoor({ ...deps, clock }, () => undefined, { portal });
  const opened = async () => {
    const answer = await door.request('/portal/report.json');
    return publishedReport.parse(await answer.json()).desks[0]?.weeks.at(-1)?.opened;
  };
  expect(await opened()).toBe(3);
  await world.later(7 * DAY);
  expect(await opened()).toBe(3);
  stamp = 10 * 60_000;
  expect(await opened()).toBe(0);
  const policies = { ...deps.store.policies, repositories: () => Promise.reject(new Error('x')) };
  const broken = await ask({ store: { ...deps.store, policies } });
  expect(broken.status).toBe(503);
  expect(broken.headers.get('cache-control')).toBe('no-store');
});
