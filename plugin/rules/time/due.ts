/** Time passes: milestones of the clocks, words that waited for somebody’s hours, and appointments. */
import { type Calendars, type Clock, clockId, isOver } from '../../desk/clock/clock.ts';
import { driveClocks } from '../../desk/clock/drive.ts';
import { nextPassing, type Passing, passings } from '../../desk/clock/passing.ts';
import type { Effect } from '../../desk/effect.ts';
import { type Instant, isoOf } from '../../desk/instant.ts';
import type { HeldNotice, Ticket } from '../../desk/ticket/ticket.ts';
import { giveOut } from '../assignment/give-out.ts';
import { type Context, calendarsOf, type Decision, policyOf } from '../context.ts';
import { follow } from '../follow.ts';
import type { Appointment } from './appointments/appointment.ts';
import { appointments } from './appointments/list.ts';
import { release, releasedAt } from './held.ts';
import { keyOf, passMilestone } from './milestone.ts';
import { touched } from './touched.ts';

/** What falls due at an instant; of one instant, in this order. */
type Visit =
  | { readonly kind: 'milestone'; readonly at: Instant; readonly clock: Clock; readonly passing: Passing }
  | { readonly kind: 'held'; readonly at: Instant; readonly notice: HeldNotice }
  | { readonly kind: 'appointment'; readonly at: Instant; readonly appointment: Appointment };

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
    ...appointmentsOf(ticket, context).map(({ at }) => at),
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
  const ahead = [...milestones, ...held, ...appointmentsOf(ticket, context)].filter(({ at }) => at <= until);
  return ahead.reduce<Visit | null>(
    (first, one) => (first === null || one.at < first.at ? one : first),
    null,
  );
}

type Meeting = Extract<Visit, { kind: 'appointment' }>;

/** A policy may bring an appointment forward, never to before it came into force. */
function appointmentsOf(ticket: Ticket, context: Context): readonly Meeting[] {
  const policy = policyOf(ticket, context);
  return appointments.flatMap((appointment): readonly Meeting[] => {
    const at = appointment.next(ticket, policy);
    return at === null ? [] : [{ kind: 'appointment', at: Math.max(at, ticket.policySince), appointment }];
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
    case 'appointment':
      return keep(ticket, next, context);
    default:
      return next satisfies never;
  }
}

/** Clocks and announcements follow from what changed, here as after an event. */
function drive(before: Ticket, decision: Decision, at: Instant, cause: string, context: Context): Decision {
  const { ticket, effects } = giveOut(before, decision, { at, cause, by: null }, context);
  const moved = touched(before, ticket, { at, by: null });
  const driven = driveClocks(moved, policyOf(ticket, context), { at, cause });
  const followed = follow(before, driven, { id: cause, at }, policyOf(driven, context));
  return { ticket: followed.ticket, effects: [...effects, ...followed.effects] };
}

function keep(ticket: Ticket, { at, appointment }: Meeting, context: Context): Decision {
  const cause = `${appointment.name}/${isoOf(at)}`;
  const kept = appointment.keep(ticket, { at, cause }, context);
  const next = appointment.next(kept.ticket, policyOf(kept.ticket, context));
  if (next !== null && next <= at)
    throw new Error(
      `the appointment “${appointment.name}” of ticket ${ticket.id} stays due after it was kept`,
    );
  return drive(ticket, kept, at, cause, context);
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
