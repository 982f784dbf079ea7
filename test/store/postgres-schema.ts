/** An empty schema of its own in a test's PostgreSQL, so that nothing else in that database is touched. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';

export interface PostgresSchema {
  /** The database URL that leads into the schema. */
  readonly url: string;
  /** Runs one statement in the schema. */
  run(text: string): Promise<void>;
  drop(): Promise<void>;
}

export async function emptySchema(base: string): Promise<PostgresSchema> {
  const name = `tierline_${randomUUID().replaceAll('-', '')}`;
  await runAt(base, `create schema ${name}`);
  const url = new URL(base);
  url.searchParams.set('options', `-c search_path=${name}`);
  return {
    url: url.href,
    run: (text) => runAt(url.href, text),
    drop: () => runAt(base, `drop schema ${name} cascade`),
  };
}

async function runAt(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
