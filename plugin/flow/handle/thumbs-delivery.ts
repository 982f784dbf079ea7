/** The requester’s thumb as it was read at closing, on its way through the inbox. */
import { z } from 'zod';
import type { Thumbed } from '../../desk/event.ts';
import type { Instant } from '../../desk/instant.ts';
import type { Place } from '../../desk/place.ts';
import { ticketId } from '../../desk/ticket/ticket.ts';
import type { JobOf } from '../../github/perform/job.ts';
import type { Thumbs } from '../../github/perform/thumbs.ts';
import type { Delivery } from '../../store/queue/delivery.ts';

const delivered = z.object({
  ticket: z.string(),
  at: z.number(),
  resolvedAt: z.number(),
  up: z.boolean(),
  place: z.object({
    installation: z.number(),
    repository: z.object({ id: z.number(), owner: z.string(), name: z.string() }),
  }),
});

/** It counts from the closing on, whenever GitHub was asked. */
export function readThumbed(json: unknown): { readonly event: Thumbed; readonly place: Place } {
  const { ticket, at, resolvedAt, up, place } = delivered.parse(json);
  return { event: { kind: 'thumbed', id: `thumbed/${resolvedAt}`, ticket, at, up, resolvedAt }, place };
}

export function thumbsDelivery(
  { installation, repository, number, resolvedAt, closedAt }: JobOf<'read-thumbs'>,
  { up }: Thumbs,
  key: string,
  now: Instant,
): Delivery {
  const ticket = ticketId(repository.id, number);
  return {
    id: `${key}/answer`,
    event: 'tierline.thumbs',
    action: null,
    installation,
    stream: ticket,
    receivedAt: now,
    payload: JSON.stringify({ ticket, at: closedAt, resolvedAt, up, place: { installation, repository } }),
  };
}
