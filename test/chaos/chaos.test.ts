/** Days in which everything goes wrong: a few here, a hundred in CI, as many as one likes by `npm run -s chaos`. */
import { expect, test } from 'vitest';
import { fewOrAll } from '../full.ts';
import type { Told } from './arena-process.ts';
import { faults } from './faults.ts';
import { isConverged } from './judge.ts';
import { playRuns } from './play-runs.ts';

const RUNS = fewOrAll(2, 100);
/** Not every day shows every fault. */
const WITH_FAULT = fewOrAll(3, 6);
const LONG = { timeout: 30 * 60_000 };

async function playFrom(
  seed: number,
  runs: number,
  planted: string | null,
  arenas = fewOrAll(1, 2),
): Promise<readonly Told[]> {
  const results: Told[] = [];
  const seeds = Array.from({ length: runs }, (_, at) => seed + at);
  await playRuns({ seeds, planted, isLoud: false, arenas }, (told) => {
    results.push(told);
  });
  return results.toSorted((one, other) => one.seed - other.seed);
}

const isOdd = (told: Told): boolean => !('verdict' in told) || !isConverged(told.verdict);

test(
  'every day comes to the same end, whatever goes wrong and wherever the process is killed',
  LONG,
  async () => {
    const results = await playFrom(1, RUNS, null);
    expect(results.filter(isOdd)).toEqual([]);
    expect(results.map((told) => 'kills' in told && told.kills >= 1)).not.toContain(false);
    const played = results.filter((told) => 'verdict' in told);
    const all = (what: 'kills' | 'atPoints') => played.reduce((sum, told) => sum + told[what], 0);
    expect(all('atPoints'), 'most die at a point, not at rest').toBeGreaterThanOrEqual(all('kills') * 0.8);
  },
);

test.skipIf(fewOrAll(true, false))(
  'the same seed passes the same points of store and network, whatever was played before it',
  LONG,
  async () => {
    const [alone] = await playFrom(3, 1, null);
    const [, afterAnother] = await playFrom(2, 2, null, 1);
    expect(afterAnother).toEqual(alone);
  },
);

test.each(fewOrAll(['outbox-key'], Object.keys(faults)))(
  'a desk with the fault “%s” is found out',
  LONG,
  async (name) => {
    const results = await playFrom(1, WITH_FAULT, name);
    const wrong = results.flatMap((told) => ('verdict' in told ? Object.values(told.verdict).flat() : []));
    expect(wrong).not.toEqual([]);
  },
);
