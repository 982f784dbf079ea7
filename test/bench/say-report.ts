/** Lays a report out for people. */
import type { Figure, Report, Table } from './bench.ts';

export function sayReport({ setting, figures, tables }: Report): readonly string[] {
  const lines = tables.flatMap((table) => [...sayTable(table), '']);
  const goals: Table = {
    title: 'Goals',
    columns: ['', 'here', 'peer', '', 'ratio', 'goal', ''],
    rows: figures.map(rowOf),
  };
  const said = Object.entries(setting).map(([name, value]) => `  ${name}: ${value}`);
  return [...lines, ...sayTable(goals), '', 'Setting', ...said];
}

/** Three digits that count, and no more of them. */
export function round(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en');
}

function rowOf({ name, value, unit, peer, peerName, ratio, goal, met }: Figure): readonly string[] {
  return [
    name,
    `${round(value)} ${unit}`,
    `${round(peer)} ${unit}`,
    peerName,
    `${round(ratio)} ×`,
    goal,
    met ? 'met' : 'NOT MET',
  ];
}

function sayTable({ title, columns, rows }: Table): readonly string[] {
  const all = [columns, ...rows];
  const widths = columns.map((_, at) => Math.max(...all.map((row) => (row[at] ?? '').length)));
  return [
    title,
    ...all.map((row) => `  ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')}`.trimEnd()),
  ];
}
