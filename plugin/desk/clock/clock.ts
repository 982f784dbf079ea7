/** An SLA clock: it runs in business time, pauses, and breaches. It is kept as marks, never as a running sum. */
import type { Calendar } from '../calendar/calendar.ts';
import type { Instant } from '../instant.ts';
import type { WaitReason } from '../ticket/status.ts';

export const clockKinds = ['first-response', 'resolution'] as const;
export type ClockKind = (typeof clockKinds)[number];

export type MilestoneName = 'warning' | 'breach';

export interface Milestone {
  readonly name: MilestoneName;
  /** Business milliseconds used when it is reached. */
  readonly after: number;
}

/** What governs a clock from a mark on: taken from one policy version and kept with the ticket. */
export interface ClockRule {
  /** Business milliseconds. */
  readonly target: number;
  readonly policy: string;
  readonly calendar: string;
  readonly pausesOn: readonly WaitReason[];
  readonly milestones: readonly Milestone[];
}

interface Marked {
  readonly at: Instant;
  /** The id of the event that caused it. */
  readonly cause: string;
}

export type Mark = Marked &
  (
    | { readonly does: 'start' | 'rule'; readonly rule: ClockRule }
    | { readonly does: 'pause'; readonly on: WaitReason }
    | { readonly does: 'resume' | 'met' | 'stop' | 'reopen' }
  );

export interface Clock {
  readonly kind: ClockKind;
  readonly marks: readonly Mark[];
  /** When each milestone was passed; each is passed once in a clock’s life. */
  readonly passed: Readonly<Partial<Record<MilestoneName, Instant>>>;
  /** How often a breach was told and then taken back, because a late event undid it. */
  readonly corrected: number;
}

/** Finds the calendar that a rule names; the version matters, a calendar may have changed since. */
export type Calendars = (policy: string, calendar: string) => Calendar;

export type ClockState = 'running' | 'paused' | 'met' | 'stopped';

export function startClock(kind: ClockKind, rule: ClockRule, at: Instant, cause: string): Clock {
  return { kind, marks: [{ does: 'start', rule, at, cause }], passed: {}, corrected: 0 };
}

export function mark(clock: Clock, next: Mark): Clock {
  return { ...clock, marks: [...clock.marks, next] };
}

export function stateOf(clock: Clock): ClockState {
  let state: ClockState = 'running';
  for (const { does } of clock.marks) state = stateAfter(state, does);
  return state;
}

export function ruleOf(clock: Clock): ClockRule | null {
  const last = clock.marks.findLast((one) => one.does === 'start' || one.does === 'rule');
  return last !== undefined && 'rule' in last ? last.rule : null;
}

export function stateAfter(state: ClockState, does: Mark['does']): ClockState {
  switch (does) {
    case 'start':
    case 'resume':
    case 'reopen':
      return 'running';
    case 'pause':
      return 'paused';
    case 'met':
      return 'met';
    case 'stop':
      return 'stopped';
    case 'rule':
      return state;
    default:
      return does satisfies never;
  }
}
