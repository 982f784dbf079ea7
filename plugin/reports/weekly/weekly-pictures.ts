/** The pictures of the weekly report, which GitHub draws, each above the table that it was drawn from. */
import { percentOf } from '../../../knowledge/report/say-value.ts';
import { sayDay } from '../../reply/time.ts';
import { type Locale, render } from '../../words/render.ts';
import type { FigureName } from '../figures/measures.ts';
import type { Value } from '../figures/tally.ts';
import { xyChart } from '../mermaid.ts';
import type { Weekly } from './weekly.ts';

/** Volume, compliance and the age of what is open. */
export function drawWeeks(weekly: Weekly, timezone: string, locale: Locale): readonly string[] {
  const days = weekly.weeks.map(({ from }) => sayDay(from, timezone, locale.language));
  const opened = weekly.weeks.map(({ from }) => amountOf(valueIn(weekly, from, 'opened')));
  const resolved = weekly.weeks.map(({ from }) => amountOf(valueIn(weekly, from, 'resolved')));
  const kept = weekly.weeks.map(({ from }) => shareOf(valueIn(weekly, from, 'sla-tickets')));
  const known = kept.flatMap((percent, at) => (percent === null ? [] : [{ percent, day: days[at] ?? '' }]));
  const name = (figure: FigureName): string => render(`figure-${figure}`, {}, locale);
  return [
    render('weekly-pictures', {}, locale),
    xyChart(render('weekly-volume', {}, locale), days, Math.max(1, ...opened, ...resolved), [
      ['bar', opened],
      ['line', resolved],
    ]),
    ...(known.length < 2
      ? []
      : [
          xyChart(
            render('weekly-compliance', {}, locale),
            known.map(({ day }) => day),
            100,
            [['line', known.map(({ percent }) => percent)]],
          ),
        ]),
    table(
      [render('weekly-week', {}, locale), ...days],
      [
        [name('opened'), ...opened.map(String)],
        [name('resolved'), ...resolved.map(String)],
        [name('sla-tickets'), ...kept.map((percent) => (percent === null ? '–' : `${percent} %`))],
      ],
    ),
    ...drawAges(weekly, locale),
  ];
}

function drawAges({ ages }: Weekly, locale: Locale): readonly string[] {
  if (ages.every(({ tickets }) => tickets === 0)) return [];
  const names = ages.map(({ days }, at) => {
    const next = ages[at + 1];
    const from = String(days);
    if (next === undefined) return render('weekly-age-last', { from }, locale);
    return render('weekly-age', { from, to: String(next.days) }, locale);
  });
  const counts = ages.map(({ tickets }) => tickets);
  return [
    xyChart(render('weekly-ages', {}, locale), names, Math.max(1, ...counts), [['bar', counts]]),
    table(
      [render('weekly-ages-row', {}, locale), ...names],
      [[render('weekly-ages-tickets', {}, locale), ...counts.map(String)]],
    ),
  ];
}

function valueIn({ trend }: Weekly, from: number, name: FigureName): Value | undefined {
  const week = trend.groups.find(({ key }) => key === String(from));
  return week?.figures.find((figure) => figure.name === name)?.value;
}

function amountOf(value: Value | undefined): number {
  return value?.unit === 'count' ? value.amount : 0;
}

/** In percent; null where there is nothing to share. */
function shareOf(value: Value | undefined): number | null {
  return value?.unit !== 'share' || value.n === 0 ? null : percentOf(value.counted, value.n);
}

/** In GitHub’s Markdown; numbers stand to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), `| --- |${' ---: |'.repeat(head.length - 1)}`, ...rows.map(line)].join('\n');
}
