/** One run: messages are put into the outbox of a real store at a steady rate, and the desk’s own loop sends them out. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { machineClock } from '../../../plugin/clock.ts';
import { messageId } from '../../../plugin/outbound/message.ts';
import { createSender } from '../../../plugin/outbound/sender.ts';
import { type Subscriber, subscriberSchema } from '../../../plugin/outbound/subscriber.ts';
import { openAside } from '../../../plugin/server/aside/aside.ts';
import { newShelves } from '../../../plugin/server/caches.ts';
import { messageEffect } from '../../../plugin/server/deliver/messages.ts';
import { laneOfSubscriber } from '../../../plugin/server/deliver/post-message.ts';
import type { Deps } from '../../../plugin/server/deps.ts';
import { newMeasures } from '../../../plugin/server/metrics/measures.ts';
import { run } from '../../../plugin/server/run.ts';
import { openStore } from '../../../plugin/store/open.ts';
import { quietLog } from '../../quiet-log.ts';
import { silentGitHub } from '../timers/silent-github.ts';

export interface Crowd {
  /** Each goes to every subscriber. */
  readonly announcements: number;
  readonly healthy: number;
  readonly bad: number;
  readonly tickets: number;
  /** In milliseconds. */
  readonly within: number;
}

export interface Delivered {
  /** In milliseconds, one for each message of a healthy subscriber. */
  readonly lags: readonly number[];
  /** Neither received nor waiting to be sent again. */
  readonly lost: number;
  /** Received before an earlier one of its ticket. */
  readonly disordered: number;
}

/** How long the last message of a healthy subscriber is waited for, in milliseconds. */
const PATIENCE = 30_000;

export async function deliverAll(crowd: Crowd): Promise<Delivered> {
  const folder = await mkdtemp(join(tmpdir(), 'tierline-outbound-'));
  const store = await openStore({ url: `sqlite:${join(folder, 'desk.db')}` });
  const healthy = await Promise.all(
    Array.from({ length: crowd.healthy }, (_, at) => listen(`well-${at}`, (response) => response.end())),
  );
  const bad = await Promise.all(
    Array.from({ length: crowd.bad }, async (_, at) => {
      const one = await listen(`bad-${at}`, ways[at % ways.length] ?? hangUp);
      if (at % ways.length === 0) await one.stop();
      return one;
    }),
  );
  const listeners = [...healthy, ...bad];
  const sender = createSender();
  const { github, off } = silentGitHub({ id: 7, name: 'desk', owner: { login: 'acme' } });
  const deps: Deps = {
    store,
    github,
    content: null,
    clock: machineClock,
    log: quietLog,
    send: sender.send,
    subscribers: listeners.map(({ subscriber }) => subscriber),
    webhookSecrets: [],
    alertSources: [],
    aside: openAside(),
    caches: newShelves(),
    measures: newMeasures(),
  };
  const desk = run(deps);
  try {
    const begun = performance.now();
    for (let at = 0; at < crowd.announcements; at += 1) {
      const wait = begun + (at * crowd.within) / crowd.announcements - performance.now();
      if (wait > 1) await setTimeout(wait);
      await store.transaction((tx) =>
        tx.send(listeners.map(({ subscriber: { name } }) => rowOf(at, crowd.tickets, name))),
      );
      committed.set(at, performance.now());
      desk.ring();
    }
    const end = performance.now() + PATIENCE;
    while (healthy.some(({ got }) => got.length < crowd.announcements) && performance.now() < end)
      await setTimeout(50);
    return await judge(listeners, healthy, crowd, deps);
  } finally {
    off();
    // A silent one would hold its message for as long as the desk is patient with it.
    await Promise.all(listeners.map((one) => one.stop()));
    await desk.stop();
    sender.close();
    await deps.aside.close();
    await store.close();
    await rm(folder, { recursive: true });
  }
}

/** When each announcement was on the disk. */
const committed = new Map<number, number>();

interface Got {
  readonly announcement: number;
  readonly ticket: string;
  readonly at: number;
}

interface Listener {
  readonly subscriber: Subscriber;
  /** What was answered with 2xx, in the order in which it came. */
  readonly got: readonly Got[];
  stop(): Promise<void>;
}

async function judge(
  listeners: readonly Listener[],
  healthy: readonly Listener[],
  crowd: Crowd,
  { store }: Deps,
): Promise<Delivered> {
  let [lost, disordered] = [0, 0];
  for (const { subscriber, got } of listeners) {
    const { waiting, parked } = await store.outbox.countsOf(laneOfSubscriber(subscriber.name));
    lost += Math.max(
      0,
      crowd.announcements - new Set(got.map((one) => one.announcement)).size - waiting - parked,
    );
    const newest = new Map<string, number>();
    for (const { ticket, announcement } of got) {
      if (announcement < (newest.get(ticket) ?? -1)) disordered += 1;
      newest.set(ticket, Math.max(announcement, newest.get(ticket) ?? -1));
    }
  }
  const lags = healthy.flatMap(({ got }) =>
    got.map(({ announcement, at }) => at - (committed.get(announcement) ?? Number.NaN)),
  );
  return { lags, lost, disordered };
}

function rowOf(announcement: number, tickets: number, name: string) {
  const ticket = `7#${(announcement % tickets) + 1}`;
  const key = `${ticket}/${announcement}/ticket.classified`;
  const message = {
    type: 'ticket.classified',
    timestamp: new Date().toISOString(),
    data: {
      announcement,
      ticket: {
        id: ticket,
        repository: 'acme/desk',
        number: 1,
        service: 'vpn',
        title: 'VPN drops, and nobody in the office can work',
        url: 'https://github.com/acme/desk/issues/1',
      },
    },
  } as const;
  return messageEffect(
    `${key}@${name}`,
    messageId(key),
    message,
    { name, stream: ticket, at: Date.now() },
    {},
  );
}

const posted = z.object({
  data: z.object({ announcement: z.number(), ticket: z.object({ id: z.string() }) }),
});

type Answer = (response: ServerResponse) => void;

const hangUp: Answer = (response) => {
  response.socket?.destroy();
};

/** How a bad one is bad. The first of them is not there at all. */
const ways: readonly Answer[] = [
  hangUp,
  () => undefined,
  (response) => {
    const late = globalThis.setTimeout(() => response.end(), 2_000);
    response.on('close', () => clearTimeout(late));
  },
  (response) => response.writeHead(500).end(),
  hangUp,
];

async function listen(name: string, answer: Answer): Promise<Listener> {
  const got: Got[] = [];
  const server = createServer(async (request, response) => {
    const { data } = posted.parse(JSON.parse(await text(request)));
    const at = performance.now();
    response.on('finish', () => {
      if (response.statusCode === 200)
        got.push({ announcement: data.announcement, ticket: data.ticket.id, at });
    });
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('a subscriber of the bench has no port');
  const secrets = [`whsec_${Buffer.alloc(24, 1).toString('base64')}`];
  return {
    subscriber: subscriberSchema.parse({
      name,
      url: `http://127.0.0.1:${address.port}/`,
      secrets,
      allowPrivate: true,
    }),
    got,
    stop: async () => {
      server.closeAllConnections();
      if (server.listening) await new Promise((resolve) => server.close(resolve));
    },
  };
}
