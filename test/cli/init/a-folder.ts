/** A folder that is an empty Git repository, in which `tierline init` is run. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { init } from '../../../plugin/cli/init.ts';

export const forms = '.github/ISSUE_TEMPLATE';
export const policyFile = '.github/tierline.yml';

interface Said {
  readonly code: number;
  readonly said: readonly string[];
}

export interface Folder {
  readonly path: string;
  /** Resolves to the exit code and every line said. A first policy has Lena at level 1 and no back office, where the words say nothing else. */
  init(...words: readonly string[]): Promise<Said>;
  /** With these words and no others. */
  bare(...words: readonly string[]): Promise<Said>;
  readonly read: (path: string) => string;
  put(path: string, text: string): void;
  remove(): void;
}

export function makeFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'tierline-init-'));
  mkdirSync(join(path, '.git'));
  const bare = async (...words: readonly string[]): Promise<Said> => {
    const said: string[] = [];
    const code = await init.run([path, ...words], (line) => said.push(line));
    return { code, said };
  };
  return {
    path,
    bare,
    init: (...words) => {
      if (existsSync(join(path, policyFile)) || words.includes('--help')) return bare(...words);
      const people = words.includes('--people') ? [] : ['--people', '@lena'];
      const office = words.some((word) => word.endsWith('back-office')) ? [] : ['--no-back-office'];
      return bare(...words, ...people, ...office);
    },
    read: (name) => readFileSync(join(path, name), 'utf8'),
    put: (name, text) => {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), text);
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
