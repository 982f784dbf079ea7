/** The words of a ticket that say the most about why an article was found: the reason that people are shown. */
import type { Question } from './entry.ts';
import { holds, type Marks, markOf } from './marks.ts';
import type { Term } from './terms.ts';

/** In characters; a reason is read at a glance. */
const LONGEST = 60;

/** What another text has: its terms, and two of them in a row. */
export interface Said {
  readonly terms: Marks;
  readonly pairs: Marks;
}

/** A run of words that stands in both, or one word, whichever is rarer in all; as the ticket writes it. Null for none. */
export function strongestPhrase(
  { terms, text }: Question,
  there: Said,
  rarityOf: (term: number) => number,
): string | null {
  let best: Phrase | null = null;
  let run: Phrase | null = null;
  for (const term of terms) {
    if (!holds(there.terms, markOf(term.key))) {
      run = null;
      continue;
    }
    run = run !== null && continues(run, term, there) ? longer(run, term, rarityOf) : alone(term, rarityOf);
    if (run.rarity > (best?.rarity ?? 0)) best = run;
  }
  return best === null ? null : text.slice(best.from, best.to).replace(/\s+/g, ' ');
}

interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly last: string;
  readonly rarity: number;
}

function alone({ key, from, to }: Term, rarityOf: (term: number) => number): Phrase {
  return { from, to, last: key, rarity: rarityOf(markOf(key)) };
}

/** The parts of one joined name stand at the same place, and count once. */
function longer(run: Phrase, { key, to }: Term, rarityOf: (term: number) => number): Phrase {
  const own = rarityOf(markOf(key));
  const rarity = to === run.to ? Math.max(run.rarity, own) : run.rarity + own;
  return { from: run.from, to, last: key, rarity };
}

function continues(run: Phrase, { key, to }: Term, { pairs }: Said): boolean {
  return to - run.from <= LONGEST && holds(pairs, markOf(`${run.last} ${key}`));
}
