/** The charts of reports as one SVG document, for light and for dark paper. */
import { type Chart, chartsOf } from '../../../knowledge/report/charts.ts';
import { describe, draw, WIDTH, xmlText } from '../../../knowledge/report/draw.ts';
import { type Locale, render } from '../../words/render.ts';
import { paper } from '../paper.ts';
import type { DeskReport } from './answer.ts';
import { publish, reportWords } from './publish.ts';

const [EDGE, GAP, HEAD] = [20, 40, 44];
const ALL = 2 * EDGE + 2 * WIDTH + GAP;

/** Readable without colours: what is compared only has an edge, a goal is dashed. */
const STYLE = `${paper}
text { font: 12px system-ui, sans-serif; fill: var(--ink); }
.title { font-size: 17px; font-weight: 600; }
.chart-title { font-size: 14px; font-weight: 600; }
.quiet { fill: var(--quiet); }
.axis { stroke: var(--line); }
.now { fill: var(--mark); }
.was { fill: var(--paper); stroke: var(--mark); }
.line { fill: none; stroke: var(--ink); stroke-width: 1.5; }
.dot { fill: var(--ink); }
.goal { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 3 2; }
`;

/** Each desk below the one before. @param title of its period, such as “Figures of acme/desk, …” */
export function drawReports(
  reports: readonly { readonly report: DeskReport; readonly title: string }[],
  locale: Locale,
): string {
  const words = reportWords(locale);
  const said: string[] = [];
  const marks: string[] = [];
  let y = EDGE;
  for (const { report, title } of reports) {
    const charts = chartsOf(publish(report, report.report), words, locale.language);
    said.push(`${title}. ${charts.map((chart) => `${chart.title}: ${describe(chart, 60)}`).join(' ')}`);
    marks.push(`<text class="title" x="${EDGE}" y="${y + 14}">${xmlText(title)}</text>`);
    y += HEAD;
    for (let at = 0; at < charts.length; at += 2) {
      const pair = charts.slice(at, at + 2);
      marks.push(...pair.map((chart, side) => placed(chart, EDGE + side * (WIDTH + GAP), y)));
      y += Math.max(...pair.map((chart) => draw(chart).height)) + HEAD;
    }
  }
  const title = reports.length === 1 ? (reports[0]?.title ?? '') : render('chart-desks', {}, locale);
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${ALL} ${y}" width="${ALL}" height="${y}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${xmlText(title)}</title>`,
    `<desc id="desc">${xmlText(said.join(' '))}</desc>`,
    `<style>${STYLE}</style>`,
    `<rect width="${ALL}" height="${y}" style="fill: var(--paper)"/>`,
    ...marks,
    '</svg>',
  ].join('\n')}\n`;
}

function placed(chart: Chart, x: number, y: number): string {
  return [
    `<g transform="translate(${x} ${y})">`,
    `<text class="chart-title" x="0" y="10">${xmlText(chart.title)}</text>`,
    '<g transform="translate(0 20)">',
    ...draw(chart).marks,
    '</g></g>',
  ].join('\n');
}
