/** The bench `report`: the figures of a year from an SQLite desk, against plain SQL over flat tables of the same facts. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { elapsed } from '../../../plugin/calendar/arithmetic.ts';
import type { Facts } from '../../../plugin/reports/figures/facts.ts';
import type { Value } from '../../../plugin/reports/figures/tally.ts';
import { calendarsOf } from '../../../plugin/rules/context.ts';
import { openStore } from '../../../plugin/store/open.ts';
import { atMost, type Bench, type Figure } from '../bench.ts';
import { round } from '../say-report.ts';
import { fillYear, readLives } from './desk-of-a-year.ts';
import { flatten, indexes, schema, ZERO } from './flat-table.ts';
import { handling } from './handling.ts';
import { figuresBySql, type Values } from './plain-sql.ts';

const MINUTE = 60_000;
const days = { from: '2025-11-24', to: '2026-11-22' };
const program = fileURLToPath(new URL('./timed-report.ts', import.meta.url));

export const report: Bench = {
  name: 'report',
  does: 'the figures of a year: how long do they take, how much memory, and what do they cost an event?',
  peers: [],
  flags: { tickets: '100000', rounds: '3', turns: '16' },
  run: async (flags, tell) => {
    const tickets = Number(flags['tickets']);
    const folder = await mkdtemp(join(tmpdir(), 'tierline-report-'));
    const file = join(folder, 'desk.sqlite');
    try {
      const store = await openStore({ url: `sqlite:${file}` });
      await fillYear(store, tickets, tell);
      await store.close();
      const anew = timed(file);
      tell(`facts taken anew: ${round(anew.seconds)} s, ${round(anew.peak)} MB`);
      const kept = Array.from({ length: Number(flags['rounds']) }, () => timed(file));
      const best = kept.reduce((one, other) => (other.seconds < one.seconds ? other : one));
      tell(`facts kept: ${round(best.seconds)} s, ${round(best.peak)} MB`);
      const peer = bySql(file, Number(flags['rounds']));
      const compared = compare(best.figures, peer.values);
      tell(`plain SQL: ${round(peer.seconds)} s; ${compared} figures are the same`);
      const handled = await handling(file, Number(flags['turns']));
      const peerName = 'plain SQL';
      const most = Math.max(anew.peak, ...kept.map(({ peak }) => peak));
      return {
        setting: {
          ...{ tickets, ...days, node: process.version, 'figures compared': compared },
          'file, MB': Math.round((await stat(file)).size / 1e6),
          'handle-with-figures': 'the index, and a report asked every minute in the same process',
          peer: 'node:sqlite over a file of flat tables with indexes, every length measured beforehand',
        },
        figures: [
          atMost(3, { name: 'report', unit: 's', value: best.seconds, peerName, peer: peer.seconds }),
          limit('report, at most', 's', best.seconds, 10),
          limit('memory', 'MB', most, 400),
          atMost(1.05, {
            ...{
              name: 'handle-with-figures',
              unit: 'ms',
              value: handled.with * (MINUTE / (MINUTE - handled.report)),
            },
            ...{ peerName: 'without', peer: handled.without },
          }),
        ],
        tables: [
          {
            title: 'A report of the year',
            columns: ['', 'seconds', 'MB'],
            rows: [
              ['facts taken anew', round(anew.seconds), round(anew.peak)],
              ['facts kept', round(best.seconds), round(best.peak)],
              ['plain SQL', round(peer.seconds), ''],
            ],
          },
        ],
        more: { anew: anew.seconds, handled },
      };
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

/** Nobody else is measured: the goal stands in the peer’s place. */
function limit(name: string, unit: string, value: number, most: number): Figure {
  const ratio = value / most;
  return {
    name,
    value,
    unit,
    peerName: 'the goal',
    peer: most,
    ratio,
    goal: `≤ ${most} ${unit}`,
    met: ratio <= 1,
  };
}

interface Reported {
  readonly name: string;
  readonly part: string | null;
  readonly value: Value;
}

function timed(file: string): { seconds: number; peak: number; figures: readonly Reported[] } {
  const words = ['--from', days.from, '--to', days.to];
  const env = { ...process.env, DATABASE_URL: `sqlite:${file}` };
  const told = execFileSync(process.execPath, [program, ...words], { env, encoding: 'utf8', maxBuffer: 1e8 });
  const { code, seconds, peak, said } = JSON.parse(told);
  if (code !== 0) throw new Error(said);
  return { seconds, peak, figures: JSON.parse(said).figures };
}

/** As the report does, it counts the period and the one before; its tables are filled and indexed before the time runs. */
function bySql(file: string, rounds: number): { seconds: number; values: Values } {
  const desk = new DatabaseSync(file, { readOnly: true });
  const bodies = desk.prepare('select body from fact').iterate();
  const { context } = readLives();
  const { version, calendar: home } = context.policies('');
  const calendar = calendarsOf(context.policies)(version, home);
  const path = `${file}.flat`;
  const filled = new DatabaseSync(path);
  filled.exec(`pragma synchronous = off; ${schema}`);
  flatten(factsIn(bodies), calendar, filled);
  filled.exec(indexes);
  filled.close();
  desk.close();
  const begin = (day: string, later = 0) =>
    Temporal.PlainDate.from(day).add({ days: later }).toZonedDateTime('Europe/Berlin').epochMilliseconds;
  const spanOf = (from: number, to: number) => ({ from, to, toBusiness: elapsed(calendar, ZERO, to) });
  const now = spanOf(begin(days.from), begin(days.to, 1));
  const before = spanOf(begin(days.from, -364), now.from);
  let seconds = Number.POSITIVE_INFINITY;
  let values: Values = new Map();
  for (let left = rounds; left > 0; left -= 1) {
    const from = performance.now();
    const flat = new DatabaseSync(path, { readOnly: true });
    // As much memory as the desk’s own store has, and sorting in it.
    flat.exec('pragma cache_size = -65536; pragma temp_store = memory');
    values = figuresBySql(flat, now);
    figuresBySql(flat, before);
    flat.close();
    seconds = Math.min(seconds, (performance.now() - from) / 1_000);
  }
  return { seconds, values };
}

function* factsIn(rows: Iterable<Record<string, unknown>>): Generator<Facts> {
  for (const { body } of rows) {
    const facts: Facts | null = JSON.parse(String(body));
    if (facts !== null) yield facts;
  }
}

/** How many figures both have. Throws where they differ. */
function compare(figures: readonly Reported[], values: Values): number {
  for (const { name, part, value } of figures) {
    const ours = numbersOf(value);
    if (ours.every((one) => one === 0)) continue;
    const theirs = values.get(part === null ? name : `${name} ${part}`) ?? [];
    const isSame =
      ours.length === theirs.length && ours.every((one, at) => isNear(one, theirs[at] ?? Number.NaN));
    if (!isSame) throw new Error(`${name} ${part ?? ''}: the report says ${ours}, plain SQL ${theirs}`);
  }
  return figures.length;
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
}

function numbersOf(value: Value): readonly number[] {
  switch (value.unit) {
    case 'share':
      return [value.counted, value.n];
    case 'count':
    case 'effort':
      return [value.amount];
    case 'mean':
      return [value.amount, value.n];
    case 'length':
      return [value.business, value.wall].flatMap((spread) =>
        spread === null ? [] : [spread.median, spread.p90, spread.mean, value.n],
      );
    default:
      return value satisfies never;
  }
}
