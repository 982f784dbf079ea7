/** Thumbs on the comment that told of a resolution: seen while the ticket waits, a 👍 confirms; at closing it rates. */

import type { Effect } from '../core/effect.ts';
import type { Thumbed, TicketEvent } from '../core/event.ts';
import { verified } from '../core/ticket/ending.ts';
import { attendedFrom, countedFrom, type Ticket } from '../core/ticket/ticket.ts';
import { rated } from '../features/closure.ts';
import type { Decision } from './context.ts';
import type { Timer } from './time/timer.ts';

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

/** How long after its resolution a ticket is looked at that nobody has verified: GitHub is asked three times at the most. */
const LOOKS = [4, 24, 72].map((hours) => hours * 3_600_000);

/** A 👍 on the solution is an answer, and GitHub tells nobody of it: it is looked for while the ticket waits for one. */
export const thumbs: Timer = {
  name: 'thumbs',
  next: (ticket) => {
    const { status, resolution, onBehalfOf } = ticket;
    if (status !== 'resolved' || resolution === null || onBehalfOf !== null) return null;
    const { said, verifiedBy, at, lookedAt } = resolution;
    if (said === undefined || verifiedBy !== null) return null;
    // Those that fell due while nobody ran the desk are one look.
    const looks = LOOKS.map((after) => attendedFrom(ticket, countedFrom(ticket, at) + after));
    return looks.find((one) => one > (lookedAt ?? at)) ?? null;
  },
  fire: (ticket, { at, cause }) => {
    const { resolution, requester } = ticket;
    if (resolution?.said === undefined) return { ticket, effects: [] };
    const { said: comment, at: resolvedAt } = resolution;
    const key = `${ticket.id}/${cause}`;
    return {
      ticket: { ...ticket, resolution: { ...resolution, lookedAt: at } },
      effects: [{ kind: 'read-thumbs', key, comment, by: requester.id, resolvedAt }],
    };
  },
};

/**
 * Stars say more than a thumb, whenever they come; a thumb on a resolution that did not last counts for that one. What was
 * seen before the closing only confirms: it is read once more then.
 */
export function thumbed(ticket: Ticket, { up, resolvedAt, confirms }: Thumbed): Decision {
  if (confirms === true) {
    const isWaiting = ticket.status === 'resolved' && ticket.resolution?.at === resolvedAt;
    return { ticket: isWaiting ? verified(ticket, ticket.requester.login) : ticket, effects: [] };
  }
  if (ticket.ratings.some((one) => one.resolvedAt === resolvedAt)) return { ticket, effects: [] };
  return { ticket: rated(ticket, { stars: up ? 5 : 1, comment: null }, resolvedAt, 'thumb'), effects: [] };
}
