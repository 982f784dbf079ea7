/** `tierline export`: the history of a desk that runs, of one that does not, and what `backtest` makes of it. */
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { machineClock } from '../../plugin/clock.ts';
import type { TicketEvent } from '../../plugin/core/event.ts';
import { rowOf } from '../../plugin/server/saved.ts';
import { start, type Tierline } from '../../plugin/start.ts';
import { openStore } from '../../plugin/store/open.ts';
import type { Store } from '../../plugin/store/store.ts';
import { policyText } from '../core/sample.ts';
import { quietLog } from '../quiet-log.ts';
import { startChild } from '../start/child.ts';
import { pem } from '../start/environment.ts';
import { linesOf, solvedAfterThreeHours, stillOpen, stricter } from './backtest/folder.ts';

const tickets = [solvedAfterThreeHours(1), stillOpen(2)] as const;
const inForce = { repository: 7, version: 'v1', mergedAt: 0, effectiveAt: 0, text: policyText };

let folder: string;
let desk: Tierline | null;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tierline-export-'));
  desk = null;
});
afterEach(async () => {
  await desk?.stop();
  await rm(folder, { recursive: true, force: true });
});

const path = (name: string): string => join(folder, name);

async function tierline(...words: readonly string[]): Promise<{ code: number | string; said: string }> {
  const environment = { DATABASE_URL: `sqlite:${path('desk.sqlite')}` };
  const child = startChild(resolve('plugin/cli.ts'), words, environment, folder);
  return { code: await child.ended(), said: child.said() };
}

async function startDesk(): Promise<Store> {
  const config = {
    appId: 1,
    privateKey: pem,
    webhookSecrets: ['a-secret'],
    githubUrl: 'http://127.0.0.1:9',
    databaseUrl: `sqlite:${path('desk.sqlite')}`,
    host: '127.0.0.1',
    port: 0,
    subscribers: [],
    logLevel: 'silent',
    socket: path('desk.sqlite.socket'),
  };
  desk = await start(config, machineClock, quietLog, false);
  return desk.deps.store;
}

async function fill(store: Store, all: readonly (readonly TicketEvent[])[] = tickets): Promise<void> {
  await store.transaction(async (tx) => {
    await tx.savePolicy(inForce);
    for (const events of all) await save(events);
    async function save(events: readonly TicketEvent[]): Promise<void> {
      for (const event of events) await tx.addEvent(rowOf(event));
      const id = events[0]?.ticket ?? '';
      const place = { id, stream: id, repository: 7, installation: 1, number: Number(id.split('#')[1]) };
      const work = { open: true, dueAt: null, assignee: null, load: 2 } as const;
      await tx.saveTicket({ ...place, ...work, version: 1, state: '{}' });
    }
  });
}

const whole = `${linesOf([inForce], ...tickets)}{"history":"whole"}\n`;

test('a running desk tells its history, policies first, each ticket’s events together', async () => {
  await fill(await startDesk());
  expect(await tierline('export')).toEqual({ code: 0, said: whole });
});

test('the history of a desk that does not run is read from its store', async () => {
  const store = await openStore({ url: `sqlite:${path('desk.sqlite')}` });
  await fill(store);
  await store.close();
  expect(await tierline('export')).toEqual({ code: 0, said: whole });
});

test('whatever separates lines elsewhere is a letter in somebody’s words: a line is one ticket’s event', async () => {
  const odd = tickets.map((events) =>
    events.map((event) =>
      event.kind === 'opened'
        ? { ...event, body: 'one\u2028two\u2029three\u0085four\u000bfive\r\nsix' }
        : event,
    ),
  );
  const told = `${linesOf([inForce], ...odd)}{"history":"whole"}\n`;
  await fill(await startDesk(), odd);
  expect(await tierline('export')).toEqual({ code: 0, said: told });
  await tierline('export', 'history.jsonl');
  await writeFile(path('new.yml'), stricter);
  const judged = await tierline('backtest', '--policy', 'new.yml', '--history', 'history.jsonl', '--json');
  expect(judged.said).toContain('"tickets":2');
  expect(judged.code).toBe(0);
});

test('it is written to a file, gzipped where the name says so, and only its owner may read it', async () => {
  await fill(await startDesk());
  expect(await tierline('export', 'history.jsonl')).toEqual({
    code: 0,
    said: '8 lines written to history.jsonl.\n',
  });
  expect(readFileSync(path('history.jsonl'), 'utf8')).toBe(whole);
  await tierline('export', 'history.jsonl.gz');
  expect(gunzipSync(readFileSync(path('history.jsonl.gz'))).toString()).toBe(whole);
  const lost = await tierline('export', 'no/such/history.jsonl');
  expect(lost.code).toBe(1);
  expect(lost.said).toContain('The history could not be written: ');
});

test('without a desk there is nothing to tell, and no file is made', async () => {
  const { code, said } = await tierline('export');
  expect(code).toBe(1);
  expect(said).toContain('There is no desk here: there is no file');
  expect(existsSync(path('desk.sqlite'))).toBe(false);
});

test('“backtest” without a source replays the desk here, beside the policies that were in force', async () => {
  await fill(await startDesk());
  await writeFile(path('new.yml'), stricter);
  const live = await tierline('backtest', '--policy', 'new.yml', '--until', '2026-11-20T12:30:00Z');
  expect(live.code).toBe(0);
  expect(live.said).toContain('new.yml                  in force');
  expect(live.said).toContain('  #1  Resolution P2  Fri 20 Nov 2026, 11:00');
  await tierline('export', 'history.jsonl.gz');
  const filed = await tierline(
    'backtest',
    '--policy',
    'new.yml',
    '--history',
    'history.jsonl.gz',
    '--until',
    '2026-11-20T12:30:00Z',
  );
  expect(filed).toEqual(live);
});
