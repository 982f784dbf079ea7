/** A desk on PostgreSQL: a schema of its own, its operator on another machine, and a copy of it. */
import { existsSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { machineClock } from '../../plugin/clock.ts';
import { readConfig } from '../../plugin/config.ts';
import { mayBeDone } from '../../plugin/server/deliver/done-before.ts';
import { openStore } from '../../plugin/store/open.ts';
import { claimed } from '../store/claimed.ts';
import { planPostgres, startPostgres, type TestPostgres } from '../store/postgres.ts';
import { LEASE, NOON, sampleDelivery, sampleEffect } from '../store/sample.ts';
import { startChild } from './child.ts';
import { rightEnvironment } from './environment.ts';

const plan = await planPostgres();
if (plan.kind === 'none') console.warn(`A desk on PostgreSQL was not tried: ${plan.why}.`);
const cli = resolve('plugin/cli.ts');

test.each([
  ['public; drop table x', 'Write small letters'],
  ['Tierline', 'Write small letters'],
  ['pg_tierline', 'Write small letters'],
  ['a,b', 'Write small letters'],
  ['a -c log_statement=all', 'Write small letters'],
])('“%s” is no name of a schema', (name, why) => {
  const url = { DATABASE_URL: 'postgres://desk@127.0.0.1/x', DATABASE_SCHEMA: name };
  expect(readConfig({ ...rightEnvironment, ...url })).toEqual({
    problems: [expect.stringContaining(why)],
  });
});

test('a schema for an SQLite file is told as a mistake', () => {
  expect(readConfig({ ...rightEnvironment, DATABASE_SCHEMA: 'tierline' })).toEqual({
    problems: [expect.stringContaining('SQLite file, which has no schemas')],
  });
});

describe.skipIf(plan.kind === 'none')('with PostgreSQL', () => {
  let server: TestPostgres;
  let url: string;
  let folder: string;
  let count = 0;

  beforeAll(async () => {
    server = await startPostgres(plan);
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tierline-postgres-cli-'));
    count += 1;
    await run(server.url, `create database desk_${count}`);
    const at = new URL(server.url);
    at.pathname = `/desk_${count}`;
    url = at.href;
  });
  afterEach(async () => {
    await run(server.url, `drop database desk_${count} with (force)`);
    await rm(folder, { recursive: true, force: true });
  });

  /** As from another machine: there is no socket, and nothing of the desk but its database. */
  const tierline = async (words: readonly string[], changes: Readonly<Record<string, string>> = {}) => {
    const child = startChild(cli, words, { DATABASE_URL: url, ...changes }, folder);
    return { code: await child.ended(), said: child.said() };
  };

  test('what is parked is listed, put back and dropped from another machine, beside the running desk', async () => {
    const store = await openStore({ url });
    try {
      await store.inbox.receive([sampleDelivery('bad'), sampleDelivery('worse', { stream: 'other' })]);
      for (const left of [2, 1])
        await store.inbox.park(claimed(await store.inbox.claim(NOON, LEASE)), NOON, `no repository ${left}`);
      await store.transaction((tx) => tx.send([sampleEffect('told')]));
      await store.outbox.park(claimed(await store.outbox.claim('github', NOON, LEASE)), NOON, 'refused');
      const { code, said } = await tierline(['parked']);
      expect(code).toBe(0);
      expect(said).toMatch(/bad\n[\s\S]*worse\n[\s\S]*told\n {2}comment to github[\s\S]*refused/);
      expect(await tierline(['replay', 'bad'])).toEqual({ code: 0, said: '1 put back.\n' });
      expect(await store.inbox.counts()).toMatchObject({ waiting: 1, parked: 1 });
      expect(await tierline(['drop', 'all'])).toEqual({ code: 0, said: '2 dropped for good.\n' });
      expect(await store.outbox.counts()).toMatchObject({ waiting: 0, parked: 0 });
      expect(claimed(await store.inbox.claim(NOON, LEASE)).delivery.id).toBe('bad');
    } finally {
      await store.close();
    }
  });

  test('a database without a desk is told as such, and nothing is made in it', async () => {
    expect(await tierline(['parked'])).toMatchObject({
      code: 1,
      said: expect.stringContaining('There is no desk in this database'),
    });
    expect(await rows(url, "select 1 from pg_tables where tablename = 'delivery'")).toEqual([]);
  });

  test('a password is in no word of what goes wrong', async () => {
    const wrong = { DATABASE_URL: 'postgres://desk:pa55word-planted@127.0.0.1:1/tickets' };
    for (const words of [
      ['parked'],
      ['drop', 'all'],
      ['backup', 'copy'],
      ['restore', 'copy'],
      ['export', 'x.jsonl'],
    ])
      expect((await tierline(words, wrong)).said).not.toContain('pa55word-planted');
  });

  test('in a schema of its own nothing of others is found, whatever it is called', async () => {
    await run(url, 'create table public.ticket (trap text)');
    const at = { url, schema: 'tierline' };
    const store = await openStore(at);
    await store.inbox.receive([sampleDelivery('one')]);
    expect(await store.tickets.list({})).toEqual([]);
    await store.close();
    const tables = "select schemaname from pg_tables where tablename in ('delivery', 'ticket') order by 1";
    expect(await rows(url, tables)).toEqual([
      { schemaname: 'public' },
      { schemaname: 'tierline' },
      { schemaname: 'tierline' },
    ]);
    const shown = await rows(`${url}&options=-c%20search_path%3Dtierline,pg_temp`, 'show search_path');
    expect(shown).toEqual([{ search_path: 'tierline,pg_temp' }]);
    expect(await tierline(['parked'], { DATABASE_SCHEMA: 'tierline' })).toEqual({
      code: 0,
      said: 'Nothing is parked.\n',
    });
  });

  test('a desk of before is not left behind in public, unless another one is meant', async () => {
    await (await openStore({ url })).close();
    await expect(openStore({ url, schema: 'second' })).rejects.toThrow(
      /a desk has its tables in the schema public.*create schema second/,
    );
    await run(url, 'create schema second');
    await (await openStore({ url, schema: 'second' })).close();
  });

  test('three processes that make the schema at once all find it made', async () => {
    const at = { url, schema: 'tierline' };
    const stores = await Promise.all([1, 2, 3].map(() => openStore(at)));
    expect(await Promise.all(stores.map((store) => store.inbox.counts()))).toHaveLength(3);
    await Promise.all(stores.map((store) => store.close()));
  });

  test.each([['public'], ['tierline']])(
    'a copy of a desk in %s comes back whole, and over nothing',
    async (schema) => {
      const settings: Readonly<Record<string, string>> =
        schema === 'public' ? {} : { DATABASE_SCHEMA: schema };
      const at = { url, schema: schema === 'public' ? null : schema };
      const store = await openStore(at);
      await store.inbox.receive([sampleDelivery('waits')]);
      const copy = join(folder, 'copy.dump');
      const made = await tierline(['backup', copy], settings);
      await store.close();
      if (made.said.includes('could not be started')) return;
      expect(made).toMatchObject({ code: 0, said: expect.stringContaining('0 tickets with 0 events') });
      expect((statSync(copy).mode & 0o077).toString(8)).toBe('0');
      expect(await tierline(['restore', copy], settings)).toMatchObject({
        code: 1,
        said: expect.stringContaining(`There is a desk in the schema ${schema}`),
      });
      await run(
        url,
        schema === 'public'
          ? 'alter schema public rename to old; create schema public'
          : `drop schema ${schema} cascade`,
      );
      expect(await tierline(['restore', copy], settings)).toMatchObject({
        code: 0,
        said: expect.stringContaining('Restored from'),
      });
      const again = await openStore(at);
      expect(claimed(await again.inbox.claim(NOON, LEASE)).delivery.id).toBe('waits');
      await again.inbox.receive([sampleDelivery('new')]);
      // Or what was done since the copy would be done again.
      expect(await mayBeDone({ store: again, clock: machineClock })).toBe(true);
      await again.close();
      expect(existsSync(`${copy}.partial`)).toBe(false);
    },
  );
});

async function run(at: string, text: string): Promise<void> {
  await rows(at, text);
}

async function rows(at: string, text: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: at });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}
