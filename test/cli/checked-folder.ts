/** A folder of a desk for each test, and what `tierline check` says of it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { check } from '../../plugin/cli/check.ts';

interface CheckedFolder {
  /** Where it is, during a test. */
  readonly path: () => string;
  readonly write: (path: string, text: string) => void;
  readonly run: () => Promise<{ readonly code: number; readonly said: readonly string[] }>;
}

/** @param files what lies in it before each test, by path */
export function checkedFolder(files: Readonly<Record<string, string>> = {}): CheckedFolder {
  let folder = '';
  const write = (path: string, text: string): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tierline-check-'));
    for (const [path, text] of Object.entries(files)) write(path, text);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  return {
    path: () => folder,
    write,
    run: async () => {
      const said: string[] = [];
      const code = await check.run([folder], (line) => said.push(line));
      return { code, said };
    },
  };
}
