/** The answers of `/sla` and `/sla why`: the customer’s clocks, and how each was counted. */
import { breachOf, type Calendars, type Clock, isCustomers, isOver } from '../clock/clock.ts';
import type { Instant } from '../instant.ts';
import type { Policy } from '../policy/policy.ts';
import { clockOf, type Ticket } from '../ticket/ticket.ts';
import { sayReading } from './clock-line.ts';
import { sayAccount } from './ledger/account.ts';
import { sayClockName } from './promise.ts';

const NOTHING = 'The policy sets no targets for this priority, so no clock runs.';

export function sayClocks(ticket: Ticket, policy: Policy, calendars: Calendars, at: Instant): string {
  const shown = shownClocks(ticket);
  if (shown.length === 0) return NOTHING;
  const lines = shown.map(
    (clock) => `- **${sayClockName(clock.kind)}**: ${sayReading(clock, policy, calendars, at)}`,
  );
  return [...lines, '', `Times are in ${policy.timezone}. \`/sla why\` shows how they were counted.`].join(
    '\n',
  );
}

export function sayLedger(ticket: Ticket, policy: Policy, calendars: Calendars, at: Instant): string {
  const shown = shownClocks(ticket);
  if (shown.length === 0) return NOTHING;
  return shown.map((clock) => sayAccount(ticket, clock, calendars, policy.timezone, at)).join('\n\n');
}

/**
 * Everybody reads this comment, so it speaks of the customer’s clocks alone: the one of each kind that counts now,
 * and those that were breached.
 */
function shownClocks(ticket: Ticket): readonly Clock[] {
  return ticket.clocks.filter(
    (clock) =>
      isCustomers(clock) &&
      (breachOf(clock) !== undefined || (clock === clockOf(ticket, clock.kind) && isWorthTelling(clock))),
  );
}

/** Of questions and updates only what is still owed; the two promises of every ticket always. */
function isWorthTelling(clock: Clock): boolean {
  return clock.kind === 'first-response' || clock.kind === 'resolution' || !isOver(clock);
}
