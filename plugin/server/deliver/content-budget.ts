/** What each installation may still write that is new, kept in the store: a restart and a second process change nothing. */
import { z } from 'zod';
import type { Instant } from '../../calendar/instant.ts';
import type { Memory } from '../../store/key-value.ts';
import { urgencies } from '../../store/queue/jobs.ts';

/**
 * GitHub allows 80 a minute and 500 an hour, which the desk shares with people. What is more urgent may go further, so that
 * something is left for it when all else has spent its share.
 */
const SHARES: readonly { readonly least: number; readonly minute: number; readonly hour: number }[] = [
  { least: urgencies.answer, minute: 72, hour: 450 },
  { least: urgencies.breach, minute: 68, hour: 440 },
  { least: urgencies.warning, minute: 64, hour: 420 },
  { least: urgencies.greeting, minute: 60, hour: 380 },
  { least: urgencies.stranger, minute: 40, hour: 300 },
];
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** When each was written, oldest first, as far as it still counts. */
const spentSchema = z.array(z.number());

export interface ContentBudget {
  /** Takes one. Resolves to how long to wait until there is one, in milliseconds; 0 where it is taken. */
  spend(installation: number, urgency: number): Promise<number>;
  /** The least urgent kind that has room now; 0 where none has. */
  room(installation: number): Promise<number>;
}

export function contentBudget(
  memory: Pick<Memory, 'get' | 'swap'>,
  clock: { now(): Instant },
): ContentBudget {
  const read = async (installation: number) => {
    const kept = await memory.get(keyOf(installation));
    const now = clock.now();
    const all = kept === null ? [] : spentSchema.parse(JSON.parse(kept));
    return { kept, now, spent: all.filter((at) => at > now - HOUR) };
  };
  const spend: ContentBudget['spend'] = async (installation, urgency) => {
    for (;;) {
      const { kept, now, spent } = await read(installation);
      const wait = waitIn(spent, urgency, now);
      if (wait > 0) return wait;
      // Another process may have been quicker: then its spending counts, too.
      if (await memory.swap(keyOf(installation), kept, JSON.stringify([...spent, now]))) return 0;
    }
  };
  return {
    spend,
    room: async (installation) => {
      const { now, spent } = await read(installation);
      return SHARES.findLast(({ least }) => waitIn(spent, least, now) === 0)?.least ?? 0;
    },
  };
}

function keyOf(installation: number): string {
  return `content/${installation}`;
}

/** Until both the minute and the hour have room for one more of such urgency. */
function waitIn(spent: readonly Instant[], urgency: number, now: Instant): number {
  const share = SHARES.find(({ least }) => urgency <= least) ?? SHARES.at(-1);
  if (share === undefined) return 0;
  const inMinute = spent.filter((at) => at > now - MINUTE);
  return Math.max(untilRoom(inMinute, share.minute, MINUTE, now), untilRoom(spent, share.hour, HOUR, now));
}

function untilRoom(spent: readonly Instant[], most: number, window: number, now: Instant): number {
  const oldest = spent[spent.length - most];
  return oldest === undefined ? 0 : Math.max(1, oldest + window - now);
}
