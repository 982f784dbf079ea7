/** The entries that share the most with a ticket, by BM25F (Robertson and Zaragoza, 2009). */
import type { Entry, Question } from './entry.ts';
import { type MatchIndex, rarityOf, slotIn, timesInBody, timesInHeads } from './index.ts';

export interface Candidate {
  readonly entry: Entry;
  /** The share of a perfect score, from 0 to 1. */
  readonly score: number;
}

/** How soon more of the same word stops counting, in an entry and in a ticket: logs repeat themselves. */
const SATURATION = 1.2;
const ASKED = 8;

/** A word in a head counts as much as this many in a body; and how far a long text is held against its words. */
const HEAD = { weight: 2.5, lengthNorm: 0.4 };
const BODY = { weight: 1, lengthNorm: 0.7 };

/** At most `most`, best first, of those that were known before an instant. */
export function candidatesFor(
  index: MatchIndex,
  question: Question,
  { most, before }: { readonly most: number; readonly before: number },
): readonly Candidate[] {
  const { slots, lengths } = index;
  const heads = lengths.heads / lengths.entries;
  const bodies = lengths.bodies / lengths.entries;
  const scores = new Float64Array(slots.length);
  let perfect = 0;
  const { marks, times } = question.counts;
  for (const [at, term] of marks.entries()) {
    const holders = index.holders.get(term);
    if (holders === undefined) continue;
    const worth = saturated(times[at] ?? 0) * rarityOf(index, term);
    perfect += worth;
    for (const holding of holders) {
      const slot = slotIn(holding);
      const entry = slots[slot];
      if (entry === null || entry === undefined || entry.since >= before) continue;
      const weight =
        part(timesInHeads(holding), HEAD, entry.headLength / heads) +
        part(timesInBody(holding), BODY, entry.bodyLength / bodies);
      scores[slot] = (scores[slot] ?? 0) + (worth * weight) / (SATURATION + weight);
    }
  }
  // Only the best are sorted with their entries: most entries share some common word.
  const least = scores.toSorted().at(-most) ?? 0;
  return slots
    .flatMap((entry, slot) => {
      const score = scores[slot] ?? 0;
      return entry === null || score === 0 || score < least ? [] : { entry, score: score / perfect };
    })
    .sort((one, other) => other.score - one.score || (one.entry.id < other.entry.id ? -1 : 1))
    .slice(0, most);
}

/** `length` is the field’s, as a multiple of the average one. */
function part(count: number, field: { weight: number; lengthNorm: number }, length: number): number {
  if (count === 0) return 0;
  return (field.weight * count) / (1 - field.lengthNorm + field.lengthNorm * length);
}

/** What the n-th occurrence in a ticket adds shrinks towards nothing. */
function saturated(count: number): number {
  return (count * (1 + ASKED)) / (count + ASKED);
}
