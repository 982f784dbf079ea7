/** Tickets that an earlier version has folded, in its own way, are as the present one would have folded them once it runs. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { foldOlderAgain } from '../../plugin/server/fold-again.ts';
import { FOLD, readSaved } from '../../plugin/server/saved.ts';
import type { TicketRow } from '../../plugin/store/tickets.ts';
import type { World } from '../scenario/desk.ts';
import { type TemporaryFile, temporaryFile } from '../store/temporary-file.ts';
import { liveMorning, startMorning } from '../stored/morning.ts';

let world: World;
let file: TemporaryFile;
beforeEach(async () => {
  file = await temporaryFile();
  world = await startMorning(file.url);
  await liveMorning(world);
});
afterEach(async () => {
  await world.close();
  await file.remove();
});

const rows = () => world.tierline.deps.store.tickets.list({});
const seen = async () =>
  (await rows()).map(({ version, ...row }) => ({ ...row, state: readSaved(row.state) }));

/** Saves every ticket as a version before would have, and forgets that they were folded. */
async function age(change: (ticket: Record<string, unknown>) => Record<string, unknown>): Promise<void> {
  const { store } = world.tierline.deps;
  const aged = ({ state, ...row }: TicketRow): TicketRow => {
    const { fold: _, ticket, ...rest } = readSaved(state);
    return {
      ...row,
      version: row.version + 1,
      state: JSON.stringify({ ...rest, ticket: change({ ...ticket }) }),
    };
  };
  const all = (await rows()).map(aged);
  await store.transaction(async (tx) => {
    for (const row of all) await tx.saveTicket(row);
    await tx.memory.delete('fold');
  });
}

test.each([
  ['the number of the fold alone', (ticket: object) => ({ ...ticket })],
  [
    'fields that came later',
    ({ ratings: _, duplicates: __, told: ___, plan: ____, ...ticket }: Record<string, unknown>) => ticket,
  ],
  ['another status', (ticket: object) => ({ ...ticket, status: 'open', tier: 1, clocks: [] })],
])('it lacks %s: nothing is lost, and nobody is told', async (_, change) => {
  const before = await seen();
  const requests = world.github.requests().length;
  await age(change);
  await world.restart();
  expect(await seen()).toEqual(before);
  expect(before.map(({ state }) => state.fold)).toEqual(before.map(() => FOLD));
  expect(world.github.requests().length).toBe(requests);
});

test('the second start leaves them alone', async () => {
  await age((ticket) => ticket);
  await world.restart();
  const versions = (await rows()).map(({ version }) => version);
  await world.restart();
  expect((await rows()).map(({ version }) => version)).toEqual(versions);
});

test('a ticket that cannot be folded again stays as it is, and the others are folded', async () => {
  const before = await seen();
  await age((ticket) => ticket);
  const { store } = world.tierline.deps;
  const [first] = await rows();
  if (first === undefined) expect.fail('there is no ticket');
  await store.transaction((tx) => tx.saveTicket({ ...first, version: first.version + 1, state: '{}' }));
  await world.restart();
  expect((await rows())[0]?.state).toBe('{}');
  expect((await seen()).slice(1)).toEqual(before.slice(1));
  // It is tried again at the next start, with what an operator has mended.
  const mended = { ...readSaved(first.state), fold: 0 };
  const broken = (await rows())[0];
  if (broken === undefined) expect.fail('there is no ticket');
  await world.tierline.deps.store.transaction((tx) =>
    tx.saveTicket({ ...broken, version: broken.version + 1, state: JSON.stringify(mended) }),
  );
  await world.restart();
  expect(await seen()).toEqual(before);
});

test('three processes that start at once fold each ticket once', async () => {
  const before = await seen();
  await age((ticket) => ticket);
  const { store, caches } = world.tierline.deps;
  const errors: string[] = [];
  const log = {
    ...world.tierline.deps.log,
    error: (_: object, message: string) => void errors.push(message),
  };
  await Promise.all([1, 2, 3].map(() => foldOlderAgain({ store, caches, log })));
  expect(await seen()).toEqual(before);
  expect(errors).toEqual([]);
});
