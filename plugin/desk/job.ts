/** A job: an effect with the place where it is carried out, as it waits in the outbox. */
import { z } from 'zod';
import { deskEffects, shownEffects } from './desk-effect.ts';
import { ticketEffects } from './effect.ts';
import { placeSchema, ticketPlaceSchema } from './place.ts';
import { ticketId } from './ticket/ticket.ts';

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
