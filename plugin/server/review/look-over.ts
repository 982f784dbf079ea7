/** Looks over all of a desk for its problem review: tickets, articles, and what visitors of the portal said. */
import { setImmediate } from 'node:timers/promises';
import { type Instant, utcDayOf } from '../../calendar/instant.ts';
import type { Repository } from '../../core/ticket/ticket.ts';
import { DAY, QUIET } from '../../reports/review/candidates.ts';
import { type Looked, type Review, reviewing, unhelpfulOf } from '../../reports/review/review.ts';
import { factsOf, type TicketFacts } from '../../reports/review/ticket-facts.ts';
import { withoutForm } from '../../rules/library.ts';
import type { Deps } from '../deps.ts';
import { libraryOf } from '../matching/library-of.ts';
import { readSaved } from '../saved.ts';

/** Tickets looked up at a time, and steps taken before others have their turn. */
const BATCH = 200;
const STEPS = 50;
/** How far back a portal’s visitors are asked whether an article helped. */
const HELPED = 180 * DAY;

type Needs = Pick<Deps, 'store' | 'caches'>;

export interface LookedOver {
  readonly review: Review;
  readonly tickets: readonly TicketFacts[];
  /** Where the desk is, as its newest ticket tells; null for a desk without tickets. */
  readonly place: { readonly installation: number; readonly repository: Repository } | null;
}

/** @param portal whether the desk has a portal, whose visitors speak for it */
export async function lookOver(
  desk: Pick<Repository, 'id'>,
  portal: boolean,
  now: Instant,
  deps: Needs,
): Promise<LookedOver> {
  const { tickets, place } = await ticketsOf(desk, deps);
  const { articles } = await libraryOf({ place: { repository: desk } }, deps);
  const said = portal ? await saidSince(now, deps) : nothingSaid;
  const steps = reviewing({ tickets, articles: [...articles.values()], now, ...said });
  for (let count = 1; ; count += 1) {
    const { done, value } = steps.next();
    if (done === true) return { review: value, tickets, place };
    if (count % STEPS === 0) await setImmediate();
  }
}

async function ticketsOf(
  desk: Pick<Repository, 'id'>,
  { store }: Needs,
): Promise<Omit<LookedOver, 'review'>> {
  const tickets: TicketFacts[] = [];
  let place: LookedOver['place'] = null;
  for (let after = ''; ; ) {
    const batch = await store.tickets.following(after, BATCH);
    for (const { id } of batch.filter(({ repository }) => repository === desk.id)) {
      const row = await store.tickets.get(id);
      if (row === null) continue;
      const { ticket } = readSaved(row.state);
      tickets.push(factsOf(ticket, withoutForm));
      place = { installation: row.installation, repository: ticket.repository };
    }
    const last = batch.at(-1);
    if (last === undefined) return { tickets, place };
    after = last.id;
    await setImmediate();
  }
}

type Said = Pick<Looked, 'helped' | 'searches' | 'unhelpful'>;

const nothingSaid: Said = { helped: new Map(), searches: [], unhelpful: [] };

async function saidSince(now: Instant, { store }: Needs): Promise<Said> {
  const helped = new Map<string, string>();
  const counts = new Map<string, number>();
  const unhelpful = new Map<string, number>();
  const lately = utcDayOf(now - QUIET);
  for (const { day, said, about, count } of await store.feedback.since(utcDayOf(now - HELPED))) {
    if (said === 'solved' && day > (helped.get(about) ?? '')) helped.set(about, day);
    if (day <= lately) continue;
    if (said === 'no-answer') counts.set(about, count + (counts.get(about) ?? 0));
    if (said === 'unhelpful') unhelpful.set(about, count + (unhelpful.get(about) ?? 0));
  }
  return {
    helped,
    searches: [...counts].map(([about, count]) => ({ about, count })),
    unhelpful: [...unhelpful].map(([about, count]) => unhelpfulOf(about, count)),
  };
}
