/** The versions of each repository's policy: which text was in force from when on. */
import type { Instant } from '../calendar/instant.ts';
import type { Db, Engine } from './engine/engine.ts';
import { type Param, prepare } from './engine/prepare.ts';

export interface PolicyRow {
  readonly repository: number;
  /** The commit it was read at. */
  readonly version: string;
  /** When it came to the default branch; 0 for what was there before anybody looked. */
  readonly mergedAt: Instant;
  /** Not before its merge; later where its own `effective:` says so. */
  readonly effectiveAt: Instant;
  /** The file as it stood. */
  readonly text: string;
}

interface PolicyMoves {
  /** Keeps a version; one that is known stays as it was. */
  save(db: Db, row: PolicyRow): Promise<void>;
  /** In the order in which they were merged; of one instant, the last saved is last. */
  list(db: Db, repository: number): Promise<PolicyRow[]>;
  /** The repositories that ever had one, in the order of their ids. */
  repositories(db: Db): Promise<number[]>;
}

/** The policies of an engine. */
export function policiesOn(engine: Engine): PolicyMoves {
  const { db } = engine;
  const save = prepare((param: Param<PolicyRow>) =>
    db
      .insertInto('policy')
      .values({
        repository: param('repository'),
        version: param('version'),
        merged_at: param('mergedAt'),
        effective_at: param('effectiveAt'),
        text: param('text'),
      })
      .onConflict((conflict) => conflict.columns(['repository', 'version']).doNothing()),
  );
  const list = prepare((param: Param<{ repository: number }>) =>
    db
      .selectFrom('policy')
      .select(['repository', 'version', 'merged_at as mergedAt', 'effective_at as effectiveAt', 'text'])
      .where('repository', '=', param('repository'))
      .orderBy('merged_at')
      .orderBy('seq'),
  );
  return {
    save: async (own, row) => {
      await save(own, row);
    },
    list: async (own, repository) => (await list(own, { repository })).rows,
    repositories: async (own) => {
      const rows = await own
        .selectFrom('policy')
        .select('repository')
        .distinct()
        .orderBy('repository')
        .execute();
      return rows.map(({ repository }) => repository);
    },
  };
}
