/** A folder of its own for the settings of a desk, with a GitHub on which nobody has made an App yet. */
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import type { Deed } from '../../../plugin/cli/verb.ts';
import { startWorldClock, type WorldClock } from '../../github-emulator/clock.ts';
import type { LocalGitHubOptions } from '../../github-emulator/create-world.ts';
import { type LocalGitHub, startLocalGitHub } from '../../github-emulator/github.ts';
import { friday, policy } from '../../scenario/desk.ts';

export interface OwnSettings {
  github(): LocalGitHub;
  clock(): WorldClock;
  path(name: string): string;
  read(name: string): Promise<string>;
  write(name: string, text: string): Promise<void>;
  /** As `ls` shows it: `600`. */
  mode(name: string): Promise<string>;
  /** Starts the GitHub; its post leads to the desk’s port. */
  begin(options?: Partial<LocalGitHubOptions>): Promise<void>;
  /** Runs a verb as an operator types it. */
  run(deed: Deed, ...words: readonly string[]): Promise<{ readonly code: number; readonly said: string }>;
  /** Sets variables of the environment until the test is over. */
  set(variables: Readonly<Record<string, string | undefined>>): void;
}

const cleared = [
  'GITHUB_APP_ID',
  'GITHUB_PRIVATE_KEY',
  'GITHUB_PRIVATE_KEY_FILE',
  'GITHUB_WEBHOOK_SECRET',
  'GITHUB_API_URL',
  'TIERLINE_SOCKET',
];

/** For all tests of a file. */
export function inOwnSettings(): OwnSettings {
  let folder = '';
  let github: LocalGitHub | null = null;
  let clock: WorldClock;
  let port = 0;
  const before = new Map<string, string | undefined>();
  const set: OwnSettings['set'] = (variables) => {
    for (const [name, value] of Object.entries(variables)) {
      if (!before.has(name)) before.set(name, process.env[name]);
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tierline-setup-'));
    port = await freePort();
    set({
      ...Object.fromEntries(cleared.map((name) => [name, undefined])),
      TIERLINE_ENV_FILE: join(folder, '.env'),
      DATABASE_URL: `sqlite:${join(folder, 'desk.sqlite')}`,
      HOST: '127.0.0.1',
      PORT: String(port),
    });
  });
  afterEach(async () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    before.clear();
    const used = github;
    github = null;
    await used?.close();
    await rm(folder, { recursive: true, force: true });
    if (used !== null) expect(used.violations()).toEqual([]);
  });
  const present = (): LocalGitHub => {
    if (github === null) throw new Error('no GitHub was begun');
    return github;
  };
  const path = (name: string): string => join(folder, name);
  return {
    github: present,
    clock: () => clock,
    path,
    read: (name) => readFile(path(name), 'utf8'),
    write: (name, text) => writeFile(path(name), text),
    mode: async (name) => ((await stat(path(name))).mode & 0o777).toString(8),
    begin: async (options = {}) => {
      clock = startWorldClock({ at: friday });
      github = await startLocalGitHub({
        clock,
        people: ['rita', 'lena'],
        organisation: 'acme',
        repositories: [
          { name: 'desk', files: { '.github/tierline.yml': policy } },
          { name: 'vpn-client', files: { '.github/tierline.yml': 'accepts: [acme/desk]\n' } },
        ],
        ...options,
      });
      github.post.target(`http://127.0.0.1:${port}/webhooks`);
    },
    run: async (deed, ...words) => {
      const said: string[] = [];
      const code = await deed.run(words, (line) => said.push(line));
      return { code, said: said.join('\n') };
    },
    set,
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
