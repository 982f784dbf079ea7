/** What the owner of a ticket reads when nothing has happened on it for long. */

import type { Instant } from '../../instant.ts';
import { isSameLogin } from '../../policy/people/absence.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { mentionLevel, mentionPerson } from '../people.ts';
import { sayShortTime, sayTime } from '../time.ts';

/** To the owner, else to whoever works on it, else to the level; null where there is nobody to ask. */
export function sayLiesStill(ticket: Ticket, policy: Policy, at: Instant): string | null {
  const who = ticket.owner ?? ticket.assignee;
  const people = who === null ? mentionLevel(policy, ticket) : mentionPerson(who, ticket, policy, at);
  if (people === '') return null;
  return `${people}, nothing has happened here since ${sayTime(ticket.touchedAt, policy.timezone)}. What is next? ${sayHow(ticket)}`;
}

function sayHow({ assignee, owner }: Ticket): string {
  if (assignee === null) return 'Write `/take` to work on it, or `/assign @login`.';
  const elsewhere = owner === null || isSameLogin(owner, assignee) ? '' : ` @${assignee} works on it.`;
  return `A line about how it stands is enough; if it waits for somebody, write \`/wait\` and for whom.${elsewhere}`;
}

/** One line of a summary: `Nothing has happened since Fri 20 Nov 2026, 10:00`. */
export function sayLiesStillLine({ touchedAt }: Ticket, { timezone }: Policy): string {
  return `Nothing has happened since ${sayShortTime(touchedAt, timezone)}`;
}
