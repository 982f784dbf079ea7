/** Every figure of a report is what a naive count comes to, which knows nothing of how the product counts. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { report } from '../../plugin/cli/report/report.ts';
import { fewOrAll, oneInOrAll } from '../full.ts';
import type { Naive } from './naive-figure.ts';
import { naiveFigures } from './naive-figures.ts';

const folder = fileURLToPath(new URL('../golden/histories/', import.meta.url));
const names = readdirSync(folder)
  .map((file) => file.replace(/\.jsonl\.gz$/, ''))
  .toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true }));
const weeks = names.filter((name) => name.startsWith('week-'));

const bothCount =
  'one of the two counts is wrong; a figure that is new is counted once more, by itself, in test/reports/naive-figures.ts';

/** First and last day. */
type Days = readonly [from: string, to: string];

const wholeWeek: Days = ['2026-11-16', '2026-11-20'];
const halfWeeks: readonly Days[] = [
  ['2026-11-16', '2026-11-17'],
  ['2026-11-18', '2026-11-20'],
];

/** In the stories all begins on that Friday; some of them last for weeks. */
const storyDays: readonly Days[] = [
  ['2026-11-20', '2027-02-01'],
  ['2026-11-20', '2026-11-27'],
];

it.each([
  ...weeks.map((name) => [name, wholeWeek] as const),
  ...fewOrAll(weeks.slice(0, 1), weeks).flatMap((name) => halfWeeks.map((days) => [name, days] as const)),
])('%s, %j', compare);

const richest = [
  'tier-two-incident-resolution-1',
  'tiered-model-level-1-1',
  'help-desk-1',
  'endings-4',
  'merging-1',
  'alerts-2',
  'problems-1',
  'away-1',
  'milestones-3',
];
const others = names.filter((name) => !weeks.includes(name) && !richest.includes(name));

it.each(
  [...richest, ...oneInOrAll(16, others)].flatMap((name) =>
    fewOrAll(storyDays.slice(0, 1), storyDays).map((days) => [name, days] as const),
  ),
)('%s, %j', compare);

async function compare(name: string, [from, to]: Days): Promise<void> {
  const file = `${folder}${name}.jsonl.gz`;
  const history = gunzipSync(readFileSync(file)).toString().trim().split('\n');
  const printed: string[] = [];
  const words = ['--history', file, '--from', from, '--to', to, '--json'];
  expect(await report.run(words, (line) => printed.push(line))).toBe(0);
  const { figures }: { figures: readonly Reported[] } = JSON.parse(printed.join('\n'));

  const first = Temporal.PlainDate.from(from);
  const after = Temporal.PlainDate.from(to).add({ days: 1 });
  const period = { from: begin(first), to: begin(after) };
  expect(byName(figures), bothCount).toEqual(byName(naiveFigures(history, period)));
  const before = { from: begin(first.subtract(first.until(after))), to: period.from };
  const reported = figures.map((one) => ({ ...one, value: one.before ?? { n: 0 } }));
  expect(byName(reported), 'the period before').toEqual(byName(naiveFigures(history, before)));
}

interface Reported extends Naive {
  readonly before: object | null;
}

function begin(day: Temporal.PlainDate): number {
  return day.toZonedDateTime('Europe/Berlin').epochMilliseconds;
}

/** Figures by their names. Those of nothing are left out: which of them are shown is no question of counting. */
function byName(figures: readonly Naive[]): Readonly<Record<string, object>> {
  return Object.fromEntries(
    figures.flatMap(({ name, part, value }) => {
      const { n, amount } = { n: null, amount: null, ...value };
      const isNothing = n === 0 || (n === null && amount === 0);
      return isNothing ? [] : [[part === null ? name : `${name} ${part}`, value] as const];
    }),
  );
}
