/** What the portal’s visitors said over some days, added up for the operator. */
import { z } from 'zod';
import { type Instant, utcDayOf } from '../../calendar/instant.ts';
import { type Counted, selfServiceOf } from '../../reports/figures/self-service.ts';
import type { Deps } from '../deps.ts';

const DAY = 86_400_000;

const count = z.number();
const counts = z.array(z.object({ about: z.string(), count }));

export const feedbackSchema = z.object({
  /** The first day, in UTC. */
  from: z.string(),
  /** The articles that solved it, the most frequent first. */
  solved: counts,
  /** The articles that did not help, each with what the visitor wrote of it; the most frequent first. */
  unhelpful: counts.default([]),
  /** What was searched for and not found, the most frequent first. */
  failedSearches: counts,
  /** Who meant to open a ticket, and what became of it. */
  deflection: z.object({
    searched: count,
    openedForm: count,
    confirmed: count,
    cameBack: count,
    deflected: count,
    /** Those of the deflected who may still come back. */
    provisional: count,
    /** From 0 to 1; null where nobody meant to open a ticket. */
    share: z.number().nullable(),
  }),
});
export type FeedbackSummary = z.infer<typeof feedbackSchema>;

/** Of today and the days before it, as many as are asked for. */
export async function feedbackOf(
  days: number,
  now: Instant,
  { store }: Pick<Deps, 'store'>,
): Promise<FeedbackSummary> {
  const from = utcDayOf(now - (days - 1) * DAY);
  const rows = {
    counted: await store.feedback.since(from),
    confirmed: await store.intents.since(Date.parse(from)),
  };
  const figures = selfServiceOf(rows, { first: from, last: utcDayOf(now) }, now);
  const meant = (by: string): number =>
    figures.intents.of.reduce((sum, { about, count }) => sum + (about === by ? count : 0), 0);
  return {
    from,
    solved: addedUp(figures.solved.of),
    unhelpful: addedUp(rows.counted.filter(({ said }) => said === 'unhelpful')),
    failedSearches: addedUp(figures.failedSearches.of),
    deflection: {
      searched: meant('search'),
      openedForm: meant('form'),
      confirmed: figures.confirmed.count,
      cameBack: figures.cameBack.count,
      deflected: figures.deflected.count,
      provisional: figures.provisional.count,
      share: figures.deflection,
    },
  };
}

/** Each thing once, the most frequent first. */
function addedUp(of: readonly Counted[]): z.infer<typeof counts> {
  const sums = new Map<string, number>();
  for (const { about, count } of of) sums.set(about, count + (sums.get(about) ?? 0));
  return [...sums].map(([about, count]) => ({ about, count })).sort((a, b) => b.count - a.count);
}
