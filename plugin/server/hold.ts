/** Holds on to what is being worked on: work that takes longer than its lease must not be begun again beside itself. */
import type { Instant } from '../calendar/instant.ts';
import type { Claim } from '../store/queue/delivery.ts';
import type { OutboxClaim } from '../store/queue/effect.ts';
import { LeaseLost } from '../store/queue/lease-lost.ts';
import type { Held } from './caches.ts';
import type { Deps } from './deps.ts';
import { sayError } from './say-error.ts';

/** How long a worker that says nothing more holds what it has claimed, in milliseconds. */
export const LEASE = 120_000;
/** How often leases are renewed, in milliseconds: two renewals may fail before one runs out. */
export const RENEWAL = LEASE / 3;
/** Work that is not done by then hangs: its lease runs out, and the next try is counted, in milliseconds. */
const LONGEST = 3_600_000;

type Holding = Pick<Deps, 'store' | 'clock' | 'caches'>;

/** Does the work on a delivery while its lease is renewed. */
export function holdDelivery<T>(claim: Claim, deps: Holding, work: () => Promise<T>): Promise<T> {
  const { id, event } = claim.delivery;
  const renew = (until: Instant) => deps.store.inbox.renew(claim, until);
  return hold(claim.token, { what: `Delivery ${id} (${event})`, renew }, deps, work);
}

/** Does the work on an effect while its lease is renewed. */
export function holdEffect<T>(claim: OutboxClaim, deps: Holding, work: () => Promise<T>): Promise<T> {
  const { key, kind } = claim.effect;
  const renew = (until: Instant) => deps.store.outbox.renew(claim, until);
  return hold(claim.token, { what: `Message ${key} (${kind})`, renew }, deps, work);
}

async function hold<T>(
  token: string,
  held: Omit<Held, 'since'>,
  { caches, clock }: Holding,
  work: () => Promise<T>,
): Promise<T> {
  caches.held.set(token, { ...held, since: clock.now() });
  try {
    return await work();
  } finally {
    caches.held.delete(token);
  }
}

/** Renews the leases of all that is in hand, and tells the log of what takes long; called once each RENEWAL. */
export async function renewHeld({
  caches,
  clock,
  log,
}: Pick<Deps, 'caches' | 'clock' | 'log'>): Promise<void> {
  const now = clock.now();
  for (const { what, since, renew } of caches.held.values()) {
    const taken = now - since;
    if (taken > LONGEST) continue;
    if (taken >= LEASE)
      log.warn(
        { what, seconds: Math.round(taken / 1_000) },
        `${what} takes long and is still being worked on`,
      );
    await renew(now + LEASE).catch((error: unknown) => {
      // It was finished in this moment, or another worker has it: then the work itself finds out.
      if (!(error instanceof LeaseLost))
        log.warn({ what }, `a lease could not be renewed: ${sayError(error)}`);
    });
  }
}
