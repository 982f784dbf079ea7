/** Previews a policy: which due times of the open tickets it would move, and which targets it would breach at once. */

import type { Instant } from '../calendar/instant.ts';
import {
  breachOf,
  type Calendars,
  type Clock,
  type CustomerClock,
  customerClocks,
  isOver,
} from '../core/clock.ts';
import { isActive } from '../core/ticket/status.ts';
import { clockOf, type Ticket } from '../core/ticket/ticket.ts';
import type { Policies, Policy } from '../policy/policy.ts';
import type { MovedDue, Owed, Preview } from '../reply/proposal/preview.ts';
import { driveClocks } from '../sla/drive.ts';
import { read } from '../sla/passing.ts';
import { calendarsOf } from './context.ts';

/**
 * As if the policy came into force now, or at its own instant where that is still to come, and as if nothing happened
 * to the tickets until then. `policies` are those that were ever in force; what is breached already stays so.
 */
export function previewPolicy(
  tickets: readonly Ticket[],
  proposed: Policy,
  policies: Policies,
  now: Instant,
): Preview {
  const from = Math.max(now, proposed.effective ?? now);
  const open = tickets.filter(({ status }) => isActive(status));
  const calendars = calendarsOf((version) => (version === proposed.version ? proposed : policies(version)));
  const moves = open
    .toSorted((one, other) => one.number - other.number)
    .flatMap((ticket) => {
      const then = driveClocks(ticket, proposed, { at: from, cause: 'proposed' });
      return customerClocks.flatMap((kind) => movedDue(kind, ticket, then, calendars, from));
    });
  return { from, open: open.length, moves };
}

function movedDue(
  kind: CustomerClock,
  ticket: Ticket,
  then: Ticket,
  calendars: Calendars,
  from: Instant,
): readonly MovedDue[] {
  const [clock, next] = [clockOf(ticket, kind), clockOf(then, kind)];
  const was = owedBy(clock, calendars, from);
  const becomes = owedBy(next, calendars, from);
  const isBreached = clock !== undefined && (breachOf(clock) !== undefined || isPast(was, from));
  if (was === becomes || isBreached) return [];
  return [{ number: ticket.number, clock: kind, was, becomes, breaches: isPast(becomes, from) }];
}

function owedBy(clock: Clock | undefined, calendars: Calendars, at: Instant): Owed {
  if (clock === undefined || isOver(clock)) return 'nothing';
  return read(clock, calendars, at)?.due ?? 'paused';
}

function isPast(owed: Owed, at: Instant): boolean {
  return typeof owed === 'number' && owed <= at;
}
