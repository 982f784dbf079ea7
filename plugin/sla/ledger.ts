/** The ledger of a clock: its life in spans that run, pause or lie outside the hours, each with its cause. */

import type { Instant } from '../calendar/instant.ts';
import { spans } from '../calendar/spans.ts';
import type { Calendars, Clock, ClockRule, Mark } from '../core/clock.ts';
import { type Leg, legs } from './legs.ts';

/** `over` is the time between an end and a reopening: it is nobody’s. */
type SpanState = 'running' | 'paused' | 'closed hours' | 'holiday' | 'over';

export interface LedgerSpan {
  readonly from: Instant;
  readonly to: Instant;
  readonly state: SpanState;
  /** The mark that began the leg which this span is a part of; its `cause` is an event id. */
  readonly mark: Mark;
  readonly rule: ClockRule;
}

/** Tiles the clock’s life from its start to `until`, or to its end, without gap or overlap; no span is empty. */
export function ledgerOf(clock: Clock, calendars: Calendars, until: Instant): readonly LedgerSpan[] {
  const stretches = legs(clock, calendars, until);
  return stretches.flatMap((leg) => {
    if (leg.state === 'running') return runningSpans(leg, calendars);
    const isPast = leg.ended === null && leg.state !== 'paused';
    const state = leg.state === 'paused' ? 'paused' : 'over';
    return isPast || leg.from >= leg.to ? [] : [spanOf(leg, leg, state)];
  });
}

/** What lies ahead of a running clock until `due`, by its present rule. */
export function ledgerAhead(
  clock: Clock,
  calendars: Calendars,
  from: Instant,
  due: Instant,
): readonly LedgerSpan[] {
  const last = legs(clock, calendars, from).at(-1);
  return last?.state === 'running' ? runningSpans({ ...last, from, to: due }, calendars) : [];
}

function runningSpans(leg: Leg, calendars: Calendars): readonly LedgerSpan[] {
  const calendar = calendars(leg.rule.policy, leg.rule.calendar);
  return spans(calendar, leg.from, leg.to).map((span) => spanOf(leg, span, states[span.kind]));
}

const states = { open: 'running', closed: 'closed hours', holiday: 'holiday' } as const;

function spanOf(
  { begun, rule }: Leg,
  { from, to }: { readonly from: Instant; readonly to: Instant },
  state: SpanState,
): LedgerSpan {
  return { from, to, state, mark: begun, rule };
}
