/** The database of an earlier desk is opened by the present one, which goes on with all that waits in it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { liveMorning, startMorning } from './morning.ts';

const MINUTE = 60_000;
const databases = new URL('./databases/', import.meta.url);
const names = readdirSync(databases);

test('there is at least one', () => {
  expect(names.length).toBeGreaterThan(0);
});

test.each(names)(
  '%s: what waited is handled, said and given back, and nothing is said twice',
  async (name) => {
    const folder = mkdtempSync(join(tmpdir(), 'stored-'));
    const file = join(folder, 'desk.sqlite');
    // GitHub lives through the same morning, with a desk of its own; then the earlier desk’s memory takes its place.
    const world = await startMorning(`sqlite:${join(folder, 'present.sqlite')}`);
    await liveMorning(world);
    const stored = gunzipSync(readFileSync(new URL(name, databases)));
    await world.restart(`sqlite:${file}`, () => writeFileSync(file, stored));

    const { store } = world.tierline.deps;
    const [inbox, outbox] = [await store.inbox.counts(), await store.outbox.counts()];
    expect({ deliveries: inbox.waiting, parked: outbox.parked }).toEqual({ deliveries: 2, parked: 1 });
    expect(outbox.waiting).toBeGreaterThan(0);

    await world.turn();
    const [one, two, three] = await Promise.all([1, 2, 3].map((n) => world.github.issue('acme/desk', n)));
    expect(one).toMatchObject({ labels: expect.arrayContaining(['tier: 3']) });
    expect(two).toMatchObject({ labels: expect.arrayContaining(['tier: 1']), assignees: ['lena'] });
    expect(three?.comments.map(({ author }) => author)).toEqual(['tierline[bot]']);

    await world.github.installOn('back-office');
    await store.outbox.replay((await store.outbox.parked(10)).map(({ key }) => key));
    await world.later(MINUTE);
    expect((await world.github.issue('acme/back-office', 1)).comments).toHaveLength(1);

    // What the developers do comes to its ticket, and what falls due is told.
    await world.github
      .as('dora')
      .rest.issues.update({ owner: 'acme', repo: 'vpn-client', issue_number: 1, state: 'closed' });
    await world.turn();
    await world.later(8 * 60 * MINUTE);
    expect((await world.github.issue('acme/desk', 3)).labels).toContain('sla: breached');
    const { parked } = await store.inbox.counts();
    expect(parked + (await store.outbox.counts()).parked).toBe(0);
    for (const number of [1, 2, 3]) {
      const said = (await world.github.issue('acme/desk', number)).comments.map(({ body }) => body);
      expect(new Set(said).size).toBe(said.length);
    }
    await world.close();
    rmSync(folder, { recursive: true });
  },
);
