/** Satisfaction: what the requester thinks of each resolution, in stars or by a thumb on its comment. */

import type { Effect } from '../core/effect.ts';
import type { Thumbed, TicketEvent } from '../core/event.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import { rated } from '../features/closure.ts';
import type { Decision } from './context.ts';

/** GitHub tells nobody of reactions, so they are read once, when a ticket closes and no stars were given. */
export function askThumbs(
  before: Ticket | null,
  after: Ticket,
  { id, at: closedAt }: Pick<TicketEvent, 'id' | 'at'>,
): readonly Effect[] {
  const { resolution, requester, onBehalfOf } = after;
  const isClosing = before !== null && before.status !== 'closed' && after.status === 'closed';
  if (!isClosing || after.rating !== null || onBehalfOf !== null || resolution?.said === undefined) return [];
  const { said: comment, at: resolvedAt } = resolution;
  return [
    { kind: 'read-thumbs', key: `${after.id}/${id}/thumbs`, comment, by: requester.id, resolvedAt, closedAt },
  ];
}

/** Stars say more than a thumb, whenever they come; a thumb on a resolution that did not last counts for that one. */
export function thumbed(ticket: Ticket, { up, resolvedAt }: Thumbed): Decision {
  if (ticket.ratings.some((one) => one.resolvedAt === resolvedAt)) return { ticket, effects: [] };
  return { ticket: rated(ticket, { stars: up ? 5 : 1, comment: null }, resolvedAt, 'thumb'), effects: [] };
}
