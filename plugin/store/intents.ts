/** What visitors of the portal meant and an article answered: each once, and whether they came back for a ticket. */
import type { Instant } from '../calendar/instant.ts';
import { type ConfirmedIntent, WATCHED } from '../core/self-service/intent.ts';
import type { Db, Engine } from './engine/engine.ts';
import { type Param, prepare } from './engine/prepare.ts';

interface IntentMoves {
  /** False: it was spent before, and nothing changes. */
  spend(db: Db, intent: Omit<ConfirmedIntent, 'cameBackAt'>): Promise<boolean>;
  /** Notes the first time, while it is watched; nothing for an intent that nobody confirmed. */
  cameBack(db: Db, id: string, at: Instant): Promise<void>;
  /** Those meant at an instant and later, in that order. */
  since(db: Db, meantAt: Instant): Promise<ConfirmedIntent[]>;
  /** Deletes those confirmed before an instant; resolves to how many. */
  forget(db: Db, before: Instant): Promise<number>;
}

/** The confirmed intents of an engine. */
export function intentsOn({ db }: Engine): IntentMoves {
  const spend = prepare((param: Param<Omit<ConfirmedIntent, 'cameBackAt'>>) =>
    db
      .insertInto('confirmed_intent')
      .values({
        id: param('id'),
        meant: param('meant'),
        meant_at: param('meantAt'),
        article: param('article'),
        confirmed_at: param('confirmedAt'),
      })
      .onConflict((conflict) => conflict.column('id').doNothing()),
  );
  return {
    spend: async (own, intent) => (await spend(own, intent)).numAffectedRows === 1n,
    cameBack: async (own, id, at) => {
      await own
        .updateTable('confirmed_intent')
        .set({ came_back_at: at })
        .where('id', '=', id)
        .where('came_back_at', 'is', null)
        .where('confirmed_at', '>', at - WATCHED)
        .execute();
    },
    since: (own, meantAt) =>
      own
        .selectFrom('confirmed_intent')
        .select(['id', 'meant', 'article', 'meant_at as meantAt'])
        .select(['confirmed_at as confirmedAt', 'came_back_at as cameBackAt'])
        .where('meant_at', '>=', meantAt)
        .orderBy('meant_at')
        .orderBy('id')
        .execute(),
    forget: async (own, before) => {
      const { numDeletedRows } = await own
        .deleteFrom('confirmed_intent')
        .where('confirmed_at', '<', before)
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}
