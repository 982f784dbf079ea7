/** Drives a ticket’s clocks from what changed about it, so that no rule and no command touches a clock itself. */
import type { Instant } from '../instant.ts';
import type { Policy } from '../policy/policy.ts';
import { ruleFor } from '../policy/targets.ts';
import { isActive } from '../ticket/status.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { type Clock, clockKinds, type Mark, mark, ruleOf, startClock, stateOf } from './clock.ts';

interface Stamp {
  readonly at: Instant;
  readonly cause: string;
}

/** The ticket with its clocks brought up to what changed between `before` and `after`, at the stamp’s time. */
export function driveClocks(before: Ticket | null, after: Ticket, policy: Policy, stamp: Stamp): Ticket {
  if (before === null) return { ...after, clocks: startClocks(after, policy, stamp) };
  const clocks = after.clocks.map((clock) => {
    const answered = add(clock, answerMark(clock, before, after, stamp));
    const ruled = add(answered, ruleMark(answered, after, policy, stamp));
    return add(ruled, pauseMark(ruled, after, policy, stamp));
  });
  return { ...after, clocks };
}

function add(clock: Clock, next: Mark | null): Clock {
  return next === null ? clock : mark(clock, next);
}

function startClocks(ticket: Ticket, policy: Policy, { at, cause }: Stamp): readonly Clock[] {
  return clockKinds.flatMap((kind) => {
    const rule = ruleFor(policy, kind, ticket);
    return rule === null ? [] : [startClock(kind, rule, at, cause)];
  });
}

function answerMark(clock: Clock, before: Ticket, after: Ticket, stamp: Stamp): Mark | null {
  switch (clock.kind) {
    case 'first-response':
      return responseMark(clock, after, stamp);
    case 'resolution':
      return resolutionMark(before, after, stamp);
    default:
      return clock.kind satisfies never;
  }
}

function responseMark(clock: Clock, after: Ticket, stamp: Stamp): Mark | null {
  if (isOver(clock)) return null;
  if (after.firstReplyAt !== null) return { ...stamp, does: 'met' };
  return isActive(after.status) ? null : { ...stamp, does: 'stop' };
}

function resolutionMark(before: Ticket, after: Ticket, stamp: Stamp): Mark | null {
  const was = isActive(before.status);
  const is = isActive(after.status);
  if (was === is) return null;
  if (is) return { ...stamp, does: 'reopen' };
  return { ...stamp, does: after.resolution?.code === 'withdrawn' ? 'stop' : 'met' };
}

/** What was measured stands; the new target and calendar govern the rest. */
function ruleMark(clock: Clock, ticket: Ticket, policy: Policy, stamp: Stamp): Mark | null {
  if (isOver(clock)) return null;
  const rule = ruleFor(policy, clock.kind, ticket);
  if (rule === null || JSON.stringify(rule) === JSON.stringify(ruleOf(clock))) return null;
  return { ...stamp, does: 'rule', rule };
}

function pauseMark(clock: Clock, ticket: Ticket, policy: Policy, stamp: Stamp): Mark | null {
  if (isOver(clock)) return null;
  const pausesOn = ruleFor(policy, clock.kind, ticket)?.pausesOn ?? [];
  const on = ticket.waiting !== null && pausesOn.includes(ticket.waiting.on) ? ticket.waiting.on : null;
  const paused = stateOf(clock) === 'paused';
  if (on !== null && !paused) return { ...stamp, does: 'pause', on };
  if (on === null && paused) return { ...stamp, does: 'resume' };
  return null;
}

function isOver(clock: Clock): boolean {
  const state = stateOf(clock);
  return state === 'met' || state === 'stopped';
}
