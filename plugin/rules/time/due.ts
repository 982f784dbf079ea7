/** Time passes: milestones of the clocks, words that waited for somebody’s hours, and timers. */

import { type Instant, isoOf } from '../../calendar/instant.ts';
import { type Calendars, type Clock, clockId, isOver } from '../../core/clock.ts';
import type { Effect } from '../../core/effect.ts';
import type { HeldNotice, Ticket } from '../../core/ticket/ticket.ts';
import { driveClocks } from '../../sla/drive.ts';
import { nextPassing, type Passing, passings } from '../../sla/passing.ts';
import { giveOut } from '../assignment.ts';
import { type Context, calendarsOf, type Decision, policyOf } from '../context.ts';
import { follow } from '../follow.ts';
import { release, releasedAt } from './held.ts';
import { keyOf, passMilestone } from './milestone.ts';
import type { Timer } from './timer.ts';
import { timers } from './timers.ts';
import { touched } from './touched.ts';

/** What falls due at an instant; of one instant, in this order. */
type Visit =
  | { readonly kind: 'milestone'; readonly at: Instant; readonly clock: Clock; readonly passing: Passing }
  | { readonly kind: 'held'; readonly at: Instant; readonly notice: HeldNotice }
  | { readonly kind: 'timer'; readonly at: Instant; readonly timer: Timer };

/** The ticket at `until`, with everything that fell due up to then, in order of time. */
export function passTime(ticket: Ticket, until: Instant, context: Context): Decision {
  const calendars = calendarsOf(context.policies);
  const told: Passing[] = [];
  const clocks: Clock[] = [];
  let now: Decision = { ticket, effects: [] };
  for (;;) {
    const next = nextVisit(now.ticket, until, calendars, context);
    if (next === null) return { ...now, effects: worthTelling(now.effects, ticket, clocks, told) };
    if (next.kind === 'milestone') {
      told.push(next.passing);
      clocks.push(next.clock);
    }
    const step = visit(now.ticket, next, context);
    now = { ticket: step.ticket, effects: [...now.effects, ...step.effects] };
  }
}

/** The next instant at which the desk must look at this ticket by itself; null when nothing is ahead. */
export function nextDue(ticket: Ticket, context: Context): Instant | null {
  const calendars = calendarsOf(context.policies);
  const instants = [
    ...ticket.clocks.map((clock) => nextPassing(clock, calendars)),
    ...ticket.held.map((notice) => releasedAt(ticket, notice, context)),
    ...timersOf(ticket, context).map(({ at }) => at),
  ].filter((at) => at !== null);
  return instants.length === 0 ? null : Math.min(...instants);
}

function nextVisit(ticket: Ticket, until: Instant, calendars: Calendars, context: Context): Visit | null {
  const milestones = ticket.clocks.flatMap((clock): readonly Visit[] => {
    const passing = isOver(clock) ? undefined : firstFresh(clock, until, calendars);
    return passing === undefined ? [] : [{ kind: 'milestone', at: passing.at, clock, passing }];
  });
  const held = ticket.held.flatMap((notice): readonly Visit[] => {
    const at = releasedAt(ticket, notice, context);
    return at === null ? [] : [{ kind: 'held', at, notice }];
  });
  const ahead = [...milestones, ...held, ...timersOf(ticket, context)].filter(({ at }) => at <= until);
  return ahead.reduce<Visit | null>(
    (first, one) => (first === null || one.at < first.at ? one : first),
    null,
  );
}

type DueTimer = Extract<Visit, { kind: 'timer' }>;

/** A policy may bring a timer forward, never to before it came into force. */
function timersOf(ticket: Ticket, context: Context): readonly DueTimer[] {
  const policy = policyOf(ticket, context);
  return timers.flatMap((timer): readonly DueTimer[] => {
    const at = timer.next(ticket, policy);
    return at === null ? [] : [{ kind: 'timer', at: Math.max(at, ticket.policySince), timer }];
  });
}

function firstFresh(clock: Clock, until: Instant, calendars: Calendars): Passing | undefined {
  return passings(clock, calendars, until).find(({ name }) => clock.passed[name] === undefined);
}

/** What a visit changes about the ticket, its clocks hear of at that instant. */
function visit(ticket: Ticket, next: Visit, context: Context): Decision {
  switch (next.kind) {
    case 'milestone': {
      const passed = passMilestone(ticket, next.clock, next.passing, context);
      return drive(ticket, passed, next.at, `${clockId(next.clock)}/${next.passing.name}`, context);
    }
    case 'held':
      return release(ticket, next.notice, next.at, context);
    case 'timer':
      return fire(ticket, next, context);
    default:
      return next satisfies never;
  }
}

/** Clocks and announcements follow from what changed, here as after an event. */
function drive(before: Ticket, decision: Decision, at: Instant, cause: string, context: Context): Decision {
  const { ticket, effects } = giveOut(before, decision, { at, cause, by: null }, context);
  const moved = touched(before, ticket, { at, by: null });
  const driven = driveClocks(moved, policyOf(ticket, context), { at, cause });
  return follow(before, { ticket: driven, effects }, { id: cause, at }, policyOf(driven, context));
}

function fire(ticket: Ticket, { at, timer }: DueTimer, context: Context): Decision {
  const cause = `${timer.name}/${isoOf(at)}`;
  const fired = timer.fire(ticket, { at, cause }, context);
  const next = timer.next(fired.ticket, policyOf(fired.ticket, context));
  if (next !== null && next <= at)
    throw new Error(`the timer “${timer.name}” of ticket ${ticket.id} stays due after it has fired`);
  return drive(ticket, fired, at, cause, context);
}

/** The words of a warning that would be told together with its breach help nobody; subscribers hear of each. */
function worthTelling(
  effects: readonly Effect[],
  ticket: Ticket,
  clocks: readonly Clock[],
  told: readonly Passing[],
): readonly Effect[] {
  const idle = clocks.flatMap((clock, at) => {
    const outdone = clocks.findLastIndex((one) => clockId(one) === clockId(clock)) > at;
    const name = told[at]?.name;
    return outdone && name !== undefined ? [keyOf(ticket, { clock, name })] : [];
  });
  return effects.filter(({ key }) => !idle.includes(key));
}
