/** Answers a question about one desk’s figures from the store. */
import type { Instant } from '../../calendar/instant.ts';
import { type Answered, answering, type Question } from '../../reports/figures/answer.ts';
import { calendarsOf } from '../../rules/context.ts';
import type { Deps } from '../deps.ts';
import { policyInForce } from '../set-up/policies-among.ts';
import { nameOf } from './fact-lines.ts';
import { factsOfDesk } from './facts-of-desk.ts';

/** Null where no policy governs yet. */
export async function reportOf(
  desk: number,
  question: Question,
  now: Instant,
  deps: Pick<Deps, 'store' | 'caches' | 'log'>,
): Promise<Answered | null> {
  const inForce = await policyInForce(desk, now, deps);
  if (inForce === null) return null;
  const { policy, policies } = inForce;
  const about = {
    desk: await nameOf(desk, deps.store),
    policy,
    calendars: calendarsOf(policies),
    now,
    visitors: null,
  };
  const asking = answering(question, about);
  if ('refused' in asking) return asking;
  for await (const batch of factsOfDesk(desk, policies, deps))
    if ('facts' in batch) for (const facts of batch.facts) asking.take(facts);
  return asking.answer();
}
