/** A picture of compliance: a bar for each clock and priority, beside the bar of the policy it is compared with. */

import { xmlText } from '../../../knowledge/report/draw.ts';
import { sayClockName } from '../../reply/promise.ts';
import { inEnglish } from '../../words/render.ts';
import { paper } from '../paper.ts';
import type { Comparison, Line } from './compare.ts';
import { sayShare } from './say-comparison.ts';
import { complianceOf, type Tally } from './tally.ts';

const WIDTH = 720;
/** Where bars begin and end. */
const [LEFT, RIGHT] = [190, 530];
const BAR = 14;
const TOP = 92;
const ROW_GAP = 12;

/** Readable on light and on dark paper; the numbers stand beside the bars for those who do not see colours. */
const STYLE = `${paper}
text { font: 13px system-ui, sans-serif; fill: var(--ink); }
.title { font-size: 17px; font-weight: 600; }
.quiet { fill: var(--quiet); }
.policy { fill: var(--mark); }
.against { fill: var(--against); }
`;

/** An SVG document. `names`: how the policies are called; `about`: one line on what was replayed. */
export function drawCompliance(
  { lines }: Pick<Comparison, 'lines'>,
  names: { readonly policy: string; readonly against: string | null },
  about: string,
): string {
  const bars = names.against === null ? 1 : 2;
  const rowHeight = bars * (BAR + 2) + ROW_GAP;
  const rows = lines.map((line, at) => drawRow(line, lines[at - 1], TOP + at * rowHeight));
  const height = TOP + Math.max(1, lines.length) * rowHeight + 28;
  const title =
    names.against === null
      ? `What ${names.policy} would have kept`
      : `${names.policy} beside ${names.against}`;
  const description = lines.map((line) => describe(line, names)).join(' ');
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${xmlText(title)}</title>`,
    `<desc id="desc">${xmlText(`${about}. ${description}`)}</desc>`,
    `<style>${STYLE}</style>`,
    `<rect width="${WIDTH}" height="${height}" style="fill: var(--paper)"/>`,
    `<text class="title" x="20" y="32">${xmlText(title)}</text>`,
    `<text class="quiet" x="20" y="54">${xmlText(about)}</text>`,
    ...drawLegend(names),
    ...drawScale(height),
    ...(lines.length === 0
      ? [`<text class="quiet" x="20" y="${TOP + BAR}">No clock ran.</text>`]
      : rows.flat()),
    '</svg>',
  ].join('\n')}\n`;
}

function drawLegend(names: { readonly policy: string; readonly against: string | null }): readonly string[] {
  const entry = (name: string, kind: 'policy' | 'against', x: number): readonly string[] => [
    `<rect class="${kind}" x="${x}" y="66" width="12" height="12" rx="2"/>`,
    `<text x="${x + 18}" y="77">${xmlText(name)}</text>`,
  ];
  const { policy, against } = names;
  return [...entry(policy, 'policy', 20), ...(against === null ? [] : entry(against, 'against', WIDTH / 2))];
}

function drawScale(height: number): readonly string[] {
  return [0, 0.5, 1].flatMap((share) => {
    const x = LEFT + share * (RIGHT - LEFT);
    return [
      `<line x1="${x}" y1="${TOP - 6}" x2="${x}" y2="${height - 26}" style="stroke: var(--line)"/>`,
      `<text class="quiet" x="${x}" y="${height - 9}" text-anchor="middle">${share * 100} %</text>`,
    ];
  });
}

function drawRow(line: Line, before: Line | undefined, y: number): readonly string[] {
  const name = line.clock === before?.clock ? '' : sayClockName(line.clock, inEnglish);
  const { policy, against, priority } = line;
  return [
    ...(name === '' ? [] : [`<text x="20" y="${y + BAR - 2}">${name}</text>`]),
    `<text class="quiet" x="${LEFT - 34}" y="${y + BAR - 2}">${priority}</text>`,
    ...drawBar(policy, 'policy', y),
    ...(against === null ? [] : drawBar(against, 'against', y + BAR + 2)),
  ];
}

function drawBar(tally: Tally, kind: 'policy' | 'against', y: number): readonly string[] {
  const share = complianceOf(tally);
  const width = Math.round((share ?? 0) * (RIGHT - LEFT) * 10) / 10;
  const says = share === null ? 'no verdict yet' : `${sayShare(share)} of ${tally.met + tally.breached}`;
  return [
    `<rect class="${kind}" x="${LEFT}" y="${y}" width="${width}" height="${BAR}" rx="2"/>`,
    `<text x="${RIGHT + 12}" y="${y + BAR - 2}">${says}</text>`,
  ];
}

function describe(
  { clock, priority, policy, against }: Line,
  names: { readonly policy: string; readonly against: string | null },
): string {
  const say = (tally: Tally): string => {
    const share = complianceOf(tally);
    return share === null ? 'no verdict yet' : `${sayShare(share)} of ${tally.met + tally.breached} kept`;
  };
  const other = against === null ? '' : `, ${names.against} ${say(against)}`;
  return `${sayClockName(clock, inEnglish)} ${priority}: ${names.policy} ${say(policy)}${other}.`;
}
