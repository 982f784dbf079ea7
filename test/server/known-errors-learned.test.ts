/** What staff say of known errors on one ticket is remembered for the next ones; what requesters say is not. */
import { expect, test } from 'vitest';
import { fold } from '../../plugin/rules/decide.ts';
import { lessonsOf } from '../../plugin/rules/matching/lessons.ts';
import { readEvent, readSaved } from '../../plugin/server/saved.ts';
import { deskAt } from '../../plugin/server/set-up/desks.ts';
import { DAY, HOUR, scenario } from '../scenario/scenario.ts';

const { world, open, say, ticket, card, labels } = scenario();

const kitchen = 'Cannot reach the intranet from my kitchen';
const alike = 'The intranet does not load in my kitchen';
const body = 'The wiki and the timesheet never load.';

const suggested = async (number: number) => (await ticket(number)).suggestions.map(({ id }) => id);

test('a ticket like one to which staff applied a known error is suggested the same', async () => {
  const first = await open('rita', kitchen, body);
  expect(await suggested(first)).toEqual([]);
  await say('lena', '/known KE-0001', first);
  const second = await open('ravi', alike, body);
  expect(await suggested(second)).toEqual(['KE-0001']);
  expect(await card(second)).toContain('**KE-0001** VPN drops with error 809');
});

test.each([
  ['as it is solved', '/solved with KE-0001'],
  ['by a label', 'KE-0001'],
])('likewise where staff name it %s', async (_, how) => {
  const first = await open('rita', kitchen, body);
  if (how.startsWith('/')) await say('lena', how, first);
  else
    await world.github.as('lena').rest.issues.addLabels({
      owner: 'acme',
      repo: 'desk',
      issue_number: first,
      labels: [how],
    });
  await world.later(HOUR);
  expect(await labels(first)).toContain('KE-0001');
  expect(await suggested(await open('ravi', alike, body))).toEqual(['KE-0001']);
});

test('what staff take back is forgotten, and so is what did not help', async () => {
  const first = await open('rita', kitchen, body);
  await say('lena', '/known KE-0001', first);
  await say('lena', '/not-known', first);
  expect(await suggested(await open('ravi', alike, body))).toEqual([]);
  const third = await open('ravi', kitchen, body);
  await say('lena', '/solved with KE-0001', third);
  expect(await suggested(await open('rita', alike, body))).toEqual(['KE-0001']);
  await say('ravi', '/reopen still the same', third);
  expect(await suggested(await open('rita', alike, body))).toEqual([]);
});

const drill = 'VPN says error 809 since the fire drill';
const canteen = 'Only in the canteen. It says error 809 and gives up.';

test('a ticket like one for which staff turned it down is suggested nothing', async () => {
  const first = await open('rita', drill, canteen);
  expect(await suggested(first)).toEqual(['KE-0001']);
  await say('lena', '/not-known', first);
  expect(await suggested(await open('ravi', drill, canteen))).toEqual([]);
  expect(await suggested(await open('ravi', 'VPN drops at home, error 809', 'My router is new.'))).toEqual([
    'KE-0001',
  ]);
});

test('whatever requesters turn down and confirm, what the next are suggested stays the same', async () => {
  const before = (await ticket(await open('rita', drill, canteen))).matched;
  for (let at = 0; at < 8; at += 1) {
    const refused = await open('rita', drill, canteen);
    await say('rita', '/not-known', refused);
    const praised = await open('ravi', drill, canteen);
    await say('ravi', '/confirm', praised);
    const poison = await open('ravi', kitchen, `${body}\n\n/known KE-0001`);
    await say('ravi', '/known KE-0001', poison);
  }
  const next = await ticket(await open('rita', drill, canteen));
  expect(next.suggestions.map(({ id }) => id)).toEqual(['KE-0001']);
  expect(next.matched).toEqual(before);
  expect(await suggested(await open('rita', alike, body))).toEqual([]);
  expect(await world.tierline.deps.store.lessons.newest(1, 10)).toEqual([]);
});

test('a process that begins anew knows what the one before it knew', async () => {
  const first = await open('rita', kitchen, body);
  await say('lena', '/known KE-0001', first);
  const second = await open('ravi', alike, body);
  world.tierline.deps.caches.libraries.clear();
  world.tierline.deps.caches.taught.clear();
  await world.later(DAY);
  const third = await open('ravi', alike, body);
  expect((await ticket(third)).matched).toEqual((await ticket(second)).matched);
});

test('what is kept is what follows from the events of all tickets', async () => {
  const first = await open('rita', drill, canteen);
  await say('lena', '/not-known', first);
  const second = await open('ravi', kitchen, body);
  await say('lena', '/known KE-0001', second);
  await say('ravi', '/not-known', second);
  await say('lena', '/known KE-0001', await open('rita', kitchen, body));
  const { deps } = world.tierline;
  const rows = await deps.store.tickets.list({ repository: 1 });
  const anew = await Promise.all(
    rows.map(async ({ id, state, installation }) => {
      const { repository } = readSaved(state).ticket;
      const desk = await deskAt({ installation, repository }, deps);
      if (desk === null) return expect.fail('the desk is gone');
      const folded = fold((await deps.store.tickets.events(id)).map(readEvent), { policies: desk.policies });
      return folded === null ? [] : lessonsOf(folded.ticket).map((lesson) => ({ ...lesson, ticket: id }));
    }),
  );
  const kept = await deps.store.lessons.newest(1, 100);
  expect(kept.map(({ fate }) => fate)).toEqual(['applied', 'turned-down']);
  expect(kept.toSorted((one, other) => one.at - other.at)).toEqual(
    anew.flat().toSorted((one, other) => one.at - other.at),
  );
});
