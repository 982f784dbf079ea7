/** Many runs, shared among a few processes, each of which plays one at a time. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { planPostgres, startPostgres } from '../store/postgres.ts';
import type { Told } from './arena-process.ts';
import { bundleLife } from './bundle.ts';
import type { Asked } from './play-run.ts';

export interface Wanted {
  readonly seeds: readonly number[];
  /** The name of a fault; null: none. */
  readonly planted: string | null;
  readonly isLoud: boolean;
  /** How many processes play, each one run at a time. */
  readonly arenas: number;
  /** Three processes of a desk share a real PostgreSQL, instead of one that has a file of SQLite’s. */
  readonly onPostgres: boolean;
}

/** Each result is told as it comes, in any order. */
export async function playRuns(
  { seeds, planted, isLoud, arenas, onPostgres }: Wanted,
  tell: (told: Told) => void,
): Promise<void> {
  // The one that may fail comes first, so that none is left behind.
  const faulty = planted === null ? null : await bundleLife(planted);
  const sound = await bundleLife(null);
  const tried = faulty ?? sound;
  const server = onPostgres ? await startPostgres(await planPostgres()) : null;
  const left = [...seeds];
  const next = (): Asked | null => {
    const seed = left.shift();
    return seed === undefined ? null : { seed, isLoud };
  };
  try {
    const count = Math.min(arenas, seeds.length);
    const desks = [sound.file, tried.file, ...(server === null ? [] : [server.url])];
    await Promise.all(Array.from({ length: count }, () => playIn(desks, next, tell)));
  } finally {
    await Promise.all([sound.remove(), tried.remove(), server?.stop()]);
  }
}

function playIn(
  desks: readonly string[],
  next: () => Asked | null,
  tell: (told: Told) => void,
): Promise<void> {
  const arena = fork(fileURLToPath(new URL('./arena-process.ts', import.meta.url)), desks, {
    execArgv: ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=64'],
  });
  return new Promise((resolve, reject) => {
    const ask = (): void => {
      const asked = next();
      if (asked === null) arena.disconnect();
      else arena.send(asked);
    };
    arena.on('message', (told: Told) => {
      tell(told);
      ask();
    });
    arena.on('error', reject);
    arena.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`an arena ended with ${code}`))));
    ask();
  });
}
