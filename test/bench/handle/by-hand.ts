/** The peer: the statements that a desk ran for each event, run again by hand, each event in one transaction of its own. */
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';

export interface Statements {
  /** A copy of the database as it was before the events. */
  readonly database: string;
  readonly events: readonly (readonly Statement[])[];
}

export interface Statement {
  readonly sql: string;
  readonly values: readonly SQLInputValue[];
}

/** Resolves to events a second. Every commit is on the disk before the next event begins. */
export function writeByHand({ database: file, events }: Statements): number {
  const database = new DatabaseSync(file);
  database.exec('pragma locking_mode = exclusive');
  database.exec('pragma journal_mode = wal');
  database.exec('pragma synchronous = full');
  database.exec('pragma cache_size = -65536');
  const kept = new Map<string, StatementSync>();
  const prepared = events.map((all) =>
    all.map(({ sql, values }) => {
      const statement = kept.get(sql) ?? database.prepare(sql);
      kept.set(sql, statement);
      return { statement, values };
    }),
  );
  const begun = performance.now();
  for (const all of prepared) {
    database.exec('begin immediate');
    for (const { statement, values } of all) statement.all(...values);
    database.exec('commit');
  }
  const took = performance.now() - begun;
  database.close();
  return (events.length / took) * 1_000;
}
