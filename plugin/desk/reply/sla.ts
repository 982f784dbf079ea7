/** The answers of `/sla` and `/sla why`: the customer’s clocks, and how each was counted. */

import type { InEach, Language } from '../../words/language.ts';
import { breachOf, type Calendars, type Clock, isCustomers, isOver } from '../clock/clock.ts';
import type { Instant } from '../instant.ts';
import type { Policy } from '../policy/policy.ts';
import { clockOf, type Ticket } from '../ticket/ticket.ts';
import { rowNames } from './card/row-words.ts';
import { sayReading } from './clock-line.ts';
import { sayAccount } from './ledger/account.ts';
import { sayClockName } from './promise.ts';

const nothing: InEach<string> = {
  en: 'The policy sets no targets for this priority, so no clock runs.',
  de: 'Für diese Priorität ist nichts zugesagt, deshalb läuft keine Frist.',
};

const endings: InEach<(timezone: string) => string> = {
  en: (timezone) => `Times are in ${timezone}. \`/sla why\` shows how they were counted.`,
  de: (timezone) => `Zeiten in ${timezone}. \`/sla why\` zeigt, wie gezählt wurde (auf Englisch).`,
};

export function sayClocks(
  ticket: Ticket,
  policy: Policy,
  calendars: Calendars,
  at: Instant,
  language: Language = 'en',
): string {
  const shown = shownClocks(ticket);
  if (shown.length === 0) return nothing[language];
  const lines = shown.map(
    (clock) => `- **${nameOf(clock, language)}**: ${sayReading(clock, policy, calendars, at, language)}`,
  );
  return [...lines, '', endings[language](policy.timezone)].join('\n');
}

/** As the card names it, where it has a name there. */
function nameOf({ kind }: Clock, language: Language): string {
  if (language === 'en' || kind === 'tier' || kind === 'engagement') return sayClockName(kind);
  return rowNames[language][kind];
}

export function sayLedger(ticket: Ticket, policy: Policy, calendars: Calendars, at: Instant): string {
  const shown = shownClocks(ticket);
  if (shown.length === 0) return nothing.en;
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
