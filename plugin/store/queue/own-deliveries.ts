/** The desk’s own news as deliveries of the inbox, where they wait behind what their ticket or repository has still to hear. */
import type { Instant } from '../../calendar/instant.ts';
import { type InternalDelivery, internalDeliverySchema } from '../../core/internal-delivery.ts';
import type { Delivery } from './delivery.ts';
import { liftDelivery } from './upcast/deliveries.ts';

/** GitHub’s own events have no dot in their names, so nobody can post one of the desk’s from outside. */
const OWN = 'tierline.';

/**
 * The delivery that brings the news.
 *
 * @param id made from the fact, so that news that are told twice are one delivery.
 * @param at when it may be handled.
 */
export function ownDelivery(id: string, { event, place }: InternalDelivery, at: Instant): Delivery {
  const { installation, repository } = place;
  return {
    id,
    event: `${OWN}${event.kind}`,
    action: null,
    installation,
    stream: streamOf({ event, place }),
    receivedAt: at,
    payload: JSON.stringify({ event, place: { installation, repository } }),
  };
}

export function isOwn({ event }: Delivery): boolean {
  return event.startsWith(OWN);
}

/** The news of a delivery, whichever version of the desk stored it. */
export function readOwn(delivery: Delivery): InternalDelivery {
  return internalDeliverySchema.parse(liftDelivery(delivery, JSON.parse(delivery.payload)));
}

function streamOf({ event, place }: InternalDelivery): string {
  switch (event.kind) {
    case 'look':
      return `repository/${place.repository.id}`;
    // A stream of its own, or everything behind it would wait for its instant as well.
    case 'policy-begins':
      return `policy/${place.repository.id}/${event.policy}`;
    // A source is heard in its own order, by one worker at a time.
    case 'alerts-heard':
      return `alerts/${event.source}`;
    case 'alerts-gathered':
      return `alerts/${event.source}/${event.opening}`;
    default:
      return event.ticket;
  }
}
