/** A folder for a desk’s database that outlives the desk and not the machine: in memory where there is such a place, for a disk is waited for. */
import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm';

export interface QuickFolder {
  /** A SQLite file in it. */
  readonly databaseUrl: string;
  readonly remove: () => Promise<void>;
}

export async function quickFolder(): Promise<QuickFolder> {
  const folder = await mkdtemp(join(memoryFolder() ?? tmpdir(), 'tierline-desk-'));
  return {
    databaseUrl: `sqlite:${join(folder, 'desk.db')}`,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A folder in memory that may be written to; null where there is none. */
export function memoryFolder(): string | null {
  return isThere(MEMORY) ? MEMORY : null;
}

function isThere(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
