/** Of the open tickets only those are read again that have changed. */
import { expect, test } from 'vitest';
import { openTickets } from '../../../plugin/server/metrics/open-tickets.ts';
import { policy } from '../../scenario/desk.ts';
import { scenario } from '../../scenario/scenario.ts';

const { world, open, say, ticket } = scenario({
  backOffice: 'installed',
  policy: `${policy}\nback-office: acme/back-office\n`,
});

/** The store, and the ids of the tickets that were read from it. */
function watched() {
  const { store } = world.tierline.deps;
  const read: string[] = [];
  const tickets = {
    ...store.tickets,
    get: (id: string) => {
      read.push(id);
      return store.tickets.get(id);
    },
  };
  return { store: { ...store, tickets }, read };
}

test('what has not changed is not read again, and what has ended is forgotten', async () => {
  await open();
  await open('ravi', 'Mail is down');
  const { store, read } = watched();
  const look = openTickets(store);
  expect(await look()).toHaveLength(2);
  expect(read.splice(0).toSorted()).toEqual(['1#1', '1#2']);
  expect(await look()).toHaveLength(2);
  expect(read).toEqual([]);
  await say('lena', 'I am on it.\n\n/take', 2);
  expect(await look()).toHaveLength(2);
  expect(read.splice(0)).toEqual(['1#2']);
  await say('lena', 'The mail server runs again.\n\n/solved restarted it', 2);
  const { priority } = (await ticket(1)).classification;
  expect(await look()).toEqual([{ tier: 1, priority, sla: null }]);
  expect(read).toEqual([]);
});

test('whoever asks while it is being read gets the same answer', async () => {
  await open();
  const { store, read } = watched();
  const look = openTickets(store);
  const [one, other] = await Promise.all([look(), look()]);
  expect(one).toBe(other);
  expect(read).toEqual(['1#1']);
});

test('what the desk opens for itself is no ticket of people', async () => {
  await open();
  await say('omar', '/problem');
  const look = openTickets(world.tierline.deps.store);
  expect((await world.tierline.deps.store.tickets.active()).length).toBe(2);
  expect(await look()).toHaveLength(1);
});
