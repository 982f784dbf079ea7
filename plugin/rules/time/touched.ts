/** Who does something about a ticket: from then on it may be said to lie still, and who was given it has begun. */
import type { Instant } from '../../calendar/instant.ts';
import { type Actor, isStaff } from '../../core/ticket/person.ts';
import { isActive } from '../../core/ticket/status.ts';
import { isRequester, type Ticket } from '../../core/ticket/ticket.ts';
import { isSameLogin } from '../../policy/sections/absences.ts';

/**
 * Any act of staff that did something counts, and whatever makes the ticket more or less urgent, gives it to somebody
 * else or takes it up again.
 */
export function touched(
  before: Ticket | null,
  after: Ticket,
  { at, by }: { readonly at: Instant; readonly by: Actor | null },
): Ticket {
  if (before === null || !isActive(after.status)) return after;
  const isAct = isStaffOf(after, by) && isChanged(before, after);
  const begun = hasBegun(after, isAct ? by : null) ? { ...after, given: null } : after;
  return isAct || isTurned(before, after) ? { ...begun, touchedAt: at, nudges: [] } : begun;
}

/** Any act of whom it was given to is a beginning; and whoever else has it by now was chosen by people. */
function hasBegun({ given, assignee }: Ticket, acts: Actor | null): boolean {
  if (given === null) return false;
  return !isSameLogin(given, assignee) || isSameLogin(given, acts?.login ?? null);
}

function isStaffOf(ticket: Ticket, by: Actor | null): boolean {
  return by !== null && !by.bot && isStaff(by) && !isRequester(ticket, by);
}

/** What a command changes that was refused: it is heard and answered, and moves nothing. */
const ofRefusals: readonly string[] = ['heard', 'standingAnswers'] satisfies (keyof Ticket)[];

function isChanged(before: Ticket, after: Ticket): boolean {
  const was = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after).some(([name, value]) => !ofRefusals.includes(name) && was.get(name) !== value);
}

function isTurned(before: Ticket, after: Ticket): boolean {
  return (
    before.tier !== after.tier ||
    before.classification.priority !== after.classification.priority ||
    (after.assignee !== null && before.assignee !== after.assignee) ||
    (before.waiting !== null && after.waiting === null) ||
    !isActive(before.status)
  );
}
