/** Judges what strangers propose in a thread beside the desk’s: one at a time, ended when it takes too long or too much. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { sayTooMuch } from '../../desk/reply/proposal.ts';
import type { Judged } from './judged.ts';
import type { Done, Task } from './task.ts';

export interface Aside {
  /** Never hangs: what cannot be judged within the limits gets a verdict that says so. Rejects where the fault is ours. */
  judge(task: Task): Promise<Judged>;
  close(): Promise<void>;
}

interface Limits {
  /** How long one task may take, in milliseconds of this machine’s own time. */
  readonly patience: number;
  /** How much memory the thread may take, in megabytes. */
  readonly memory: number;
}

/** A desk’s policy with two hundred open tickets, or a thousand articles, take a second or two. */
const usual: Limits = { patience: 30_000, memory: 512 };
/** An idle thread is kept for the next commit of the same pull request. */
const IDLE = 30_000;

export function openAside(limits: Limits = usual): Aside {
  let thread: Promise<Worker> | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;

  const end = async (): Promise<void> => {
    clearTimeout(idle);
    const ending = thread;
    thread = null;
    await (await ending?.catch(() => null))?.terminate();
  };

  const carryOut = async (task: Task): Promise<Judged> => {
    clearTimeout(idle);
    try {
      thread ??= begin(limits);
      return await answerOf(await thread, task, limits);
    } catch (error) {
      await end();
      if (error instanceof TooMuch) return { ...sayTooMuch(task.kind, error.what), findings: [] };
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

/** Resolves when the thread has loaded what it needs: only then the time of a task begins. */
async function begin({ memory }: Limits): Promise<Worker> {
  const thread = new Worker(new URL('./thread.ts', import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  thread.unref();
  // What ends it while it has nothing to do is found out at its next task.
  thread.on('error', () => undefined);
  await once(thread, 'message');
  return thread;
}

async function answerOf(thread: Worker, task: Task, { patience }: Limits): Promise<Judged> {
  const heard = once(thread, 'message', { signal: AbortSignal.timeout(patience) });
  thread.postMessage(task);
  const [done]: Done[] = await heard.catch((error: unknown) => {
    throw tooMuch(error) ?? error;
  });
  if (done === undefined || 'failed' in done)
    throw new Error(`could not judge what is proposed (${task.kind})`, { cause: done?.failed });
  if ('full' in done) throw new TooMuch('memory', done.full);
  return done.judged;
}

function tooMuch(error: unknown): TooMuch | null {
  if (!(error instanceof Error)) return null;
  if (error.name === 'AbortError') return new TooMuch('time', error);
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new TooMuch('memory', error) : null;
}
