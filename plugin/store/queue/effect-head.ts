/** Which effect of a stream is next. */
import { sql } from 'kysely';
import type { Db } from '../engine/engine.ts';
import type { Param } from '../engine/prepare.ts';
import type { StreamName } from './stream-name.ts';

/**
 * The first that waits in its place or the first that stepped aside, whichever is due earlier: both keep their order
 * among themselves, and neither keeps the other waiting.
 */
export function effectHead(db: Db, param: Param<StreamName>) {
  const first = (aside: 0 | 1) =>
    db
      .selectFrom('effect as one')
      .select((column) => column.fn.min('one.seq').as('seq'))
      .where('one.lane', '=', param('lane'))
      .where('one.stream', '=', param('stream'))
      .where('one.state', '=', sql.lit('waiting'))
      .where('one.aside', '=', sql.lit(aside));
  return db
    .selectFrom('effect')
    .where((is) => is.or([is('effect.seq', '=', first(0)), is('effect.seq', '=', first(1))]))
    .orderBy('effect.not_before')
    .orderBy('effect.seq')
    .limit(1);
}
