/** Puts a file into the desk’s folder, unless another one lies there. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Changes, countChanges } from './count-changes.ts';
import type { DeskFile } from './desk-files.ts';

export type Laid =
  | { readonly outcome: 'written' | 'same' }
  | { readonly outcome: 'replaced' | 'left'; readonly changes: Changes }
  | { readonly outcome: 'refused'; readonly why: string };

/** @param force replaces what differs; else it is left as it is */
export function layFile(folder: string, { path, text }: DeskFile, force: boolean): Laid {
  try {
    return lay(join(folder, path), text, force);
  } catch (error) {
    // No right to write here, or a folder of that name: the machine says which.
    return { outcome: 'refused', why: error instanceof Error ? error.message : String(error) };
  }
}

function lay(place: string, text: string, force: boolean): Laid {
  if (!existsSync(place)) {
    write(place, text);
    return { outcome: 'written' };
  }
  const changes = countChanges(readFileSync(place, 'utf8'), text);
  if (changes.added + changes.removed === 0) return { outcome: 'same' };
  if (!force) return { outcome: 'left', changes };
  write(place, text);
  return { outcome: 'replaced', changes };
}

function write(place: string, text: string): void {
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, text);
}
