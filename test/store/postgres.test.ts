/** The contract on a real PostgreSQL, and what several processes sharing one may rely on. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../plugin/store/open.ts';
import type { Claim } from '../../plugin/store/queue/delivery.ts';
import type { Store } from '../../plugin/store/store.ts';
import { storeContract } from './contract.ts';
import { planPostgres, startPostgres, type TestPostgres } from './postgres.ts';
import { emptySchema, type PostgresSchema } from './postgres-schema.ts';
import { LEASE, NOON, sampleDelivery, sampleEffect } from './sample.ts';

const plan = await planPostgres();
if (plan.kind === 'none') console.warn(`The store was not tested on PostgreSQL: ${plan.why}.`);

describe.skipIf(plan.kind === 'none')('PostgreSQL', () => {
  let server: TestPostgres | null = null;
  /** Each test of the contract finds its tables made, and empty. */
  let contract: PostgresSchema | null = null;

  const schemaOf = async (): Promise<PostgresSchema> => {
    if (server === null) throw new Error('PostgreSQL is not started');
    return await emptySchema(server.url);
  };

  beforeAll(async () => {
    server = await startPostgres(plan);
  });

  afterAll(async () => {
    await contract?.drop();
    await server?.stop();
  });

  storeContract('PostgreSQL', async () => {
    contract ??= await schemaOf();
    const schema = contract;
    const store = await openStore({ url: schema.url });
    const close = async () => {
      await store.close();
      await schema.empty();
    };
    return { ...store, close };
  });

  describe('shared by several processes', () => {
    let schema: PostgresSchema;
    let stores: readonly Store[];

    beforeEach(async () => {
      schema = await schemaOf();
      stores = await Promise.all(Array.from({ length: 3 }, () => openStore({ url: schema.url })));
    });

    afterEach(async () => {
      await Promise.all(stores.map((store) => store.close()));
      await schema.drop();
    });

    test('processes that start at once all find the store ready', async () => {
      expect(await Promise.all(stores.map((store) => store.inbox.counts()))).toHaveLength(3);
    });

    test('a stream is never held by two, its order is kept, and nothing is left over', async () => {
      const streams = Array.from({ length: 6 }, (_, at) => `stream ${at}`);
      const held = new Set<string>();
      const handled = new Map<string, string[]>(streams.map((stream) => [stream, []]));
      const expected = 6 * 20;

      const handle = async (store: Store, claim: Claim): Promise<void> => {
        const { stream, id } = claim.delivery;
        expect(held.has(stream)).toBe(false);
        held.add(stream);
        handled.get(stream)?.push(id);
        await store.transaction(async (tx) => {
          await tx.send([sampleEffect(`${id} handled`, { stream })]);
          held.delete(stream);
          await tx.settle(claim, 'done', NOON);
        });
      };
      const countHandled = () => [...handled.values()].flat().length;
      const worker = async (store: Store): Promise<void> => {
        while (countHandled() < expected) {
          const claim = await store.inbox.claim(NOON, LEASE);
          if (claim !== null) await handle(store, claim);
        }
      };
      // They keep coming while others of the same stream are being settled: the moment in which one could be forgotten.
      const sender = async (): Promise<void> => {
        for (let at = 0; at < 20; at += 1) {
          const batch = streams.map((stream) => sampleDelivery(`${stream} ${at}`, { stream }));
          await stores[at % 3]?.inbox.receive(at % 2 === 0 ? batch : batch.toReversed());
        }
      };
      await Promise.all([sender(), ...stores.flatMap((store) => [worker(store), worker(store)])]);

      for (const stream of streams) {
        expect(handled.get(stream)).toEqual(Array.from({ length: 20 }, (_, at) => `${stream} ${at}`));
      }
      expect(await stores[0]?.inbox.counts()).toEqual({ waiting: 0, parked: 0, oldest: null });
      expect(await stores[0]?.outbox.counts()).toEqual({ waiting: expected, parked: 0, oldest: NOON });
    });

    test('a deadlock between two processes is broken, and both get their way', async () => {
      const [one, other] = stores;
      const first = Promise.withResolvers<void>();
      const second = Promise.withResolvers<void>();
      const crossing = async (
        store: Store | undefined,
        from: string,
        to: string,
        here: () => void,
        there: Promise<void>,
      ) =>
        await store?.transaction(async (tx) => {
          await tx.memory.set(from, 'mine');
          here();
          await there;
          await tx.memory.set(to, 'mine too');
        });
      await stores[2]?.memory.set('a', '-');
      await stores[2]?.memory.set('b', '-');
      await Promise.all([
        crossing(one, 'a', 'b', first.resolve, second.promise),
        crossing(other, 'b', 'a', second.resolve, first.promise),
      ]);
      expect(await stores[2]?.memory.get('a')).toContain('mine');
    });

    test.each([
      [
        'by its server',
        'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()',
      ],
      [
        'in the middle of a statement',
        'select pg_cancel_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()',
      ],
    ])('a connection that is cut %s costs that work alone, and the process lives', async (_how, cut) => {
      const [store] = stores;
      for (let round = 0; round < 5; round += 1) {
        const held = Promise.withResolvers<void>();
        const works = Promise.allSettled(
          Array.from({ length: 4 }, (_, at) =>
            store?.transaction(async (tx) => {
              await tx.memory.set(`round ${round} work ${at}`, 'begun');
              if (at === 0) held.resolve();
              await new Promise((resolve) => setTimeout(resolve, 30));
              await tx.memory.set(`round ${round} work ${at}`, 'done');
            }),
          ),
        );
        await held.promise;
        await schema.run(cut);
        await works;
      }
      // A transaction that was cut did nothing, so it has run again or has said that it failed; none is half done.
      const noted = (await store?.memory.list('round ')) ?? [];
      expect(noted.filter((value) => value !== 'done')).toEqual([]);
      await store?.memory.set('after', 'all');
      expect(await store?.memory.get('after')).toBe('all');
    });

    test('a store from a newer version is refused', async () => {
      await schema.run(`insert into migration (number, name) values (99, '0099-from-the-future')`);
      await expect(openStore({ url: schema.url })).rejects.toThrow(
        'written by a newer version of Tierline: this one does not know its step “0099-from-the-future”',
      );
    });
  });
});

test('a PostgreSQL that does not answer is named, without its password', async () => {
  const refused = openStore({ url: 'postgres://desk:secret@127.0.0.1:1/tickets' });
  await expect(refused).rejects.toThrow('Could not open the PostgreSQL database at 127.0.0.1:1/tickets.');
  await expect(refused).rejects.not.toThrow('secret');
});
