/** Signs a message the Standard Webhooks way: https://www.standardwebhooks.com. */
import { Webhook } from 'standardwebhooks';
import type { Instant } from '../calendar/instant.ts';

interface SignedHeaders {
  readonly 'webhook-id': string;
  /** Seconds since 1970. */
  readonly 'webhook-timestamp': string;
  /** A signature for each secret, parted by spaces. */
  readonly 'webhook-signature': string;
}

/**
 * The headers that prove who sent the body.
 *
 * @param at when it is sent, not when it happened: receivers refuse what is older than a few minutes.
 */
export function sign(id: string, at: Instant, body: string, secrets: readonly string[]): SignedHeaders {
  const signatures = secrets.map((secret) => new Webhook(secret).sign(id, new Date(at), body));
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at / 1_000)),
    'webhook-signature': signatures.join(' '),
  };
}
