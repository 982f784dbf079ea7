/** What the people of a level read when a ticket comes to them. */
import type { Policy } from '../policy/policy.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { sayTier } from '../ticket/tier.ts';
import { mentionLevel } from './people.ts';
import { quoted } from './quiet.ts';

/** `ticket` is the ticket as it stands after the move. */
export function sayHandoff(ticket: Ticket, policy: Policy, by: string, why: string | null): string {
  const people = mentionLevel(policy, ticket.tier);
  const to = people === '' ? '' : `${people}, `;
  const owner = ticket.owner === null ? '' : ` @${ticket.owner} stays the owner.`;
  const said = `${to}@${by} hands this ticket to **${sayTier(ticket.tier)}**.${owner}`;
  if (why === null) {
    return `${said}\n\n@${by}, the label moved the ticket, and nothing says why. Please add a line: what was tried, and what should they look at?`;
  }
  return `${said}\n\n${quoted(why)}`;
}
