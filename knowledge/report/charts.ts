/** The charts of a desk’s figures: what each shows, in words and numbers, and as a table. */
import type { PublishedDesk, PublishedFigure, PublishedValue, ReportWords } from './published.ts';
import { percentOf, sayDay, sayFigureName, sayLength, sayOf, sayPublished } from './say-value.ts';

/** Bars that stand side by side for each week, and a line over them. */
export interface Columns {
  readonly is: 'columns';
  readonly labels: readonly string[];
  /** A null is a gap: there was nothing to count. */
  readonly bars: readonly Series[];
  readonly line: Series | null;
  /** Of the scale; null lets it follow the values. */
  readonly top: number | null;
}

export interface Series {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** Bars that lie below each other: this period’s, and the one before. */
export interface Rows {
  readonly is: 'rows';
  readonly names: readonly [now: string, before: string];
  readonly goalName: string;
  readonly rows: readonly Row[];
}

interface Row {
  readonly label: string;
  readonly now: Bar;
  /** Null where the desk was not there yet. */
  readonly before: Bar | null;
  /** A share of the whole length; null where none is set. */
  readonly goal: number | null;
}

interface Bar {
  /** A share of the whole length, 0 to 1. */
  readonly share: number;
  readonly says: string;
}

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Chart {
  readonly id: 'volume' | 'kept' | 'compliance' | 'tiers' | 'age';
  readonly title: string;
  readonly drawing: Columns | Rows;
  readonly table: Table;
  /** The figures in it, whose definitions belong beside it. */
  readonly of: readonly string[];
}

/** Those of which there is something to see. */
export function chartsOf(desk: PublishedDesk, words: ReportWords, language: string): readonly Chart[] {
  const split = desk.figures.filter(({ name }) => name === 'tier-split');
  const promises = desk.figures.filter(({ name }) => name === 'sla-tickets' || name === 'sla-clocks');
  const charts: readonly (Chart | null)[] = [
    volume(desk, words, language),
    keptByWeek(desk, words, language),
    shares('compliance', promises, words),
    shares('tiers', split, words),
    age(desk, words),
  ];
  return charts.filter((chart) => chart !== null);
}

function volume({ weeks }: PublishedDesk, words: ReportWords, language: string): Chart | null {
  if (weeks.length === 0) return null;
  const of = ['opened', 'resolved', 'backlog'] as const;
  const series = of.map((name) => ({
    name: words.figures[name]?.name ?? name,
    values: weeks.map((week) => week[name]),
  }));
  return {
    id: 'volume',
    title: words.volume,
    drawing: {
      is: 'columns',
      labels: weeks.map(({ from }) => sayDay(from, language)),
      bars: series.slice(0, 2),
      line: series[2] ?? null,
      top: null,
    },
    table: {
      head: [words.week, ...series.map(({ name }) => name)],
      rows: weeks.map((week) => [sayDay(week.from, language), ...of.map((name) => String(week[name]))]),
    },
    of,
  };
}

/** Drawn by ticket; the table has every clock besides. */
function keptByWeek({ weeks }: PublishedDesk, words: ReportWords, language: string): Chart | null {
  const clocks = [...new Set(weeks.flatMap(({ kept }) => kept.map(({ clock }) => clock)))];
  if (clocks.length === 0) return null;
  const name = words.figures['sla-tickets']?.name ?? '';
  const cell = (week: PublishedDesk['weeks'][number], clock: string | null) =>
    week.kept.find((one) => one.clock === clock) ?? { met: 0, of: 0 };
  const parts = clocks.filter((clock) => clock !== null).toSorted();
  return {
    id: 'kept',
    title: words.keptByWeek,
    drawing: {
      is: 'columns',
      labels: weeks.map(({ from }) => sayDay(from, language)),
      bars: [
        {
          name: `${name}, %`,
          values: weeks.map((week) => {
            const { met, of } = cell(week, null);
            return of === 0 ? null : percentOf(met, of);
          }),
        },
      ],
      line: null,
      top: 100,
    },
    table: {
      head: [words.week, name, ...parts.map((part) => words.parts[part] ?? part)],
      rows: weeks.map((week) => [
        sayDay(week.from, language),
        ...[null, ...parts].map((clock) => {
          const { met, of } = cell(week, clock);
          return sayOf(met, of);
        }),
      ]),
    },
    of: ['sla-tickets', 'sla-clocks'],
  };
}

function shares(
  id: 'compliance' | 'tiers',
  figures: readonly PublishedFigure[],
  words: ReportWords,
): Chart | null {
  const seen = figures.filter(({ now, before }) => hasAny(now) || hasAny(before));
  if (seen.length === 0) return null;
  const of = [...new Set(seen.map(({ name }) => name))];
  const label = ({ name, part }: PublishedFigure): string =>
    part === null ? sayFigureName({ name, part }, words) : (words.parts[part] ?? part);
  return {
    id,
    title: id === 'compliance' ? words.compliance : (words.figures['tier-split']?.name ?? ''),
    drawing: {
      is: 'rows',
      names: [words.now, words.before],
      goalName: words.goal,
      rows: seen.map((figure) => ({
        label: figure.goal === null ? label(figure) : `${label(figure)} (${words.goal} ${figure.goal} %)`,
        now: barOf(figure.now),
        before: figure.before === null ? null : barOf(figure.before),
        goal: figure.goal === null ? null : figure.goal / 100,
      })),
    },
    table: beside(seen, label, words),
    of,
  };
}

function hasAny(value: PublishedValue | null): boolean {
  return value?.unit === 'share' && value.n > 0;
}

function barOf(value: PublishedValue): Bar {
  if (value.unit !== 'share' || value.counted === null || value.n === 0) return { share: 0, says: '–' };
  return { share: value.counted / value.n, says: `${percentOf(value.counted, value.n)} %, n = ${value.n}` };
}

function age({ figures }: PublishedDesk, words: ReportWords): Chart | null {
  const found = figures.find(({ name }) => name === 'backlog-age');
  if (found?.now.unit !== 'length' || found.now.n === 0) return null;
  const { now } = found;
  const before = found.before?.unit === 'length' ? found.before : null;
  const rows = (['median', 'p90', 'mean'] as const).map((which) => ({
    name: words[which],
    now: now[which],
    before: before?.[which] ?? null,
  }));
  const longest = Math.max(1, ...rows.flatMap((row) => [row.now ?? 0, row.before ?? 0]));
  const bar = (length: number | null): Bar => ({ share: (length ?? 0) / longest, says: sayLength(length) });
  return {
    id: 'age',
    title: sayFigureName(found, words),
    drawing: {
      is: 'rows',
      names: [words.now, words.before],
      goalName: words.goal,
      rows: rows.map((row) => ({
        label: row.name,
        now: bar(row.now),
        before: before === null ? null : bar(row.before),
        goal: null,
      })),
    },
    table: {
      head: [words.figure, words.now, words.before],
      rows: rows.map((row) => [row.name, sayLength(row.now), sayLength(row.before)]),
    },
    of: ['backlog-age'],
  };
}

/** The figures of a period beside those of the one before. */
export function beside(
  figures: readonly PublishedFigure[],
  label: (figure: PublishedFigure) => string,
  words: ReportWords,
): Table {
  return {
    head: [words.figure, words.now, words.before],
    rows: figures.map((figure) => [
      figure.goal === null ? label(figure) : `${label(figure)} (${words.goal} ${figure.goal} %)`,
      sayPublished(figure.now, words),
      sayPublished(figure.before, words),
    ]),
  };
}
