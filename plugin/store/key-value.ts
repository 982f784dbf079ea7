/** Small facts the desk remembers, each under a key: the bot's own id, the last recovery. */
import type { Db, Engine } from './engine/engine.ts';
import { type Param, prepare } from './engine/prepare.ts';

export interface Memory {
  get(key: string): Promise<string | null>;
  set(key: string, value: string): Promise<void>;
  delete(key: string): Promise<void>;
  /** Sets it only where it still has the value that was read (null: none); false where somebody else was quicker. */
  swap(key: string, from: string | null, to: string): Promise<boolean>;
  /** The values of all keys that begin so, ordered by key; the beginning holds neither `%` nor `_`. */
  list(beginning: string): Promise<string[]>;
}

/** The memory of an engine, as seen through one of its handles. */
export function memoryOn(engine: Engine): (db: Db) => Memory {
  const { db } = engine;
  const get = prepare((param: Param<{ key: string }>) =>
    db.selectFrom('memory').select('value').where('key', '=', param('key')),
  );
  const set = prepare((param: Param<{ key: string; value: string }>) =>
    db
      .insertInto('memory')
      .values({ key: param('key'), value: param('value') })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet((excluded) => ({ value: excluded.ref('excluded.value') })),
      ),
  );
  const remove = prepare((param: Param<{ key: string }>) =>
    db.deleteFrom('memory').where('key', '=', param('key')),
  );
  const add = prepare((param: Param<{ key: string; value: string }>) =>
    db
      .insertInto('memory')
      .values({ key: param('key'), value: param('value') })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .returning('key'),
  );
  const change = prepare((param: Param<{ key: string; from: string; to: string }>) =>
    db
      .updateTable('memory')
      .set({ value: param('to') })
      .where('key', '=', param('key'))
      .where('value', '=', param('from'))
      .returning('key'),
  );
  const list = prepare((param: Param<{ like: string }>) =>
    db.selectFrom('memory').select('value').where('key', 'like', param('like')).orderBy('key'),
  );
  return (own) => ({
    get: async (key) => (await get(own, { key })).rows[0]?.value ?? null,
    set: async (key, value) => {
      await set(own, { key, value });
    },
    delete: async (key) => {
      await remove(own, { key });
    },
    swap: async (key, from, to) => {
      const { rows } =
        from === null ? await add(own, { key, value: to }) : await change(own, { key, from, to });
      return rows.length > 0;
    },
    list: async (beginning) => (await list(own, { like: `${beginning}%` })).rows.map(({ value }) => value),
  });
}
