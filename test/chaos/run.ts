/**
 * `npm run -s chaos -- [--runs N] [--seed S] [--break NAME] [--on sqlite|postgres] [--json]`: as many days at the desk in which everything goes
 * wrong, each compared with the same day in which nothing does. `--loud` shows what the desk itself says.
 */
import { parseArgs } from 'node:util';
import { planPostgres } from '../store/postgres.ts';
import type { Told } from './arena-process.ts';
import { faults } from './faults.ts';
import { isConverged } from './judge.ts';
import { playRuns } from './play-runs.ts';

/** One more than a small machine has cores, for each of them waits for its desks now and then. */
const ARENAS = 3;
/** As many are told in full. */
const TOLD = 5;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    break: { type: 'string' },
    on: { type: 'string', default: 'sqlite' },
    json: { type: 'boolean', default: false },
    loud: { type: 'boolean', default: false },
  },
});
const [runs, seed] = [Number(values.runs), Number(values.seed)];
const planted = values.break ?? null;
if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed) || seed < 0) {
  console.error('Write --runs and --seed as whole numbers, such as --runs 100 --seed 1.');
  process.exit(2);
}
if (planted !== null && faults[planted] === undefined) {
  console.error(`There is no fault called “${planted}”. Write --break ${Object.keys(faults).join(', ')}.`);
  process.exit(2);
}

if (values.on !== 'sqlite' && values.on !== 'postgres') {
  console.error('Write --on sqlite or --on postgres.');
  process.exit(2);
}
const postgres = await planPostgres();
if (values.on === 'postgres' && postgres.kind === 'none') {
  console.error(`There is no PostgreSQL to play on: ${postgres.why}. Install it, or set TEST_POSTGRES_URL.`);
  process.exit(2);
}

const started = performance.now();
const results: Told[] = [];
await playRuns(
  {
    seeds: Array.from({ length: runs }, (_, at) => seed + at),
    planted,
    isLoud: values.loud,
    arenas: ARENAS,
    onPostgres: values.on === 'postgres',
  },
  (told) => {
    results.push(told);
    sayProgress();
  },
);

const figures = {
  runs,
  converged: results.filter((told) => 'verdict' in told && isConverged(told.verdict)).length,
  lost: sum('lost'),
  doubled: sum('doubled'),
  falseBreaches: sum('falseBreaches'),
  missedBreaches: sum('missedBreaches'),
  kills: results.reduce((all, told) => all + ('kills' in told ? told.kills : 0), 0),
};
if (values.json) console.log(JSON.stringify(figures));
else sayAll();
process.exitCode = figures.converged === runs ? 0 : 1;

function sum(what: 'lost' | 'doubled' | 'falseBreaches' | 'missedBreaches'): number {
  return results.reduce((all, told) => all + ('verdict' in told ? told.verdict[what].length : 0), 0);
}

function sayProgress(): void {
  const seconds = (performance.now() - started) / 1_000;
  const left = Math.round((seconds / results.length) * (runs - results.length));
  const line = `${results.length} of ${runs} runs, ${Math.round(seconds)} s, about ${left} s left`;
  if (process.stderr.isTTY) process.stderr.write(`\r${line.padEnd(60)}`);
  else if (results.length % 50 === 0 || results.length === runs) process.stderr.write(`${line}\n`);
}

function sayAll(): void {
  if (process.stderr.isTTY) process.stderr.write('\n');
  const odd = results
    .filter((told) => !('verdict' in told) || !isConverged(told.verdict))
    .toSorted((one, other) => one.seed - other.seed);
  for (const told of odd.slice(0, TOLD)) {
    console.log(
      `Run ${told.seed} did not come to the same end; \`--runs 1 --seed ${told.seed}\` plays it again:`,
    );
    if ('failed' in told) console.log(`  ${told.failed}`);
    else
      for (const [what, lines] of Object.entries(told.verdict))
        for (const line of lines) console.log(`  ${what}: ${line}`);
  }
  if (odd.length > TOLD)
    console.log(
      `So did ${odd.length - TOLD} more: ${odd
        .slice(TOLD)
        .map((one) => one.seed)
        .join(', ')}.`,
    );
  const { converged, lost, doubled, falseBreaches, missedBreaches, kills } = figures;
  console.log(
    `${runs} runs from seed ${seed}${planted === null ? '' : ` with the fault “${planted}”`}, ${kills} kills: ${converged} came to the same end; ` +
      `${lost} lost, ${doubled} doubled, ${falseBreaches} false breaches, ${missedBreaches} missed breaches`,
  );
}
