/** What people read around the end of a ticket. */
import type { Ticket } from '../ticket/ticket.ts';
import { sayTier } from '../ticket/tier.ts';
import { quoted } from './quiet.ts';

const verify =
  'Does it work for you? Write `/confirm`. If not, write `/reopen` and what you see. You can rate our help with `/rate 1` (bad) to `/rate 5` (very good).';

export function sayResolved(ticket: Ticket, note: string): string {
  return `@${ticket.requester.login}, your ticket is resolved:\n\n${quoted(note)}\n\n${verify}`;
}

/** Staff used the Close button, which has no room for a note. */
export function sayClosedWithoutNote(ticket: Ticket, by: string): string {
  return `@${ticket.requester.login}, @${by} has marked your ticket as solved. ${verify}\n\n@${by}, please add a line that says what solved it.`;
}

export function sayFixed(ticket: Ticket, repository: string, url: string): string {
  const owner = ticket.owner === null ? '' : `@${ticket.owner}, `;
  return `${owner}the developers have closed their issue as completed (${url} in ${repository}): a fix is there. Please check it, then tell @${ticket.requester.login} with \`/solved\` and how to get it.`;
}

/** `ticket` is the ticket as it stands after the move. */
export function sayNotPlanned(ticket: Ticket, repository: string, url: string, people: string): string {
  const told = [people, ticket.owner === null ? '' : `@${ticket.owner}`]
    .filter((one) => one !== '')
    .join(' ');
  return `${told === '' ? '' : `${told}, `}the developers have closed their issue as not planned (${url} in ${repository}). The ticket is with ${sayTier(ticket.tier)} now. Their reason stands in that issue.`;
}
