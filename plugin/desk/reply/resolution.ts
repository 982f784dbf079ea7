/** What people read around the end of a ticket. */
import type { Policy } from '../policy/policy.ts';
import type { Development, Ticket } from '../ticket/ticket.ts';
import { sayTier } from '../ticket/tier.ts';
import { word } from './messages/message.ts';
import { resolvedMessage } from './messages/resolved.ts';
import { confirmForThem, sayOnBehalf } from './on-behalf.ts';
import { quoted } from './quiet.ts';

const verify =
  'Does it work for you? Write `/confirm`. If not, write `/reopen` and what you see. You can rate our help with `/rate 1` (bad) to `/rate 5` (very good).';

const tellThem = `Please tell them. ${confirmForThem} What they think of our help you can note with \`/rate 1\` (bad) to \`/rate 5\` (very good).`;

export function sayResolved(ticket: Ticket, note: string, policy: Policy): string {
  const name = sayOnBehalf(ticket);
  if (name !== null)
    return `@${ticket.requester.login}, the ticket that you wrote down for ${name} is resolved:\n\n${quoted(note)}\n\n${tellThem}`;
  return word(
    resolvedMessage,
    { requester: `@${ticket.requester.login}`, note: quoted(note) },
    ticket,
    policy,
  );
}

/** Staff used the Close button, which has no room for a note. */
export function sayClosedWithoutNote(ticket: Ticket, by: string): string {
  const name = sayOnBehalf(ticket);
  if (name !== null)
    return `${[...new Set([`@${ticket.requester.login}`, `@${by}`])].join(' ')}, the ticket for ${name} is marked as solved. ${tellThem}\n\n@${by}, please add a line that says what solved it.`;
  return `@${ticket.requester.login}, @${by} has marked your ticket as solved. ${verify}\n\n@${by}, please add a line that says what solved it.`;
}

export function sayFixed(ticket: Ticket, development: Development): string {
  const people = [ticket.assignee, ticket.owner].filter(
    (login, at, all) => login !== null && all.indexOf(login) === at,
  );
  const told = people.length === 0 ? 'The' : `${people.map((login) => `@${login}`).join(' ')}, the`;
  return `${told} developers have closed ${sayLink(development)} as completed: a fix is there. Please check it, then tell ${sayOnBehalf(ticket) ?? `@${ticket.requester.login}`} with \`/solved\` and how to get it.`;
}

/** `ticket` is the ticket as it stands after the move. */
export function sayNotPlanned(ticket: Ticket, development: Development, people: string): string {
  const told = [people, ticket.owner === null ? '' : `@${ticket.owner}`]
    .filter((one) => one !== '')
    .join(' ');
  return `${told === '' ? 'The' : `${told}, the`} developers have closed ${sayLink(development)} as not planned. The ticket is with ${sayTier(ticket.tier)} now. Their reason stands in that issue.`;
}

/** The reference is a link’s text, where GitHub makes no cross-reference of it. */
function sayLink({ repository, number, url }: Development): string {
  return url === null ? `their issue in ${repository}` : `[${repository}#${number}](${url})`;
}
