/** What the desk’s staff read when the developers close their issue. */
import type { Instant } from '../../instant.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Development } from '../../ticket/development.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { sayTier } from '../../ticket/tier.ts';
import { mentionPerson, mentionWorker, sayOnBehalf, together } from '../people.ts';
import { linkTo, sayArticles } from './notices.ts';

export function sayFixed(ticket: Ticket, development: Development, policy: Policy, at: Instant): string {
  const people = [ticket.assignee, ticket.owner].filter((login) => login !== null);
  const mentioned = together(...people.map((login) => mentionPerson(login, ticket, policy, at)));
  const told = mentioned === '' ? 'The' : `${mentioned}, the`;
  return `${told} developers have closed ${linkTo(development)} as completed: a fix is there. Please check it, then tell ${sayOnBehalf(ticket) ?? `@${ticket.requester.login}`} with \`/solved\` and how to get it.${sayArticles(ticket, null)}`;
}

/** `ticket` is the ticket as it stands after the move. */
export function sayNotPlanned(
  ticket: Ticket,
  development: Development,
  how: 'not planned' | 'a duplicate',
  policy: Policy,
  at: Instant,
): string {
  const told = mentionWorker(ticket, policy, at);
  return `${told === '' ? 'The' : `${told}, the`} developers have closed ${linkTo(development)} as ${how}. The ticket is with ${sayTier(ticket.tier)} now. ${how === 'not planned' ? 'Their reason stands in that issue.' : 'Which of their issues goes on stands there.'}`;
}
