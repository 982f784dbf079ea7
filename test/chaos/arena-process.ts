/**
 * A process that plays runs, one after another, as it is asked; it ends with whoever asked. Its
 * argument is a desk without faults, as one file, which plays the undisturbed days.
 */
import { forkDesk } from './desk-process.ts';
import { type Asked, playRun, type Result } from './play-run.ts';

export type Told = Result | { readonly seed: number; readonly failed: string };

const lent = forkDesk(process.argv[2] ?? '');
let turn: Promise<void> = Promise.resolve();

process.on('message', (asked: Asked) => {
  turn = turn.then(async () => {
    const told: Told = await playRun(asked, lent).catch((error: unknown) => ({
      seed: asked.seed,
      failed: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }));
    process.send?.(told);
  });
});
process.on('disconnect', () => {
  lent.kill().finally(() => process.exit());
});
