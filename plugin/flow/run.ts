/** Keeps the house at work: handlers, one worker for each lane, the alarm clock, and the rounds of recovery. */
import { deliverNext } from './deliver.ts';
import { handleNext } from './handle.ts';
import type { House } from './house.ts';
import { recover } from './recover.ts';
import { wake } from './wake.ts';

/** Tickets handled at once; they share the disk’s commits. */
const HANDLERS = 8;
/** The slow poll beneath the bell, in the house’s milliseconds. */
const POLL = 1_000;
/** How often GitHub’s own list is looked through, in the house’s milliseconds. */
const ROUNDS = 10 * 60_000;

export interface Running {
  /** Something may have come in: look now instead of at the next poll. */
  ring(): void;
  /** Finishes what is in hand, then stops. What is left waits in the store. */
  stop(): Promise<void>;
}

export function run(house: House): Running {
  const end = new AbortController();
  let bell = new AbortController();
  const ring = (): void => {
    bell.abort();
    bell = new AbortController();
  };
  const rest = (ms: number): Promise<void> =>
    house.clock.sleep(ms, AbortSignal.any([end.signal, bell.signal]));

  const keepOn = async (what: string, turn: () => Promise<boolean>, pause: number): Promise<void> => {
    while (!end.signal.aborted) {
      const busy = await turn().catch((error: unknown) => {
        house.log.error({ error }, `${what} failed; it goes on after a pause`);
        return false;
      });
      if (!busy) await rest(pause);
    }
  };

  const lanes = new Map<string, Promise<void>>();
  /** A worker lives as long as its lane has something to do. */
  const openLanes = async (): Promise<boolean> => {
    for (const lane of await house.store.outbox.lanes(house.clock.now())) {
      if (lanes.has(lane)) continue;
      lanes.set(
        lane,
        emptyLane(lane, house, end.signal).finally(() => lanes.delete(lane)),
      );
    }
    return false;
  };

  const handling = async (): Promise<boolean> => {
    const busy = await handleNext(house);
    if (busy) ring();
    return busy;
  };

  const waking = async (): Promise<boolean> => {
    const woken = (await wake(house)) > 0;
    if (woken) ring();
    return woken;
  };

  const loops = [
    ...Array.from({ length: HANDLERS }, () => keepOn('handling', handling, POLL)),
    keepOn('delivering', openLanes, POLL / 4),
    keepOn('waking', waking, POLL),
    keepOn(
      'recovering',
      async () => {
        await recover(house);
        return false;
      },
      ROUNDS,
    ),
  ];
  return {
    ring,
    stop: async () => {
      end.abort();
      await Promise.all(loops);
      await Promise.all(lanes.values());
    },
  };
}

async function emptyLane(lane: string, house: House, end: AbortSignal): Promise<void> {
  try {
    while (!end.aborted && (await deliverNext(lane, house)));
  } catch (error) {
    house.log.error({ error, lane }, 'delivering failed; it goes on after a pause');
  }
}
