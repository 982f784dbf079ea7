/** The answer of a backtest for machines. Times are ISO 8601, shares from 0 to 1. */
import { type Instant, isoOf } from '../../calendar/instant.ts';
import type { ChangedBreach, Comparison, Listed, MovedDue } from '../../reports/compliance/compare.ts';
import { complianceOf, type Tally } from '../../reports/compliance/tally.ts';
import type { Setting } from './say-backtest.ts';

export function jsonOf(comparison: Comparison, setting: Setting): string {
  const { tickets, from, lines, gained, lost, moved, movedTickets } = comparison;
  const { policy, against, timezone, until, unopened, notes } = setting;
  const compared =
    against === null
      ? {}
      : {
          gained: listed(gained, breach),
          lost: listed(lost, breach),
          moved: { tickets: movedTickets, ...listed(moved, move) },
        };
  return JSON.stringify({
    policy,
    against,
    tickets,
    unopened,
    openedFrom: time(from),
    until: time(until),
    timezone,
    notes,
    clocks: lines.map((line) => ({
      clock: line.clock,
      priority: line.priority,
      policy: tally(line.policy),
      against: line.against === null ? null : tally(line.against),
    })),
    ...compared,
  });
}

function tally(one: Tally) {
  return { ...one, compliance: complianceOf(one) };
}

function listed<T>({ count, first }: Listed<T>, say: (one: T) => unknown) {
  return { count, first: first.map(say) };
}

function breach({ at, ...one }: ChangedBreach) {
  return { ...one, at: time(at) };
}

function move({ due, was, ...one }: MovedDue) {
  return { ...one, due: time(due), was: time(was) };
}

function time(at: Instant | null): string | null {
  return at === null ? null : isoOf(at);
}
