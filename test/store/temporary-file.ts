/** A place for a SQLite file in a temporary folder of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TemporaryFile {
  readonly url: string;
  readonly path: string;
  remove(): Promise<void>;
}

export async function temporaryFile(): Promise<TemporaryFile> {
  const folder = await mkdtemp(join(tmpdir(), 'tierline-store-'));
  const path = join(folder, 'desk.sqlite');
  return { url: `sqlite:${path}`, path, remove: () => rm(folder, { recursive: true, force: true }) };
}
