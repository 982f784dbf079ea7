/**
 * A process that plays runs, one after another, as it is asked; it ends with whoever asked. Its
 * arguments are a desk without faults, and the one that is tried, each as one file.
 */
import { forkDesk } from './desk-process.ts';
import { type Asked, type Desks, playRun, type Result } from './play-run.ts';

export type Told = Result | { readonly seed: number; readonly failed: string };

const [, , sound = '', life = ''] = process.argv;
const desks: Desks = { life, sound: forkDesk(sound), tried: forkDesk(life) };
let turn: Promise<void> = Promise.resolve();

process.on('message', (asked: Asked) => {
  turn = turn.then(async () => {
    const told: Told = await playRun(asked, desks).catch((error: unknown) => ({
      seed: asked.seed,
      failed: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }));
    process.send?.(told);
  });
});
process.on('disconnect', () => {
  Promise.all([desks.sound.kill(), desks.tried.kill()]).finally(() => process.exit());
});
