/** `tierline replay`: puts back what was parked, to be tried again, or sends a subscriber again what it was sent in a period. */
import { parseArgs } from 'node:util';
import { isoOf } from '../../calendar/instant.ts';
import { readSocket } from '../../config.ts';
import { resentSchema } from '../../server/admin.ts';
import { replayParked } from '../../server/parked.ts';
import { sayError } from '../../server/say-error.ts';
import { askDesk } from '../ask-desk.ts';
import type { Deed } from '../verb.ts';
import { dealing } from './parked.ts';
import { sayUnknown } from './subscribers.ts';

const parkedOnes = dealing({
  path: '/replay',
  done: 'put back',
  deal: (store, ids) => replayParked(store, ids),
});

export const replay: Deed = {
  run: async (words, print) =>
    words.some((word) => word.startsWith('--'))
      ? await resend(words, readSocket(), print)
      : await parkedOnes.run(words, print),
};

interface Period {
  readonly subscriber: string;
  /** Epoch milliseconds. */
  readonly from: number;
  readonly to: number;
}

async function resend(
  words: readonly string[],
  socket: string | null,
  print: (line: string) => void,
): Promise<number> {
  const period = readPeriod(words);
  if ('refused' in period) {
    print(period.refused);
    return 2;
  }
  const call = { method: 'POST', path: '/replay', body: period } as const;
  const asked = await askDesk(socket, call, resentSchema);
  if ('refused' in asked) {
    print(asked.refused);
    return 1;
  }
  const { back, known, keptSince } = asked.answer;
  if (back === null) {
    print(sayUnknown(period.subscriber, known));
    return 1;
  }
  const messages = back === 1 ? '1 message' : `${back} messages`;
  print(
    back === 0
      ? `Nothing was sent to ${period.subscriber} in that time.`
      : `${messages} will be sent to ${period.subscriber} again, each under the webhook-id that it had.`,
  );
  if (period.from < keptSince)
    print(`What was sent is kept for 14 days: of the time before ${isoOf(keptSince)} there is nothing left.`);
  return back === 0 ? 1 : 0;
}

const example = 'tierline replay --subscriber pager --from 2026-11-20T08:00Z --to 2026-11-20T12:00Z';

function readPeriod(words: readonly string[]): Period | { readonly refused: string } {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: { subscriber: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' } },
    });
    const { subscriber, from, to } = values;
    if (subscriber === undefined || from === undefined)
      return {
        refused: `Whom, and from when on? Write it like \`${example}\`; without --to it is until now.`,
      };
    const begin = instantIn(from);
    const end = to === undefined ? Number.MAX_SAFE_INTEGER : instantIn(to);
    if (begin === null || end === null)
      return {
        refused: `“${begin === null ? from : to}” is no time. Write the day, the time and its zone, as in \`${example}\`.`,
      };
    if (end <= begin) return { refused: `The time ends before it begins: --from ${from}, --to ${to}.` };
    return { subscriber, from: begin, to: end };
  } catch (error) {
    return { refused: `${sayError(error)} Write it like \`${example}\`.` };
  }
}

/** Only a time with its zone is one instant; a day alone begins at midnight in UTC. */
function instantIn(text: string): number | null {
  const isWritten = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/i.test(text);
  const at = Date.parse(text);
  return isWritten && !Number.isNaN(at) ? at : null;
}
