/** Ranks the known articles for a ticket, and says when the first of them is likely right, and why. */

import type { MatchIndex } from './index.ts';
import { type QueryTerm, queryOf, type Ticket } from './query.ts';
import { quotedIn } from './quoted-codes.ts';

/**
 * The lead over the next article, as a share of a perfect score, from which the first is likely right.
 * Fitted on titanium-1k with all its 403 tickets and the 405 that no article answers: there it is right for
 * 75 % of the 7 % of tickets that it speaks up on. Among 20 to 300 of those articles it is right more often.
 */
export const likelyLead = 0.15;

/** How many words are named as the reason. */
const REASONS = 5;

interface RankOptions {
  /** At most so many articles, best first; 0 or more. */
  readonly limit: number;
  /** The lead that is asked of a likely article: lower speaks up more often, higher is right more often. */
  readonly threshold: number;
}

interface Match {
  readonly id: string;
  /** The share of a perfect score, from 0 to 1. */
  readonly score: number;
  /** Sure enough to be shown to people unasked. */
  readonly likely: boolean;
  /** The code that the ticket quotes, as the article writes it; then the ticket's own words, most telling first. */
  readonly because: readonly string[];
}

/**
 * The articles that share any word with the ticket, best first; equals keep the order of the index. An
 * article whose own error code or message the ticket quotes comes before all others and is likely.
 */
export function rank(index: MatchIndex, ticket: Ticket, { limit, threshold }: RankOptions): readonly Match[] {
  const terms = queryOf(ticket);
  const perfect = terms.reduce((sum, { term, weight }) => sum + weight * rarityOf(index, term), 0);
  const quoted = quotedIn(`${ticket.title}\n${ticket.body}`, index.codes);
  const best = [...scoresOf(index, terms)].sort(
    ([a, scoreA], [b, scoreB]) => Number(quoted.has(b)) - Number(quoted.has(a)) || scoreB - scoreA || a - b,
  );
  const lead = ((best[0]?.[1] ?? 0) - (best[1]?.[1] ?? 0)) / perfect;
  return best.slice(0, limit).map(([place, score], position) => {
    const code = quoted.get(place);
    const words = reasons(index, terms, place);
    return {
      id: index.ids[place] ?? '',
      score: score / perfect,
      likely: code !== undefined || (position === 0 && lead >= threshold),
      because: [...new Set(code === undefined ? words : [code, ...words])].slice(0, REASONS),
    };
  });
}

function scoresOf(index: MatchIndex, terms: readonly QueryTerm[]): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const { term, weight } of terms) {
    for (const [place, score] of index.postings.get(term)?.scores ?? []) {
      sums.set(place, (sums.get(place) ?? 0) + weight * score);
    }
  }
  return sums;
}

function reasons(index: MatchIndex, terms: readonly QueryTerm[], place: number): readonly string[] {
  return terms
    .map(({ term, weight, written }) => ({
      written,
      adds: weight * (index.postings.get(term)?.scores.get(place) ?? 0),
    }))
    .filter(({ adds }) => adds > 0)
    .sort((a, b) => b.adds - a.adds)
    .map(({ written }) => written);
}

function rarityOf(index: MatchIndex, term: string): number {
  return index.postings.get(term)?.rarity ?? index.unknownRarity;
}
