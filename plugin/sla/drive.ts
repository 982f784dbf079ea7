/** Drives a ticket’s clocks from what changed about it, so that no rule and no command touches a clock itself. */
import type { Instant } from '../calendar/instant.ts';
import {
  type Clock,
  type ClockKind,
  type ClockRule,
  clockKinds,
  isOver,
  type Mark,
  mark,
  ruleOf,
  startClock,
  startOf,
  stateOf,
} from '../core/clock.ts';
import { isHigher } from '../core/ticket/priority.ts';
import type { WaitReason } from '../core/ticket/status.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import type { Policy } from '../policy/policy.ts';
import { ruleFor } from '../policy/terms.ts';
import { type Obligation, obligations } from './obligations.ts';

interface Stamp {
  readonly at: Instant;
  /** The id of the event that caused it. */
  readonly cause: string;
}

/** The ticket with its clocks as they should stand, marked at the stamp’s time; a ticket may have none yet. */
export function driveClocks(ticket: Ticket, policy: Policy, stamp: Stamp): Ticket {
  return clockKinds.reduce((now, kind) => driveKind(now, kind, policy, stamp), ticket);
}

/** One kind after the other: what is owed may depend on whether a clock of a kind before it still runs. */
function driveKind(ticket: Ticket, kind: ClockKind, policy: Policy, stamp: Stamp): Ticket {
  const own = ticket.clocks.filter((clock) => clock.kind === kind);
  const driven = obligations[kind](ticket).reduce<readonly Clock[]>(
    (all, occasion) => driveOne(all, kind, occasion, ticket, policy, stamp),
    own,
  );
  const clocks = clockKinds.flatMap((one) =>
    one === kind ? driven : ticket.clocks.filter((clock) => clock.kind === one),
  );
  return { ...ticket, clocks };
}

/** All clocks of a kind, with the one of this occasion as it should stand. */
function driveOne(
  all: readonly Clock[],
  kind: ClockKind,
  occasion: Obligation,
  ticket: Ticket,
  policy: Policy,
  stamp: Stamp,
): readonly Clock[] {
  const { number, end } = occasion;
  const clock = all.findLast((one) => one.occasion === number);
  if (clock === undefined) return [...all, ...firstOf(kind, occasion, ticket, policy, stamp)];
  if (end !== null) return replace(all, clock, finish(clock, end, stamp));
  const rule = ruleFor(policy, kind, ticket, number, startOf(clock));
  // A priority without a target promises nothing, so there is nothing to measure.
  if (rule === null) return replace(all, clock, finish(clock, 'stopped', stamp));
  if (!isRestarted(clock, rule, policy)) return replace(all, clock, goOn(clock, rule, ticket, stamp));
  const again = ruleFor(policy, kind, ticket, number, stamp.at) ?? rule;
  const which = { occasion: number, restarts: clock.restarts + 1 };
  return [...replace(all, clock, finish(clock, 'stopped', stamp)), begin(kind, again, ticket, stamp, which)];
}

/** Without a target at the opening it starts when the ticket first gets one: nothing was promised before. */
function firstOf(
  kind: ClockKind,
  { number, end, atOnce }: Obligation,
  ticket: Ticket,
  policy: Policy,
  stamp: Stamp,
): readonly Clock[] {
  if (end !== null && (atOnce !== true || stamp.at !== ticket.openedAt)) return [];
  const rule = ruleFor(policy, kind, ticket, number, stamp.at);
  if (rule === null) return [];
  const clock = begin(kind, rule, ticket, stamp, { occasion: number, restarts: 0 });
  return [end === null ? clock : finish(clock, end, stamp)];
}

function replace(all: readonly Clock[], was: Clock, is: Clock): readonly Clock[] {
  return was === is ? all : all.map((clock) => (clock === was ? is : clock));
}

function finish(clock: Clock, end: NonNullable<Obligation['end']>, stamp: Stamp): Clock {
  if (isOver(clock)) return clock;
  if (end === 'met') return mark(clock, { ...stamp, does: 'met' });
  return mark(clock, { ...stamp, does: 'stop', ...(end === 'stopped' ? {} : { as: end }) });
}

function begin(
  kind: ClockKind,
  rule: ClockRule,
  ticket: Ticket,
  stamp: Stamp,
  which: Pick<Clock, 'occasion' | 'restarts'>,
): Clock {
  return goOn(startClock(kind, rule, stamp.at, stamp.cause, which), rule, ticket, stamp);
}

/** Only a raised priority may restart, and only where the policy says so. */
function isRestarted(clock: Clock, rule: ClockRule, policy: Policy): boolean {
  const was = ruleOf(clock);
  return (
    policy.onRaise === 'restart' && was !== null && !isOver(clock) && isHigher(rule.priority, was.priority)
  );
}

type Deed =
  | { readonly does: 'rule'; readonly rule: ClockRule }
  | { readonly does: 'pause'; readonly on: WaitReason }
  | { readonly does: 'resume' | 'reopen' };

/** What was measured stands; the new target and calendar govern the rest. */
function goOn(clock: Clock, rule: ClockRule, { waiting }: Ticket, stamp: Stamp): Clock {
  const isSame = JSON.stringify(rule) === JSON.stringify(ruleOf(clock));
  const on = waiting !== null && rule.pausesOn.includes(waiting.on) ? waiting.on : null;
  const deeds: readonly Deed[] = [
    ...(isSame ? [] : [{ does: 'rule', rule } as const]),
    ...(isOver(clock) ? [{ does: 'reopen' } as const] : []),
    ...pauseDeeds(clock, on),
  ];
  return deeds.reduce((now, deed) => mark(now, { ...stamp, ...deed }), clock);
}

function pauseDeeds(clock: Clock, on: WaitReason | null): readonly Deed[] {
  const isPaused = stateOf(clock) === 'paused';
  if (on === null) return isPaused ? [{ does: 'resume' }] : [];
  // The ledger tells on whom it waited, also where one pause follows another.
  return isPaused && pausedOn(clock) === on ? [] : [{ does: 'pause', on }];
}

/** On whom a clock waited when it was last paused; null for one that never was. */
function pausedOn({ marks }: Clock): WaitReason | null {
  const last: Mark | undefined = marks.findLast(({ does }) => does === 'pause');
  return last?.does === 'pause' ? last.on : null;
}
