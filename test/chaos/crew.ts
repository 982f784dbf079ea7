/** The processes of one desk, on one database: each does its turn after another, in an order that changes from turn to turn. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalGitHub } from '../github-emulator/github.ts';
import type { Listener } from '../outbound/listener.ts';
import type { DeskProcess } from './desk-process.ts';
import { type Clocks, keepLives, type Lives, type Lot } from './lives.ts';
import { subscriberSecret } from './stage.ts';
import type { Failing } from './trouble.ts';

/** Where a desk’s processes keep what they know. */
export interface Storage {
  /** For sockets and, without a server, for the database; empty at the beginning. */
  readonly folder: string;
  /** A schema of its own on a PostgreSQL server; null: a file of SQLite’s. */
  readonly postgres: { readonly url: string; readonly schema: string } | null;
}

export interface Manned {
  readonly github: LocalGitHub;
  readonly listener: Listener;
  readonly storage: Storage;
  /** A life of the desk, as one file. */
  readonly life: string;
  readonly isLoud: boolean;
  /** One for each process, used again from run to run. */
  readonly lent: readonly DeskProcess[];
  readonly lots: readonly Lot[];
}

export interface Crew {
  /** Starts each process that does not run and is to be there by now. */
  light(now: number): Promise<void>;
  /** When the next of them is to be lit; null while all live. */
  backAt(): number | null;
  turn(isStoreOut: boolean): Promise<Turned>;
  /** Asks one that runs; null where none does. */
  ask(order: Parameters<Lives['ask']>[0]): Promise<unknown>;
  kills(): number;
  /** How often one of them was cut off from the database. */
  cuts(): number;
  /** Ends whoever was to die and has not got so far, and lights whoever does not run. */
  settle(): Promise<void>;
  areAllRunning(): boolean;
  /** The socket of one of them. */
  readonly socket: string;
  end(): Promise<void>;
}

export interface Turned {
  /** In how many milliseconds something is due; null where nothing waits. */
  readonly wait: number | null;
  /** What each process has passed in its life so far. */
  readonly points: readonly number[];
  /** Whether somebody was cut off from the database meanwhile, and tries again at once. */
  readonly isCutOff: boolean;
}

export function keepCrew(manned: Manned, failing: Failing, clocks: Clocks): Crew {
  const { github, storage, lots, lent, life, isLoud } = manned;
  mkdirSync(storage.folder, { recursive: true });
  const all = lots.flatMap((lot, at): Lives[] => {
    const own = lent[at];
    if (own === undefined) return [];
    const environment = environmentOf(manned, socketOf(storage, at));
    return [keepLives({ environment, life, isLoud, lent: own, ...lot }, failing, clocks)];
  });
  const points = all.map(() => 0);
  let turns = 0;
  let cuts = 0;
  const running = (): readonly Lives[] => all.filter((one) => one.isRunning());
  /** As a balancer before them would: to another one each time, and to none that is down. */
  const aim = (): void => {
    const up = running();
    const one = up[turns % up.length];
    if (one !== undefined) github.post.target(one.url());
  };
  const lightOne = async (one: Lives): Promise<void> => {
    await one.light();
    if (!one.isRunning()) return;
    aim();
    await one.ask({ do: 'recover' });
  };
  return {
    light: async (now) => {
      for (const one of all) while (!one.isRunning() && (one.backAt() ?? now) <= now) await lightOne(one);
    },
    backAt: () => earliest(all.map((one) => one.backAt())),
    turn: async (isStoreOut) => {
      turns += 1;
      const waits: (number | null)[] = [];
      const before = cuts;
      for (const one of rotated(running(), turns)) {
        const told = await one.ask({ do: 'turn', isStoreOut });
        if (!isTurned(told)) continue;
        waits.push(told.wait);
        points[all.indexOf(one)] = told.passed;
        cuts += told.cuts;
      }
      aim();
      return { wait: earliest(waits), points: [...points], isCutOff: cuts > before };
    },
    ask: async (order) => (await running()[0]?.ask(order)) ?? null,
    cuts: () => cuts,
    kills: () => all.reduce((sum, one) => sum + one.kills(), 0),
    settle: async () => {
      for (const one of all) {
        await one.settle();
        if (!one.isRunning()) await lightOne(one);
      }
    },
    areAllRunning: () => running().length === all.length,
    socket: socketOf(storage, 0),
    end: async () => {
      for (const one of all) await one.end();
    },
  };
}

function environmentOf(
  { github, listener, storage }: Manned,
  socket: string,
): Readonly<Record<string, string>> {
  const { folder, postgres } = storage;
  return {
    GITHUB_API_URL: github.url,
    GITHUB_APP_ID: String(github.app.id),
    GITHUB_PRIVATE_KEY: github.app.privateKey,
    GITHUB_WEBHOOK_SECRET: github.app.webhookSecret,
    ...(postgres === null
      ? { DATABASE_URL: `sqlite:${join(folder, 'desk.db')}` }
      : { DATABASE_URL: postgres.url, DATABASE_SCHEMA: postgres.schema }),
    HOST: '127.0.0.1',
    PORT: '0',
    TIERLINE_SOCKET: socket,
    TIERLINE_SUBSCRIBERS: JSON.stringify([
      { name: 'pager', url: listener.url, secrets: [subscriberSecret], allowPrivate: true },
    ]),
  };
}

function socketOf({ folder }: Storage, at: number): string {
  return join(folder, `socket-${at}`);
}

function rotated<T>(all: readonly T[], by: number): readonly T[] {
  const from = all.length === 0 ? 0 : by % all.length;
  return [...all.slice(from), ...all.slice(0, from)];
}

function earliest(all: readonly (number | null)[]): number | null {
  const known = all.filter((one) => one !== null);
  return known.length === 0 ? null : Math.min(...known);
}

interface Told {
  readonly wait: number | null;
  readonly passed: number;
  readonly cuts: number;
}

function isTurned(told: unknown): told is Told {
  return typeof told === 'object' && told !== null && 'passed' in told;
}
