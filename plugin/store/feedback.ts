/** What visitors of the portal say, counted by day: what they meant, which articles helped, which searches found nothing. */
import { sql } from 'kysely';
import type { Db, Engine } from './engine/engine.ts';
import { type Param, prepare } from './engine/prepare.ts';

type Said = 'solved' | 'unhelpful' | 'no-answer' | 'meant';

export interface FeedbackRow {
  /** `2026-11-22`, in UTC. */
  readonly day: string;
  readonly said: Said;
  /** The article’s id, with what did not help behind it, the words of the search, or what showed that a ticket was meant (`search`, `form`). */
  readonly about: string;
  readonly count: number;
}

/** How often visitors said that an article solved it. */
export type SolvedRow = Pick<FeedbackRow, 'about' | 'count'>;

interface FeedbackMoves {
  /** Counts one more. */
  note(db: Db, row: Omit<FeedbackRow, 'count'>): Promise<void>;
  /** Of this day and later, the most frequent first. */
  since(db: Db, day: string): Promise<FeedbackRow[]>;
  /** How many different things were said on a day. */
  different(db: Db, day: string): Promise<number>;
  /** The articles that solved something on this day and later, each once, the most frequent first. */
  solved(db: Db, day: string, limit: number): Promise<SolvedRow[]>;
}

/** The feedback of an engine. */
export function feedbackOn({ db }: Engine): FeedbackMoves {
  const note = prepare((param: Param<{ day: string; said: Said; about: string }>) =>
    db
      .insertInto('feedback')
      .values({ day: param('day'), said: param('said'), about: param('about'), count: 1 })
      .onConflict((conflict) =>
        conflict.columns(['day', 'said', 'about']).doUpdateSet({ count: sql<number>`feedback.count + 1` }),
      ),
  );
  return {
    note: async (own, row) => {
      await note(own, row);
    },
    since: (own, day) =>
      own
        .selectFrom('feedback')
        .select(['day', 'said', 'about', 'count'])
        .where('day', '>=', day)
        .orderBy('count', 'desc')
        .orderBy('day')
        .orderBy('about')
        .execute(),
    different: async (own, day) => {
      const { n } = await own
        .selectFrom('feedback')
        .select((row) => row.fn.countAll<number | string>().as('n'))
        .where('day', '=', day)
        .executeTakeFirstOrThrow();
      return Number(n);
    },
    solved: async (own, day, limit) => {
      const rows = await own
        .selectFrom('feedback')
        .select((row) => ['about', row.fn.sum<number | string>('count').as('sum')])
        .where('day', '>=', day)
        .where('said', '=', 'solved')
        .groupBy('about')
        .orderBy('sum', 'desc')
        .orderBy('about')
        .limit(limit)
        .execute();
      return rows.map(({ about, sum }) => ({ about, count: Number(sum) }));
    },
  };
}
