/** A message reaches its subscriber signed, and whatever the subscriber does instead is told apart. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { postWebhook } from '../../plugin/outbound/post.ts';
import { createSender, type Sender } from '../../plugin/outbound/sender.ts';
import type { Subscriber } from '../../plugin/outbound/subscriber.ts';
import { type Listener, listen, verified } from './listener.ts';
import { NEW_SECRET, OLD_SECRET, sampleSubscriber } from './sample.ts';

const body = JSON.stringify({ type: 'ticket.opened', data: { title: 'Pâté 🐈' } });

let sender: Sender;
let listeners: Listener[];

beforeEach(() => {
  sender = createSender();
  listeners = [];
});

afterEach(async () => {
  sender.close();
  await Promise.all(listeners.map((listener) => listener.stop()));
});

async function listening(
  answer?: (response: ServerResponse, request: IncomingMessage) => void,
): Promise<Listener> {
  const listener = await listen(answer);
  listeners.push(listener);
  return listener;
}

/** Posts the sample message to a subscriber on this machine. */
function post(url: string, change: Partial<Subscriber> = {}, timeoutMs = 5_000) {
  const subscriber = sampleSubscriber({ url, allowPrivate: true, ...change });
  return postWebhook({ subscriber, id: 'msg_1', at: Date.now(), body }, { send: sender.send, timeoutMs });
}

describe('a message', () => {
  test('arrives as it was written, and the subscriber can verify it', async () => {
    const listener = await listening();
    expect(await post(`${listener.url}?team=1`)).toEqual({ delivered: 200 });
    expect(verified(listener.received[0], OLD_SECRET)).toEqual(JSON.parse(body));
    expect(listener.received[0]).toMatchObject({
      path: '/hooks?team=1',
      body,
      headers: { 'webhook-id': 'msg_1', 'content-type': 'application/json' },
    });
    expect(() => verified(listener.received[0], NEW_SECRET)).toThrow('No matching signature');
  });

  test('is signed with both secrets while a new one is brought in', async () => {
    const listener = await listening();
    await post(listener.url, { secrets: [NEW_SECRET, OLD_SECRET] });
    expect(verified(listener.received[0], OLD_SECRET)).toEqual(JSON.parse(body));
    expect(verified(listener.received[0], NEW_SECRET)).toEqual(JSON.parse(body));
  });

  test('has no signature where the subscriber has no secret', async () => {
    const listener = await listening();
    await post(listener.url, { secrets: [], format: 'slack' });
    expect(
      Object.keys(listener.received[0]?.headers ?? {}).filter((name) => name.startsWith('webhook-')),
    ).toEqual([]);
  });

  test('does not verify once somebody has changed it', async () => {
    const listener = await listening();
    await post(listener.url);
    const [received] = listener.received;
    if (received === undefined) throw new Error('nothing was received');
    const changed = { ...received, body: body.replace('opened', 'closed') };
    expect(() => verified(changed, OLD_SECRET)).toThrow('No matching signature');
  });

  test('goes over the connection that the last one left open', async () => {
    const listener = await listening((response) => response.end('thank you'));
    await post(listener.url);
    await post(listener.url);
    await post(listener.url);
    expect(listener.received).toHaveLength(3);
    expect(listener.connections()).toBe(1);
  });
});

describe('a subscriber that', () => {
  test('answers with any 2xx has the message', async () => {
    const listener = await listening((response) => response.writeHead(204).end());
    expect(await post(listener.url)).toEqual({ delivered: 204 });
  });

  test('answers with an error has not, and may say how long to wait', async () => {
    const broken = await listening((response) => response.writeHead(500).end('{"secret":"page"}'));
    expect(await post(broken.url)).toEqual({ failed: 'answered 500' });
    const busy = await listening((response) => response.writeHead(429, { 'retry-after': '120' }).end());
    expect(await post(busy.url)).toEqual({ failed: 'answered 429', retryAfter: 120_000 });
  });

  test('is gone says so', async () => {
    const listener = await listening((response) => response.writeHead(410).end());
    expect(await post(listener.url)).toEqual({ failed: 'answered 410: it is gone for good', gone: true });
  });

  test('redirects is not followed', async () => {
    const inside = await listening();
    const listener = await listening((response) => response.writeHead(307, { location: inside.url }).end());
    expect(await post(listener.url)).toEqual({
      failed: 'answered 307: redirects are not followed, so set the address it points to',
    });
    expect(inside.received).toHaveLength(0);
  });

  test('says nothing is given up after the time', async () => {
    const listener = await listening(() => undefined);
    expect(await post(listener.url, {}, 100)).toEqual({ failed: 'did not answer within 0.1 seconds' });
  });

  test('answers without end has the message, and is not listened to', async () => {
    const listener = await listening((response) => {
      const chatter = setInterval(() => response.write('x'.repeat(50_000)), 1);
      response.on('close', () => clearInterval(chatter));
    });
    expect(await post(listener.url)).toEqual({ delivered: 200 });
  });

  test('hangs up, is not there, or speaks no TLS is told apart', async () => {
    const rude = await listening((_response, request) => request.socket.destroy());
    expect(await post(rude.url)).toEqual({ failed: 'hung up before it answered' });
    const { url, port } = rude;
    expect(await post(url.replace('http:', 'https:'))).toMatchObject({
      failed: expect.stringMatching(/^could not be reached: [A-Z_]+$/),
    });
    await rude.stop();
    expect(await post(`http://127.0.0.1:${port}/`)).toEqual({ failed: 'refused the connection' });
  });

  test('has no address is told apart', async () => {
    expect(await post('http://no-such-host.invalid/')).toMatchObject({
      failed: expect.stringContaining('was not found'),
    });
  });
});
