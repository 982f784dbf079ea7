/** What tickets teach about articles, as the store keeps it: it follows from the tickets, and is found without reading them. */
import type { Lesson, TicketLesson } from '../core/ticket/known-error.ts';
import type { Db, Engine } from './engine/engine.ts';
import { type Param, prepare } from './engine/prepare.ts';

interface Learner {
  readonly id: string;
  readonly repository: number;
}

interface LessonMoves {
  /** Makes these, and no others, what the ticket teaches. */
  save(db: Db, ticket: Learner, lessons: readonly Lesson[]): Promise<void>;
  /** The lessons of a repository, the newest first; of one instant, by ticket and article. */
  newest(db: Db, repository: number, limit: number): Promise<TicketLesson[]>;
}

/** The lessons of an engine. */
export function lessonsOn({ db }: Engine): LessonMoves {
  const drop = prepare((param: Param<{ ticket: string }>) =>
    db.deleteFrom('lesson').where('ticket', '=', param('ticket')),
  );
  const add = prepare((param: Param<TicketLesson & { repository: number }>) =>
    db.insertInto('lesson').values({
      repository: param('repository'),
      ticket: param('ticket'),
      article: param('article'),
      fate: param('fate'),
      at: param('at'),
      probability: param('probability'),
    }),
  );
  const newest = prepare((param: Param<{ repository: number; limit: number }>) =>
    db
      .selectFrom('lesson')
      .select(['ticket', 'article', 'fate', 'at', 'probability'])
      .where('repository', '=', param('repository'))
      .orderBy('at', 'desc')
      .orderBy('ticket')
      .orderBy('article')
      .limit(param('limit')),
  );
  return {
    save: async (own, { id: ticket, repository }, lessons) => {
      await drop(own, { ticket });
      for (const lesson of lessons) await add(own, { ...lesson, ticket, repository });
    },
    newest: async (own, repository, limit) => (await newest(own, { repository, limit })).rows,
  };
}
