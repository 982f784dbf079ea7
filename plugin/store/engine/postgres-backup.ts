/** Copies of a desk’s PostgreSQL database, by PostgreSQL’s own programs, which must be installed where they are asked for. */
import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import type { DatabaseAt } from './engine.ts';
import { within } from './postgres.ts';
import { makePrivate, putInPlace } from './sqlite-backup.ts';

/** A database, and what its programs are started with. */
interface ProgramsAt extends DatabaseAt {
  readonly environment: { readonly PATH: string };
}

interface Counts {
  readonly tickets: number;
  readonly events: number;
}

/** @throws an Error with a sentence for the operator; then nothing is left at the path. */
export async function backUpPostgres(at: ProgramsAt, to: string): Promise<void> {
  if (existsSync(to))
    throw new Error(`${to} is there already. Name a file that is not, or move that one away.`);
  const schema = await ask(at, async (client) => {
    await countIn(client);
    return await schemaOf(client);
  });
  const partial = `${to}.partial`;
  makePrivate(partial);
  try {
    await run('pg_dump', ['--format=custom', `--schema=${schema}`, `--file=${partial}`], at);
    const listed = await run('pg_restore', ['--list', partial], at);
    if (!/TABLE DATA \S+ ticket /.test(listed)) throw new Error(`${partial} holds no tickets’ table.`);
    putInPlace(partial, to);
  } finally {
    rmSync(partial, { force: true });
  }
}

/** @throws an Error with a sentence for the operator; a restore that fails leaves nothing. */
export async function restorePostgres(at: ProgramsAt, from: string): Promise<void> {
  if (!existsSync(from)) throw new Error(`There is no file ${from}.`);
  const schema = await ask(at, async (client) => {
    const wanted = at.schema ?? (await schemaOf(client));
    const { rows } = await client.query('select to_regclass($1) is not null as there', [
      `${wanted}.migration`,
    ]);
    if (rows[0]?.there === true)
      throw new Error(
        `There is a desk in the schema ${wanted} of this database already, and it is not written over. Stop the desk and rename that schema first, or set DATABASE_URL to an empty database.`,
      );
    if (at.schema !== undefined && at.schema !== null)
      await client.query(`create schema if not exists ${at.schema}`);
    return wanted;
  });
  await run(
    'pg_restore',
    [
      '--exit-on-error',
      '--single-transaction',
      '--no-owner',
      `--schema=${schema}`,
      `--dbname=${plain(at)}`,
      from,
    ],
    at,
  );
}

/** What is in the desk’s tables. */
export function countPostgres(at: DatabaseAt): Promise<Counts> {
  return ask(at, countIn);
}

async function countIn(client: pg.Client): Promise<Counts> {
  const { rows } = await client
    .query<{ tickets: number; events: number }>(
      'select (select count(*)::int from ticket) as tickets, (select count(*)::int from event) as events',
    )
    .catch((cause: unknown) => {
      throw new Error(
        'There is no desk in this database. Is DATABASE_URL the desk’s own, and DATABASE_SCHEMA, too?',
        {
          cause,
        },
      );
    });
  const [row] = rows;
  if (row === undefined) throw new Error('PostgreSQL counted nothing.');
  return row;
}

async function schemaOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string | null }>('select current_schema() as name');
  return rows[0]?.name ?? 'public';
}

async function ask<T>(at: DatabaseAt, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: urlOf(at), connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function urlOf({ url, schema = null }: DatabaseAt): string {
  return schema === null ? url : within(url, schema);
}

/** Everybody on the machine may read the words behind a program’s name, so the password is not among them. */
function plain({ url }: DatabaseAt): string {
  const parsed = new URL(url);
  parsed.password = '';
  parsed.searchParams.delete('options');
  return parsed.href;
}

async function run(
  program: 'pg_dump' | 'pg_restore',
  words: readonly string[],
  at: ProgramsAt,
): Promise<string> {
  const { password } = new URL(at.url);
  const child = spawn(program, program === 'pg_dump' ? [...words, plain(at)] : words, {
    env: { ...at.environment, ...(password === '' ? {} : { PGPASSWORD: decodeURIComponent(password) }) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [said, wrong, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve)),
  ]).catch((cause: unknown) => {
    throw new Error(
      `${program} could not be started. Install PostgreSQL’s own programs here (postgresql-client), or run this where they are.`,
      { cause },
    );
  });
  if (code !== 0) throw new Error(`${program} failed: ${wrong.trim()}`);
  return said;
}
