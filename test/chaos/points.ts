/**
 * Numbers every use that a process makes of its store and of the network, and ends the process by SIGKILL at one of them.
 *
 * What is numbered stands outside the product: the database’s own `exec`, `run` and `query`, and `fetch`. Each use has
 * two points, before it begins and once it is over, for a process may die with its work done and unheard of.
 */
import http from 'node:http';
import { Socket } from 'node:net';
import { DatabaseSync, StatementSync } from 'node:sqlite';
import pg from 'pg';

export interface Points {
  /** A life begins, whose points are numbered from 1; the process dies at this one; null: at none. */
  begin(dieAt: number | null): void;
  /** How many were passed in this life. */
  passed(): number;
  /** What was passed, in a few letters each: the same for the same seed. */
  trace(): readonly string[];
  /** From now on every write to a file fails as on a full disk, and no server of databases is there; or neither does any more. */
  takeStore(isOut: boolean): void;
  /** At these points, counted from now, every connection to a server of databases is cut. */
  cut(at: readonly number[]): void;
  /** How often connections were cut so far. */
  cuts(): number;
}

const TRACED = 20_000;

/** Takes hold of the process: for one that is nothing but a desk in a run of chaos. */
export function numberPoints(): Points {
  let passed = 0;
  let fatal: number | null = null;
  let isOut = false;
  let cutAt: ReadonlySet<number> = new Set();
  let cuts = 0;
  const clients = new Set<pg.Client>();
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
    if (isOut && sql === 'commit') throw fullDisk();
    around(wordOf(sql), () => exec.call(this, sql));
  };
  const { run } = StatementSync.prototype;
  Object.defineProperty(StatementSync.prototype, 'run', {
    value: function (this: StatementSync, ...values: readonly unknown[]) {
      if (isOut) throw fullDisk();
      return around('write', () => Reflect.apply(run, this, values));
    },
  });
  const cutAll = (): void => {
    for (const client of clients) hangUp(client);
    clients.clear();
  };
  const cutIfDue = (): boolean => {
    if (!cutAt.has(passed)) return false;
    cuts += 1;
    cutAll();
    return true;
  };
  const { connect, query } = pg.Client.prototype;
  Object.defineProperty(pg.Client.prototype, 'connect', {
    value: function (this: pg.Client, ...words: readonly unknown[]) {
      if (isOut) return refuse(words);
      clients.add(this);
      this.once('end', () => clients.delete(this));
      return Reflect.apply(connect, this, words);
    },
  });
  // The driver’s `query` has a dozen forms; whichever it is, it is passed on as it came.
  Object.defineProperty(pg.Client.prototype, 'query', {
    value: function (this: pg.Client, ...words: readonly unknown[]) {
      pass('query(');
      cutIfDue();
      const result: unknown = Reflect.apply(query, this, words);
      pass(')query');
      const isUnheard = cutAt.has(passed);
      if (!(result instanceof Promise)) return result;
      return result
        .then((answer: unknown) => {
          if (!isUnheard) return answer;
          // It was done, and whoever asked for it never hears of that.
          cuts += 1;
          cutAll();
          throw new Error('Connection terminated unexpectedly');
        })
        .finally(() => {
          pass(')answered');
          cutIfDue();
        });
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
      cutAt = new Set();
      trace = [];
    },
    passed: () => passed,
    trace: () => trace,
    takeStore: (out) => {
      if (out && !isOut) cutAll();
      isOut = out;
    },
    cut: (at) => {
      cutAt = new Set(at.map((one) => passed + one));
    },
    cuts: () => cuts,
  };
}

/** As when the machine at the other end is gone: nobody says goodbye. */
function hangUp(client: pg.Client): void {
  const connection: unknown = Reflect.get(client, 'connection');
  if (typeof connection !== 'object' || connection === null) return;
  const stream: unknown = Reflect.get(connection, 'stream');
  if (stream instanceof Socket) stream.destroy();
}

/** The answer of a machine on which no server listens, in either form of the driver’s `connect`. */
function refuse([done]: readonly unknown[]): Promise<never> | undefined {
  const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  if (typeof done !== 'function') return Promise.reject(refused);
  queueMicrotask(() => Reflect.apply(done, undefined, [refused]));
  return undefined;
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
