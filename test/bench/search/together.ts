/** Several runs in one report, each line under the name of its run. */
import type { Report } from '../bench.ts';

/**
 * A single run stays the report that it is. Of several the machine gets each in full, under `runs`.
 *
 * @throws when there was no run
 */
export function together(reports: readonly (readonly [string, Report])[]): Report {
  const [first, ...others] = reports;
  if (first === undefined) throw new Error('there was nothing to run: no articles were found');
  if (others.length === 0) return first[1];
  const { articles: _, queries: __, ...setting } = first[1].setting;
  const sizes = reports.map(([name, { setting: own }]) => [name, `${own['queries']} queries`]);
  return {
    setting: { ...Object.fromEntries(sizes), ...setting },
    figures: reports.flatMap(([name, { figures }]) =>
      figures.map((figure) => ({ ...figure, name: `${name}: ${figure.name}` })),
    ),
    tables: reports.flatMap(([name, { tables }]) =>
      tables.map((table) => ({ ...table, title: `${name}: ${table.title}` })),
    ),
    more: {
      runs: Object.fromEntries(
        reports.map(([name, { setting: own, figures, more }]) => [name, { ...more, setting: own, figures }]),
      ),
    },
  };
}
