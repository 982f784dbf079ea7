/**
 * The lines of a file, plain or gzipped, as they come: the file is never in memory as a whole. Only a line feed ends a line:
 * JSON may hold the other separators of Unicode, at which Node’s own reader of lines cuts.
 */
import { createReadStream, statSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
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
  file.on('error', (error) => input.destroy(error));
  let number = 0;
  try {
    for await (const text of cutAtLineFeeds(input)) {
      number += 1;
      yield { number, text, share: Math.min(1, file.bytesRead / size) };
    }
  } catch (cause) {
    throw new Error(`could not read ${path} after line ${number}`, { cause });
  } finally {
    file.destroy();
  }
}

/** The lines of a stream of UTF-8 bytes, without their ends. */
export async function* cutAtLineFeeds(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of bytes) {
    const lines = `${rest}${decoder.write(chunk)}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/, '');
  }
  rest += decoder.end();
  if (rest !== '') yield rest;
}
