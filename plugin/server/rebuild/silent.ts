/** A desk that works without a word: what it decides of old news counts as done, for it was done when they were new. */
import type { Instant } from '../../calendar/instant.ts';
import { askedToWait } from '../../github/status.ts';
import type { Delivery } from '../../store/queue/delivery.ts';
import type { Store } from '../../store/store.ts';
import { newShelves } from '../caches.ts';
import type { Deps } from '../deps.ts';
import { handleNext } from '../handle/handle.ts';

interface Silent {
  readonly deps: Deps;
  /** Its time stands until it is moved. */
  readonly moveTo: (at: Instant) => void;
}

/** @param unsent keys of what was decided and never done: that is done now */
export function silenced(deps: Deps, unsent: ReadonlySet<string> = new Set()): Silent {
  let present = deps.clock.now();
  return {
    deps: {
      ...deps,
      store: silentStore(deps.store, deps.clock, unsent),
      clock: { ...deps.clock, now: () => present },
      caches: newShelves(),
    },
    moveTo: (at) => {
      present = at;
    },
  };
}

function silentStore(store: Store, clock: Pick<Deps['clock'], 'now'>, unsent: ReadonlySet<string>): Store {
  return {
    ...store,
    transaction: (work) =>
      store.transaction((tx) =>
        work({
          ...tx,
          send: async (effects) => {
            const others = effects.filter(({ key }) => !unsent.has(key));
            await tx.know(
              others.map(({ key }) => key),
              clock.now(),
            );
            return tx.send(effects.filter(({ key }) => unsent.has(key)));
          },
        }),
      ),
  };
}

/**
 * Takes old news through the inbox, each at its own time, as the desk would have heard of it then. What GitHub fails at is
 * waited for, until all is heard or set aside.
 *
 * @param between called between two of them
 */
export async function hearSilently(
  deliveries: readonly Delivery[],
  deps: Deps,
  between: () => void,
): Promise<void> {
  const silent = silenced(deps);
  await deps.store.inbox.receive(deliveries);
  for (;;) {
    const next = await deps.store.inbox.nextAt();
    if (next === null) return;
    const late = next - deps.clock.now();
    if (late > 0) await deps.clock.sleep(late, new AbortController().signal);
    silent.moveTo(next);
    while (await handleNext(silent.deps)) between();
  }
}

/** Does it again where GitHub asks to slow down, once GitHub’s time is over. */
export async function patiently<T>(
  look: () => Promise<T>,
  deps: Deps,
  tell: (said: string) => void,
): Promise<T> {
  for (;;) {
    try {
      return await look();
    } catch (error) {
      const wait = askedToWait(error, deps.clock.stamp());
      if (wait <= 0) throw error;
      tell(`GitHub asks to wait for ${Math.ceil(wait / 60_000)} min.`);
      await deps.clock.sleep(wait, new AbortController().signal);
    }
  }
}
