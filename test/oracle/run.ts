/** `npm run oracle -- [--cases N] [--seed N] [--case N]`: the calendar against a table of minutes, 100,000 times. */
import { parseArgs } from 'node:util';
import { playCases, sayDifference } from './play-cases.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '3' },
    case: { type: 'string' },
  },
});
const seed = Number(values.seed);
const cases = values.case === undefined ? Number(values.cases) : 1;
const started = performance.now();
const step = process.stderr.isTTY ? 500 : 5000;

const played = playCases({ seed, first: Number(values.case ?? 0), cases }, (judged) => {
  if (judged % step !== 0 && judged !== cases) return;
  const seconds = (performance.now() - started) / 1000;
  const left = Math.round((seconds / judged) * (cases - judged));
  const line = `${judged} of ${cases} cases, ${Math.round(seconds)} s, about ${left} s left`;
  process.stderr.write(process.stderr.isTTY ? `\r${line.padEnd(60)}` : `${line}\n`);
});
if (process.stderr.isTTY) process.stderr.write('\n');

for (const difference of played.differences.slice(0, 10)) console.log(sayDifference(difference));
console.log(
  `${played.cases} cases with ${played.questions} questions in ${played.zones.size} zones, seed ${seed}: ` +
    `${played.differences.length} differences`,
);
process.exitCode = played.differences.length === 0 ? 0 : 1;
