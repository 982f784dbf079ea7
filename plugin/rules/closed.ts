/** GitHub’s Close button: staff mean `/solved` or withdraw, the requester withdraws or confirms. */
import { verified } from '../commands/confirm.ts';
import { resolve } from '../commands/solved.ts';
import type { Closed } from '../desk/event.ts';
import type { Instant } from '../desk/instant.ts';
import { sayReopenedAgain } from '../desk/reply/notices.ts';
import { sayClosedWithoutNote } from '../desk/reply/resolution.ts';
import { answered } from '../desk/ticket/answered.ts';
import { type Actor, isStaff } from '../desk/ticket/person.ts';
import { isRequester, type Ticket } from '../desk/ticket/ticket.ts';
import type { Decision } from './context.ts';

export function closed(ticket: Ticket, event: Closed): Decision {
  const { by, at, reason } = event;
  if (ticket.status === 'closed') return { ticket, effects: [] };
  if (isRequester(ticket, by)) return { ticket: closedByRequester(ticket, by, at), effects: [] };
  if (!isStaff(by)) return { ticket, effects: notYours(ticket, event) };
  if (reason !== 'completed') return { ticket: withdraw(ticket, by.login, at), effects: [] };
  if (ticket.status === 'resolved') return { ticket: { ...ticket, button: 'closed' }, effects: [] };
  const resolved = resolvedWithoutNote(ticket, event);
  return { ...resolved, ticket: { ...resolved.ticket, button: 'closed' } };
}

/** By a button or a label, which have no room for words: the requester hears of it, so that it counts as an answer. */
export function resolvedWithoutNote(
  ticket: Ticket,
  { id, by, at }: Pick<Closed, 'id' | 'by' | 'at'>,
): Decision {
  const resolved = resolve(ticket, by, null, at);
  return {
    ticket: answered(resolved, at),
    effects: [
      { kind: 'comment', key: `${ticket.id}/${id}/resolved`, body: sayClosedWithoutNote(ticket, by.login) },
    ],
  };
}

function closedByRequester(ticket: Ticket, by: Actor, at: Instant): Ticket {
  return ticket.status === 'resolved' ? verified(ticket, by.login) : withdraw(ticket, by.login, at);
}

/** The ticket, ended without a solution. */
export function withdraw(ticket: Ticket, by: string, at: Instant): Ticket {
  const resolution = { code: 'withdrawn', note: null, by, at, verifiedBy: null } as const;
  return { ...ticket, status: 'closed', button: 'closed', waiting: null, resolution };
}

function notYours(ticket: Ticket, { id, by }: Closed): Decision['effects'] {
  if (by.bot) return [];
  const why = by.standing.seen
    ? 'Only its requester and the desk’s staff can close it.'
    : `I cannot see whether you are staff: ${by.standing.why}`;
  return [
    { kind: 'comment', key: `${ticket.id}/${id}/reopened-again`, body: sayReopenedAgain(by.login, why) },
  ];
}
