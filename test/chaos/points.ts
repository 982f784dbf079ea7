/**
 * Numbers every use that a process makes of its store and of the network, and ends the process by SIGKILL at one of them.
 *
 * What is numbered stands outside the product: the database’s own `exec`, `run` and `query`, and `fetch`. Each use has
 * two points, before it begins and once it is over, for a process may die with its work done and unheard of.
 */
import http from 'node:http';
import { DatabaseSync, StatementSync } from 'node:sqlite';
import pg from 'pg';

export interface Points {
  /** A life begins, whose points are numbered from 1; the process dies at this one; null: at none. */
  begin(dieAt: number | null): void;
  /** How many were passed in this life. */
  passed(): number;
  /** What was passed, in a few letters each: the same for the same seed. */
  trace(): readonly string[];
  /** Every write to the store fails from now on as on a full disk, or none does any more. */
  fill(isFull: boolean): void;
}

const TRACED = 20_000;

/** Takes hold of the process: for one that is nothing but a desk in a run of chaos. */
export function numberPoints(): Points {
  let passed = 0;
  let fatal: number | null = null;
  let isFull = false;
  let trace: string[] = [];
  const pass = (what: string): void => {
    passed += 1;
    if (trace.length < TRACED) trace.push(what);
    // Nothing is said, closed or written after this line.
    if (passed === fatal) process.kill(process.pid, 'SIGKILL');
  };
  const around = <T>(what: string, work: () => T): T => {
    pass(`${what}(`);
    const result = work();
    pass(`)${what}`);
    return result;
  };
  const later = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    pass(`${what}(`);
    try {
      return await work();
    } finally {
      pass(`)${what}`);
    }
  };

  const { exec } = DatabaseSync.prototype;
  DatabaseSync.prototype.exec = function (this: DatabaseSync, sql: string): void {
    if (isFull && sql === 'commit') throw fullDisk();
    around(wordOf(sql), () => exec.call(this, sql));
  };
  const { run } = StatementSync.prototype;
  Object.defineProperty(StatementSync.prototype, 'run', {
    value: function (this: StatementSync, ...values: readonly unknown[]) {
      if (isFull) throw fullDisk();
      return around('write', () => Reflect.apply(run, this, values));
    },
  });
  const query = pg.Client.prototype.query;
  // The driver’s `query` has a dozen forms; whichever it is, it is passed on as it came.
  Object.defineProperty(pg.Client.prototype, 'query', {
    value: function (this: pg.Client, ...words: readonly unknown[]) {
      const result: unknown = around('query', () => Reflect.apply(query, this, words));
      return result instanceof Promise ? result.finally(() => pass(')answered')) : result;
    },
  });
  const plainFetch = globalThis.fetch;
  globalThis.fetch = (input, init) =>
    later(`${init?.method ?? 'GET'} ${pathOf(input)}`, () => plainFetch(input, init));

  const { request } = http;
  Object.defineProperty(http, 'request', {
    value: (...words: readonly unknown[]) => {
      const sent: http.ClientRequest = around('POST to a subscriber', () =>
        Reflect.apply(request, http, words),
      );
      return sent.on('response', () => pass(')answered'));
    },
  });

  return {
    begin: (dieAt) => {
      passed = 0;
      fatal = dieAt;
      trace = [];
    },
    passed: () => passed,
    trace: () => trace,
    fill: (full) => {
      isFull = full;
    },
  };
}

/** As SQLite words it. */
function fullDisk(): Error {
  return Object.assign(new Error('database or disk is full'), { code: 'ERR_SQLITE_ERROR', errcode: 13 });
}

function wordOf(sql: string): string {
  return sql.split(' ')[0] ?? sql;
}

/** Without the port, which is another in each run. */
function pathOf(input: string | URL | Request): string {
  return URL.parse(input instanceof Request ? input.url : String(input))?.pathname ?? '';
}
