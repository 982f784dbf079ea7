/** Which ticket an issue in another repository belongs to. */
import type { Db, Engine } from './engine/engine.ts';
import { type Param, prepare } from './engine/prepare.ts';

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
