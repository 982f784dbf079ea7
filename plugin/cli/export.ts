/** `tierline export`: the desk’s history as JSON lines, for `backtest` and for whoever wants to count for themselves. */
import { sayError } from '../server/say-error.ts';
import { ownHistory } from './export/own-history.ts';
import { writeLines } from './export/write-lines.ts';
import type { Deed } from './verb.ts';

// `export` is a word of the language.
export const exportHistory: Deed = {
  run: async ([file], print) => {
    const own = await ownHistory();
    if ('refused' in own) {
      print(own.refused);
      return 1;
    }
    try {
      if (file === undefined) for await (const line of own.lines) print(line);
      else print(`${await writeLines(file, own.lines)} lines written to ${file}.`);
      return 0;
    } catch (error) {
      print(`The history could not be written: ${sayError(error)}.`);
      return 1;
    }
  },
};
