/** Candidate problems: closed incidents that matched no known error and tell of the same trouble. */
import type { Cluster, Report } from '../../../knowledge/matching/clusters/clusters.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { TicketFacts, TicketLink } from './ticket-facts.ts';

export interface Candidate {
  /** The words that its tickets share. */
  readonly phrase: string;
  /** The terms of matching that most of its tickets share. */
  readonly terms: Cluster['terms'];
  /** The newest first. */
  readonly tickets: readonly (TicketLink & { readonly id: string; readonly openedAt: Instant })[];
  readonly since: Instant;
  /** Their services, the most frequent first. */
  readonly services: readonly string[];
  /** Milliseconds that people logged on them. */
  readonly spent: number;
}

export const DAY = 86_400_000;
/** How far back incidents are looked at, and how many make a candidate. */
export const WINDOW = 90 * DAY;
export const FEWEST = 3;
/** A candidate without a new incident for so long has gone quiet. */
export const QUIET = 28 * DAY;

/** The incidents among which candidates are looked for, the oldest first. */
export function reportsAmong(tickets: readonly TicketFacts[], now: Instant): readonly Report[] {
  const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]));
  return tickets
    .filter((ticket) => ticket.openedAt > now - WINDOW && isUnexplained(ticket, byId))
    .toSorted((one, other) => one.openedAt - other.openedAt || one.number - other.number)
    .map(({ id, title, body }) => ({ id, title, body }));
}

/** Closed, and nothing explains it: neither a known error of its own or of its main ticket, nor a problem. */
function isUnexplained(ticket: TicketFacts, byId: ReadonlyMap<string, TicketFacts>): boolean {
  if (ticket.kind !== 'incident' || ticket.isOpen) return false;
  const main = ticket.main === null ? undefined : byId.get(ticket.main);
  return [ticket, ...(main === undefined ? [] : [main])].every(
    ({ applied, problem }) => applied.length === 0 && problem === null,
  );
}

/** The largest first; those that have gone quiet are left out. */
export function candidatesFrom(
  clusters: readonly Cluster[],
  tickets: readonly TicketFacts[],
  now: Instant,
): readonly Candidate[] {
  const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]));
  return clusters
    .map(({ phrase, terms, members }) => {
      const own = members
        .flatMap((id) => byId.get(id) ?? [])
        .toSorted((one, other) => other.openedAt - one.openedAt);
      return {
        phrase,
        terms,
        tickets: own.map(({ id, number, url, openedAt }) => ({ id, number, url, openedAt })),
        since: Math.min(...own.map(({ openedAt }) => openedAt)),
        services: mostFrequent(own.flatMap(({ service }) => service ?? [])),
        spent: own.reduce((sum, { spent }) => sum + spent, 0),
      };
    })
    .filter(({ tickets: own }) => own.some(({ openedAt }) => openedAt > now - QUIET))
    .toSorted((one, other) => other.tickets.length - one.tickets.length || other.spent - one.spent);
}

function mostFrequent(names: readonly string[]): readonly string[] {
  const counts = Map.groupBy(names, (name) => name);
  return [...counts]
    .toSorted(([one, few], [other, many]) => many.length - few.length || (one < other ? -1 : 1))
    .map(([name]) => name);
}

/** What is kept of a review’s candidates until the next says what became of them. */
export interface FormerCandidate {
  readonly phrase: string;
  /** Ids of its tickets. */
  readonly tickets: readonly string[];
}

export type Outcome =
  | { readonly became: 'problem'; readonly problem: TicketLink }
  | { readonly became: 'known-error'; readonly id: string }
  | { readonly became: 'still-there'; readonly count: number; readonly before: number }
  | { readonly became: 'quiet' };

/** What became of a candidate of the last review. */
export function outcomeOf(
  former: FormerCandidate,
  candidates: readonly Candidate[],
  tickets: readonly TicketFacts[],
): Outcome {
  const own = tickets.filter(({ id }) => former.tickets.includes(id));
  const known = own.flatMap(({ applied }) => applied)[0];
  const named = own.flatMap(({ problem }) => (problem === null ? [] : problem))[0];
  const article = known ?? tickets.find(({ id }) => id === named?.id)?.record?.article ?? null;
  if (article !== null) return { became: 'known-error', id: article.id };
  if (named !== undefined && named.number !== null && named.url !== null)
    return { became: 'problem', problem: { number: named.number, url: named.url } };
  const still = candidates.find((one) => one.tickets.some(({ id }) => former.tickets.includes(id)));
  if (still === undefined) return { became: 'quiet' };
  return { became: 'still-there', count: still.tickets.length, before: former.tickets.length };
}
