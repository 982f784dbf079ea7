/** The post: webhooks in the order they were made, and every way in which the real post misbehaves. */
import { randomUUID } from 'node:crypto';
import type { JsonObject } from './json.ts';
import { type Delivery, deliveryHeaders } from './mail/delivery.ts';
import { mayhem, type Release } from './mail/release.ts';
import { sendOnce } from './mail/send.ts';

/** What a test or the demo does with the post. */
export interface Post {
  /** Where webhooks go from now on; null: nowhere, they are only recorded. */
  readonly target: (url: string | null) => void;
  /** Keeps what is made from now on, until `release`; `redeliveries`: also what is asked for again. */
  readonly hold: (how?: { readonly redeliveries: boolean }) => void;
  /** Sends what was held, in the order asked for, and ends the holding. */
  readonly release: (how?: Release) => void;
  /** Loses the next webhooks: they are recorded as timed out and never sent, as when a receiver is down. */
  readonly dropNext: (count: number) => void;
  /** Makes a webhook, as when something happens that nobody does here. */
  readonly put: (letter: {
    readonly event: string;
    readonly action: string | null;
    readonly repository: string | null;
    readonly payload: JsonObject;
  }) => void;
  /** Every webhook made so far, oldest first. */
  readonly list: () => readonly Delivery[];
  /** Sends one again under the same GUID, as the person's “Redeliver” button does. Unknown: throws. */
  readonly redeliver: (guid: string) => Promise<void>;
  /** Resolves when everything sent has been answered or has failed; held webhooks are not waited for. */
  readonly settled: () => Promise<void>;
}

/** The post as the gateway sees it. */
export interface Postbox extends Post {
  /** Where webhooks go just now. */
  readonly address: () => string | null;
  readonly stop: () => void;
}

/** Opens the post of an App. */
export function openPost(
  app: () => { readonly id: number; readonly webhookSecret: string | null },
  now: () => number,
  judged: (delivery: Delivery) => void,
): Postbox {
  const deliveries = new Map<string, Delivery>();
  const stopping = new AbortController();
  let url: string | null = null;
  let held: string[] | null = null;
  let heldAgain: string[] | null = null;
  let toDrop = 0;
  let attempts = 0;
  let queue: Promise<void> = Promise.resolve();

  const record = (guid: string, result: Awaited<ReturnType<typeof sendOnce>>, redelivery: boolean) => {
    const delivery = deliveries.get(guid);
    if (delivery) {
      attempts += 1;
      const attempt = { id: attempts, at: now(), redelivery, ...result };
      deliveries.set(guid, { ...delivery, attempts: [...delivery.attempts, attempt] });
    }
  };
  const lose = (guid: string) =>
    record(guid, { status: 'timed out', statusCode: 0, duration: 10, answer: '' }, false);
  // One after the other: GitHub promises no order, and tests ask for disorder by name.
  const send = (guid: string, redelivery: boolean) => {
    queue = queue.then(async () => {
      const delivery = deliveries.get(guid);
      if (delivery && url !== null && !stopping.signal.aborted) {
        record(
          guid,
          await sendOnce(url, delivery.body, deliveryHeaders(delivery, app()), stopping.signal),
          redelivery,
        );
      }
    });
    return queue;
  };
  return {
    target: (newUrl) => {
      url = newUrl;
    },
    hold: (how) => {
      held ??= [];
      if (how?.redeliveries === true) heldAgain ??= [];
    },
    release: (how = {}) => {
      const waiting = (held ?? []).flatMap((guid) => deliveries.get(guid) ?? []);
      const { sent, lost, kept } = mayhem(waiting, how);
      held = how.kept === undefined ? null : kept.map(({ guid }) => guid);
      lost.forEach((delivery) => {
        lose(delivery.guid);
      });
      const again = heldAgain ?? [];
      heldAgain = held === null || heldAgain === null ? null : [];
      again.forEach((guid) => {
        send(guid, true);
      });
      sent.forEach((delivery) => {
        send(delivery.guid, false);
      });
    },
    dropNext: (count) => {
      toDrop += count;
    },
    list: () => [...deliveries.values()],
    redeliver: (guid) => {
      if (!deliveries.has(guid)) {
        throw new Error(`there is no delivery ${guid} to send again`);
      }
      if (heldAgain === null) return send(guid, true);
      heldAgain.push(guid);
      return Promise.resolve();
    },
    settled: async () => {
      let seen: Promise<void>;
      do {
        seen = queue;
        await seen;
      } while (seen !== queue);
    },
    put: (letter) => {
      const guid = randomUUID();
      const body = JSON.stringify(letter.payload);
      const delivery: Delivery = { ...letter, guid, body, at: now(), attempts: [] };
      deliveries.set(guid, delivery);
      judged(delivery);
      if (toDrop > 0) {
        toDrop -= 1;
        lose(guid);
      } else if (held) {
        held.push(guid);
      } else {
        send(guid, false);
      }
    },
    address: () => url,
    stop: () => stopping.abort(),
  };
}
