/** A clock passes a milestone: it is recorded with its policy version, and what the policy asks for is done. */

import { isOpen, nextOpening } from '../../calendar/arithmetic.ts';
import type { Calendar } from '../../calendar/calendar.ts';
import { type Instant, isoOf } from '../../calendar/instant.ts';
import { BREACH, type Clock, clockId, isCustomers, type Passed, ruleOf } from '../../core/clock.ts';
import type { Effect } from '../../core/effect.ts';
import { theDesk } from '../../core/ticket/person.ts';
import { isActive } from '../../core/ticket/status.ts';
import { type HeldNotice, isOwn, type Ticket } from '../../core/ticket/ticket.ts';
import { assign } from '../../features/assignment.ts';
import type { Policy } from '../../policy/policy.ts';
import { absenceOf, standInOf } from '../../policy/sections/absences.ts';
import type { Act, MilestonePolicy } from '../../policy/sections/milestones.ts';
import { termsFor } from '../../policy/terms.ts';
import { sayNotGiven } from '../../reply/assignment.ts';
import { type MilestoneNews, sayMilestone, sayMilestoneLine, sayWhyRaised } from '../../reply/milestone.ts';
import { callStaff, tellStaff } from '../../reply/people.ts';
import { type Passing, read } from '../../sla/passing.ts';
import { type Context, calendarsOf, type Decision, policyOf } from '../context.ts';
import { callOf, perform } from '../perform.ts';

export function passMilestone(ticket: Ticket, clock: Clock, passing: Passing, context: Context): Decision {
  const acts = plannedFor(ticket, clock, passing, context)?.acts ?? [];
  const { at, policy } = passing;
  const labelled = acts.some((act) => act.does === 'label' && act.label === null);
  const recorded = record(ticket, clock, passing.name, { at, policy, labelled });
  const news = newsOf(clock, passing, context);
  const told = tell(recorded, news, acts, passing, context);
  const start: Decision = {
    ticket: told.ticket,
    effects: [...told.effects, ...announce(news, acts, clock, ticket)],
  };
  return acts.reduce((now, act) => carryOut(now, act, news, context), start);
}

/** What the policy plans for this milestone; null where its terms have just changed. */
export function plannedFor(
  ticket: Ticket,
  clock: Clock,
  { name, policy }: Pick<Passing, 'name' | 'policy'>,
  context: Context,
): MilestonePolicy | null {
  const terms = termsFor(context.policies(policy), clock.kind, ticket, clock.occasion);
  return terms.milestones.find((one) => one.name === name) ?? null;
}

export function newsOf(clock: Clock, { name, at, policy }: Passing, context: Context): MilestoneNews {
  const plan = ruleOf(clock)?.milestones.find((one) => one.name === name);
  const target = ruleOf(clock)?.target ?? 0;
  const due = name === BREACH ? at : (read(clock, calendarsOf(context.policies), at)?.due ?? null);
  return { clock, name, at, due, policy, late: plan !== undefined && plan.after > target };
}

function record(ticket: Ticket, clock: Clock, name: string, passed: Passed): Ticket {
  const clocks = ticket.clocks.map((one) =>
    one === clock ? { ...one, passed: { ...one.passed, [name]: passed } } : one,
  );
  return { ...ticket, clocks };
}

/** One comment tells all who are told at once; those who are told in their hours get their own, then. */
function tell(
  ticket: Ticket,
  news: MilestoneNews,
  acts: readonly Act[],
  passing: Passing,
  context: Context,
): Decision {
  const policy = policyOf(ticket, context);
  const key = keyOf(ticket, news);
  const held = acts.flatMap((act, at) => hold(act, `${key}/notify/${at}`, news, context));
  const waiting: Ticket = held.length === 0 ? ticket : { ...ticket, held: [...ticket.held, ...held] };
  const heldKeys = held.map((one) => one.key);
  const now = acts.filter((_, at) => !heldKeys.includes(`${key}/notify/${at}`));
  const body = sayMilestone(ticket, news, now, policy);
  return {
    ticket: waiting,
    effects: body === null ? [] : notice(ticket, news, { key, body, since: passing.at }, policy),
  };
}

/** The hours in which an act tells somebody, by the policy version that asks for it; null where it tells at once. */
export function hoursFor(act: Act, clock: Clock, policy: string, context: Context): Calendar | null {
  if (act.does !== 'notify' || act.inHours === null) return null;
  const name = act.inHours === '' ? (ruleOf(clock)?.calendar ?? '') : act.inHours;
  return calendarsOf(context.policies)(policy, name);
}

function hold(act: Act, key: string, news: MilestoneNews, context: Context): readonly HeldNotice[] {
  const calendar = hoursFor(act, news.clock, news.policy, context);
  if (calendar === null || isOpen(calendar, news.at)) return [];
  const { clock, name: milestone } = news;
  return [{ at: nextOpening(calendar, news.at), clock: clockId(clock), milestone, key }];
}

/** What is told of a milestone: its key and words, and since when it was to be told. */
interface Telling {
  readonly key: string;
  readonly body: string;
  readonly since: Instant;
}

/**
 * A warning is for whoever works on the ticket, which its label tells, too. A breach of a promise to the requester wants
 * somebody at once; what tiers and vendors owe is never said where requesters read.
 */
export function notice(
  ticket: Ticket,
  news: MilestoneNews,
  { key, body, since }: Telling,
  policy: Policy,
): readonly Effect[] {
  const told = { key, body, summary: { since, line: sayMilestoneLine(ticket, news, policy) } };
  const isBroken = news.name === BREACH || news.late;
  return isBroken && isCustomers(news.clock)
    ? callStaff(policy, told, clockId(news.clock))
    : tellStaff(policy, told);
}

function announce(
  { name, at, due, policy, late }: MilestoneNews,
  acts: readonly Act[],
  clock: Clock,
  ticket: Ticket,
): readonly Effect[] {
  if (!acts.some(({ does }) => does === 'webhook')) return [];
  const type = name === BREACH ? 'sla.breached' : 'sla.warning';
  const key = `${keyOf(ticket, { clock, name })}/${type}`;
  const facts = { clock: clock.kind, milestone: name, due: due === null ? null : isoOf(due), policy };
  return [{ kind: 'announcement', key, type, at, data: late ? { ...facts, breached: true } : facts }];
}

function carryOut(now: Decision, act: Act, news: MilestoneNews, context: Context): Decision {
  if (!isActive(now.ticket.status)) return now;
  switch (act.does) {
    case 'label': {
      const { label } = act;
      if (label === null || now.ticket.marks.includes(label)) return now;
      return { ...now, ticket: { ...now.ticket, marks: [...now.ticket.marks, label] } };
    }
    case 'assign':
      return isOwn(now.ticket, act.login) ? now : give(now, act.login, news, policyOf(now.ticket, context));
    case 'raise-tier': {
      const raised = raiseTier(now.ticket, news, context);
      return { ticket: raised.ticket, effects: [...now.effects, ...raised.effects] };
    }
    case 'comment':
    case 'notify':
    case 'webhook':
      return now;
    default:
      return act satisfies never;
  }
}

/** At the highest tier there is nowhere to raise it to. The policy acts through the desk; nobody becomes an owner by it. */
function raiseTier(ticket: Ticket, news: MilestoneNews, context: Context): Decision {
  const { tier } = ticket;
  if (tier === 3) return { ticket, effects: [] };
  const cause = { id: `${clockId(news.clock)}/${news.name}`, by: theDesk, at: news.at };
  const outcome = perform(callOf(ticket, cause, context), {
    does: 'move',
    to: tier === 1 ? 2 : 3,
    why: sayWhyRaised(ticket, news, policyOf(ticket, context)),
  });
  return 'refused' in outcome ? { ticket, effects: [] } : outcome;
}

/** Whoever is given the work by a policy has not accepted it, so the owner stays. Nobody who is away is given any. */
function give(now: Decision, login: string, news: MilestoneNews, policy: Policy): Decision {
  const { ticket } = now;
  const isAway = absenceOf(policy, login, news.at) !== null;
  const whom = isAway ? standInOf(policy, login, news.at) : login;
  if (whom !== null && !isOwn(ticket, whom))
    return { ...now, ticket: { ...assign(ticket, whom), owner: ticket.owner } };
  const key = `${keyOf(ticket, news)}/assign/${login.toLowerCase()}`;
  const body = sayNotGiven(ticket, login, policy, news.at);
  return { ...now, effects: [...now.effects, ...callStaff(policy, { key, body })] };
}

/** A breach that was taken back may happen after all; then it is news, and needs a key of its own. */
export function keyOf(
  ticket: Pick<Ticket, 'id'>,
  { clock, name }: Pick<MilestoneNews, 'clock' | 'name'>,
): string {
  const again = name === BREACH && clock.corrected > 0 ? `/${clock.corrected}` : '';
  return `${ticket.id}/${clockId(clock)}/${name}${again}`;
}
