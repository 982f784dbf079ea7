/** A copy of the database while the desk works, the way back from one, and the way back to the version before. */
import { existsSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { migrate } from '../../plugin/store/engine/schema/migrate.ts';
import { MIGRATIONS } from '../../plugin/store/engine/schema/migrations.ts';
import { openSqlite } from '../../plugin/store/engine/sqlite.ts';
import { openStore } from '../../plugin/store/open.ts';
import { post } from '../server/post.ts';
import { startChild } from './child.ts';
import { inOwnFolder } from './own-folder.ts';

const cli = resolve('plugin/cli.ts');
const before = new URL('../stored/databases/0.1.0-effects-with-place.sqlite.gz', import.meta.url);

const { folder, path, startServer } = inOwnFolder();

async function tierline(words: readonly string[], database = 'desk.sqlite') {
  const child = startChild(cli, words, { DATABASE_URL: `sqlite:${path(database)}` }, folder());
  return { code: await child.ended(), said: child.said() };
}
/** A desk of the version before, as it was stored. */
const writeOlder = (name: string): void => writeFileSync(path(name), gunzipSync(readFileSync(before)));

test('a backup is made while the desk is written to, and holds what was acknowledged before', async () => {
  const child = startServer();
  const url = await child.up();
  const star = (n: number) =>
    post(url, 'new-secret', {
      event: 'star',
      delivery: `star-${n}`,
      body: JSON.stringify({ action: 'created', n, pad: 'x'.repeat(4_000) }),
    });
  for (let n = 0; n < 50; n += 1) expect((await star(n)).status).toBe(202);
  let writing = true;
  const writes = (async () => {
    for (let n = 50; writing; n += 1) await star(n);
  })();
  const made = await tierline(['backup', path('copy.sqlite')]);
  writing = false;
  await writes;
  expect(made).toMatchObject({
    code: 0,
    said: expect.stringMatching(/^Backed up to .*copy\.sqlite: 0 tickets/),
  });
  expect((statSync(path('copy.sqlite')).mode & 0o777).toString(8)).toBe('600');
  expect(existsSync(path('copy.sqlite.partial'))).toBe(false);
  const database = new DatabaseSync(path('copy.sqlite'));
  const { n } = { ...database.prepare("select count(*) as n from delivery where id like '%star-%'").get() };
  database.close();
  expect(n).toBeGreaterThanOrEqual(50);
  expect(await tierline(['backup', path('copy.sqlite')])).toMatchObject({
    code: 1,
    said: expect.stringContaining('is there already'),
  });
  expect(await tierline(['restore', path('copy.sqlite')])).toMatchObject({
    code: 1,
    said: expect.stringContaining('a desk is running here'),
  });
  expect((await fetch(`${url}/ready`)).status).toBe(200);
});

test('what is no sound copy of a desk is never put in place', async () => {
  writeFileSync(path('text'), 'precious');
  writeFileSync(path('empty'), '');
  new DatabaseSync(path('other.db')).exec('create table x (y); insert into x values (1)');
  writeOlder('spoilt');
  const bytes = readFileSync(path('spoilt'));
  bytes.fill(0xff, 4_096 * 3, 4_096 * 8);
  writeFileSync(path('spoilt'), bytes);
  for (const name of ['text', 'empty', 'other.db', 'spoilt', 'nope']) {
    const { code, said } = await tierline(['restore', path(name)]);
    expect([name, code]).toEqual([name, 1]);
    expect(said).toMatch(/no sound database of a desk|There is no file/);
    expect(existsSync(path('desk.sqlite'))).toBe(false);
    expect(existsSync(path('desk.sqlite.partial'))).toBe(false);
  }
});

test('nothing is written over, and nothing through a link', async () => {
  writeOlder('copy.sqlite');
  writeFileSync(path('desk.sqlite'), 'precious');
  expect(await tierline(['restore', path('copy.sqlite')])).toMatchObject({ code: 1 });
  expect(readFileSync(path('desk.sqlite'), 'utf8')).toBe('precious');
  writeFileSync(path('target'), 'precious');
  symlinkSync(path('target'), path('linked.partial'));
  expect(await tierline(['restore', path('copy.sqlite')], 'linked')).toMatchObject({ code: 1 });
  symlinkSync(path('target'), path('out.partial'));
  expect(await tierline(['backup', path('out')], 'copy.sqlite')).toMatchObject({ code: 1 });
  expect(readFileSync(path('target'), 'utf8')).toBe('precious');
  expect(existsSync(path('out'))).toBe(false);
});

test('upgraded and back again: the older version refuses and says how, and its own backup brings it back', async () => {
  writeOlder('desk.sqlite');
  expect(await tierline(['backup', path('before.sqlite')])).toMatchObject({ code: 0 });
  // The upgrade: the desk of this version starts, and brings the database forward.
  const child = startServer();
  await child.up();
  child.process.kill('SIGTERM');
  expect(await child.ended()).toBe(0);
  // The version before knows fewer steps.
  const older = MIGRATIONS.slice(0, 6);
  const upgraded = await openSqlite(path('desk.sqlite'));
  await expect(upgraded.write('durable', (db) => migrate(db, 'sqlite', older))).rejects.toThrow(
    /written by a newer version of Tierline.*tierline restore FILE/,
  );
  await upgraded.close();
  // The copy from before is untouched by the upgrade, and this version brings a restored one forward.
  await expect(openSqlite(path('before.sqlite'), 'as it is')).rejects.toThrow('by an older version');
  expect(await tierline(['restore', path('before.sqlite')], 'again.sqlite')).toMatchObject({
    code: 0,
    said: expect.stringMatching(/2 tickets with 9 events; 2 deliveries and 2 effects in hand/),
  });
  const store = await openStore({ url: `sqlite:${path('again.sqlite')}` });
  expect([await store.tickets.list({}), (await store.outbox.counts()).parked]).toMatchObject([[{}, {}], 1]);
  await store.close();
});

test('what a stopped desk gave up on is listed and dropped beside its file', async () => {
  writeOlder('older.sqlite');
  expect(await tierline(['parked'], 'older.sqlite')).toMatchObject({
    code: 1,
    said: expect.stringContaining('older version'),
  });
  await tierline(['backup', path('copy.sqlite')], 'older.sqlite');
  await tierline(['restore', path('copy.sqlite')]);
  const listed = await tierline(['parked']);
  expect(listed).toMatchObject({ code: 0, said: expect.stringContaining('1#1/tier/opened/50%') });
  expect(await tierline(['drop'])).toMatchObject({ code: 2, said: expect.stringContaining('Which?') });
  expect(await tierline(['drop', '1#1/tier/opened/50%', 'x'])).toEqual({
    code: 1,
    said: '1 dropped for good; “x” is not parked. `tierline parked` lists what is.\n',
  });
  expect((await tierline(['parked'])).said).toBe('Nothing is parked.\n');
});
