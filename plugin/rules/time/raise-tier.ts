/** A milestone raises the tier: the same move as `/escalate`, made by the policy. */
import { moveTo } from '../../commands/move-to.ts';
import { clockId } from '../../desk/clock/clock.ts';
import { type MilestoneNews, sayWhyRaised } from '../../desk/reply/milestone.ts';
import { theDesk } from '../../desk/ticket/person.ts';
import type { Ticket } from '../../desk/ticket/ticket.ts';
import { type Context, calendarsOf, type Decision, policyOf } from '../context.ts';

/** At the highest tier there is nowhere to raise it to. The policy acts through the desk; nobody becomes an owner by it. */
export function raiseTier(ticket: Ticket, news: MilestoneNews, context: Context): Decision {
  const { tier } = ticket;
  if (tier === 3) return { ticket, effects: [] };
  const policy = policyOf(ticket, context);
  const why = sayWhyRaised(ticket, news);
  const outcome = moveTo(
    {
      ticket,
      by: theDesk,
      words: '',
      beside: '',
      at: news.at,
      cause: `${clockId(news.clock)}/${news.name}`,
      policy,
      calendars: calendarsOf(context.policies),
      cited: [],
    },
    tier === 1 ? 2 : 3,
    why,
  );
  return 'refused' in outcome ? { ticket, effects: [] } : outcome;
}
