/** One webhook and every attempt to deliver it. */
import { createHmac } from 'node:crypto';
import type { JsonObject } from '../json.ts';

/** An attempt: `statusCode` is what the receiver answered, 0 when nothing came back. */
export interface Attempt {
  readonly id: number;
  /** World time, epoch milliseconds. */
  readonly at: number;
  readonly redelivery: boolean;
  /** GitHub's words: `OK`, `Invalid HTTP Response: 500`, `timed out`, `failed to connect to host`. */
  readonly status: string;
  readonly statusCode: number;
  /** Seconds. */
  readonly duration: number;
  readonly answer: string;
}

/** A webhook as it was made; its bytes never change, however often it is sent. */
export interface Delivery {
  readonly guid: string;
  readonly event: string;
  readonly action: string | null;
  /** The repository's `owner/name`, or null. */
  readonly repository: string | null;
  readonly payload: JsonObject;
  readonly body: string;
  /** World time, epoch milliseconds. */
  readonly at: number;
  readonly attempts: readonly Attempt[];
}

/** The headers GitHub sends with a webhook of an App, signed over the exact bytes of the body. */
export function deliveryHeaders(
  delivery: Delivery,
  app: { readonly id: number; readonly webhookSecret: string | null },
): Record<string, string> {
  const { webhookSecret } = app;
  const signed = (algorithm: string, secret: string) =>
    `${algorithm}=${createHmac(algorithm, secret).update(delivery.body).digest('hex')}`;
  return {
    accept: '*/*',
    'content-type': 'application/json',
    'user-agent': 'GitHub-Hookshot/1a2b3c4',
    'x-github-delivery': delivery.guid,
    'x-github-event': delivery.event,
    'x-github-hook-id': '1',
    'x-github-hook-installation-target-id': String(app.id),
    'x-github-hook-installation-target-type': 'integration',
    ...(webhookSecret === null
      ? {}
      : {
          'x-hub-signature': signed('sha1', webhookSecret),
          'x-hub-signature-256': signed('sha256', webhookSecret),
        }),
  };
}
