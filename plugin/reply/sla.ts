/** The answers of `/sla` and `/sla why`: the customer’s clocks, and how each was counted. */

import { breachOf, type Clock, isCustomers, isOver } from '../core/clock.ts';
import { clockOf, type Ticket } from '../core/ticket/ticket.ts';
import { type Locale, render } from '../words/render.ts';
import { type Seen, sayReading } from './clock-line.ts';
import { sayAccount } from './ledger/account.ts';
import { sayClockName } from './promise.ts';

export function sayClocks(ticket: Ticket, seen: Seen, locale: Locale): string {
  const shown = shownClocks(ticket);
  if (shown.length === 0) return render('sla-nothing', {}, locale);
  const lines = shown.map(
    (clock) => `- **${sayClockName(clock.kind, locale)}**: ${sayReading(clock, seen, locale)}`,
  );
  const { timezone } = seen.policy;
  return [...lines, '', render('sla-ending', { timezone }, locale)].join('\n');
}

export function sayLedger(ticket: Ticket, seen: Seen, locale: Locale): string {
  const shown = shownClocks(ticket);
  if (shown.length === 0) return render('sla-nothing', {}, locale);
  return shown.map((clock) => sayAccount(ticket, clock, seen, locale)).join('\n\n');
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
  switch (clock.kind) {
    case 'first-response':
    case 'resolution':
      return true;
    case 'next-response':
    case 'update':
    case 'tier':
    case 'engagement':
      return !isOver(clock);
    default:
      return clock.kind satisfies never;
  }
}
