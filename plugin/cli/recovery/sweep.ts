/** `tierline sweep`: looks now for what never arrived, through the running desk or, without one, in its database. */
import { parseArgs } from 'node:util';
import { isInstant, parseInstant } from '../../calendar/instant.ts';
import { machineClock } from '../../clock.ts';
import { readSocket } from '../../config.ts';
import { lookForMissed, type Missed, missedSchema } from '../../server/recover/recover.ts';
import { sayError } from '../../server/say-error.ts';
import { askDesk } from '../ask-desk.ts';
import type { Deed } from '../verb.ts';
import { withDeskHere } from './desk-here.ts';

const HOUR = 3_600_000;
const lengths: Readonly<Record<string, number>> = { m: 60_000, h: HOUR, d: 24 * HOUR };

export const sweepNow: Deed = {
  run: async (words, print) => {
    const flags = readFlags(words);
    if ('refused' in flags) {
      print(flags.refused);
      return 2;
    }
    const { since, json } = flags;
    const call = { method: 'POST', path: '/sweep', body: { since } } as const;
    const running = await askDesk(readSocket(), call, missedSchema);
    const isAbsent = 'refused' in running && running.absent === true;
    const asked = isAbsent ? await withDeskHere((deps) => lookForMissed(deps, since)) : running;
    if ('refused' in asked) {
      for (const line of [asked.refused].flat()) print(line);
      return 1;
    }
    if (json) print(JSON.stringify(asked.answer));
    else for (const line of sayMissed(asked.answer, !isAbsent)) print(line);
    return asked.answer.failed.length > 0 ? 1 : 0;
  },
};

type Flags = { readonly since: number | null; readonly json: boolean } | { readonly refused: string };

function readFlags(words: readonly string[]): Flags {
  const usage = 'Write `tierline sweep`, or `tierline sweep --since 2d` to look further back.';
  try {
    const { values } = parseArgs({
      args: [...words],
      options: { since: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    const since = values.since === undefined ? null : readSince(values.since, machineClock.now());
    if (since !== null && Number.isNaN(since))
      return {
        refused: `“${values.since}” is no time that has been. Write how long ago, such as 90m, 36h or 7d, or an instant such as 2026-11-20T08:00:00Z.`,
      };
    return { since, json: values.json };
  } catch (error) {
    return { refused: `${sayError(error)} ${usage}` };
  }
}

/** NaN where it is neither a length of time nor an instant of the past. */
function readSince(text: string, now: number): number {
  const [, count, unit = ''] = /^(\d{1,5})\s*([mhd])$/.exec(text.trim()) ?? [];
  if (count !== undefined) return now - Number(count) * (lengths[unit] ?? 0);
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00Z` : text;
  return isInstant(day) && parseInstant(day) <= now ? parseInstant(day) : Number.NaN;
}

function sayMissed(
  { redelivered, events, repositories, failed }: Missed,
  isRunning: boolean,
): readonly string[] {
  const looked = repositories.length === 1 ? '1 repository' : `${repositories.length} repositories`;
  const found = [
    ...(redelivered === 0 ? [] : [`${redelivered} to be delivered again by GitHub`]),
    ...(events === 0 ? [] : [`${events} read from issues and timelines`]),
  ];
  return [
    found.length === 0
      ? `Looked through ${looked}: nothing was missed.`
      : `Looked through ${looked}. Missed: ${found.join(', ')}.`,
    ...repositories.flatMap(({ name, events: some }) => (some === 0 ? [] : [`  ${name}: ${some}`])),
    ...(isRunning || found.length === 0 ? [] : ['The desk handles it when it starts.']),
    ...failed.map((why) => `Not everything could be looked through: ${why}`),
  ];
}
