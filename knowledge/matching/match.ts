/** Finds the known articles that a ticket is about, says how sure it is, and why; silent where it is not. */
import { candidatesFor } from './candidates.ts';
import { evidenceOf, probabilityOf, type Shift } from './confidence.ts';
import { type Entry, type Question, questionOf, type Ticket } from './entry.ts';
import { type Asked, asked, featureNames, featuresOf } from './features.ts';
import { type MatchIndex, rarityOf } from './index.ts';
import { confidence, trees } from './model.ts';
import { quotedIn } from './quoted-codes.ts';
import { type Said, strongestPhrase } from './strongest-phrase.ts';
import { sumOfTrees } from './trees.ts';

export interface Match {
  readonly id: string;
  /** That the article answers the ticket, from 0 to 1. */
  readonly probability: number;
  /** The same without the desk’s own experience: the next experience is counted from it. */
  readonly unshifted: number;
  /** Likely ones are shown to requesters, possible ones to staff. */
  readonly verdict: Verdict;
  /** A code of the article that the ticket quotes, as the article writes it; else the ticket’s words that say the most. */
  readonly because: string | null;
}

type Verdict = 'likely' | 'possible' | 'unlikely';

interface MatchOptions {
  /** At most so many articles, best first. */
  readonly most: number;
  /** The desk’s own experience; 0 for none. */
  readonly shift: Shift;
  /** When the ticket was written: what people have said since is not known yet. Left out, all is known. */
  readonly before?: number;
}

/** From which probability on. What they come to is measured by `evaluate`. */
export const LIKELY = 0.7;
export const POSSIBLE = 0.3;

/** How many are looked at closely. */
const CANDIDATES = 200;

/** The articles that share any word with the ticket, best first; one whose own code the ticket quotes comes before all others. */
export function matchTicket(
  index: MatchIndex,
  ticket: Ticket,
  { most, shift, before = Number.POSITIVE_INFINITY }: MatchOptions,
): readonly Match[] {
  const question = questionOf(ticket);
  const quoted = quotedIn(`${ticket.title}\n${ticket.body}`, index.codes);
  const quotes = [...quoted.keys()].flatMap((id) => index.entries.get(id) ?? []);
  const ranked = rankedFor(index, question, { quotes, before }).map((one) => ({
    ...one,
    code: quoted.get(one.id) ?? null,
  }));
  const ordered = ranked.toSorted((one, other) => Number(other.code !== null) - Number(one.code !== null));
  return ordered.slice(0, most).map((one) => {
    const best = ranked[0] === one ? ranked[1] : ranked[0];
    const lead = one.sum - (best?.sum ?? NOTHING);
    const evidence = evidenceOf({ ...one, lead, articles: index.entries.size });
    const probability = probabilityOf(evidence, confidence, shift);
    return {
      id: one.id,
      probability,
      unshifted: probabilityOf(evidence, confidence, 0),
      verdict: one.code === null ? verdictOf(probability) : 'likely',
      because: one.code ?? strongestPhrase(question, saidIn(one.entry), (term) => rarityOf(index, term)),
    };
  });
}

function saidIn({ counts, pairs }: Entry): Said {
  return { terms: counts.marks, pairs };
}

/** The sum of a candidate that has nothing in common with the ticket: what a lone one leads over. */
const NOTHING = -2;

function verdictOf(probability: number): Verdict {
  if (probability >= LIKELY) return 'likely';
  return probability >= POSSIBLE ? 'possible' : 'unlikely';
}

interface Among {
  /** Looked at in any case: their codes may stand at the end of a log, where no words are compared any more. */
  readonly quotes: readonly Entry[];
  readonly before: number;
}

const all: Among = { quotes: [], before: Number.POSITIVE_INFINITY };

/**
 * From which cosine on two texts say the same. Where a ticket says the same as one that an article did not answer, and
 * more so than as the article, the article is left out. One “no” is about one trouble: others that merely have the same
 * words in common with the article are as they were.
 */
const SAME = 0.6;
const cosine = featureNames.indexOf('cosine');

/** An article is as good as the best of its entries: itself, or a ticket that it answered. */
export function rankedFor(index: MatchIndex, question: Question, { quotes, before }: Among = all) {
  const best = candidatesFor(index, question, { most: CANDIDATES, before });
  const others = quotes.filter((entry) => best.every((one) => one.entry !== entry));
  const candidates = [...best, ...others.map((entry) => ({ entry, score: 0 }))];
  const ask = asked(index, question, candidates[0]?.score ?? 0);
  const ranked = candidates.map((candidate) => {
    const features = featuresOf(index, ask, candidate);
    return { id: candidate.entry.id, entry: candidate.entry, features, sum: sumOfTrees(trees, features) };
  });
  const sorted = ranked.sort((one, other) => other.sum - one.sum || (one.id < other.id ? -1 : 1));
  return [...Map.groupBy(sorted, ({ id }) => id).values()]
    .flatMap(([one]) => one ?? [])
    .filter(({ id, features }) => {
      const tickets = [...(index.learned.get(id)?.unanswered.values() ?? [])];
      const least = Math.max(SAME, features[cosine] ?? 0);
      return !tickets.some((entry) => entry.since < before && cosineOf(index, ask, entry) > least);
    });
}

function cosineOf(index: MatchIndex, ask: Asked, entry: Entry): number {
  return featuresOf(index, ask, { entry, score: 0 })[cosine] ?? 0;
}
