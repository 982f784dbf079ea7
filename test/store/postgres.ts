/** A real PostgreSQL for the tests: the one at TEST_POSTGRES_URL, or a cluster started for them from the installed binaries. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

export interface TestPostgres {
  readonly url: string;
  /**
   * Ends it, in order or as a crash would, and starts it again on the same data once what is done meanwhile is over.
   * Null where it is not ours to end.
   */
  readonly restart: ((how: 'in order' | 'crash', meanwhile?: () => Promise<void>) => Promise<void>) | null;
  stop(): Promise<void>;
}

/** What a started server needs, or why there can be none. */
export type PostgresPlan =
  | { readonly kind: 'given'; readonly url: string }
  | { readonly kind: 'start'; readonly binaries: string; readonly as: Owner | null }
  | { readonly kind: 'none'; readonly why: string };

/** The user that PostgreSQL is started as; it refuses to run as root. */
interface Owner {
  readonly uid: number;
  readonly gid: number;
}

export async function planPostgres(): Promise<PostgresPlan> {
  const { TEST_POSTGRES_URL: url } = process.env;
  if (url !== undefined && url !== '') return { kind: 'given', url };
  const binaries = findBinaries();
  if (binaries === null) {
    return { kind: 'none', why: 'no initdb was found, and TEST_POSTGRES_URL is not set' };
  }
  if (process.getuid?.() !== 0) return { kind: 'start', binaries, as: null };
  const as = await postgresUser();
  if (as === null)
    return { kind: 'none', why: 'PostgreSQL does not run as root, and there is no user postgres' };
  return { kind: 'start', binaries, as };
}

export async function startPostgres(plan: PostgresPlan): Promise<TestPostgres> {
  switch (plan.kind) {
    case 'given':
      return { url: plan.url, restart: null, stop: async () => undefined };
    case 'start':
      return await startCluster(plan.binaries, plan.as);
    case 'none':
      throw new Error(`there is no PostgreSQL to start: ${plan.why}`);
    default:
      return plan satisfies never;
  }
}

async function startCluster(binaries: string, as: Owner | null): Promise<TestPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'tierline-postgres-'));
  if (as !== null) await chown(folder, as.uid, as.gid);
  const data = join(folder, 'data');
  const owner = as ?? {};
  const options = ['--auth=trust', '--username=tierline', '--encoding=UTF8', '--no-sync'];
  await run(join(binaries, 'initdb'), ['--pgdata', data, ...options], { ...owner, cwd: folder });
  // A socket in the folder needs no port, and nobody else can find it. Durability is PostgreSQL's own promise, not ours to test.
  const settings = ['listen_addresses=', `unix_socket_directories=${folder}`, 'fsync=off'];
  const launch = () =>
    spawn(join(binaries, 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
      ...owner,
      cwd: folder,
      stdio: 'ignore',
    });
  let server = launch();
  const url = `postgres://tierline@localhost/postgres?host=${encodeURIComponent(folder)}`;
  const restart = async (how: 'in order' | 'crash', meanwhile?: () => Promise<void>) => {
    await ended(server, how === 'crash' ? 'SIGQUIT' : 'SIGINT');
    try {
      await meanwhile?.();
    } finally {
      server = launch();
    }
    await answers(url);
  };
  const stop = async () => {
    await ended(server, 'SIGINT');
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await answers(url);
  } catch (cause) {
    await stop();
    throw new Error(`PostgreSQL in ${binaries} did not start`, { cause });
  }
  return { url, restart, stop };
}

async function answers(url: string): Promise<void> {
  for (let left = 100; ; left -= 1) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** SIGQUIT is PostgreSQL’s own crash: no checkpoint, no goodbye to its clients, and a recovery at the next start. */
async function ended(server: ChildProcess, by: 'SIGINT' | 'SIGQUIT'): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exit = new Promise((resolve) => server.once('exit', resolve));
  server.kill(by);
  await exit;
}

function findBinaries(): string | null {
  const version = (folder: string): number => Number(/postgresql\/([\d.]+)\//.exec(folder)?.[1] ?? 0);
  const installed = globSync('/usr/lib/postgresql/*/bin').toSorted((a, b) => version(b) - version(a));
  const { PATH = '' } = process.env;
  const folders = [...installed, ...PATH.split(delimiter)];
  return (
    folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name)))) ?? null
  );
}

async function postgresUser(): Promise<Owner | null> {
  try {
    const [uid, gid] = await Promise.all(['-u', '-g'].map((flag) => run('id', [flag, 'postgres'])));
    return { uid: Number(uid?.stdout), gid: Number(gid?.stdout) };
  } catch {
    return null;
  }
}
