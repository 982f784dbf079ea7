/** What the people of a level read when a ticket comes to them. */
import type { Policy } from '../policy/policy.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { sayTier } from '../ticket/tier.ts';
import { mentionLevel } from './people.ts';
import { quoted } from './quiet.ts';

/** `ticket` is the ticket as it stands after the move. */
export function sayHandoff(ticket: Ticket, policy: Policy, by: string, why: string | null): string {
  const people = mentionLevel(policy, ticket.tier);
  const to = people === '' ? 'This' : `${people}, this`;
  const said = `${to} ticket is with **${sayTier(ticket.tier)}** now. It comes from @${by}${sayOwner(ticket.owner, by)}.`;
  if (why === null) {
    return `${said}\n\n@${by}, the label moved the ticket, and nothing says why. Please add a line: what was tried, and what should they look at?`;
  }
  return `${said}\n\n${quoted(why)}`;
}

function sayOwner(owner: string | null, by: string): string {
  if (owner === null) return '';
  return owner === by ? ', who stays the owner' : `; the owner is still @${owner}`;
}
