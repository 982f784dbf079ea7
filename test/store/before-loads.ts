/** Takes the step to loads back, and those after it, so that a store is as it was before. */
import { sql } from 'kysely';
import type { Db } from '../../plugin/store/engine/engine.ts';

export async function takeBackLoads(db: Db): Promise<void> {
  await sql`drop index stream_urgent`.execute(db);
  await sql`alter table stream drop column urgency`.execute(db);
  await sql`alter table effect drop column urgency`.execute(db);
  await sql`drop index effect_asleep`.execute(db);
  await sql`drop index effect_sent`.execute(db);
  await sql`alter table effect drop column cause`.execute(db);
  await sql`drop table confirmed_intent`.execute(db);
  await sql`drop index ticket_version`.execute(db);
  await sql`drop table fact`.execute(db);
  await sql`drop table alert_group`.execute(db);
  await sql`drop table lesson`.execute(db);
  await sql`drop index effect_head`.execute(db);
  await sql`alter table effect drop column aside`.execute(db);
  await sql`create index effect_head on effect (lane, stream, seq) where state = 'waiting'`.execute(db);
  await sql`drop table announcement`.execute(db);
  await sql`drop index ticket_load`.execute(db);
  await sql`alter table ticket drop column assignee`.execute(db);
  await sql`alter table ticket drop column load`.execute(db);
  await sql`drop table turn`.execute(db);
  await sql`delete from migration where name >= '0004-loads'`.execute(db);
}
