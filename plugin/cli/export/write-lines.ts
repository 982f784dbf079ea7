/** Writes lines to a file as they come; a file that is not whole is not left behind. */
import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** Resolves to how many lines there were. A name that ends in `.gz` is gzipped. */
export async function writeLines(path: string, lines: AsyncIterable<string>): Promise<number> {
  const part = `${path}.part`;
  let count = 0;
  async function* counted(): AsyncGenerator<string> {
    for await (const line of lines) {
      count += 1;
      yield `${line}\n`;
    }
  }
  try {
    const file = createWriteStream(part, { mode: 0o600 });
    const from = Readable.from(counted());
    await (path.endsWith('.gz') ? pipeline(from, createGzip(), file) : pipeline(from, file));
    renameSync(part, path);
    return count;
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}
