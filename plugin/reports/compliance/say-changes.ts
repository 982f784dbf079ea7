/** What differs between two policies, ticket by ticket, in words. */
import type { Instant } from '../../desk/instant.ts';
import { sayClockName } from '../../desk/reply/promise.ts';
import { sayShortTime } from '../../desk/reply/time.ts';
import type { ChangedBreach, Comparison, Listed, MovedDue, NamedClock } from './comparison.ts';

/** `timezone` is that of the policy in question; `against` names the other. */
export function sayChanges(
  { gained, lost, moved, movedTickets }: Comparison,
  against: string,
  timezone: string,
): readonly string[] {
  const breach = (one: ChangedBreach): string => `${nameOf(one)}  ${sayShortTime(one.at, timezone)}`;
  const move = ({ due, was, breached, ...one }: MovedDue): string => {
    const now = `${sayDue(due, timezone)}${breached ? ' (breached)' : ''}`;
    return `${nameOf(one)}  ${sayDue(was, timezone)} → ${now}`;
  };
  const tickets = movedTickets === 1 ? '1 open ticket is due' : `${movedTickets} open tickets are due`;
  return [
    ...list(`Breaches gained (not by ${against}): ${gained.count}`, gained, breach),
    ...list(`Breaches lost (only by ${against}): ${lost.count}`, lost, breach),
    ...list(`${tickets} at another time`, moved, move),
  ];
}

function list<T>(title: string, { count, first }: Listed<T>, say: (one: T) => string): readonly string[] {
  const left = count - first.length;
  const more = left === 0 ? [] : [`  and ${left} more`];
  return ['', count === 0 ? `${title}.` : `${title}:`, ...first.map((one) => `  ${say(one)}`), ...more];
}

function nameOf({ number, clock, priority }: NamedClock): string {
  return `#${number}  ${sayClockName(clock)} ${priority}`;
}

function sayDue(at: Instant | null, timezone: string): string {
  return at === null ? 'not running' : sayShortTime(at, timezone);
}
