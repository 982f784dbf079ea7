/** The two servers that are measured, each started as its operator would, in production, and stopped again. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Registered } from '../bench-github.ts';

export interface Server {
  /** Where it takes webhooks. */
  readonly url: string;
  readonly path: string;
  /** Whether it is counted how often it waits for the disk; `syncs` says. */
  readonly isWatched: boolean;
  syncs(): Promise<number>;
  /** Memory that it holds, in bytes. */
  memory(): Promise<number>;
  stop(): Promise<void>;
}

const PATIENCE = 30_000;

interface Wanted {
  /** The module, seen from here. */
  readonly module: string;
  /** Where webhooks go, and where it says that it is up. */
  readonly path: string;
  readonly up: string;
  readonly execArgv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** @param database the file of a desk, or the address of a PostgreSQL database */
export function startTierline(told: Registered, database: string): Promise<Server> {
  return startServer({
    module: '../../../plugin/main.ts',
    path: '/webhooks',
    up: '/ready',
    execArgv: ['--import', here('count-syncs.ts')],
    env: {
      GITHUB_API_URL: told.url,
      GITHUB_APP_ID: String(told.appId),
      GITHUB_PRIVATE_KEY: told.privateKey,
      GITHUB_WEBHOOK_SECRET: told.secret,
      DATABASE_URL: database.startsWith('postgres:') ? database : `sqlite:${database}`,
    },
  });
}

export function startProbot(told: Registered): Promise<Server> {
  return startServer({
    module: 'probot-process.ts',
    path: '/api/github/webhooks',
    up: '/ping',
    execArgv: [],
    env: { APP_ID: String(told.appId), PRIVATE_KEY: told.privateKey, WEBHOOK_SECRET: told.secret },
  });
}

async function startServer({ module, path, up, execArgv, env }: Wanted): Promise<Server> {
  const port = await freePort();
  const child = fork(here(module), [], {
    execArgv: [...execArgv],
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), ...env },
    // Both write a log, which nobody keeps.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const url = `http://127.0.0.1:${port}`;
  await untilUp(child, url + up);
  return {
    url,
    path,
    isWatched: execArgv.length > 0,
    syncs: async () => {
      child.send('how many');
      const [told]: unknown[] = await once(child, 'message');
      return Number(told);
    },
    memory: () => residentSize(child.pid ?? 0),
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function untilUp(child: ChildProcess, url: string): Promise<void> {
  const late = performance.now() + PATIENCE;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${url}: the server ended with ${child.exitCode}`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok === true) return;
    if (performance.now() > late) throw new Error(`${url} did not answer within ${PATIENCE / 1_000} s`);
    await setTimeout(50);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('there is no free port');
  return address.port;
}

/** As Linux counts it; 0 elsewhere. */
async function residentSize(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1_024;
}

function here(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}
