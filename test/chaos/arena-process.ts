/**
 * A process that plays runs, one after another, as it is asked; it ends with whoever asked. Its arguments are a desk
 * without faults, and the one that is tried, each as one file, and a server of PostgreSQL where they are to run on one.
 */
import { type DeskProcess, forkDesk } from './desk-process.ts';
import { type Asked, type Desks, playRun, type Result } from './play-run.ts';

export type Told = Result | { readonly seed: number; readonly failed: string };

/** On one database; SQLite has room for one. */
const PROCESSES = 3;

const [, , sound = '', life = '', postgres = null] = process.argv;
const processes = (file: string): readonly DeskProcess[] =>
  Array.from({ length: postgres === null ? 1 : PROCESSES }, () => forkDesk(file));
const openDesks = (): Desks => ({ life, sound: processes(sound), tried: processes(life), postgres });
const closeDesks = ({ sound: own, tried }: Desks): Promise<unknown> =>
  Promise.all([...own, ...tried].map((one) => one.kill()));
let desks = openDesks();
let turn: Promise<void> = Promise.resolve();

process.on('message', (asked: Asked) => {
  turn = turn.then(async () => {
    const told: Told = await playRun(asked, desks).catch((error: unknown) => ({
      seed: asked.seed,
      failed: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }));
    // A run that broke off leaves its desks at work.
    if ('failed' in told) {
      await closeDesks(desks);
      desks = openDesks();
    }
    process.send?.(told);
  });
});
process.on('disconnect', () => {
  closeDesks(desks).finally(() => process.exit());
});
