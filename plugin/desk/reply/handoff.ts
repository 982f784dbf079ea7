/** What the people of a level read when a ticket comes to them. */
import type { Instant } from '../instant.ts';
import { type Policy, serviceOf } from '../policy/policy.ts';
import { type Actor, theDesk } from '../ticket/person.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { sayTier } from '../ticket/tier.ts';
import { mentionLevel, sayAway } from './people.ts';
import { oneLine, quoted } from './quiet.ts';

type Mover = Pick<Actor, 'id' | 'login' | 'bot'>;

/** `ticket` is the ticket as it stands after the move. */
export function sayHandoff(
  ticket: Ticket,
  policy: Policy,
  by: Mover,
  why: string | null,
  at: Instant,
): string {
  const people = mentionLevel(policy, ticket);
  const to = people === '' ? 'This' : `${people}, this`;
  const comes = `${to} ticket is with **${sayTier(ticket.tier)}** now. ${sayMover(by)}${sayOwner(ticket, policy, by, at)}.`;
  const alone = ticket.tier === 3 ? sayNoDevelopers(ticket, policy) : '';
  const said = alone === '' ? comes : `${comes} ${alone}`;
  if (why === null) {
    // A bot would not read the question.
    if (by.bot) return said;
    return `${said}\n\n@${by.login}, the label moved the ticket, and nothing says why. Please add a line: what was tried, and what should they look at?`;
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

/** Bots are named without a mention: their name may be a stranger’s login. */
function sayMover({ id, login, bot }: Mover): string {
  if (id === theDesk.id) return 'The policy moved it here';
  return bot ? `It comes from the bot ${login.replace(/\[bot\]$/, '')}` : `It comes from @${login}`;
}

/** The owner is told of every handoff; while they are away, somebody else hears of it too. */
function sayOwner(ticket: Ticket, policy: Policy, { login }: Mover, at: Instant): string {
  const { owner } = ticket;
  if (owner === null) return '';
  if (owner === login) return ', who stays the owner';
  return `; the owner is still @${owner}${sayAway(owner, ticket, policy, at)}`;
}
