/** A job: an effect with the place where it is carried out, as it waits in the outbox. */
import { z } from 'zod';
import type { Instant } from '../calendar/instant.ts';
import { deskEffects, shownEffects } from './desk-effect.ts';
import { type Effect, type LateNotice, ticketEffects } from './effect.ts';
import { type Place, placeSchema, ticketPlace, ticketPlaceSchema } from './place.ts';
import { type Ticket, ticketId } from './ticket/ticket.ts';

const ofTicket = z.discriminatedUnion('kind', [...ticketEffects, ...shownEffects]);
const ofDesk = z.discriminatedUnion('kind', deskEffects);

export const jobSchema = z.union([
  z.intersection(ofTicket, z.object({ place: ticketPlaceSchema })),
  z.intersection(ofDesk, z.object({ place: placeSchema })),
]);

export type Job = Readonly<z.infer<typeof jobSchema>>;
export type JobOf<K extends Job['kind']> = Extract<Job, { readonly kind: K }>;

/** The ticket on whose issue it is done; null for what is done in a repository as a whole. */
export function ticketOf({ place, ...effect }: Job): string | null {
  if (effect.kind === 'reread') return ticketId(place.repository.id, effect.number);
  return 'number' in place ? ticketId(place.repository.id, place.number) : null;
}

/** How late a notice may be and still be told on its ticket, in milliseconds. */
const GRACE = 10 * 60_000;

/** The job of an effect that is carried out on GitHub; null for those that go another way: to a ticket, and to subscribers. */
export function jobOf(effect: Effect, ticket: Ticket, at: Place, now: Instant): Job | null {
  if (effect.kind === 'tell-ticket' || effect.kind === 'announcement') return null;
  const place = ticketPlace(ticket, at);
  if (!('summary' in effect) || !isLate(effect.summary, now)) return { ...effect, place };
  // It keeps the key of what it stands for: whichever of them was sent first is the only one ever.
  const { kind, key, summary } = effect;
  const repository = kind === 'back-office-note' ? effect.repository : null;
  return { kind: 'late-notice', key, repository, ...summary, place };
}

function isLate(summary: LateNotice | undefined, now: Instant): summary is LateNotice {
  return summary !== undefined && now - summary.since > GRACE;
}
