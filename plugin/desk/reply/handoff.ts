/** What the people of a level read when a ticket comes to them. */
import { type Policy, serviceOf } from '../policy/policy.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { sayTier } from '../ticket/tier.ts';
import { mentionLevel } from './people.ts';
import { oneLine, quoted } from './quiet.ts';

/** `ticket` is the ticket as it stands after the move. */
export function sayHandoff(ticket: Ticket, policy: Policy, by: string, why: string | null): string {
  const people = mentionLevel(policy, ticket.tier);
  const to = people === '' ? 'This' : `${people}, this`;
  const comes = `${to} ticket is with **${sayTier(ticket.tier)}** now. It comes from @${by}${sayOwner(ticket.owner, by)}.`;
  const alone = ticket.tier === 3 ? sayNoDevelopers(ticket, policy) : '';
  const said = alone === '' ? comes : `${comes} ${alone}`;
  if (why === null) {
    return `${said}\n\n@${by}, the label moved the ticket, and nothing says why. Please add a line: what was tried, and what should they look at?`;
  }
  return `${said}\n\n${quoted(why)}`;
}

/** Why the developers got no issue, and what gives them one; empty where they did, or where no service has such a repository. */
function sayNoDevelopers({ service }: Ticket, policy: Policy): string {
  const named = serviceOf(policy, service);
  if (named !== null)
    return named.developers === null
      ? `No developer repository yet: the policy names none for ${oneLine(named.name)}, so level 3 works on it here.`
      : '';
  return policy.services.some(({ developers }) => developers !== null)
    ? 'No developer repository yet: this ticket has no service. Set one with `/service NAME`, and its developers get their issue.'
    : '';
}

function sayOwner(owner: string | null, by: string): string {
  if (owner === null) return '';
  return owner === by ? ', who stays the owner' : `; the owner is still @${owner}`;
}
