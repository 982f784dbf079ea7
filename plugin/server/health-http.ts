/** The health as anybody may ask for it, however often: it costs the desk one look a second, and is never waited for long. */
import { setTimeout } from 'node:timers/promises';
import { isoOf } from '../calendar/instant.ts';
import type { Deps } from './deps.ts';
import { type BothHealths, bothHealthsOf, silentDatabase } from './health.ts';

/** A look is believed for so long, in milliseconds: counting costs more than a delivery does. */
const FRESH = 1_000;
/** A database that takes longer does not answer, in milliseconds. */
const PATIENCE = 3_000;

interface Look {
  readonly begun: number;
  readonly health: Promise<BothHealths>;
}

/** Makes the function that answers; at most one look is under way, however many ask and however long it takes. */
export function askHealth(
  deps: Pick<Deps, 'store' | 'clock' | 'caches' | 'subscribers'>,
): () => Promise<BothHealths> {
  let known: { readonly at: number; readonly health: BothHealths } | null = null;
  let looking: Look | null = null;

  const look = (): Look => {
    const begun = performance.now();
    const health = bothHealthsOf(deps);
    void health.then((seen) => {
      known = { at: performance.now(), health: seen };
      looking = null;
    });
    return { begun, health };
  };

  return async () => {
    if (known !== null && performance.now() - known.at < FRESH) return known.health;
    looking ??= look();
    const { begun, health } = looking;
    const left = PATIENCE - (performance.now() - begun);
    const silent = silentDatabase(isoOf(Math.round(deps.clock.now() - (performance.now() - begun))));
    if (left <= 0) return silent;
    const ends = new AbortController();
    const timer = setTimeout(left, silent, { signal: ends.signal, ref: false }).catch(() => silent);
    return await Promise.race([health, timer]).finally(() => ends.abort());
  };
}
