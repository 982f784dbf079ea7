/**
 * One life of a desk in a run of chaos: the product as it is started, in a process that can be killed. It does what is due
 * when it is told the time, one thing after another, so that the same seed passes the same points in the same order.
 */
import { flushCompileCache } from 'node:module';
import { readConfig } from '../../plugin/config.ts';
import { deliverNext } from '../../plugin/server/deliver/deliver.ts';
import type { Deps, WallClock } from '../../plugin/server/deps.ts';
import { handleNext } from '../../plugin/server/handle/handle.ts';
import { recover } from '../../plugin/server/recover/recover.ts';
import { wake } from '../../plugin/server/wake.ts';
import { start, type Tierline } from '../../plugin/start.ts';
import { quietLog } from '../quiet-log.ts';
import type { Answer, Asked, Order } from './messages.ts';
import { numberPoints } from './points.ts';

/** A second of waiting for the network lasts so long here, in milliseconds. */
const SECOND = 75;

const points = numberPoints();
const timeout = AbortSignal.timeout.bind(AbortSignal);
AbortSignal.timeout = (ms) => timeout(Math.ceil((ms * SECOND) / 1_000));

/** For signatures, which must not be old; it stands still for a day, so that nothing depends on how fast this machine is. */
let born = Date.now();
let time = 0;
let tierline: Tierline | null = null;
let loudly = (_: unknown): void => undefined;
const clock: WallClock = { now: () => time, stamp: () => born, sleep: () => Promise.resolve() };
const loud = {
  ...quietLog,
  warn: (_: object, text: string) => console.error(text),
  error: (facts: object, text: string) => console.error(text, facts),
};

process.on('message', (asked: Asked) => {
  answer(asked.order).then(
    (told) => process.send?.({ id: asked.id, told } satisfies Answer),
    (error: unknown) =>
      process.send?.({
        id: asked.id,
        failed: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
  );
});
process.on('disconnect', () => process.exit());

async function answer(order: Order): Promise<unknown> {
  time = order.now;
  switch (order.do) {
    case 'start': {
      born = Date.now();
      points.begin(order.dieAt);
      const read = readConfig(order.environment);
      if ('problems' in read) throw new Error(read.problems.join('\n'));
      if (order.isLoud) loudly = console.error;
      tierline = await start(read.config, clock, order.isLoud ? loud : quietLog, false);
      // By itself it is written when a process ends, which none of these does in peace.
      flushCompileCache();
      points.cut(order.cutAt);
      return tierline.url;
    }
    case 'turn': {
      const { deps } = present();
      const cuts = points.cuts();
      points.takeStore(order.isStoreOut);
      await turn(deps).finally(() => points.takeStore(false));
      return {
        wait: await attempt(() => waitOf(deps), null),
        passed: points.passed(),
        cuts: points.cuts() - cuts,
      };
    }
    case 'recover':
      return attempt(() => recover(present().deps), false);
    case 'counts': {
      const { inbox, outbox } = present().deps.store;
      return { parked: [...(await inbox.parked(20)), ...(await outbox.parked(20))] };
    }
    case 'trace':
      return points.trace();
    case 'stop':
      await tierline?.stop();
      tierline = null;
      return null;
    default:
      return order satisfies never;
  }
}

function present(): Tierline {
  if (tierline === null) throw new Error('the desk has not been started');
  return tierline;
}

/** Everything that is due now, and what comes of it. */
async function turn(deps: Deps): Promise<void> {
  for (let busy = true; busy; ) {
    const woken = await attempt(async () => (await wake(deps, time)) > 0, false);
    const handled = await drain(() => handleNext(deps));
    let delivered = false;
    const lanes = await attempt(() => deps.store.outbox.lanes(time), []);
    for (const lane of lanes) delivered = (await drain(() => deliverNext(lane, deps))) || delivered;
    busy = woken || handled || delivered;
  }
}

async function drain(next: () => Promise<boolean>): Promise<boolean> {
  let any = false;
  while (await attempt(next, false)) any = true;
  return any;
}

/** What fails here shows again at the next turn, as in the desk’s own loops. */
async function attempt<T>(one: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await one();
  } catch (error) {
    loudly(error);
    return otherwise;
  }
}

/** In how many milliseconds something is due again; null where nothing waits. */
async function waitOf({ store }: Deps): Promise<number | null> {
  const all = [await store.inbox.nextAt(), await store.outbox.nextAt(), await store.tickets.nextDue(time)];
  const later = all.filter((at) => at !== null).filter((at) => at > time);
  return later.length === 0 ? null : Math.min(...later) - time;
}
