/** GitHub’s “slow down”: how it is recognised, and how long an installation is left alone after it. */
import { z } from 'zod';
import type { Instant } from '../calendar/instant.ts';

/** GitHub has asked for silence. It says nothing about the thing that was asked for: that is asked again later. */
export class SlowDown extends Error {
  override readonly name = 'SlowDown';
  /** How long to stay away, in milliseconds. */
  readonly wait: number;

  constructor(message: string, wait: number, options?: ErrorOptions) {
    super(message, options);
    this.wait = wait;
  }
}

/** The desk’s own budget is spent, so the call was not made: that of what is new, or that of all calls. */
export class OutOfBudget extends SlowDown {
  readonly of: 'content' | 'everything';

  constructor(message: string, { wait, of }: { readonly wait: number; readonly of: OutOfBudget['of'] }) {
    super(message, wait);
    this.of = of;
  }
}

/** The budget that a call lacked, whatever the error was wrapped into on its way; null where that is not why it failed. */
export function outOfBudget(error: unknown): OutOfBudget | null {
  if (error instanceof OutOfBudget) return error;
  return error instanceof Error && error.cause !== undefined ? outOfBudget(error.cause) : null;
}

const refusal = z.object({
  status: z.number(),
  message: z.string().default(''),
  response: z.object({
    headers: z.record(z.string(), z.union([z.string(), z.number(), z.undefined()])).default({}),
  }),
});

/**
 * Whether the call failed because of a rate limit. GitHub uses 429 and 403 for it, and 403 also for closed doors: these
 * say neither how long to wait nor that a limit was reached. `abuse detection` is what older servers call it.
 */
export function isSlowDown(error: unknown): boolean {
  const read = refusal.safeParse(error);
  if (!read.success) return false;
  const { status, message, response } = read.data;
  if (status === 429) return true;
  if (status !== 403) return false;
  const { headers } = response;
  const isSaid = /rate limit|abuse detection/i.test(message);
  return isSaid || headers['retry-after'] !== undefined || String(headers['x-ratelimit-remaining']) === '0';
}

/** Nobody makes the desk wait longer, in milliseconds: GitHub’s own limits open again within an hour. */
const LONGEST = 24 * 60 * 60_000;

/**
 * Milliseconds that the headers of a failed call ask us to stay away; 0 when they do not.
 *
 * @param now by the machine’s own clock, which GitHub’s times are compared with.
 */
export function waitIn(error: unknown, now: Instant): number {
  const read = refusal.safeParse(error);
  if (!read.success) return 0;
  const { headers } = read.data.response;
  const after = String(headers['retry-after'] ?? '').trim();
  const asked = /^\d+$/.test(after) ? Number(after) * 1_000 : Date.parse(after) - now;
  if (asked > 0) return Math.min(asked, LONGEST);
  if (String(headers['x-ratelimit-remaining']) !== '0') return 0;
  const reset = Number(headers['x-ratelimit-reset'] ?? 0) * 1_000 - now;
  return reset > 0 ? Math.min(reset, LONGEST) : 0;
}

/** Silences in force, each under the name of what keeps it: an installation, or the App itself. */
export interface Silences {
  /** Until when nothing may be written under that name; an instant that has passed where everything may. */
  until(name: string): Instant;
  /** Throws SlowDown while a call of this kind must not be made. */
  respect(name: string, kind: CallKind): void;
  /** Begins or lengthens the silence that a refused call asks for; resolves to what is thrown instead. */
  keep(name: string, kind: CallKind, error: unknown): SlowDown;
}

/** A limit that refuses reading refuses everything; one on content refuses only what writes. */
export type CallKind = 'read' | 'write';

interface Silence {
  readonly until: Instant;
  /** In milliseconds. */
  readonly length: number;
  readonly refuses: 'writes' | 'everything';
}

/** Where GitHub does not say how long, it wants a minute at least, and longer each time that it must ask again. */
const SHORTEST = 60_000;
const GROWN = 60 * 60_000;

export interface SilenceClock {
  /** The time that the desk lives by. */
  now(): Instant;
  /** The machine’s own time, which GitHub’s times are compared with. */
  stamp(): Instant;
}

/** No silence yet. `tell` hears of each that begins. */
export function keepSilences({ now, stamp }: SilenceClock, tell: (message: string) => void): Silences {
  const kept = new Map<string, Silence>();
  return {
    until: (name) => kept.get(name)?.until ?? 0,
    respect: (name, kind) => {
      const silence = kept.get(name);
      if (silence === undefined || (kind === 'read' && silence.refuses === 'writes')) return;
      const left = silence.until - now();
      if (left > 0) throw new SlowDown('GitHub has asked the desk to slow down', left);
    },
    keep: (name, kind, error) => {
      const at = now();
      const before = kept.get(name);
      const length = lengthOf(before, waitIn(error, stamp()), at);
      const until = Math.max(before?.until ?? 0, at + length);
      const all = kind === 'read' || (before?.refuses === 'everything' && before.until > at);
      kept.set(name, { until, length, refuses: all ? 'everything' : 'writes' });
      const seconds = Math.ceil((until - at) / 1_000);
      tell(
        `GitHub asks ${name} to slow down; ${all ? 'nothing is asked' : 'nothing is written'} for ${seconds} s`,
      );
      return new SlowDown(`GitHub asks to slow down for ${seconds} s`, until - at, { cause: error });
    },
  };
}

/** Refused again soon after a silence, the desk keeps a longer one; calls that were on their way make it no longer. */
function lengthOf(before: Silence | undefined, asked: number, now: Instant): number {
  if (asked > 0) return asked;
  if (before === undefined || now >= before.until + before.length) return SHORTEST;
  if (now < before.until) return before.length;
  return Math.min(GROWN, Math.max(SHORTEST, 2 * before.length));
}
