/** Groups of alerts as the store keeps them: whose they are, which ticket each is about, and the group itself as JSON text. */
import type { Instant } from '../calendar/instant.ts';
import type { Db, Engine } from './engine/engine.ts';
import { type Param, prepare } from './engine/prepare.ts';
import { StaleRow } from './stale-row.ts';

export interface AlertGroupKey {
  /** GitHub’s number of the desk’s repository. */
  readonly repository: number;
  readonly source: string;
  /** Made of the group’s labels. */
  readonly identity: string;
}

export interface AlertGroupRow extends AlertGroupKey {
  /** Names the ticket that was wanted for it, also before there is one; null where none was. Groups of a storm share one. */
  readonly opening: string | null;
  /** Null until the ticket is there. */
  readonly ticket: string | null;
  /** Until when the opening is waited for; null before it was asked for, and once the ticket is there. */
  readonly awaitedUntil: Instant | null;
  /** When the ticket last heard of it; 0 before it did. */
  readonly toldAt: Instant;
  readonly heardAt: Instant;
  /** 1 when it is first saved, and one more each time. */
  readonly version: number;
  /** JSON text. */
  readonly state: string;
}

interface AlertGroupMoves {
  get(db: Db, key: AlertGroupKey): Promise<AlertGroupRow | null>;
  /** Those that share an opening, by source and identity. */
  of(db: Db, opening: string): Promise<AlertGroupRow[]>;
  /** Throws StaleRow unless the stored version is one less (or there is none and the row’s is 1). */
  save(db: Db, row: AlertGroupRow): Promise<void>;
  /** Deletes some that nothing was heard of since an instant; resolves to how many, 0 at the end. */
  forget(db: Db, before: Instant): Promise<number>;
}

/** The groups of an engine. */
export function alertGroupsOn({ db }: Engine): AlertGroupMoves {
  const get = prepare((param: Param<AlertGroupKey>) =>
    all(db)
      .where('repository', '=', param('repository'))
      .where('source', '=', param('source'))
      .where('identity', '=', param('identity')),
  );
  const of = prepare((param: Param<{ opening: string }>) =>
    all(db).where('opening', '=', param('opening')).orderBy('source').orderBy('identity'),
  );
  const insert = prepare((param: Param<AlertGroupRow>) =>
    db
      .insertInto('alert_group')
      .values({
        repository: param('repository'),
        source: param('source'),
        identity: param('identity'),
        ...changing(param),
      })
      .onConflict((conflict) => conflict.columns(['repository', 'source', 'identity']).doNothing()),
  );
  const update = prepare((param: Param<AlertGroupRow & { readonly before: number }>) =>
    db
      .updateTable('alert_group')
      .set(changing(param))
      .where('repository', '=', param('repository'))
      .where('source', '=', param('source'))
      .where('identity', '=', param('identity'))
      .where('version', '=', param('before')),
  );
  const forget = prepare((param: Param<{ before: Instant }>) =>
    db.deleteFrom('alert_group').where('heard_at', '<', param('before')),
  );
  return {
    get: async (own, key) => (await get(own, key)).rows[0] ?? null,
    of: async (own, opening) => (await of(own, { opening })).rows,
    save: async (own, row) => {
      const { numAffectedRows } =
        row.version === 1 ? await insert(own, row) : await update(own, { ...row, before: row.version - 1 });
      if (numAffectedRows !== 1n)
        throw new StaleRow(`group ${row.identity} of the source ${row.source}`, row.version);
    },
    forget: async (own, before) => Number((await forget(own, { before })).numAffectedRows),
  };
}

function all(db: Db) {
  return db
    .selectFrom('alert_group')
    .select(['repository', 'source', 'identity', 'opening', 'ticket', 'awaited_until as awaitedUntil'])
    .select(['told_at as toldAt', 'heard_at as heardAt', 'version', 'state']);
}

/** What is written of a group, each time all of it. */
function changing(param: Param<AlertGroupRow>) {
  return {
    opening: param('opening'),
    ticket: param('ticket'),
    awaited_until: param('awaitedUntil'),
    told_at: param('toldAt'),
    heard_at: param('heardAt'),
    version: param('version'),
    state: param('state'),
  };
}
