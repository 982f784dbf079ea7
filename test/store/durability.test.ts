/** What was acknowledged is on the disk; only leases may be lost with the power. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Durability, Engine } from '../../plugin/store/engine/engine.ts';
import { openSqlite } from '../../plugin/store/engine/sqlite.ts';
import { storeOn } from '../../plugin/store/on-engine.ts';
import type { Store } from '../../plugin/store/store.ts';
import { claimed } from './claimed.ts';
import { LEASE, NOON, sampleDelivery, sampleEffect } from './sample.ts';

let engine: Engine;
let store: Store;
let asked: Durability[];

beforeEach(async () => {
  engine = await openSqlite(':memory:');
  asked = [];
  store = storeOn({
    ...engine,
    write: (durability, work) => {
      asked.push(durability);
      return engine.write(durability, work);
    },
  });
});

afterEach(async () => {
  await store.close();
});

test('deliveries, transactions, results and facts are durable, leases are not', async () => {
  const { inbox, outbox } = store;
  const did = async (name: string, act: Promise<unknown>): Promise<string> => {
    await act;
    return `${name}: ${asked.splice(0).join()}`;
  };
  const claim = async () => claimed(await inbox.claim(NOON, LEASE));
  const toSend = async () => claimed(await outbox.claim('github', NOON, LEASE));

  expect(await did('receive', inbox.receive([sampleDelivery('a'), sampleDelivery('b')]))).toBe(
    'receive: durable',
  );
  expect(await did('claim and release', claim().then(inbox.release))).toBe('claim and release: lazy,lazy');
  expect(
    await did(
      'retry',
      claim().then((held) => inbox.retry(held, NOON, 'x')),
    ),
  ).toBe('retry: lazy,durable');
  expect(
    await did(
      'park',
      claim().then((held) => inbox.park(held, NOON, 'x')),
    ),
  ).toBe('park: lazy,durable');
  expect(await did('replay', inbox.replay(['a']))).toBe('replay: durable');
  const work = store.transaction((tx) => tx.send([sampleEffect('1'), sampleEffect('2')]));
  expect(await did('transaction', work)).toBe('transaction: durable');
  expect(
    await did(
      'send later',
      toSend().then((held) => outbox.retry(held, NOON, 'x')),
    ),
  ).toBe('send later: lazy,durable');
  expect(
    await did(
      'sent',
      toSend().then((held) => outbox.done(held, NOON)),
    ),
  ).toBe('sent: lazy,durable');
  expect(
    await did(
      'not sent',
      toSend().then((held) => outbox.park(held, NOON, 'x')),
    ),
  ).toBe('not sent: lazy,durable');
  expect(await did('send again', outbox.replay(['2']))).toBe('send again: durable');
  expect(await did('remember', store.memory.set('bot', '1'))).toBe('remember: durable');
  expect(await did('forget', store.memory.delete('bot'))).toBe('forget: durable');
});
