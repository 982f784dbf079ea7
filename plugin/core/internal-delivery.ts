/** What the desk tells itself through its own door: an event of a ticket, or of a repository, and the place where it happened. */
import { z } from 'zod';
import { eventSchema } from './event.ts';
import { placeSchema } from './place.ts';
import { notificationSchema } from './ticket/alert.ts';

/** The repository is to be looked at: the App has come there, or its files have changed. */
const look = z.object({ kind: z.literal('look') });

/** The instant of a policy that was merged earlier has come. */
const policyBegins = z.object({ kind: z.literal('policy-begins'), policy: z.string() });

/** Monitoring has posted something. Of the place only its name is known at the door. */
const alertsHeard = z.object({
  kind: z.literal('alerts-heard'),
  source: z.string(),
  notification: notificationSchema,
});

/** A while after that: the ticket that was wanted is opened, or told what gathered meanwhile. `opening` names it. */
const alertsGathered = z.object({
  kind: z.literal('alerts-gathered'),
  source: z.string(),
  opening: z.string(),
});

export const internalDeliverySchema = z.object({
  event: z.discriminatedUnion('kind', [eventSchema, look, policyBegins, alertsHeard, alertsGathered]),
  place: placeSchema,
});
export type InternalDelivery = Readonly<z.infer<typeof internalDeliverySchema>>;
