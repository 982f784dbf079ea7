/** What people read around the end of a ticket. */
import type { Policy } from '../policy/policy.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { resolvedMessage, resolvedWithoutNoteMessage } from './messages/endings.ts';
import { word } from './messages/message.ts';
import { confirmForThem, sayOnBehalf } from './on-behalf.ts';
import { quoted } from './quiet.ts';

const tellThem = `Please tell them. ${confirmForThem} What they think of our help you can note with \`/rate 1\` (bad) to \`/rate 5\` (very good).`;

export function sayResolved(ticket: Ticket, note: string, policy: Policy): string {
  const requester = `@${ticket.requester.login}`;
  const name = sayOnBehalf(ticket);
  if (name !== null)
    return `${requester}, the ticket that you wrote down for ${name} is resolved:\n\n${quoted(note)}\n\n${tellThem}`;
  return word(resolvedMessage, { requester, note: quoted(note) }, ticket, policy);
}

/** Staff used the Close button, which has no room for a note. */
export function sayClosedWithoutNote(ticket: Ticket, by: string, policy: Policy): string {
  const requester = `@${ticket.requester.login}`;
  const name = sayOnBehalf(ticket);
  const told =
    name === null
      ? word(resolvedWithoutNoteMessage, { requester, by: `@${by}` }, ticket, policy)
      : `${[...new Set([requester, `@${by}`])].join(' ')}, the ticket for ${name} is marked as solved. ${tellThem}`;
  return `${told}\n\n@${by}, please add a line that says what solved it.`;
}
