/** One run from its seed to its verdict. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { friday } from '../scenario/desk.ts';
import { memoryFolder } from '../scenario/quick-folder.ts';
import { calm, followedFor, play, troubleOf } from './arena.ts';
import type { Storage } from './crew.ts';
import type { DeskProcess } from './desk-process.ts';
import { judge, type Verdict } from './judge.ts';
import { planRun } from './plan.ts';

export interface Result {
  readonly seed: number;
  readonly kills: number;
  /** As many of them at a point of store or network; a life that did not get as far was ended at rest. */
  readonly atPoints: number;
  /** How often a process was cut off from its database. */
  readonly cuts: number;
  readonly verdict: Verdict;
  /** What the last life passed at the end, and how often: the same for the same seed. */
  readonly trace: readonly string[];
}

export interface Asked {
  readonly seed: number;
  readonly isLoud: boolean;
}

export interface Desks {
  /** The desk that is tried, as one file: another one than the sound one where a fault is planted. */
  readonly life: string;
  /** Its processes run already, for lives that nothing ends; used again from run to run. */
  readonly tried: readonly DeskProcess[];
  /** The same for undisturbed days. */
  readonly sound: readonly DeskProcess[];
  /** A server of PostgreSQL on which schemas may be made; null: each desk has a file of SQLite’s. */
  readonly postgres: string | null;
}

export async function playRun({ seed, isLoud }: Asked, desks: Desks): Promise<Result> {
  const { life, tried, sound } = desks;
  const folder = await mkdtemp(join(memoryFolder() ?? tmpdir(), 'tierline-chaos-'));
  const [still, wild] = [storageIn(folder, 'still', desks), storageIn(folder, 'wild', desks)];
  try {
    const plan = planRun(seed);
    const straight = await play(plan, {
      trouble: calm(sound.length),
      seed: null,
      lent: sound,
      life,
      storage: still,
      isLoud: false,
    });
    const trouble = troubleOf(plan, straight.points);
    const crooked = await play(plan, { trouble, seed, lent: tried, life, storage: wild, isLoud });
    return {
      seed,
      kills: crooked.kills,
      atPoints: crooked.atPoints,
      cuts: crooked.cuts,
      verdict: judge(straight.picture, crooked.picture, friday + followedFor(plan)),
      trace: crooked.trace,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
    for (const { postgres } of [still, wild]) if (postgres !== null) await drop(postgres);
  }
}

function storageIn(folder: string, name: string, { postgres: url }: Desks): Storage {
  const postgres = url === null ? null : { url, schema: `chaos_${process.pid}_${name}` };
  return { folder: join(folder, name), postgres };
}

async function drop({ url, schema }: NonNullable<Storage['postgres']>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`drop schema if exists ${schema} cascade`);
  } finally {
    await client.end();
  }
}
