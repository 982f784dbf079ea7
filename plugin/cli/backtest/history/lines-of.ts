/** The lines of a file, plain or gzipped, as they come: the file is never in memory as a whole. */
import { createReadStream, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

interface FileLine {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
  /** The share of the file that was read so far, from 0 to 1. */
  readonly share: number;
}

/** @throws Error naming the file, where it cannot be read to its end. */
export async function* linesOf(path: string): AsyncGenerator<FileLine> {
  const size = Math.max(1, statSync(path).size);
  const file = createReadStream(path, { highWaterMark: 1 << 18 });
  const input = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  let failure: unknown = null;
  const fail = (error: unknown): void => {
    failure ??= error;
    // The lines end here, and the failure is thrown after them.
    reader.close();
  };
  const reader = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  file.on('error', fail);
  input.on('error', fail);
  let number = 0;
  try {
    for await (const text of reader) {
      number += 1;
      yield { number, text, share: Math.min(1, file.bytesRead / size) };
    }
  } finally {
    reader.close();
    file.destroy();
  }
  if (failure !== null) throw new Error(`could not read ${path} after line ${number}`, { cause: failure });
}
