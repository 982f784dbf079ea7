/** What is kept beside a ticket: its events, links, the numbers of its announcements, and how much everybody has to do. */
import { sql } from 'kysely';
import type { Instant } from '../calendar/instant.ts';
import type { Db, Engine } from './engine/engine.ts';
import { type Param, prepare } from './engine/prepare.ts';

/** The events of the tickets: the history that a ticket is folded from. */
export interface EventRow {
  readonly ticket: string;
  /** Unique within the ticket. */
  readonly id: string;
  /** GitHub's time, not ours. */
  readonly at: Instant;
  /** Which comes first among events of one instant. */
  readonly rank: number;
  /** JSON text. */
  readonly body: string;
}

interface EventMoves {
  /** False when the ticket knows an event of this id already. */
  add(db: Db, event: EventRow): Promise<boolean>;
  /** A ticket's events in the order (at, rank, id), ids compared byte by byte. */
  of(db: Db, ticket: string): Promise<EventRow[]>;
}

/** The events of an engine. */
export function eventsOn(engine: Engine): EventMoves {
  const { db } = engine;
  const add = prepare((param: Param<EventRow>) =>
    db
      .insertInto('event')
      .values({
        ticket: param('ticket'),
        id: param('id'),
        at: param('at'),
        rank: param('rank'),
        body: param('body'),
      })
      .onConflict((conflict) => conflict.columns(['ticket', 'id']).doNothing()),
  );
  const of = prepare((param: Param<{ ticket: string }>) =>
    db
      .selectFrom('event')
      .select(['ticket', 'id', 'at', 'rank', 'body'])
      .where('ticket', '=', param('ticket'))
      .orderBy('at')
      .orderBy('rank')
      .orderBy('id'),
  );
  return {
    add: async (own, event) => (await add(own, event)).numAffectedRows === 1n,
    of: async (own, ticket) => (await of(own, { ticket })).rows,
  };
}

/** Which ticket an issue in another repository belongs to. */
export interface Link {
  readonly number: number;
  readonly ticket: string;
  /** The ticket’s, as it was saved last. */
  readonly open: boolean;
}

interface LinkMoves {
  /** Links the issue to the ticket; an issue has one ticket, the last one linked. */
  link(db: Db, repository: number, number: number, ticket: string): Promise<void>;
  linked(db: Db, repository: number, number: number): Promise<string | null>;
  /** Every link of a saved ticket into a repository, by number. */
  linkedIn(db: Db, repository: number): Promise<Link[]>;
}

/** The links of an engine. */
export function linksOn(engine: Engine): LinkMoves {
  const { db } = engine;
  const link = prepare((param: Param<{ repository: number; number: number; ticket: string }>) =>
    db
      .insertInto('link')
      .values({ repository: param('repository'), number: param('number'), ticket: param('ticket') })
      .onConflict((conflict) =>
        conflict.columns(['repository', 'number']).doUpdateSet((excluded) => ({
          ticket: excluded.ref('excluded.ticket'),
        })),
      ),
  );
  const linked = prepare((param: Param<{ repository: number; number: number }>) =>
    db
      .selectFrom('link')
      .select('ticket')
      .where('repository', '=', param('repository'))
      .where('number', '=', param('number')),
  );
  const linkedIn = prepare((param: Param<{ repository: number }>) =>
    db
      .selectFrom('link')
      .innerJoin('ticket', 'ticket.id', 'link.ticket')
      .select(['link.number', 'link.ticket', 'ticket.open'])
      .where('link.repository', '=', param('repository'))
      .orderBy('link.number'),
  );
  return {
    link: async (own, repository, number, ticket) => {
      await link(own, { repository, number, ticket });
    },
    linked: async (own, repository, number) =>
      (await linked(own, { repository, number })).rows[0]?.ticket ?? null,
    linkedIn: async (own, repository) =>
      (await linkedIn(own, { repository })).rows.map((row) => ({ ...row, open: row.open === 1 })),
  };
}

/** The numbers of announcements: each ticket counts its own from 1, and a number is given once. */
interface AnnouncementMoves {
  /** Numbers these announcements of a ticket in their order; by key, those that were made before left out. */
  number(db: Db, ticket: string, keys: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

/** The announcements of an engine. */
export function announcementsOn({ db }: Engine): AnnouncementMoves {
  const add = prepare((param: Param<{ key: string; ticket: string }>) =>
    db
      .insertInto('announcement')
      .values({
        key: param('key'),
        ticket: param('ticket'),
        sequence: sql<number>`(select coalesce(max(sequence), 0) + 1 from announcement where ticket = ${param('ticket')})`,
      })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .returning('sequence'),
  );
  return {
    number: async (own, ticket, keys) => {
      const numbers = new Map<string, number>();
      for (const key of keys) {
        const [row] = (await add(own, { key, ticket })).rows;
        if (row !== undefined) numbers.set(key, row.sequence);
      }
      return numbers;
    },
  };
}

/** How much each person has to do in a repository, and when they were last given something. */
export interface LoadRow {
  /** In small letters. */
  readonly login: string;
  /** Tickets that are not ended, a waiting one counting half. */
  readonly load: number;
  /** Null where they were never given one. */
  readonly lastAt: Instant | null;
}

interface LoadMoves {
  /** Whoever has a ticket of the repository, or ever had one; ordered by login. */
  of(db: Db, repository: number): Promise<LoadRow[]>;
  /** Somebody is given a ticket; an earlier instant than the one that is known changes nothing. */
  note(db: Db, repository: number, login: string, at: Instant): Promise<void>;
}

/** The loads of an engine. */
export function loadsOn({ db }: Engine): LoadMoves {
  const open = prepare((param: Param<{ repository: number }>) =>
    db
      .selectFrom('ticket')
      .select([sql<string>`lower(assignee)`.as('login'), sql<number | string>`sum(load)`.as('halves')])
      .where('repository', '=', param('repository'))
      .where('load', '>', 0)
      .where('assignee', 'is not', null)
      .groupBy(sql`lower(assignee)`),
  );
  const turns = prepare((param: Param<{ repository: number }>) =>
    db.selectFrom('turn').select(['login', 'at']).where('repository', '=', param('repository')),
  );
  const note = prepare((param: Param<{ repository: number; login: string; at: Instant }>) =>
    db
      .insertInto('turn')
      .values({ repository: param('repository'), login: param('login'), at: param('at') })
      .onConflict((conflict) =>
        conflict.columns(['repository', 'login']).doUpdateSet({
          at: sql<number>`case when excluded.at > turn.at then excluded.at else turn.at end`,
        }),
      ),
  );
  return {
    of: async (own, repository) => {
      const given = new Map((await turns(own, { repository })).rows.map(({ login, at }) => [login, at]));
      const loads = new Map(
        (await open(own, { repository })).rows.map(({ login, halves }) => [login, Number(halves) / 2]),
      );
      return [...new Set([...given.keys(), ...loads.keys()])]
        .toSorted()
        .map((login) => ({ login, load: loads.get(login) ?? 0, lastAt: given.get(login) ?? null }));
    },
    note: async (own, repository, login, at) => {
      await note(own, { repository, login: login.toLowerCase(), at });
    },
  };
}
