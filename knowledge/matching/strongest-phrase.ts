/** The words of a ticket that say the most about why an article was found: the reason that people are shown. */
import type { Entry, Question } from './entry.ts';
import { markOf } from './marks.ts';
import type { Term } from './terms.ts';

/** In characters; a reason is read at a glance. */
const LONGEST = 60;

/** A run of words that stands in both, or one word, whichever is rarer in all; as the ticket writes it. Null for none. */
export function strongestPhrase(
  { terms, text }: Question,
  entry: Entry,
  rarityOf: (term: string) => number,
): string | null {
  let best: Phrase | null = null;
  let run: Phrase | null = null;
  for (const term of terms) {
    if (!entry.counts.has(term.key)) {
      run = null;
      continue;
    }
    run = run !== null && continues(run, term, entry) ? longer(run, term, rarityOf) : alone(term, rarityOf);
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

function alone({ key, from, to }: Term, rarityOf: (term: string) => number): Phrase {
  return { from, to, last: key, rarity: rarityOf(key) };
}

/** The parts of one joined name stand at the same place, and count once. */
function longer(run: Phrase, { key, to }: Term, rarityOf: (term: string) => number): Phrase {
  const rarity = to === run.to ? Math.max(run.rarity, rarityOf(key)) : run.rarity + rarityOf(key);
  return { from: run.from, to, last: key, rarity };
}

function continues(run: Phrase, { key, to }: Term, { pairs }: Entry): boolean {
  return to - run.from <= LONGEST && pairs.includes(markOf(`${run.last} ${key}`));
}
