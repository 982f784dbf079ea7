/** How much each person has to do in a repository, and when they were last given something. */
import { sql } from 'kysely';
import type { Instant } from '../desk/instant.ts';
import type { Db, Engine } from './engine/engine.ts';
import { type Param, prepare } from './engine/prepare.ts';

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
