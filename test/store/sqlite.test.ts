/** The contract on SQLite, and what only a file of our own promises. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../plugin/store/open.ts';
import { claimed } from './claimed.ts';
import { storeContract } from './contract.ts';
import { LEASE, NOON, sampleDelivery, sampleEffect } from './sample.ts';
import { type TemporaryFile, temporaryFile } from './temporary-file.ts';

storeContract('SQLite', async () => {
  const file = await temporaryFile();
  const store = await openStore({ url: file.url });
  const close = async () => {
    await store.close();
    await file.remove();
  };
  return { ...store, close };
});

storeContract('SQLite in memory', () => openStore({ url: ':memory:' }));

describe('a SQLite file', () => {
  let file: TemporaryFile;
  let others: ChildProcess[] = [];

  beforeEach(async () => {
    file = await temporaryFile();
  });

  afterEach(async () => {
    await Promise.all(others.splice(0).map(kill));
    await file.remove();
  });

  /** Starts the other process and waits until it has received and claimed a delivery. */
  async function startHolder(): Promise<ChildProcess> {
    const script = join(import.meta.dirname, 'hold-store.ts');
    const child = spawn(process.execPath, [script, file.url], { stdio: ['ignore', 'pipe', 'inherit'] });
    others = [...others, child];
    const [said] = await once(child.stdout, 'data');
    expect(String(said)).toContain('received and claimed from the other process');
    return child;
  }

  test('holds what was received when the process is killed right after, and its lease ends with it', async () => {
    const other = await startHolder();
    await kill(other);
    const store = await openStore({ url: file.url });
    const claim = claimed(await store.inbox.claim(NOON, LEASE));
    expect(claim.delivery).toEqual(sampleDelivery('from the other process'));
    // The killed one was an attempt too: it may have been this delivery that killed it.
    expect(claim.attempts).toBe(2);
    await store.close();
  });

  test('is refused to a second process, with its name and what to do', async () => {
    const other = await startHolder();
    await expect(openStore({ url: file.url })).rejects.toThrow(
      `Another process is using the database file ${file.path}. One desk runs on one file: stop the other process`,
    );
    await kill(other);
    await (await openStore({ url: file.url })).close();
  });

  test('keeps everything over a restart', async () => {
    const before = await openStore({ url: file.url });
    await before.memory.set('bot', '1');
    await before.close();
    const after = await openStore({ url: file.url });
    expect(await after.memory.get('bot')).toBe('1');
    await after.close();
  });

  test('from which somebody has deleted what was waiting goes on with the rest', async () => {
    const before = await openStore({ url: file.url });
    await before.inbox.receive([sampleDelivery('deleted')]);
    await before.inbox.receive([sampleDelivery('kept', { stream: 'other', receivedAt: NOON + 1 })]);
    await before.transaction((tx) => tx.send([sampleEffect('deleted')]));
    await before.close();
    const raw = new DatabaseSync(file.path);
    raw.exec(`delete from delivery where id = 'deleted'; delete from effect`);
    raw.close();
    const after = await openStore({ url: file.url });
    expect(await after.inbox.claim(NOON + 1, LEASE)).toBeNull();
    const kept = claimed(await after.inbox.claim(NOON + 1, LEASE));
    expect(kept.delivery.id).toBe('kept');
    await after.transaction((tx) => tx.settle(kept, 'done', NOON + 1));
    expect(await after.inbox.nextAt()).toBeNull();
    expect(await after.outbox.claim('github', NOON, LEASE)).toBeNull();
    expect(await after.outbox.nextAt()).toBeNull();
    await after.close();
  });

  test('from a newer version is refused, and not changed', async () => {
    await (await openStore({ url: file.url })).close();
    const raw = new DatabaseSync(file.path);
    raw.exec(`insert into migration (number, name) values (99, '0099-from-the-future')`);
    raw.close();
    const refused = openStore({ url: file.url });
    await expect(refused).rejects.toThrow('does not know its step “0099-from-the-future”');
    await expect(openStore({ url: file.url })).rejects.toThrow('written by a newer version');
  });

  test('that is no database is refused by its name', async () => {
    await writeFile(file.path, 'Dear diary, today I was taken for a database. '.repeat(100));
    await expect(openStore({ url: file.url })).rejects.toThrow(
      `Could not read ${file.path} as a Tierline database`,
    );
  });

  test('is made in a folder that is there, and in no other', async () => {
    const folder = dirname(file.path);
    await (await openStore({ url: file.url })).close();
    const nowhere = join(folder, 'dsek');
    await expect(openStore({ url: `sqlite:${join(nowhere, 'desk.sqlite')}` })).rejects.toThrow(
      `There is no folder ${nowhere} for the database file. Make it, or set DATABASE_URL to a file in a folder that is there.`,
    );
    expect(existsSync(nowhere)).toBe(false);
    const below = `sqlite:${join(file.path, 'below.sqlite')}`;
    await expect(openStore({ url: below })).rejects.toThrow('May this user write to its folder?');
  });
});

test('a database URL of another kind is refused, with the kinds there are, and is not repeated', async () => {
  for (const url of ['mysql://root:secret@db/desk', 'sqlite:', '', 'desk.sqlite']) {
    const refused = openStore({ url });
    await expect(refused).rejects.toThrow('The database URL must be sqlite:PATH');
    await expect(refused).rejects.not.toThrow('secret');
  }
});

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}
