/** Drives a ticket’s clocks from what changed about it, so that no rule and no command touches a clock itself. */
import type { Instant } from '../instant.ts';
import type { Policy } from '../policy/policy.ts';
import { ruleFor } from '../policy/targets.ts';
import { isActive, type WaitReason } from '../ticket/status.ts';
import { clockOf, type Ticket } from '../ticket/ticket.ts';
import {
  type Clock,
  type ClockKind,
  type ClockRule,
  type ClockState,
  clockKinds,
  type Mark,
  mark,
  ruleOf,
  startClock,
  stateOf,
} from './clock.ts';

interface Stamp {
  readonly at: Instant;
  /** The id of the event that caused it. */
  readonly cause: string;
}

/** How a clock should stand, going by the ticket alone. */
type Wanted =
  | { readonly state: 'running'; readonly rule: ClockRule }
  | { readonly state: 'paused'; readonly rule: ClockRule; readonly on: WaitReason }
  | { readonly state: 'met' | 'stopped' };

/** The ticket with its clocks as they should stand, marked at the stamp’s time; a ticket may have none yet. */
export function driveClocks(ticket: Ticket, policy: Policy, stamp: Stamp): Ticket {
  const clocks = clockKinds.flatMap((kind) => {
    const wanted = wantedOf(kind, ticket, policy);
    const clock = clockOf(ticket, kind) ?? begin(kind, wanted, stamp);
    return clock === null
      ? []
      : [marksFor(clock, wanted).reduce((now, one) => mark(now, { ...stamp, ...one }), clock)];
  });
  return { ...ticket, clocks };
}

function wantedOf(kind: ClockKind, ticket: Ticket, policy: Policy): Wanted {
  const end = endOf(kind, ticket);
  if (end !== null) return { state: end };
  const rule = ruleFor(policy, kind, ticket);
  // A priority without a target promises nothing, so there is nothing to measure.
  if (rule === null) return { state: 'stopped' };
  const on = ticket.waiting?.on;
  return on !== undefined && rule.pausesOn.includes(on)
    ? { state: 'paused', rule, on }
    : { state: 'running', rule };
}

/** Null while the clock’s promise is still owed. */
function endOf(kind: ClockKind, ticket: Ticket): 'met' | 'stopped' | null {
  switch (kind) {
    case 'first-response':
      if (ticket.firstReplyAt !== null) return 'met';
      return isActive(ticket.status) ? null : 'stopped';
    case 'resolution':
      if (isActive(ticket.status)) return null;
      return ticket.resolution?.code === 'withdrawn' ? 'stopped' : 'met';
    default:
      return kind satisfies never;
  }
}

/** A clock without a target at the opening starts when the ticket first gets one: nothing was promised before. */
function begin(kind: ClockKind, wanted: Wanted, { at, cause }: Stamp): Clock | null {
  return 'rule' in wanted ? startClock(kind, wanted.rule, at, cause) : null;
}

type Deed =
  | { readonly does: 'rule'; readonly rule: ClockRule }
  | { readonly does: 'pause'; readonly on: WaitReason }
  | { readonly does: 'resume' | 'met' | 'stop' | 'reopen' };

function marksFor(clock: Clock, wanted: Wanted): readonly Deed[] {
  const state = stateOf(clock);
  if (!('rule' in wanted)) return isOver(state) ? [] : [{ does: wanted.state === 'met' ? 'met' : 'stop' }];
  const reopened: readonly Deed[] = isOver(state) ? [{ does: 'reopen' }] : [];
  return [...ruleMarks(clock, wanted.rule), ...reopened, ...pauseMarks(clock, state, wanted)];
}

/** What was measured stands; the new target and calendar govern the rest. */
function ruleMarks(clock: Clock, rule: ClockRule): readonly Deed[] {
  return JSON.stringify(rule) === JSON.stringify(ruleOf(clock)) ? [] : [{ does: 'rule', rule }];
}

function pauseMarks(
  clock: Clock,
  state: ClockState,
  wanted: Extract<Wanted, { readonly rule: ClockRule }>,
): readonly Deed[] {
  if (wanted.state === 'running') return state === 'paused' ? [{ does: 'resume' }] : [];
  // The ledger tells on whom it waited, also where one pause follows another.
  if (state === 'paused' && pausedOn(clock) === wanted.on) return [];
  return [{ does: 'pause', on: wanted.on }];
}

/** On whom a clock waited when it was last paused; null for one that never was. */
function pausedOn({ marks }: Clock): WaitReason | null {
  const last: Mark | undefined = marks.findLast(({ does }) => does === 'pause');
  return last?.does === 'pause' ? last.on : null;
}

function isOver(state: ClockState): boolean {
  return state === 'met' || state === 'stopped';
}
