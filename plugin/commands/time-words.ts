/** Reads `1h 30m repair swapped the disk`: a length, perhaps a type, perhaps a note. */
import { parseDuration } from '../desk/duration.ts';
import { echo } from './command.ts';

export interface TimeWords {
  /** Milliseconds; negative where it is taken back. */
  readonly length: number;
  /** Null where none of the types is named. */
  readonly type: string | null;
  readonly note: string;
}

/** Nobody works longer on a ticket in one go; a slip of the keyboard does. */
const LONGEST = 24 * 3_600_000;

const how = 'Write it like `/time 30m`, `/time 1h 30m diagnosis read the log`.';

export function readTimeWords(
  words: string,
  types: readonly string[],
): TimeWords | { readonly refused: string } {
  if (words === '') return { refused: `How long? ${how}` };
  const [whole, sign, written = ''] =
    /^([-–−])?\s*((?:\d+\s*h(?:ours?)?)?\s*(?:\d+\s*m(?:in(?:utes?)?)?)?)(?=$|[\s,:;])[,:;]?\s*/i.exec(
      words,
    ) ?? [];
  if (whole === undefined || written.trim() === '')
    return { refused: `${echo(words.split(/\s+/)[0] ?? '')} is not a length of time. ${how}` };
  const ms = parseDuration(written.replace(/hours?/i, 'h').replace(/minutes?/i, 'm'));
  if (typeof ms !== 'number') return ms;
  if (ms > LONGEST) return { refused: 'That is more than a day. Note each day’s time on its own.' };
  const rest = words.slice(whole.length).trim();
  const [first = ''] = rest.split(/\s+/);
  const type = types.find((one) => one === first.toLowerCase().replace(/[,:;]$/, '')) ?? null;
  const note = type === null ? rest : rest.slice(first.length).trim();
  return { length: sign === undefined ? ms : -ms, type, note };
}
