/** A server of one test in a folder of its own; what a test leaves running ends with it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { type Child, startChild } from './child.ts';
import { rightEnvironment } from './environment.ts';

type Changes = Readonly<Record<string, string>>;

export interface OwnFolder {
  /** Of the test that runs. */
  folder(): string;
  path(name: string): string;
  /** A whole environment for a server there, whose GitHub answers nobody. */
  environment(changes?: Changes): Readonly<Record<string, string>>;
  startServer(changes?: Changes): Child;
  /** Another process of the test’s, which ends with it, too. */
  ends(child: Child): void;
}

/** For all tests of a file. */
export function inOwnFolder(): OwnFolder {
  let folder = '';
  const children: Child[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tierline-operating-'));
  });
  afterEach(async () => {
    for (const child of children.splice(0)) {
      child.process.kill('SIGKILL');
      await child.ended();
    }
    await rm(folder, { recursive: true, force: true });
  });
  const path = (name: string): string => join(folder, name);
  const environment: OwnFolder['environment'] = (changes = {}) => ({
    ...rightEnvironment,
    GITHUB_API_URL: 'http://127.0.0.1:9',
    HOST: '127.0.0.1',
    PORT: '0',
    DATABASE_URL: `sqlite:${path('desk.sqlite')}`,
    ...changes,
  });
  return {
    folder: () => folder,
    path,
    environment,
    startServer: (changes) => {
      const child = startChild(resolve('plugin/main.ts'), [], environment(changes), folder);
      children.push(child);
      return child;
    },
    ends: (child) => {
      children.push(child);
    },
  };
}
