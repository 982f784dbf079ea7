/** The bench `timers`: many clocks due in the same second, against the delayed jobs of pg-boss. */
import { planPostgres, startPostgres } from '../../store/postgres.ts';
import { atMost, type Bench, type Table } from '../bench.ts';
import { versionOf } from '../missing.ts';
import { round } from '../say-report.ts';
import { type Crowd, percentile } from './crowd.ts';
import { ourLags } from './our-lags.ts';

/** Seconds between two looks of pg-boss: its own default, and the shortest that it allows. */
const INTERVALS = { usual: 2, shortest: 0.5 };

interface Measured {
  readonly name: string;
  readonly lags: readonly number[];
}

export const timers: Bench = {
  name: 'timers',
  does: 'many clocks due in the same second: how late is each decision on the disk?',
  peers: ['pg-boss'],
  flags: { clocks: '1000', within: '1000', rounds: '4' },
  run: async (flags, tell) => {
    const rounds = Number(flags['rounds']);
    const crowd: Crowd = { clocks: Number(flags['clocks']), within: Number(flags['within']) };
    const atOnce: Crowd = { ...crowd, within: 0 };
    const { usual, quick } = await peerLags(crowd, rounds, tell);
    const ours = await ourLags(crowd, rounds, tell);
    const oursAtOnce = await ourLags(atOnce, rounds, tell);
    const all: readonly Measured[] = [
      { name: `Tierline, SQLite, due within ${crowd.within} ms`, lags: ours },
      { name: 'Tierline, SQLite, all due at one instant', lags: oursAtOnce },
      { name: `pg-boss, looking every ${INTERVALS.usual} s (its default)`, lags: usual },
      { name: `pg-boss, looking every ${INTERVALS.shortest} s (its shortest)`, lags: quick },
    ];
    return {
      setting: {
        clocks: crowd.clocks,
        'due within, ms': crowd.within,
        rounds: `${rounds}, and one to warm up`,
        'what Tierline does': 'wake, inbox, decision, ticket and outbox, each on the disk (fsync)',
        'what pg-boss does':
          'one fetch of all jobs that are due, an empty handler, PostgreSQL with fsync off',
        node: process.version,
        'pg-boss': versionOf('pg-boss'),
      },
      figures: [
        atMost(0.1, {
          name: 'p99 lag',
          unit: 'ms',
          value: percentile(ours, 99),
          peerName: 'pg-boss as it comes',
          peer: percentile(usual, 99),
        }),
      ],
      tables: [tableOf(all)],
      more: Object.fromEntries(all.map(({ name, lags }) => [name, { p99: percentile(lags, 99) }])),
    };
  },
};

async function peerLags(crowd: Crowd, rounds: number, tell: (line: string) => void) {
  // The peer is not installed with the product, so it is looked for only when it is measured.
  const { pgBossLags } = await import('./pg-boss-lags.ts');
  const server = await startPostgres(await planPostgres());
  try {
    const lags = (interval: number) => pgBossLags(server.url, crowd, rounds, { interval }, tell);
    return { usual: await lags(INTERVALS.usual), quick: await lags(INTERVALS.shortest) };
  } finally {
    await server.stop();
  }
}

function tableOf(all: readonly Measured[]): Table {
  const shown = [50, 90, 99, 100];
  return {
    title: 'Milliseconds from the instant to the commit',
    columns: ['', ...shown.map((percent) => (percent === 100 ? 'most' : `p${percent}`))],
    rows: all.map(({ name, lags }) => [name, ...shown.map((percent) => round(percentile(lags, percent)))]),
  };
}
