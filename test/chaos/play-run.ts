/** One run from its seed to its verdict. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { friday } from '../scenario/desk.ts';
import { memoryFolder } from '../scenario/quick-folder.ts';
import { calm, followedFor, play, troubleOf } from './arena.ts';
import type { DeskProcess } from './desk-process.ts';
import { judge, type Verdict } from './judge.ts';
import { planRun } from './plan.ts';

export interface Result {
  readonly seed: number;
  readonly kills: number;
  readonly verdict: Verdict;
  /** What the last life passed at the end, and how often: the same for the same seed. */
  readonly trace: readonly string[];
}

export interface Asked {
  readonly seed: number;
  /** The desk in the day in which everything goes wrong, as one file: another one where a fault is planted. */
  readonly life: string;
  readonly isLoud: boolean;
}

/** @param lent plays the undisturbed day, and lives on */
export async function playRun({ seed, life, isLoud }: Asked, lent: DeskProcess): Promise<Result> {
  const folder = await mkdtemp(join(memoryFolder() ?? tmpdir(), 'tierline-chaos-'));
  try {
    const plan = planRun(seed);
    const [still, wild] = [join(folder, 'still'), join(folder, 'wild')];
    const straight = await play(plan, { trouble: calm, lent, life, folder: still, isLoud: false });
    const trouble = troubleOf(plan, straight.points);
    const crooked = await play(plan, { trouble, lent: null, life, folder: wild, isLoud });
    return {
      seed,
      kills: crooked.kills,
      verdict: judge(straight.picture, crooked.picture, friday + followedFor(plan)),
      trace: crooked.trace,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
