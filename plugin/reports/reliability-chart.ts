/** A picture of how true a matcher’s probabilities are: what it said, against how often it was right. */
import { xmlText } from '../../knowledge/report/draw.ts';
import type { ReliabilityBin } from './evaluation.ts';

const TITLE = 'How true the matcher’s probabilities are';
const SIDE = 360;
const EDGE = 48;
const END = EDGE + SIDE;

/** An SVG for light and dark pages; a dot’s area grows with how many tickets it stands for. */
export function drawReliability(bins: readonly ReliabilityBin[], about: string): string {
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  const x = (share: number) => round(EDGE + share * SIDE);
  const y = (share: number) => round(END - share * SIDE);
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1].flatMap((share) => [
    `<text x="${x(share)}" y="${END + 18}" text-anchor="middle">${Math.round(share * 100)}</text>`,
    `<text x="${EDGE - 8}" y="${y(share) + 4}" text-anchor="end">${Math.round(share * 100)}</text>`,
  ]);
  const dots = bins.map(({ said, right, count }) => {
    const radius = round(4 + 20 * Math.sqrt(count / all));
    const title = `${count} tickets: said ${percent(said)}, right ${percent(right)}`;
    return `<circle cx="${x(said)}" cy="${y(right)}" r="${radius}"><title>${title}</title></circle>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${END + 24} ${END + 64}" role="img" aria-labelledby="title about">
<title id="title">${TITLE}</title>
<desc id="about">${xmlText(about)}</desc>
<style>
  svg { font: 13px system-ui, sans-serif; fill: #1f2328; background: #fff }
  .frame, .true { fill: none; stroke: #8b949e } .true { stroke-dasharray: 4 4 }
  circle { fill: #0969da; fill-opacity: .7 }
  @media (prefers-color-scheme: dark) { svg { fill: #e6edf3; background: #0d1117 } circle { fill: #4493f8 } }
</style>
<text x="${EDGE}" y="30" font-size="15" font-weight="600">${TITLE}</text>
<rect class="frame" x="${EDGE}" y="${END - SIDE}" width="${SIDE}" height="${SIDE}"/>
<path class="true" d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}"/>
${[...ticks, ...dots].join('\n')}
<text x="${EDGE + SIDE / 2}" y="${END + 38}" text-anchor="middle">said, in percent</text>
<text x="14" y="${END - SIDE / 2}" text-anchor="middle" transform="rotate(-90 14 ${END - SIDE / 2})">right, in percent</text>
<text x="${EDGE}" y="${END + 58}">${xmlText(about)}</text>
</svg>
`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
