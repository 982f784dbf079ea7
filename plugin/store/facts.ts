/** What figures are counted from, as the store keeps it: it follows from the tickets, and is read without reading them. */
import { sql } from 'kysely';
import type { Db, Engine } from './engine/engine.ts';
import { type Param, prepare } from './engine/prepare.ts';

export interface FactsRow {
  readonly ticket: string;
  readonly repository: number;
  /** Of the ticket’s row from which they were taken. */
  readonly version: number;
  /** By which shape they were kept. */
  readonly shape: number;
  /** JSON text; `null` of a ticket that no figure counts. */
  readonly body: string;
}

interface FactsMoves {
  /** The next tickets of a repository, by id, whose facts are missing, or of another version or shape. */
  stale(db: Db, repository: number, shape: number, after: string, limit: number): Promise<string[]>;
  save(db: Db, row: FactsRow): Promise<void>;
  /** The next facts of a repository, by the ticket’s id. */
  following(
    db: Db,
    repository: number,
    after: string,
    limit: number,
  ): Promise<Pick<FactsRow, 'ticket' | 'body'>[]>;
}

/** The facts of an engine. */
export function factsOn({ db }: Engine): FactsMoves {
  const stale = prepare((param: Param<{ repository: number; shape: number; after: string; limit: number }>) =>
    db
      .selectFrom('ticket')
      .leftJoin('fact', 'fact.ticket', 'ticket.id')
      .select('ticket.id')
      .where('ticket.repository', '=', param('repository'))
      .where('ticket.id', '>', param('after'))
      .where((where) =>
        where.or([
          where('fact.ticket', 'is', null),
          where('fact.version', '<>', sql<number>`ticket.version`),
          where('fact.shape', '<>', param('shape')),
        ]),
      )
      .orderBy('ticket.id')
      .limit(param('limit')),
  );
  const save = prepare((param: Param<FactsRow>) =>
    db
      .insertInto('fact')
      .values({
        ticket: param('ticket'),
        repository: param('repository'),
        version: param('version'),
        shape: param('shape'),
        body: param('body'),
      })
      .onConflict((conflict) =>
        conflict
          .column('ticket')
          .doUpdateSet({ version: param('version'), shape: param('shape'), body: param('body') }),
      ),
  );
  const following = prepare((param: Param<{ repository: number; after: string; limit: number }>) =>
    db
      .selectFrom('fact')
      .select(['ticket', 'body'])
      .where('repository', '=', param('repository'))
      .where('ticket', '>', param('after'))
      .orderBy('ticket')
      .limit(param('limit')),
  );
  return {
    stale: async (own, repository, shape, after, limit) =>
      (await stale(own, { repository, shape, after, limit })).rows.map(({ id }) => id),
    save: async (own, row) => {
      await save(own, row);
    },
    following: async (own, repository, after, limit) =>
      (await following(own, { repository, after, limit })).rows,
  };
}
