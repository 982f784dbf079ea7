/** A desk’s process in a soak: it works as ever, loops and rounds and all, by a clock that its parent moves. */
import { setImmediate, setTimeout } from 'node:timers/promises';
import { readConfig } from '../../../plugin/config.ts';
import type { WallClock } from '../../../plugin/server/deps.ts';
import { start, type Tierline } from '../../../plugin/start.ts';
import { quietLog } from '../../quiet-log.ts';
import { startSimulatedTime } from './simulated-time.ts';

/** `now`: the desk’s time, in epoch milliseconds. */
export type Order = { readonly now: number } & (
  | { readonly do: 'start'; readonly environment: Readonly<Record<string, string>> }
  | { readonly do: 'work' | 'weigh' | 'count' }
);

/** The answer to `work`: when something is due next, in epoch milliseconds; null where nothing waits. */
export interface Worked {
  readonly next: number | null;
}

/** The answer to `weigh`, in bytes: what is held once all that can be let go is gone. */
export interface Weight {
  /** What JavaScript holds, its buffers included. */
  readonly heap: number;
  readonly resident: number;
}

/** The answer to `count`. */
export interface Counted {
  readonly tickets: number;
  readonly parked: number;
}

export interface Started {
  readonly url: string;
}

interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
}

/** So many milliseconds without anything to do are rest: the store has written by then. */
const AT_REST = 6;
/** What the loops need to fall asleep for the first time, in milliseconds. */
const SETTLING = 500;

const simulated = startSimulatedTime(0);
let calls = 0;
/** How many loops sleep when there is nothing to do. */
let loops = 0;
let desk: Tierline | null = null;
const sleepers = new Set<Sleeper>();

const clock: WallClock = {
  now: simulated.now,
  stamp: simulated.now,
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      const wake = (): void => {
        sleepers.delete(sleeper);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      const sleeper: Sleeper = { until: simulated.now() + ms, wake };
      sleepers.add(sleeper);
      if (signal.aborted) wake();
      else signal.addEventListener('abort', wake);
    }),
};

const { fetch } = globalThis;
globalThis.fetch = async (...words) => {
  calls += 1;
  try {
    return await fetch(...words);
  } finally {
    calls -= 1;
  }
};

process.on('message', (order: Order) => {
  answerTo(order).then((answer) => process.send?.(answer));
});
process.on('disconnect', () => process.exit());

async function answerTo(order: Order): Promise<Started | Worked | Weight | Counted> {
  simulated.moveTo(order.now);
  switch (order.do) {
    case 'start':
      return { url: await begin(order.environment) };
    case 'work':
      for (const sleeper of sleepers) if (sleeper.until <= simulated.now()) sleeper.wake();
      await rest();
      return { next: await nextDue() };
    case 'weigh':
      return weigh();
    case 'count':
      return count();
    default:
      return order satisfies never;
  }
}

async function begin(environment: Readonly<Record<string, string>>): Promise<string> {
  const read = readConfig(environment);
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  const silent = { ...quietLog, error: console.error };
  // The limits of GitHub are kept, as they are against the real one.
  desk = await start({ ...read.config, paced: true }, clock, silent, true);
  // The first round asks GitHub for much; it sleeps after all others.
  do {
    loops = sleepers.size;
    await setTimeout(SETTLING);
  } while (calls > 0 || sleepers.size > loops);
  return desk.url;
}

/** Until every loop sleeps, and nothing has been on its way to GitHub for a while. */
async function rest(): Promise<void> {
  for (let quiet = 0; quiet < AT_REST; ) {
    await setTimeout(1);
    loops = Math.max(loops, sleepers.size);
    quiet = calls > 0 || sleepers.size < loops ? 0 : quiet + 1;
  }
}

async function nextDue(): Promise<number | null> {
  const { store } = present().deps;
  const all = [
    await store.inbox.nextAt(),
    await store.outbox.nextAt(),
    await store.tickets.nextDue(simulated.now()),
  ];
  const known = all.filter((at) => at !== null);
  return known.length === 0 ? null : Math.min(...known);
}

async function weigh(): Promise<Weight> {
  // What waits for a finalizer is gone after a turn of the event loop.
  for (let round = 0; round < 3; round += 1) {
    globalThis.gc?.();
    await setImmediate();
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: heapUsed + external, resident: rss };
}

async function count(): Promise<Counted> {
  const { store } = present().deps;
  const [inbox, outbox, tickets] = [
    await store.inbox.counts(),
    await store.outbox.parked(100),
    await store.tickets.list({}),
  ];
  return { tickets: tickets.length, parked: inbox.parked + outbox.length };
}

function present(): Tierline {
  if (desk === null) throw new Error('the desk has not been started');
  return desk;
}
