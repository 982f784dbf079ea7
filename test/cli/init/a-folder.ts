/** A folder that is an empty Git repository, in which `tierline init` is run. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { init } from '../../../plugin/cli/init.ts';

export const forms = '.github/ISSUE_TEMPLATE';
export const policyFile = '.github/tierline.yml';

export interface Folder {
  readonly path: string;
  /** Resolves to the exit code and every line said. */
  init(...words: readonly string[]): Promise<{ readonly code: number; readonly said: readonly string[] }>;
  readonly read: (path: string) => string;
  put(path: string, text: string): void;
  remove(): void;
}

export function makeFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'tierline-init-'));
  mkdirSync(join(path, '.git'));
  return {
    path,
    init: async (...words) => {
      const said: string[] = [];
      const code = await init.run([path, ...words], (line) => said.push(line));
      return { code, said };
    },
    read: (name) => readFileSync(join(path, name), 'utf8'),
    put: (name, text) => {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), text);
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
