/** An SLA clock: it runs in business time, pauses, and breaches. It is kept as marks, never as a running sum. */
import type { Calendar } from '../calendar/calendar.ts';
import type { Instant } from '../calendar/instant.ts';
import type { Priority } from './ticket/priority.ts';
import type { WaitReason } from './ticket/status.ts';

export const clockKinds = [
  'first-response',
  'next-response',
  'update',
  'resolution',
  'tier',
  'engagement',
] as const;
export type ClockKind = (typeof clockKinds)[number];

/** What is promised to the requester; the others are agreements among those who work (OLA). */
export const customerClocks = ['first-response', 'next-response', 'update', 'resolution'] as const;
export type CustomerClock = (typeof customerClocks)[number];

/** As the policy writes it: `75%`, `-30m`, `breach` or `+2h`. */
export type MilestoneName = string;

/** The milestone at which the target is used up. */
export const BREACH = 'breach';

export interface Milestone {
  readonly name: MilestoneName;
  /** Business milliseconds used when it is reached. */
  readonly after: number;
}

/** What governs a clock from a mark on: taken from one policy version and kept with the ticket. */
export interface ClockRule {
  /** Business milliseconds, extensions included. */
  readonly target: number;
  /** The target as the policy writes it, with what was added to it: `2 working days`, `4h + 2h`. */
  readonly written: string;
  /** Used up at a closing, a target of working days lasts until the next opening. */
  readonly rolls: boolean;
  readonly priority: Priority;
  readonly policy: string;
  readonly calendar: string;
  readonly pausesOn: readonly WaitReason[];
  readonly milestones: readonly Milestone[];
}

/** Ends that say nothing of how well the desk worked: counted, and never among what was met or breached. */
export const aparts = ['merged', 'no-answer', 'handed-over'] as const;
export type Apart = (typeof aparts)[number];

interface Marked {
  readonly at: Instant;
  /** The id of the event that caused it. */
  readonly cause: string;
}

export type Mark = Marked &
  (
    | { readonly does: 'start' | 'rule'; readonly rule: ClockRule }
    | { readonly does: 'pause'; readonly on: WaitReason }
    | { readonly does: 'stop'; readonly as?: Apart }
    | { readonly does: 'resume' | 'met' | 'reopen' }
  );

/** A verdict stays with the policy version it was judged by. */
export interface Passed {
  readonly at: Instant;
  readonly policy: string;
  /** Whether it shows in the `sla:` label. */
  readonly labelled: boolean;
}

export interface Clock {
  readonly kind: ClockKind;
  /** Which of its kind, from 1: the second question of the requester, the third stay at a tier. */
  readonly occasion: number;
  /** How often it began anew because the priority was raised. */
  readonly restarts: number;
  readonly marks: readonly Mark[];
  /** When each milestone was passed; each is passed once in a clock’s life. */
  readonly passed: Readonly<Partial<Record<MilestoneName, Passed>>>;
  /** How often a breach was told and then taken back, because a late event undid it. */
  readonly corrected: number;
}

/** Finds the calendar that a rule names; the version matters, a calendar may have changed since. */
export type Calendars = (policy: string, calendar: string) => Calendar;

export type ClockState = 'running' | 'paused' | 'met' | 'stopped';

export function startClock(
  kind: ClockKind,
  rule: ClockRule,
  at: Instant,
  cause: string,
  which: Pick<Clock, 'occasion' | 'restarts'> = { occasion: 1, restarts: 0 },
): Clock {
  return { kind, ...which, marks: [{ does: 'start', rule, at, cause }], passed: {}, corrected: 0 };
}

export function mark(clock: Clock, next: Mark): Clock {
  return { ...clock, marks: [...clock.marks, next] };
}

/**
 * Names one clock among those of its ticket, for ever: `resolution`, `next-response/comment/17`. Late news may
 * change how many came before it, never what began it.
 */
export function clockId(clock: Clock): string {
  const { kind, occasion, restarts } = clock;
  const begun = clock.marks[0]?.cause ?? '';
  switch (kind) {
    case 'first-response':
    case 'resolution':
      return restarts === 0 ? kind : `${kind}/${begun}`;
    case 'engagement':
      // One comment may engage two at once.
      return `${kind}/${begun}/${occasion}`;
    case 'next-response':
    case 'update':
    case 'tier':
      return `${kind}/${begun}`;
    default:
      return kind satisfies never;
  }
}

/** The verdict: when it was breached and by which policy; undefined for a clock that never was. */
export function breachOf({ passed }: Clock): Passed | undefined {
  return passed[BREACH];
}

export function isCustomers({ kind }: Pick<Clock, 'kind'>): boolean {
  return customerClocks.some((one) => one === kind);
}

export function stateOf(clock: Clock): ClockState {
  let state: ClockState = 'running';
  for (const { does } of clock.marks) state = stateAfter(state, does);
  return state;
}

/** How it ended apart from the others; null for one that runs, was met, or just ended. */
export function apartOf(clock: Pick<Clock, 'marks'>): Apart | null {
  const last = clock.marks.at(-1);
  return last?.does === 'stop' ? (last.as ?? null) : null;
}

export function isOver(clock: Clock): boolean {
  const state = stateOf(clock);
  return state === 'met' || state === 'stopped';
}

export function ruleOf(clock: Clock): ClockRule | null {
  const last = clock.marks.findLast((one) => one.does === 'start' || one.does === 'rule');
  return last !== undefined && 'rule' in last ? last.rule : null;
}

/** The instant at which it began. Throws for a clock without marks, which nothing makes. */
export function startOf({ kind, marks }: Clock): Instant {
  const [first] = marks;
  if (first === undefined) throw new Error(`a ${kind} clock without marks never began`);
  return first.at;
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
