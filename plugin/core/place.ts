/** Where something is: a repository as an installation of the App sees it, and a ticket’s own issue there. */
import { z } from 'zod';
import { repositorySchema, type Ticket } from './ticket/ticket.ts';

const inRepository = { installation: z.number(), repository: repositorySchema };

export const placeSchema = z.object(inRepository);
export type Place = Readonly<z.infer<typeof placeSchema>>;

/** A ticket’s issue, with what of the ticket its effects need wherever they are carried out. */
export const ticketPlaceSchema = z.object({
  ...inRepository,
  /** Of the issue. */
  number: z.number(),
  title: z.string(),
  /** The issue’s address. */
  url: z.string(),
  /** The developers’ repository where the ticket’s linked issue is, with GitHub’s number for it; null until that is known. */
  developers: z.object({ repository: z.string(), id: z.number() }).readonly().nullable(),
});
type TicketPlace = Readonly<z.infer<typeof ticketPlaceSchema>>;

/** A ticket’s own issue. */
export function ticketPlace(
  { number, title, url, development }: Ticket,
  { installation, repository }: Place,
): TicketPlace {
  const id = development?.issue?.split('#')[0];
  const developers =
    id === undefined || development === null ? null : { repository: development.repository, id: Number(id) };
  return { installation, repository, number, title, url, developers };
}
