/** One happening in a developer repository may be news to several tickets: each hears of it in its own stream. */
import { z } from 'zod';
import type { DevelopmentEvent } from '../../desk/development-event.ts';
import { drifts } from '../../desk/development-event.ts';
import type { Instant } from '../../desk/instant.ts';
import type { Claim, Delivery } from '../../store/queue/delivery.ts';
import type { TicketRow } from '../../store/tickets.ts';
import { settle } from '../handle/settle.ts';
import { record } from '../handle/ticket-event.ts';
import type { House } from '../house.ts';
import { readSaved } from '../saved.ts';
import { deskAt } from '../set-up/desks.ts';

export const SPREAD = 'tierline.development';

/** GitHub’s own events have no dot in their names, so nobody can post one of these from outside. */
export function spreadDelivery(
  event: DevelopmentEvent,
  { id, stream, installation }: Pick<TicketRow, 'id' | 'stream' | 'installation'>,
  now: Instant,
): Delivery {
  return {
    // Made from the fact, so that news that are told twice are one delivery.
    id: `${SPREAD}/${id}/${event.id}`,
    event: SPREAD,
    action: null,
    installation,
    stream,
    receivedAt: now,
    payload: JSON.stringify({ ...event, ticket: id }),
  };
}

const on = {
  id: z.string(),
  ticket: z.string(),
  at: z.number(),
  issue: z.string(),
  repository: z.string(),
  number: z.number(),
};

/** What several tickets may hear of at once. */
type Spread = Extract<
  DevelopmentEvent,
  { kind: 'development-pull' | 'development-released' | 'development-drifted' }
>;

const shape: z.ZodType<Spread> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('development-pull'),
    ...on,
    pull: z.object({
      repository: z.string(),
      number: z.number(),
      url: z.string(),
      state: z.enum(['open', 'merged', 'closed']),
      commit: z.string().nullable(),
    }),
  }),
  z.object({
    kind: z.literal('development-released'),
    ...on,
    tag: z.string(),
    url: z.string(),
    certain: z.boolean(),
  }),
  z.object({
    kind: z.literal('development-drifted'),
    ...on,
    how: z.enum(drifts),
    to: z
      .object({ issue: z.string(), repository: z.string(), number: z.number(), url: z.string() })
      .nullable(),
  }),
]);

/** What must be there is checked, and the event passed on whole: a field that is not named here is not lost on the way. */
const spread = z.custom<Spread>(
  (value) => shape.safeParse(value).success,
  'This is no news of the developers for a ticket.',
);

export async function handleSpread(claim: Claim, json: unknown, house: House): Promise<void> {
  const event = spread.parse(json);
  const row = await house.store.tickets.get(event.ticket);
  if (row === null) return settle(claim, house, 'ignored', 'linked to no ticket that we know');
  const { repository } = readSaved(row.state).ticket;
  const desk = await deskAt({ installation: row.installation, repository }, house);
  if (desk === null) return settle(claim, house, 'ignored', 'its desk is no desk any more');
  await house.store.transaction((tx) => record(event, desk, claim, house, tx));
}
