/** Draws charts as SVG: the numbers stand beside the marks, and marks differ in shape as well as in colour. */
import type { Chart, Columns, Rows, Series } from './charts.ts';

/** Narrow, so that letters stay readable on a telephone. */
export const WIDTH = 340;

/** Colours come from `style` here, or from the page’s own sheet: its policy forbids styles within. */
export interface Drawn {
  readonly height: number;
  readonly marks: readonly string[];
}

/** One chart for a page, which knows how its classes look. `id` is the page’s own, once on it. */
export function svgOf(chart: Chart, id: string): string {
  const { height, marks } = draw(chart);
  return [
    `<svg class="chart" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${xmlText(chart.title)}</title>`,
    `<desc id="${id}-desc">${xmlText(describe(chart, 1))}</desc>`,
    ...marks,
    '</svg>',
  ].join('');
}

/** In words: of columns the last so many weeks. */
export function describe({ drawing, table }: Chart, weeks: number): string {
  const [first = '', ...others] = table.head;
  const rows = drawing.is === 'columns' ? table.rows.slice(-weeks) : table.rows;
  return rows
    .map(([label = '', ...cells]) => {
      const said = cells.map((cell, at) => `${others[at] ?? ''} ${cell}`).join(', ');
      return drawing.is === 'columns' ? `${first} ${label}: ${said}.` : `${label}: ${said}.`;
    })
    .join(' ');
}

export function draw({ drawing }: Pick<Chart, 'drawing'>): Drawn {
  switch (drawing.is) {
    case 'columns':
      return drawColumns(drawing);
    case 'rows':
      return drawRows(drawing);
    default:
      return drawing satisfies never;
  }
}

/** Where columns stand: right of their scale, below the legend. */
const [LEFT, RIGHT, HIGH] = [34, WIDTH - 26, 150];
/** A bar of few is no wall. */
const WIDEST = 26;

function drawColumns({ labels, bars, line, top }: Columns): Drawn {
  const names = [...bars.map(({ name }) => name), ...(line === null ? [] : [line.name])];
  const head = 8 + names.length * 18;
  const foot = head + HIGH;
  const most = top ?? roundUp(Math.max(0, ...[...bars, ...(line === null ? [] : [line])].flatMap(seenIn)));
  const y = (value: number): number => rounded(foot - (value / most) * HIGH);
  const step = (RIGHT - LEFT) / Math.max(1, labels.length);
  const width = Math.min(WIDEST, (step * 0.8) / bars.length);
  const columns = bars.flatMap(({ values }, which) =>
    values.flatMap((value, at) => {
      if (value === null || value === 0) return [];
      const x = rounded(LEFT + step * (at + 0.5) + (which - bars.length / 2) * width);
      const high = rounded(foot - y(value));
      return [rect(kinds[which] ?? 'now', x, y(value), [rounded(Math.max(1, width - 1)), high])];
    }),
  );
  const every = Math.ceil(labels.length / 5);
  const below = labels.flatMap((label, at) =>
    at % every === 0 ? [text('quiet', rounded(LEFT + step * (at + 0.5)), foot + 17, label, 'middle')] : [],
  );
  return {
    height: foot + 24,
    marks: [
      ...legend(names, line === null ? null : names.length - 1),
      ...[0, most / 2, most].flatMap((value) => [
        `<line class="axis" x1="${LEFT}" y1="${y(value)}" x2="${RIGHT}" y2="${y(value)}"/>`,
        text('quiet', LEFT - 5, y(value) + 4, String(value), 'end'),
      ]),
      ...columns,
      ...(line === null ? [] : drawLine(line, (at) => rounded(LEFT + step * (at + 0.5)), y)),
      ...below,
    ],
  };
}

function drawLine(
  { values }: Series,
  x: (at: number) => number,
  y: (value: number) => number,
): readonly string[] {
  const points = values.map((value, at) => ({ value: value ?? 0, x: x(at), y: y(value ?? 0) }));
  const last = points.at(-1);
  if (last === undefined) return [];
  return [
    `<polyline class="line" points="${points.map((point) => `${point.x},${point.y}`).join(' ')}"/>`,
    ...points.map((point) => `<circle class="dot" cx="${point.x}" cy="${point.y}" r="2.5"/>`),
    text('', last.x + 6, Math.max(12, last.y + 4), String(last.value)),
  ];
}

/** How long the longest bar is. */
const LONGEST = 210;

function drawRows({ names, goalName, rows }: Rows): Drawn {
  const hasGoal = rows.some(({ goal }) => goal !== null);
  const marks = legend([...names, ...(hasGoal ? [goalName] : [])], null, hasGoal ? names.length : null);
  let y = 8 + (hasGoal ? 3 : 2) * 18;
  const drawn = rows.flatMap(({ label, now, before, goal }) => {
    const begin = y + 14;
    const bars = [now, ...(before === null ? [] : [before])];
    const end = begin + 6 + bars.length * 16;
    y = end + 8;
    return [
      text('', 0, begin, label),
      ...bars.flatMap(({ share, says }, which) => [
        rect(kinds[which] ?? 'now', 0, begin + 6 + which * 16, [rounded(Math.min(1, share) * LONGEST), 13]),
        text(
          which === 0 ? '' : 'quiet',
          rounded(Math.max(Math.min(1, share) * LONGEST, goal === null ? 0 : goal * LONGEST) + 8),
          begin + 17 + which * 16,
          says,
        ),
      ]),
      ...(goal === null
        ? []
        : [
            `<line class="goal" x1="${rounded(goal * LONGEST)}" y1="${begin + 3}" x2="${rounded(goal * LONGEST)}" y2="${end}"/>`,
          ]),
    ];
  });
  return { height: y, marks: [...marks, ...drawn] };
}

/** Of what comes first, and of what it is compared with: the one is full, the other only has an edge. */
const kinds = ['now', 'was'] as const;

function legend(
  names: readonly string[],
  line: number | null,
  goal: number | null = null,
): readonly string[] {
  return names.flatMap((name, at) => {
    const y = 2 + at * 18;
    const words = text('', 28, y + 11, name);
    if (at === goal) return [`<line class="goal" x1="10" y1="${y}" x2="10" y2="${y + 13}"/>`, words];
    if (at !== line) return [rect(kinds[at] ?? 'now', 0, y + 1, [20, 11]), words];
    return [
      `<line class="line" x1="0" y1="${y + 7}" x2="20" y2="${y + 7}"/>`,
      `<circle class="dot" cx="10" cy="${y + 7}" r="2.5"/>`,
      words,
    ];
  });
}

function rect(kind: string, x: number, y: number, [width, height]: readonly [number, number]): string {
  return `<rect class="${kind}" x="${x}" y="${y}" width="${width}" height="${height}" rx="1"/>`;
}

function text(kind: string, x: number, y: number, said: string, anchor = 'start'): string {
  const look = kind === '' ? '' : ` class="${kind}"`;
  const where = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text${look} x="${x}" y="${y}"${where}>${xmlText(said)}</text>`;
}

function seenIn({ values }: Series): readonly number[] {
  return values.filter((value) => value !== null);
}

/** The next number with one digit that is even, so that half of it is whole. */
function roundUp(most: number): number {
  for (let size = 1; ; size *= 10)
    for (const first of [2, 4, 6, 8, 10]) if (first * size >= most) return first * size;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Of characters that XML cannot hold nothing is left. */
export function xmlText(said: string): string {
  return said
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
