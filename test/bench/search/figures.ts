/** The goals of the bench `search`. */
import type { Figure } from '../bench.ts';
import type { Score } from './score.ts';

export type Side = Score & { readonly firstAnswerKiB: number };

/** What the first five must hold, in percent, at any size. */
const FIRST_FIVE = 96;
/** So many points the first answer must be ahead of the peer’s; more than all is asked of nobody. */
const AHEAD = 3;

export function figuresOf(ours: Side, pagefind: Side, minisearch: Score): readonly Figure[] {
  const percent = (part: number, of: Score) => (100 * part) / of.n;
  const figure = (one: Omit<Figure, 'ratio'>): Figure => ({ ...one, ratio: ratioOf(one.value, one.peer) });
  const top5 = percent(ours.top5, ours);
  const top1 = percent(ours.top1, ours);
  const first = Math.min(100, percent(minisearch.top1, minisearch) + AHEAD);
  return [
    figure({
      name: 'right article in the first five',
      value: top5,
      unit: '%',
      peerName: 'Pagefind',
      peer: percent(pagefind.top5, pagefind),
      goal: `≥ ${FIRST_FIVE} %`,
      met: top5 >= FIRST_FIVE,
    }),
    figure({
      name: 'right article first',
      value: top1,
      unit: '%',
      peerName: 'MiniSearch',
      peer: percent(minisearch.top1, minisearch),
      goal: `≥ the peer + ${AHEAD} points`,
      met: top1 >= first,
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
