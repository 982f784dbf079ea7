/** How long after its instant pg-boss has completed a delayed job, for many jobs of one instant. */
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { type Crowd, instantsOf } from './crowd.ts';

const QUEUE = 'clocks';
/** The jobs wait at least so long, in milliseconds. */
const QUIET = 2_000;

export interface PgBossSetting {
  /** Seconds between two looks: its own default is 2, and the shortest it allows 0.5. */
  readonly interval: number;
}

/**
 * One lag in milliseconds for each job. All jobs are fetched at once and their handler does nothing, which favours it:
 * one fetch and one completion serve them all.
 */
export async function pgBossLags(
  url: string,
  crowd: Crowd,
  rounds: number,
  { interval }: PgBossSetting,
  tell: (line: string) => void,
): Promise<number[]> {
  const schema = `boss_${String(interval).replace('.', '_')}`;
  const boss = new PgBoss({ connectionString: url, schema });
  const client = new pg.Client({ connectionString: url });
  boss.on('error', (error) => tell(`pg-boss: ${error.message}`));
  await client.connect();
  await boss.start();
  try {
    await boss.createQueue(QUEUE);
    await boss.work(QUEUE, { pollingIntervalSeconds: interval, batchSize: crowd.clocks }, () =>
      Promise.resolve(),
    );
    const lags: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      // Where in its interval the instant falls is chance, so each round takes another place.
      const dues = instantsOf(crowd, Date.now() + QUIET);
      const late = Math.round((interval * 1_000 * round) / rounds);
      const jobs = dues.map((due) => ({ data: { round }, startAfter: new Date(due + late) }));
      await boss.insert(QUEUE, jobs);
      lags.push(...(await completed(client, schema, round, crowd.clocks)));
      tell(`pg-boss every ${interval} s, round ${round + 1} of ${rounds}`);
    }
    return lags;
  } finally {
    await boss.stop({ graceful: false });
    await client.end();
  }
}

/** By PostgreSQL’s own clock, which is this machine’s. */
async function completed(client: pg.Client, schema: string, round: number, jobs: number): Promise<number[]> {
  const query = `select extract(epoch from completed_on - start_after)::float8 * 1000 as lag
    from ${schema}.job where name = $1 and (data->>'round')::int = $2 and state = 'completed'`;
  for (;;) {
    await setTimeout(100);
    const { rows } = await client.query<{ lag: number }>(query, [QUEUE, round]);
    if (rows.length === jobs) return rows.map(({ lag }) => lag);
  }
}
