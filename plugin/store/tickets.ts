/** Tickets as the store keeps them: what is looked up by, and the ticket itself as JSON text. */
import { sql } from 'kysely';
import type { Instant } from '../calendar/instant.ts';
import type { Db, Engine } from './engine/engine.ts';
import { type Param, prepare } from './engine/prepare.ts';
import { StaleRow } from './stale-row.ts';

export interface TicketRow {
  readonly id: string;
  /** The inbox stream in which this ticket's deliveries wait. */
  readonly stream: string;
  readonly repository: number;
  readonly installation: number;
  /** The number in the repository. */
  readonly number: number;
  readonly open: boolean;
  /** When the ticket next has something to do by itself; null: never. */
  readonly dueAt: Instant | null;
  /** Who works on it; null where nobody does. */
  readonly assignee: string | null;
  /** What it weighs for its assignee, in halves of a ticket: 2 while it is worked on, 1 while it waits, 0 once it has ended. */
  readonly load: 0 | 1 | 2;
  /** 1 when it is first saved, and one more each time. */
  readonly version: number;
  /** JSON text. */
  readonly state: string;
}

export interface DueTicket {
  readonly id: string;
  readonly stream: string;
  readonly repository: number;
  readonly installation: number;
  readonly dueAt: Instant;
}

export interface NamedTicket {
  readonly id: string;
  readonly repository: number;
}

export interface TicketVersion {
  readonly id: string;
  readonly version: number;
}

interface TicketMoves {
  get(db: Db, id: string): Promise<TicketRow | null>;
  list(db: Db, filter: { readonly repository?: number; readonly open?: boolean }): Promise<TicketRow[]>;
  /** The next tickets by id, compared byte by byte; `after` is an id, or empty for the first. */
  following(db: Db, after: string, limit: number): Promise<NamedTicket[]>;
  /** The tickets of a repository with the highest numbers, the newest first. */
  newest(db: Db, repository: number, limit: number): Promise<TicketRow[]>;
  /** Those that have not ended, in no order. */
  active(db: Db): Promise<TicketVersion[]>;
  /** The tickets due at an instant, longest due first. */
  due(db: Db, now: Instant, limit: number): Promise<DueTicket[]>;
  nextDue(db: Db, after: Instant): Promise<Instant | null>;
  /** Throws StaleRow unless the stored version is one less. */
  save(db: Db, row: TicketRow): Promise<void>;
}

/** The tickets of an engine. */
export function ticketsOn(engine: Engine): TicketMoves {
  const insert = insertTicket(engine.db);
  const update = updateTicket(engine.db);
  const { get, due, nextDue, following, newest, active } = readTickets(engine.db);

  return {
    get: async (db, id) => {
      const [row] = (await get(db, { id })).rows;
      return row === undefined ? null : asTicket(row);
    },
    list: async (db, filter) => {
      const { repository, open } = filter;
      const rows = await allTickets(db)
        .$if(repository !== undefined, (query) => query.where('repository', '=', repository ?? 0))
        .$if(open !== undefined, (query) => query.where('open', '=', open === true ? 1 : 0))
        .orderBy('repository')
        .orderBy('number')
        .execute();
      return rows.map(asTicket);
    },
    following: async (db, after, limit) => (await following(db, { after, limit })).rows,
    newest: async (db, repository, limit) => (await newest(db, { repository, limit })).rows.map(asTicket),
    active: async (db) => (await active(db, {})).rows,
    due: async (db, now, limit) => (await due(db, { now, limit })).rows,
    nextDue: async (db, after) => (await nextDue(db, { after })).rows[0]?.at ?? null,
    save: async (db, row) => {
      const values = { ...row, open: row.open ? (1 as const) : (0 as const), before: row.version - 1 };
      const { numAffectedRows } = row.version === 1 ? await insert(db, values) : await update(db, values);
      if (numAffectedRows !== 1n) throw new StaleRow(`ticket ${row.id}`, row.version);
    },
  };
}

type StoredTicket = Omit<TicketRow, 'open'> & { readonly open: 0 | 1 };

function allTickets(db: Db) {
  return db
    .selectFrom('ticket')
    .select(['id', 'stream', 'repository', 'installation', 'number', 'open', 'due_at as dueAt'])
    .select(['assignee', 'load', 'version', 'state']);
}

function readTickets(db: Db) {
  return {
    get: prepare((param: Param<{ id: string }>) => allTickets(db).where('id', '=', param('id'))),
    following: prepare((param: Param<{ after: string; limit: number }>) =>
      db
        .selectFrom('ticket')
        .select(['id', 'repository'])
        .where('id', '>', param('after'))
        .orderBy('id')
        .limit(param('limit')),
    ),
    newest: prepare((param: Param<{ repository: number; limit: number }>) =>
      allTickets(db)
        .where('repository', '=', param('repository'))
        .orderBy('number', 'desc')
        .limit(param('limit')),
    ),
    // The literal lets a database see that its index of those which weigh something is enough.
    active: prepare(() => db.selectFrom('ticket').select(['id', 'version']).where('load', '>', sql.lit(0))),
    due: prepare((param: Param<{ now: Instant; limit: number }>) =>
      db
        .selectFrom('ticket')
        .select(['id', 'stream', 'repository', 'installation', 'due_at as dueAt'])
        .where('due_at', '<=', param('now'))
        .orderBy('due_at')
        .limit(param('limit'))
        .$narrowType<{ dueAt: Instant }>(),
    ),
    nextDue: prepare((param: Param<{ after: Instant }>) =>
      db
        .selectFrom('ticket')
        .select((column) => column.fn.min('due_at').as('at'))
        .where('due_at', '>', param('after')),
    ),
  };
}

/** What is written of a ticket, each time all of it. */
function columns(param: Param<StoredTicket>) {
  return {
    stream: param('stream'),
    repository: param('repository'),
    installation: param('installation'),
    number: param('number'),
    open: param('open'),
    due_at: param('dueAt'),
    assignee: param('assignee'),
    load: param('load'),
    version: param('version'),
    state: param('state'),
  };
}

function insertTicket(db: Db) {
  return prepare((param: Param<StoredTicket>) =>
    db
      .insertInto('ticket')
      .values({ id: param('id'), ...columns(param) })
      .onConflict((conflict) => conflict.column('id').doNothing()),
  );
}

function updateTicket(db: Db) {
  return prepare((param: Param<StoredTicket & { readonly before: number }>) =>
    db
      .updateTable('ticket')
      .set(columns(param))
      .where('id', '=', param('id'))
      .where('version', '=', param('before')),
  );
}

function asTicket(row: StoredTicket): TicketRow {
  return { ...row, open: row.open === 1 };
}
