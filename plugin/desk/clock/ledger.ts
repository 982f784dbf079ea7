/** The ledger of a clock: its marks read as legs, and what follows from them: used, due, passed milestones. */
import { deadline, elapsed } from '../calendar/arithmetic.ts';
import type { Instant } from '../instant.ts';
import {
  type Calendars,
  type Clock,
  type ClockRule,
  type ClockState,
  type Mark,
  type MilestoneName,
  stateAfter,
} from './clock.ts';

/** A stretch of a clock’s life under one rule and in one state. */
export interface Leg {
  readonly from: Instant;
  readonly to: Instant;
  readonly state: ClockState;
  readonly rule: ClockRule;
  /** Business milliseconds used before this leg, as they were counted then. */
  readonly usedBefore: number;
  /** The mark that began it, and the one that ended it; null while it lasts. */
  readonly begun: Mark;
  readonly ended: Mark | null;
}

export interface Reading {
  readonly state: ClockState;
  readonly target: number;
  readonly used: number;
  /** When the target is used up if nothing happens; null unless the clock runs. */
  readonly due: Instant | null;
  readonly breachedAt: Instant | null;
}

export interface Passing {
  readonly name: MilestoneName;
  readonly at: Instant;
}

/** The legs from the clock’s start to `until`, without gap or overlap. */
export function legs(clock: Clock, calendars: Calendars, until: Instant): readonly Leg[] {
  const out: Leg[] = [];
  let state: ClockState = 'running';
  let rule: ClockRule | null = null;
  let usedBefore = 0;
  for (const [at, begun] of clock.marks.entries()) {
    const ended = clock.marks[at + 1] ?? null;
    state = stateAfter(state, begun.does);
    if (begun.does === 'start' || begun.does === 'rule') rule = begun.rule;
    if (rule === null) continue;
    const to = ended?.at ?? Math.max(until, begun.at);
    out.push({ from: begun.at, to, state, rule, usedBefore, begun, ended });
    if (state === 'running') usedBefore += elapsed(calendars(rule.policy, rule.calendar), begun.at, to);
  }
  return out;
}

/** Reads the clock as it stands at `until`, which is not before its last mark. */
export function read(clock: Clock, calendars: Calendars, until: Instant): Reading | null {
  const leg = legs(clock, calendars, until).at(-1);
  if (leg === undefined) return null;
  const calendar = calendars(leg.rule.policy, leg.rule.calendar);
  const running = leg.state === 'running';
  return {
    state: leg.state,
    target: leg.rule.target,
    used: leg.usedBefore + (running ? elapsed(calendar, leg.from, leg.to) : 0),
    due: running ? reach(leg, leg.rule.target, calendars) : null,
    breachedAt: clock.passed.breach ?? null,
  };
}

/** Milestones passed up to `until`, each once, in order of time. `until` itself counts. */
export function passings(clock: Clock, calendars: Calendars, until: Instant): readonly Passing[] {
  const found = new Map<MilestoneName, Instant>();
  for (const leg of legs(clock, calendars, until)) {
    if (leg.state !== 'running') continue;
    for (const { name, after } of leg.rule.milestones) {
      if (found.has(name) || isBehind(name, after, leg, found.has('breach'))) continue;
      const at = reach(leg, after, calendars);
      if (at > until) continue;
      if (at < leg.to || (at === leg.to && !isAnsweredAt(clock, at))) found.set(name, at);
    }
  }
  return [...found].map(([name, at]) => ({ name, at })).sort((a, b) => a.at - b.at);
}

/** The next instant at which a running clock passes a milestone; null when nothing is ahead. */
export function nextPassing(clock: Clock, calendars: Calendars): Instant | null {
  const leg = legs(clock, calendars, Number.NEGATIVE_INFINITY).at(-1);
  if (leg === undefined || leg.state !== 'running') return null;
  const breached = clock.passed.breach !== undefined;
  const ahead = leg.rule.milestones
    .filter(({ name, after }) => clock.passed[name] === undefined && !isBehind(name, after, leg, breached))
    .map(({ after }) => reach(leg, after, calendars));
  return ahead.length === 0 ? null : Math.min(...ahead);
}

/** When a leg that runs on reaches this many used business milliseconds. */
function reach(leg: Leg, after: number, calendars: Calendars): Instant {
  if (leg.usedBefore >= after) return leg.from;
  return deadline(calendars(leg.rule.policy, leg.rule.calendar), leg.from, after - leg.usedBefore);
}

/** A warning that a new rule finds already behind it, or that comes after the breach, is skipped; a breach never is. */
function isBehind(name: MilestoneName, after: number, leg: Leg, breached: boolean): boolean {
  return name !== 'breach' && (breached || leg.usedBefore > after);
}

/** An answer in the very second it was due is in time, whatever else happened in that second. */
function isAnsweredAt({ marks }: Clock, at: Instant): boolean {
  return marks.some((one) => one.at === at && (one.does === 'met' || one.does === 'stop'));
}
