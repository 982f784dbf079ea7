/** An empty schema of its own in a test's PostgreSQL, so that nothing else in that database is touched. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';

export interface PostgresSchema {
  /** The database URL that leads into the schema. */
  readonly url: string;
  /** Runs one statement in the schema. */
  run(text: string): Promise<void>;
  /** Takes out what stands in the tables of a store, and leaves them as its steps made them. */
  empty(): Promise<void>;
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
    empty: () => runAt(url.href, emptyTables),
    drop: () => runAt(base, `drop schema ${name} cascade`),
  };
}

const emptyTables = `do $$
  declare names text;
  begin
    select string_agg(quote_ident(tablename), ', ') into names from pg_tables
      where schemaname = current_schema() and tablename <> 'migration';
    execute 'truncate ' || names || ' restart identity';
  end
$$`;

async function runAt(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
