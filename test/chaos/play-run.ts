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
  /** As many of them at a point of store or network; a life that did not get as far was ended at rest. */
  readonly atPoints: number;
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
  /** It runs already, for a life that nothing ends; used again from run to run. */
  readonly tried: DeskProcess;
  /** The same for undisturbed days. */
  readonly sound: DeskProcess;
}

export async function playRun({ seed, isLoud }: Asked, { life, tried, sound }: Desks): Promise<Result> {
  const folder = await mkdtemp(join(memoryFolder() ?? tmpdir(), 'tierline-chaos-'));
  try {
    const plan = planRun(seed);
    const [still, wild] = [join(folder, 'still'), join(folder, 'wild')];
    const straight = await play(plan, {
      trouble: calm,
      lent: sound,
      life,
      folder: still,
      isLoud: false,
    });
    const trouble = troubleOf(plan, straight.points);
    const crooked = await play(plan, { trouble, lent: tried, life, folder: wild, isLoud });
    return {
      seed,
      kills: crooked.kills,
      atPoints: crooked.atPoints,
      verdict: judge(straight.picture, crooked.picture, friday + followedFor(plan)),
      trace: crooked.trace,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
