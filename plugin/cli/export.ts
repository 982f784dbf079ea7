/** `tierline export`: the desk’s history as JSON lines, for `backtest` and for whoever wants to count for themselves; or a row for each ticket. */
import { parseArgs } from 'node:util';
import { machineClock } from '../clock.ts';
import { sayError } from '../server/say-error.ts';
import { ownHistory } from './export/own-history.ts';
import { writeLines } from './export/write-lines.ts';
import { ticketHead, ticketInCsv } from './report/csv.ts';
import { ownFacts, type Source } from './report/sources.ts';
import type { Deed } from './verb.ts';

const options = { csv: { type: 'boolean', default: false } } as const;

// `export` is a word of the language.
export const exportHistory: Deed = {
  run: async (words, print) => {
    const flags = readFlags(words);
    if ('refused' in flags) {
      print(flags.refused);
      return 2;
    }
    const { file, csv } = flags;
    const own = csv ? asLines(await ownFacts()) : await ownHistory();
    if ('refused' in own) {
      print(own.refused);
      return 1;
    }
    try {
      if (file === null) for await (const line of own.lines) print(line);
      else print(`${await writeLines(file, own.lines)} lines written to ${file}.`);
      return 0;
    } catch (error) {
      print(`The ${csv ? 'tickets' : 'history'} could not be written: ${sayError(error)}.`);
      return 1;
    }
  },
};

/** A name that ends in .csv is never given anything else. */
function readFlags(
  words: readonly string[],
): { readonly file: string | null; readonly csv: boolean } | { readonly refused: string } {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    const [file = null, ...more] = positionals;
    if (more.length > 0)
      return { refused: `One file at a time: ${positionals.join(', ')}. Write \`tierline export FILE\`.` };
    return { file, csv: values.csv || /\.csv(\.gz)?$/i.test(file ?? '') };
  } catch (error) {
    return { refused: `${sayError(error)} Write \`tierline export [--csv] [FILE]\`.` };
  }
}

function asLines(source: Source): { readonly lines: AsyncIterable<string> } | { readonly refused: string } {
  return 'refused' in source ? source : { lines: ticketLines(source.told) };
}

async function* ticketLines(told: Extract<Source, { told: unknown }>['told']): AsyncGenerator<string> {
  const now = machineClock.now();
  let desk = '';
  yield ticketHead;
  for await (const one of told) {
    if (one.is === 'desk') desk = one.desk;
    if (one.is === 'facts') for (const facts of one.facts) yield ticketInCsv(desk, facts, now);
  }
}
