/** Words of a milestone that waited for their people’s hours: they are told now, unless they have become idle. */
import { BREACH, clockId, isOver } from '../../desk/clock/clock.ts';
import { sayMilestone } from '../../desk/reply/milestone.ts';
import type { HeldNotice, Ticket } from '../../desk/ticket/ticket.ts';
import { type Context, type Decision, policyOf } from '../context.ts';
import { newsOf, notice, plannedFor } from './milestone.ts';

export function release(ticket: Ticket, held: HeldNotice, context: Context): Decision {
  const without: Ticket = { ...ticket, held: ticket.held.filter((one) => one !== held) };
  const nothing: Decision = { ticket: without, effects: [] };
  const clock = ticket.clocks.find((one) => clockId(one) === held.clock);
  const passed = clock?.passed[held.milestone];
  if (clock === undefined || passed === undefined) return nothing;
  // Nobody needs a warning about what has been done meanwhile; a breach is still news in the morning.
  if (isOver(clock) && clock.passed[BREACH] === undefined) return nothing;
  const passing = { name: held.milestone, ...passed };
  const act = plannedFor(ticket, clock, passing, context)?.acts[Number(held.key.split('/').at(-1))];
  if (act === undefined) return nothing;
  const policy = policyOf(ticket, context);
  const news = newsOf(clock, passing, context);
  const body = sayMilestone(ticket, news, [act], policy);
  return body === null
    ? nothing
    : { ticket: without, effects: notice(ticket, news, held.key, body, held.at, policy) };
}
