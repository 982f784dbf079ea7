/** No subscriber leads the desk to this machine or to its neighbours, however its address is written or found. */
import dns, { type LookupAddress } from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import { isIP } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { postWebhook } from '../../plugin/outbound/post.ts';
import { createSender, type Sender } from '../../plugin/outbound/sender.ts';
import { readSubscribers, type Subscriber } from '../../plugin/outbound/subscriber.ts';
import { type Listener, listen } from './listener.ts';
import { sampleSubscriber } from './sample.ts';

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

async function listening(): Promise<Listener> {
  const listener = await listen();
  listeners.push(listener);
  return listener;
}

function post(url: string, change: Partial<Subscriber> = {}) {
  const subscriber = sampleSubscriber({ url, allowPrivate: true, ...change });
  return postWebhook(
    { subscriber, id: 'msg_1', at: Date.now(), body: '{}' },
    { send: sender.send, timeoutMs: 5_000 },
  );
}

/** The machine’s own name service answers by `answer` meanwhile. */
async function withLookup(
  answer: (host: string) => readonly string[],
  act: () => Promise<void>,
): Promise<void> {
  const own = dns.lookup;
  Object.assign(dns, {
    lookup: (host: string, _: object, done: (error: Error | null, found: readonly LookupAddress[]) => void) =>
      done(
        null,
        answer(host).map((address) => ({ address, family: isIP(address) })),
      ),
  });
  syncBuiltinESMExports();
  try {
    await act();
  } finally {
    Object.assign(dns, { lookup: own });
    syncBuiltinESMExports();
  }
}

/** This machine and its neighbours, as a URL can write them: in decimal, octal and hexadecimal, shortened, mapped, translated. */
const spellings = [
  '127.0.0.1',
  '127.0.0.1.',
  '127.1',
  '2130706433',
  '017700000001',
  '0177.0.0.1',
  '0x7f000001',
  '0x7f.1',
  '0x7F.0.0.0x1',
  '%31%32%37.0.0.1',
  '①②⑦.⓪.⓪.①',
  '127。0。0。1',
  '0',
  '0.0.0.0',
  'localhost',
  'localhost.',
  'LOCALHOST',
  '[::1]',
  '[::]',
  '[0:0:0:0:0:0:0:1]',
  '[::127.0.0.1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::ffff:0:127.0.0.1]',
  '[64:ff9b::127.0.0.1]',
  '[64:ff9b:1::127.0.0.1]',
  '[2002:7f00:1::1]',
  '[fe80::1]',
  '[fd00::1]',
  '10.0.0.1',
  '169.254.169.254',
  '0xa9fea9fe',
  '2852039166',
];

describe('a private address', () => {
  test('is not connected to, whether it is written down or found behind a name', async () => {
    const listener = await listening();
    // Not every name service knows `localhost.`; where it does, it leads to an address that is looked at.
    for (const host of spellings.filter((one) => one !== 'localhost.')) {
      const posted = await post(`http://${host}:${listener.port}/`, { allowPrivate: false });
      expect(posted, host).toEqual({
        failed: expect.stringMatching(/^was not called: its address \S+ is private; set allowPrivate/),
      });
    }
    expect(listener.connections()).toBe(0);
  });

  test('is not connected to by a name that leads there by turns, nor by one that leads there among others', async () => {
    const listener = await listening();
    const asked: string[] = [];
    const answers = [['127.0.0.1'], ['1.1.1.1', '127.0.0.1'], ['1.1.1.1', '::ffff:10.0.0.1'], ['::1']];
    await withLookup(
      (host) => {
        asked.push(host);
        return answers[asked.length - 1] ?? ['127.0.0.1'];
      },
      async () => {
        for (const _ of [...answers, []]) {
          const posted = await post(`http://rebinding.example:${listener.port}/`, { allowPrivate: false });
          expect(posted).toEqual({ failed: expect.stringMatching(/^was not called: its address/) });
        }
      },
    );
    // What was judged is what would be connected to: the name is looked up once for each connection.
    expect(asked).toHaveLength(answers.length + 1);
    expect(listener.connections()).toBe(0);
  });

  test('is refused in the settings already, where it stands there as such', () => {
    for (const host of spellings) {
      const read = readSubscribers([{ ...sampleSubscriber(), url: `https://${host}/` }]);
      expect(read, host).toEqual({
        refused: [expect.stringContaining('on this machine or a private network; set allowPrivate')],
      });
    }
  });

  test('is connected to where the operator allows it, by name too', async () => {
    const listener = await listening();
    expect(await post(`http://localhost:${listener.port}/`)).toEqual({ delivered: 200 });
  });

  test('is not reached over a connection that was opened for a subscriber who may', async () => {
    const listener = await listening();
    expect(await post(`http://localhost:${listener.port}/`)).toEqual({ delivered: 200 });
    expect(await post(`http://localhost:${listener.port}/`, { allowPrivate: false })).toHaveProperty(
      'failed',
    );
    expect(listener.received).toHaveLength(1);
  });
});
