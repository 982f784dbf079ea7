/** Keeps the door: strangers share one budget of memory, have to keep up, and take nobody’s place for long. */
import type { Server } from 'node:http';
import { Readable } from 'node:stream';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { watchConnections } from './connections.ts';

interface DoorLimits {
  /** Bytes of all bodies together that nobody has vouched for yet. */
  readonly memory: number;
  /** Connections at once. */
  readonly connections: number;
  /** How long a body may take, in milliseconds; GitHub gives up by itself then. */
  readonly patience: number;
  /** For so long nobody is called slow, in milliseconds. */
  readonly grace: number;
}

const doorLimits: DoorLimits = {
  memory: 64 * 1024 * 1024,
  connections: 500,
  patience: 10_000,
  grace: 2_000,
};

/** What a body of a length that nobody told must bring, in bytes a second. */
const LEAST_RATE = 16 * 1024;
/** What is kept of a body grows by so much, in bytes: a sender of single bytes is counted by the room that it takes. */
const BLOCK = 64 * 1024;
/** How often slow senders are looked for, in milliseconds. */
const ROUNDS = 250;

interface TurnedAway {
  readonly status: 400 | 408 | 413 | 503;
  readonly text: string;
}
export type Taken = { readonly body: string } | TurnedAway;

/** Refuses with the body unread: whoever goes on sending is cut off. */
export function turnedAway(
  context: Context,
  { status, text }: { readonly status: ContentfulStatusCode; readonly text: string },
): Response {
  return context.text(text, status, { connection: 'close' });
}

interface Wanted {
  /** Bytes. */
  readonly largest: number;
  /** Sees each part as it comes, such as for a signature. */
  readonly each?: (part: Uint8Array) => void;
}

export interface Doorkeeper {
  /** Reads a body whole, or says why it is not read any further; the rest of it is then thrown away. */
  read(context: Context, wanted: Wanted): Promise<Taken>;
  /** Limits the connections of a server: a new one takes the place of the one that uses its own least. */
  watch(server: Server): void;
}

/** A body that is under way. */
interface Guest {
  readonly begun: number;
  /** As the header says; null where it says nothing. */
  readonly length: number | null;
  readonly blocks: Buffer[];
  /** Bytes that have come, bytes of memory that they take, and how many of the last block’s are filled. */
  received: number;
  room: number;
  filled: number;
  turnAway(why: TurnedAway): void;
}

export function doorkeeper(limits: DoorLimits = doorLimits): Doorkeeper {
  const guests = new Map<Readable, Guest>();
  let used = 0;
  let rounds: NodeJS.Timeout | null = null;

  const goRound = (): void => {
    const now = performance.now();
    for (const guest of [...guests.values()]) if (isSlow(guest, now, limits)) guest.turnAway(tooSlow);
  };
  const enter = (source: Readable, guest: Guest): void => {
    guests.set(source, guest);
    rounds ??= setInterval(goRound, ROUNDS).unref();
  };
  const leave = (source: Readable): void => {
    used -= guests.get(source)?.room ?? 0;
    guests.delete(source);
    if (guests.size > 0 || rounds === null) return;
    clearInterval(rounds);
    rounds = null;
  };
  /** False where it was this guest itself that had to go. */
  const makeRoom = (bytes: number, guest: Guest): boolean => {
    while (used + bytes > limits.memory) {
      const slowest = slowestOf(guests.values()) ?? guest;
      slowest.turnAway(tooMuch);
      if (slowest === guest) return false;
    }
    used += bytes;
    guest.room += bytes;
    return true;
  };

  return {
    read: (context, { largest, each }) => {
      const length = lengthOf(context);
      if (length !== null && length > largest) return Promise.resolve(tooLarge);
      const source = bodyOf(context);
      return new Promise((resolve) => {
        const end = (taken: Taken): void => {
          source.off('data', take).off('end', finish).off('error', breakOff).off('close', breakOff);
          leave(source);
          resolve(taken);
        };
        const guest: Guest = {
          begun: performance.now(),
          length,
          blocks: [],
          received: 0,
          room: 0,
          filled: 0,
          turnAway: end,
        };
        const take = (part: Buffer): void => {
          guest.received += part.length;
          if (guest.received > largest) {
            end(tooLarge);
            return;
          }
          // Copied: a part may hold on to far more memory than its own bytes, and single bytes would each be an object.
          for (let rest = part; rest.length > 0; ) {
            const block = blockWithRoom(guest, (bytes) => makeRoom(bytes, guest));
            if (block === null) return;
            const copied = rest.copy(block, guest.filled);
            guest.filled += copied;
            rest = rest.subarray(copied);
          }
          each?.(part);
        };
        const finish = (): void => end({ body: textOf(guest) });
        const breakOff = (): void => end(brokenOff);
        enter(source, guest);
        source.on('data', take).on('end', finish).on('error', breakOff).on('close', breakOff);
      });
    },
    watch: (server) =>
      watchConnections(server, limits.connections, (request) => guests.get(request)?.received ?? null),
  };
}

const tooLarge: TurnedAway = { status: 413, text: 'The body is too large.\n' };
const tooSlow: TurnedAway = { status: 408, text: 'The body came too slowly. Nothing was accepted.\n' };
const tooMuch: TurnedAway = {
  status: 503,
  text: 'Too much comes in at once, and this came slowest. Nothing was accepted; please try again.\n',
};
const brokenOff: TurnedAway = { status: 400, text: 'The body broke off.\n' };

function lengthOf({ req }: Context): number | null {
  const said = req.header('content-length');
  return said === undefined || !/^\d{1,15}$/.test(said) ? null : Number(said);
}

/** Node’s own request where a server brought it, which costs least. */
function bodyOf({ env, req }: Context): Readable {
  const incoming: unknown = env?.incoming;
  if (incoming instanceof Readable) return incoming;
  return Readable.from(req.raw.body ?? [], { objectMode: false });
}

/** One whose end cannot come within the time for a whole body, at the pace that it has. */
function isSlow({ begun, length, received }: Guest, now: number, { patience, grace }: DoorLimits): boolean {
  const spent = now - begun;
  if (spent <= grace) return false;
  const rate = length === null ? LEAST_RATE / 1_000 : length / patience;
  return spent > patience || received < rate * (spent - grace);
}

function slowestOf(guests: Iterable<Guest>): Guest | null {
  const now = performance.now();
  const rate = ({ received, begun }: Guest): number => received / Math.max(1, now - begun);
  let slowest: Guest | null = null;
  for (const guest of guests) if (slowest === null || rate(guest) < rate(slowest)) slowest = guest;
  return slowest;
}

/** The last block, or one more where that is full; null where there was no room for it. */
function blockWithRoom(guest: Guest, makeRoom: (bytes: number) => boolean): Buffer | null {
  const last = guest.blocks.at(-1);
  if (last !== undefined && guest.filled < last.length) return last;
  const size = guest.length === null ? BLOCK : Math.min(BLOCK, guest.length - guest.room);
  if (!makeRoom(size)) return null;
  const block = Buffer.allocUnsafeSlow(size);
  guest.blocks.push(block);
  guest.filled = 0;
  return block;
}

function textOf({ blocks, received }: Guest): string {
  const [only] = blocks;
  const whole = blocks.length === 1 && only !== undefined ? only : Buffer.concat(blocks);
  return new TextDecoder().decode(whole.subarray(0, received));
}
