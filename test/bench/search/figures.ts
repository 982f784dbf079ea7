/** The goals of the bench `search`. */
import type { Figure } from '../bench.ts';
import type { Score } from './score.ts';

export type Side = Score & { readonly firstAnswerKiB: number };

/** From so many articles on the goal is that for 5,000. */
const MANY = 1000;

export function figuresOf(
  articles: number,
  ours: Side,
  pagefind: Side,
  minisearch: Score,
): readonly Figure[] {
  const goal = articles < MANY ? 95 : 92;
  const percent = (part: number, of: Score) => (100 * part) / of.n;
  const figure = (one: Omit<Figure, 'ratio'>): Figure => ({ ...one, ratio: ratioOf(one.value, one.peer) });
  const top5 = percent(ours.top5, ours);
  return [
    figure({
      name: 'right article in the first five',
      value: top5,
      unit: '%',
      peerName: 'Pagefind',
      peer: percent(pagefind.top5, pagefind),
      goal: `≥ ${goal} %`,
      met: top5 >= goal,
    }),
    figure({
      name: 'right article first',
      value: percent(ours.top1, ours),
      unit: '%',
      peerName: 'MiniSearch',
      peer: percent(minisearch.top1, minisearch),
      goal: '≥ the peer',
      met: ours.top1 >= minisearch.top1,
    }),
    figure({
      name: 'queries without an answer',
      value: ours.empty,
      unit: 'queries',
      peerName: 'Pagefind',
      peer: pagefind.empty,
      goal: '0',
      met: ours.empty === 0,
    }),
    figure({
      name: 'first answer',
      value: ours.firstAnswerKiB,
      unit: 'KiB',
      peerName: 'Pagefind',
      peer: pagefind.firstAnswerKiB,
      goal: '≤ the peer',
      met: ours.firstAnswerKiB <= pagefind.firstAnswerKiB,
    }),
  ];
}

// Nothing beside nothing is alike; JSON knows no infinity.
function ratioOf(value: number, peer: number): number {
  return peer === 0 ? value + 1 : value / peer;
}
