/** Words of a milestone that wait for their people’s hours: they are told then, unless they have become idle. */
import { nextOpening } from '../../calendar/arithmetic.ts';
import type { Instant } from '../../calendar/instant.ts';
import { BREACH, type Clock, clockId, isOver, ruleOf, stateOf } from '../../core/clock.ts';
import type { HeldNotice, Ticket } from '../../core/ticket/ticket.ts';
import type { Act } from '../../policy/sections/milestones.ts';
import { sayMilestone } from '../../reply/milestone.ts';
import { read } from '../../sla/passing.ts';
import { type Context, calendarsOf, type Decision, policyOf } from '../context.ts';
import { hoursFor, newsOf, notice, plannedFor } from './milestone.ts';

/**
 * When the words are told; null as long as the clock stands still: nobody needs a warning about what cannot go on.
 * Once it runs again they wait for the next of their people’s hours.
 */
export function releasedAt(ticket: Ticket, held: HeldNotice, context: Context): Instant | null {
  const found = clockOf(ticket, held);
  if (found === null || held.milestone === BREACH || isOver(found.clock)) return held.at;
  if (stateOf(found.clock) === 'paused') return null;
  const goesOn = found.clock.marks.findLast(({ does }) => does === 'resume' || does === 'reopen');
  const act = actOf(ticket, held, found, context);
  if (goesOn === undefined || goesOn.at <= held.at || act === null) return held.at;
  const hours = hoursFor(act, found.clock, found.policy, context);
  return hours === null ? goesOn.at : nextOpening(hours, goesOn.at);
}

/** That time has come. */
export function release(ticket: Ticket, held: HeldNotice, at: Instant, context: Context): Decision {
  const without: Ticket = { ...ticket, held: ticket.held.filter((one) => one !== held) };
  const nothing: Decision = { ticket: without, effects: [] };
  const found = clockOf(ticket, held);
  if (found === null || isIdle(found.clock, held, at, context)) return nothing;
  const { clock } = found;
  const passing = { name: held.milestone, at: found.at, policy: found.policy };
  const act = actOf(ticket, held, found, context);
  if (act === null) return nothing;
  const policy = policyOf(ticket, context);
  const news = newsOf(clock, passing, context);
  const body = sayMilestone(ticket, news, [act], policy);
  return body === null
    ? nothing
    : { ticket: without, effects: notice(ticket, news, { key: held.key, body, since: at }, policy) };
}

interface Found {
  readonly clock: Clock;
  /** When the milestone was passed, and the policy version that governed the clock then. */
  readonly at: Instant;
  readonly policy: string;
}

function clockOf({ clocks }: Ticket, held: HeldNotice): Found | null {
  const clock = clocks.find((one) => clockId(one) === held.clock);
  const passed = clock?.passed[held.milestone];
  return clock === undefined || passed === undefined ? null : { clock, ...passed };
}

function actOf(ticket: Ticket, held: HeldNotice, { clock, policy }: Found, context: Context): Act | null {
  const planned = plannedFor(ticket, clock, { name: held.milestone, policy }, context);
  return planned?.acts[Number(held.key.split('/').at(-1))] ?? null;
}

/**
 * A breach is still news in the morning. Anything else is idle once the clock has ended, and where a longer target has
 * put it ahead again.
 */
function isIdle(clock: Clock, { milestone }: HeldNotice, at: Instant, context: Context): boolean {
  if (milestone === BREACH) return false;
  const rule = ruleOf(clock);
  const reading = read(clock, calendarsOf(context.policies), at);
  if (isOver(clock) || rule === null || reading === null) return true;
  const after = rule.milestones.find(({ name }) => name === milestone)?.after ?? 0;
  return reading.used < after;
}
