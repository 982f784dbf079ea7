/** The status card: the desk’s one comment on a ticket, written at opening and edited from then on. */
import type { Calendars } from '../clock/clock.ts';
import type { Instant } from '../instant.ts';
import type { Policy } from '../policy/policy.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { headline } from './card/headline.ts';
import { rowWords } from './card/row-words.ts';
import { rowsTable } from './card/rows.ts';
import { suggestionsBlock } from './card/suggestions.ts';
import { sayMajorLine } from './major-incidents.ts';
import { languageOf } from './messages/message.ts';
import { engagementLog, planSection } from './work.ts';

/** The card as it stands after the ticket’s last event, at `asOf`. */
export function card(ticket: Ticket, policy: Policy, calendars: Calendars, asOf: Instant): string {
  const parts = [
    sayMajorLine(ticket, policy),
    headline(ticket, policy, calendars, asOf),
    suggestionsBlock(ticket, policy),
    rowsTable(ticket, policy, calendars, asOf),
    planSection(ticket, policy),
    engagementLog(ticket, policy),
    footer(ticket, policy),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function footer(ticket: Ticket, policy: Policy): string {
  const { timezone, portal } = policy;
  return `<sub>${rowWords[languageOf(ticket, policy)].footer(timezone, portal)}</sub>`;
}
