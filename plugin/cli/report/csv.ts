/** Rows for a spreadsheet: of the figures of a report, and of the tickets of a desk. */
import { isoOf } from '../../calendar/instant.ts';
import type { DeskReport } from '../../reports/figures/answer.ts';
import type { Facts } from '../../reports/figures/facts.ts';
import { solutionsOf } from '../../reports/figures/life.ts';
import { verdictOn } from '../../reports/figures/measures.ts';
import type { Figure } from '../../reports/figures/report.ts';
import type { Spread } from '../../reports/figures/tally.ts';

type Cell = string | number | null;

/** A line of RFC 4180. A cell that a spreadsheet would take for a formula is quoted by an apostrophe: strangers write titles. */
function csvLine(cells: readonly Cell[]): string {
  return cells
    .map((cell) => {
      if (cell === null) return '';
      const text = typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell);
      return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    })
    .join(',');
}

const spreads = ['median', 'p90', 'mean'] as const;

/** Lengths are in seconds. */
export function figuresInCsv(reports: readonly DeskReport[]): readonly string[] {
  const head = [
    ...['desk', 'group', 'figure', 'part', 'unit', 'amount', 'counted', 'n'],
    ...['business', 'wall'].flatMap((time) => spreads.map((one) => `${time}_${one}_s`)),
  ];
  return [
    csvLine(head),
    ...reports.flatMap(({ desk, report }) => [
      ...report.figures.map((figure) => csvLine([desk, '', ...figureCells(figure)])),
      ...report.groups.flatMap(({ key, figures }) =>
        figures.map((figure) => csvLine([desk, key ?? '(none)', ...figureCells(figure)])),
      ),
    ]),
  ];
}

function figureCells({ name, part, value }: Figure): readonly Cell[] {
  const start = [name, part, value.unit];
  switch (value.unit) {
    case 'share':
      return [...start, null, value.counted, value.n, ...noSpread, ...noSpread];
    case 'count':
      return [...start, value.amount, null, null, ...noSpread, ...noSpread];
    case 'effort':
      return [...start, seconds(value.amount), null, null, ...noSpread, ...noSpread];
    case 'mean':
      return [...start, value.amount, null, value.n, ...noSpread, ...noSpread];
    case 'length':
      return [...start, null, null, value.n, ...spreadCells(value.business), ...spreadCells(value.wall)];
    default:
      return value satisfies never;
  }
}

const noSpread: readonly Cell[] = [null, null, null];

function spreadCells(spread: Spread | null): readonly Cell[] {
  return spread === null ? noSpread : spreads.map((one) => seconds(spread[one]));
}

function seconds(ms: number): number {
  return Math.round(ms / 1_000);
}

const columns: Readonly<Record<string, (facts: Facts, now: number) => Cell>> = {
  number: ({ number }) => number,
  url: ({ url }) => url,
  title: ({ title }) => title,
  kind: ({ kind }) => kind,
  service: ({ service }) => service,
  priority: ({ priority }) => priority,
  tier: ({ tier }) => tier,
  status: ({ course }) => course.at(-1)?.status ?? 'new',
  channel: ({ channel }) => channel,
  owner: ({ owner }) => owner,
  assignee: ({ assignee }) => assignee,
  opened_at: ({ openedAt }) => isoOf(openedAt),
  first_response_at: ({ firstReplyAt }) => (firstReplyAt === null ? null : isoOf(firstReplyAt)),
  first_resolved_at: (facts) => isoOrNull(solutionsOf(facts)[0]?.at),
  last_resolved_at: (facts) => isoOrNull(solutionsOf(facts).at(-1)?.at),
  reopenings: (facts) => solutionsOf(facts).filter(({ reopenedAt }) => reopenedAt !== null).length,
  escalations: ({ handoffs }) => handoffs.filter(({ up }) => up).length,
  clocks_met: (facts, now) => verdicts(facts, now, true),
  clocks_breached: (facts, now) => verdicts(facts, now, false),
  rating: ({ ratings }) => ratings.at(-1)?.stars ?? null,
  logged_s: ({ time }) => seconds(time.reduce((sum, { length }) => sum + length, 0)),
  known_errors: ({ knownErrors }) => knownErrors.join(' '),
};

/** The first line of a file with a row for each ticket. */
export const ticketHead: string = csvLine(['desk', ...Object.keys(columns)]);

export function ticketInCsv(desk: string, facts: Facts, now: number): string {
  return csvLine([desk, ...Object.values(columns).map((cell) => cell(facts, now))]);
}

function isoOrNull(at: number | undefined): string | null {
  return at === undefined ? null : isoOf(at);
}

function verdicts({ clocks }: Facts, now: number, met: boolean): number {
  return clocks.filter((clock) => verdictOn(clock, now)?.met === met).length;
}
