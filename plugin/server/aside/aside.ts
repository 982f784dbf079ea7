/**
 * Judges what strangers propose in a process beside the desk’s: one at a time, ended when it takes too long or too much.
 * A thread would not do, for a reader in native code that gives up takes its whole process with it.
 */

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sayTooMuch } from '../../reply/proposal/proposal.ts';
import { localeIn } from '../../words/render.ts';
import type { Judged } from './judged.ts';
import type { Begun, Done, Task } from './task.ts';

export interface Aside {
  /** Never hangs: what cannot be judged within the limits gets a verdict that says so. Rejects where the fault is ours. */
  judge(task: Task): Promise<Judged>;
  close(): Promise<void>;
}

interface Limits {
  /** How long one task may take, in milliseconds of this machine’s own time. */
  readonly patience: number;
  /** How much memory the process may take for what it makes of a text, in megabytes. */
  readonly memory: number;
}

/** A desk’s policy with two hundred open tickets, or a thousand articles, take a second or two. */
const usual: Limits = { patience: 30_000, memory: 512 };
/** An idle process is kept for the next commit of the same pull request. */
const IDLE = 30_000;

export function openAside(limits: Limits = usual): Aside {
  let reader: Promise<ChildProcess> | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;

  const end = async (): Promise<void> => {
    clearTimeout(idle);
    const ending = reader;
    reader = null;
    const child = await ending?.catch(() => null);
    if (child === null || child === undefined || hasEnded(child)) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };

  /** It may have ended while it had nothing to do. */
  const ready = async (): Promise<ChildProcess> => {
    reader ??= begin(limits);
    if (hasEnded(await reader)) reader = begin(limits);
    return reader;
  };

  const carryOut = async (task: Task): Promise<Judged> => {
    clearTimeout(idle);
    try {
      return await answerOf(await ready(), task, limits).catch(async (error: unknown) => {
        // Somebody had ended it before it came to this task, and nobody had heard of it yet.
        if (!(error instanceof Ended)) throw error;
        return answerOf(await ready(), task, limits);
      });
    } catch (error) {
      await end();
      if (error instanceof TooMuch)
        return { ...sayTooMuch(task.kind, error.what, localeIn(task.language)), findings: [] };
      throw error;
    } finally {
      idle = setTimeout(() => void end(), IDLE).unref();
    }
  };

  return {
    judge: (task) => {
      const judged = queue.then(() => carryOut(task));
      queue = judged.catch(() => undefined);
      return judged;
    },
    close: end,
  };
}

class TooMuch extends Error {
  readonly what: 'time' | 'memory';

  constructor(what: 'time' | 'memory', cause: unknown) {
    super(`it took too much ${what}`, { cause });
    this.what = what;
  }
}

/** Resolves when the process has loaded what it needs: only then the time of a task begins. */
async function begin({ memory }: Limits): Promise<ChildProcess> {
  const cache = getCompileCacheDir();
  const child = fork(fileURLToPath(new URL('./reader.ts', import.meta.url)), {
    execArgv: [`--max-old-space-size=${memory}`],
    // It reads what strangers wrote, and needs to know nothing of the desk: no secret is in its environment,
    // only where Node keeps what it has compiled before.
    env: cache === undefined ? {} : { NODE_COMPILE_CACHE: dirname(cache) },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.unref();
  child.channel?.unref();
  child.on('error', () => undefined);
  await messageFrom(child, new AbortController().signal);
  return child;
}

async function answerOf(child: ChildProcess, task: Task, { patience }: Limits): Promise<Judged> {
  child.send(task);
  const done = await messageFrom(child, AbortSignal.timeout(patience)).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'TimeoutError') throw new TooMuch('time', error);
    // Where a process has no memory left, or a reader in native code no number for a place, it is ended.
    throw error instanceof Ended && error.hasBegun ? new TooMuch('memory', error) : error;
  });
  if (!isDone(done)) throw new Error('the process that judges said what nobody asked');
  if ('failed' in done)
    throw new Error(`could not judge what is proposed (${task.kind})`, { cause: done.failed });
  if ('full' in done) throw new TooMuch('memory', done.full);
  return done.judged;
}

class Ended extends Error {
  /** Whether it was at work on the task. */
  readonly hasBegun: boolean;

  constructor(how: string, hasBegun: boolean) {
    super(`the process that judges ended (${how})`);
    this.hasBegun = hasBegun;
  }
}

/**
 * The next that it says, but that it has begun. Rejects with Ended where it ends before, with the error of the system where it cannot begin, and
 * with the reason of `time` when that is over. That it cannot be written to is told by its end.
 */
function messageFrom(child: ChildProcess, time: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    let hasBegun = false;
    const settle = (how: () => void): void => {
      child.off('message', onMessage).off('exit', onExit).off('error', onError);
      time.removeEventListener('abort', onTime);
      how();
    };
    const onMessage = (message: unknown): void => {
      if (isBegun(message)) hasBegun = true;
      else settle(() => resolve(message));
    };
    const onExit = (): void => settle(() => reject(new Ended(sayEnd(child), hasBegun)));
    const onError = (error: Error): void => {
      if (child.pid === undefined) settle(() => reject(error));
    };
    const onTime = (): void => settle(() => reject(time.reason));
    if (hasEnded(child)) return onExit();
    child.on('message', onMessage).on('exit', onExit).on('error', onError);
    time.addEventListener('abort', onTime);
  });
}

function isBegun(said: unknown): said is Begun {
  return typeof said === 'object' && said !== null && 'begun' in said;
}

function isDone(said: unknown): said is Done {
  return typeof said === 'object' && said !== null && ['judged', 'full', 'failed'].some((one) => one in said);
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

function sayEnd({ exitCode, signalCode }: ChildProcess): string {
  return signalCode ?? `exit code ${exitCode}`;
}
