/** Days in which everything goes wrong: a few here, a hundred in CI, as many as one likes by `npm run -s chaos`. */
import { expect, test } from 'vitest';
import { fewOrAll } from '../full.ts';
import { planPostgres } from '../store/postgres.ts';
import type { Told } from './arena-process.ts';
import { faults } from './faults.ts';
import { isConverged } from './judge.ts';
import { playRuns, type Wanted } from './play-runs.ts';

const RUNS = fewOrAll(2, 100);
/** A day of three processes costs as much as three days of one. */
const ON_POSTGRES = 12;
/** Not every day shows every fault: CI plays six, `npm test` the one of them that shows it. */
const WITH_FAULT = { first: fewOrAll(6, 1), runs: fewOrAll(1, 6) };
const LONG = { timeout: 30 * 60_000 };

const postgres = await planPostgres();
if (postgres.kind === 'none') console.warn(`There was no chaos on PostgreSQL: ${postgres.why}.`);

type Kind = Partial<Pick<Wanted, 'planted' | 'arenas' | 'onPostgres'>>;

async function playFrom(seed: number, runs: number, kind: Kind = {}): Promise<readonly Told[]> {
  const results: Told[] = [];
  const seeds = Array.from({ length: runs }, (_, at) => seed + at);
  const usual = { planted: null, arenas: fewOrAll(1, 2), onPostgres: false, isLoud: false };
  await playRuns({ ...usual, ...kind, seeds }, (told) => {
    results.push(told);
  });
  return results.toSorted((one, other) => one.seed - other.seed);
}

const isOdd = (told: Told): boolean => !('verdict' in told) || !isConverged(told.verdict);

function count(results: readonly Told[], what: 'kills' | 'atPoints' | 'cuts'): number {
  return results.reduce((sum, told) => sum + ('verdict' in told ? told[what] : 0), 0);
}

test(
  'every day comes to the same end, whatever goes wrong and wherever the process is killed',
  LONG,
  async () => {
    const results = await playFrom(1, RUNS);
    expect(results.filter(isOdd)).toEqual([]);
    expect(results.map((told) => 'kills' in told && told.kills >= 1)).not.toContain(false);
    expect(count(results, 'atPoints'), 'most die at a point, not at rest').toBeGreaterThanOrEqual(
      count(results, 'kills') * 0.8,
    );
  },
);

const skipped = postgres.kind === 'none' || fewOrAll(true, false);

test.skipIf(skipped)(
  'so does every day of three processes on PostgreSQL, one or two killed and one cut off from it',
  LONG,
  async () => {
    const results = await playFrom(1, ON_POSTGRES, { onPostgres: true });
    expect(results.filter(isOdd)).toEqual([]);
    expect(results.map((told) => 'kills' in told && told.kills >= 1)).not.toContain(false);
    expect(count(results, 'cuts')).toBeGreaterThanOrEqual(ON_POSTGRES);
  },
);

test.skipIf(skipped)('a fault of three processes on PostgreSQL is found out', LONG, async () => {
  expect(
    wrongIn(await playFrom(WITH_FAULT.first, WITH_FAULT.runs, { planted: 'dedupe', onPostgres: true })),
  ).not.toEqual([]);
});

test.skipIf(fewOrAll(true, false))(
  'the same seed passes the same points of store and network, whatever was played before it',
  LONG,
  async () => {
    const [alone] = await playFrom(3, 1);
    const [, afterAnother] = await playFrom(2, 2, { arenas: 1 });
    expect(afterAnother).toEqual(alone);
  },
);

test.each(fewOrAll(['outbox-key'], Object.keys(faults)))(
  'a desk with the fault “%s” is found out',
  LONG,
  async (planted) => {
    expect(wrongIn(await playFrom(WITH_FAULT.first, WITH_FAULT.runs, { planted }))).not.toEqual([]);
  },
);

function wrongIn(results: readonly Told[]): readonly string[] {
  return results.flatMap((told) => ('verdict' in told ? Object.values(told.verdict).flat() : []));
}
