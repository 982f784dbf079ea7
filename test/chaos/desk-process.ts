/** A desk’s process as the arena sees it: asked by messages, and dead at some point. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import type { Answer, Order } from './messages.ts';

/** The process died before it answered. */
export class Died extends Error {
  override readonly name = 'Died';
}

/** No order takes a tenth of this, in milliseconds: whoever says nothing for so long never will. */
const PATIENCE = 120_000;

export interface DeskProcess {
  /** @throws Died, or an Error with what went wrong in it */
  ask(order: Order): Promise<unknown>;
  isAlive(): boolean;
  kill(): Promise<void>;
}

/** @param file the desk’s life, as one file */
export function forkDesk(file: string): DeskProcess {
  const child = fork(file, [], {
    execArgv: ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=64'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(dirname(file), 'compiled') },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return talkTo(child);
}

function talkTo(child: ChildProcess): DeskProcess {
  const waiting = new Map<number, { resolve(told: unknown): void; reject(error: Error): void }>();
  let asked = 0;
  let isAlive = true;
  const ended = once(child, 'exit').then(([code, signal]: unknown[]) => {
    isAlive = false;
    const error = new Died(`the process ended with ${String(signal ?? code)}`);
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
  });
  child.on('message', (answer: Answer) => {
    const one = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('failed' in answer) one?.reject(new Error(answer.failed));
    else one?.resolve(answer.told);
  });
  // A message to a process that has just died: its end is told by itself.
  child.on('error', () => undefined);
  return {
    ask: (order) =>
      new Promise((resolve, reject) => {
        if (!isAlive) return reject(new Died('the process has ended'));
        asked += 1;
        const late = setTimeout(
          () => reject(new Error(`the desk did not answer “${order.do}” within ${PATIENCE / 1_000} s`)),
          PATIENCE,
        );
        const heard =
          <T>(then: (told: T) => void) =>
          (told: T): void => {
            clearTimeout(late);
            then(told);
          };
        waiting.set(asked, { resolve: heard(resolve), reject: heard(reject) });
        child.send({ id: asked, order }, () => undefined);
      }),
    isAlive: () => isAlive,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
