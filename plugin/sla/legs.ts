/** The legs of a clock: its marks read as stretches under one rule and in one state. */
import { elapsed } from '../calendar/arithmetic.ts';
import type { Instant } from '../calendar/instant.ts';
import {
  type Calendars,
  type Clock,
  type ClockRule,
  type ClockState,
  type Mark,
  stateAfter,
} from '../core/clock.ts';

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
    const leg: Leg = { from: begun.at, to, state, rule, usedBefore, begun, ended };
    out.push(leg);
    usedBefore += usedIn(leg, calendars);
  }
  return out;
}

/** Business milliseconds that the clock used in this leg. */
export function usedIn({ state, rule, from, to }: Leg, calendars: Calendars): number {
  return state === 'running' ? elapsed(calendars(rule.policy, rule.calendar), from, to) : 0;
}
