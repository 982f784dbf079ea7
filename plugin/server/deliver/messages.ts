/** Puts announcements into the outbox: one message for each subscriber that wants it, so that a dead one keeps nobody else waiting. */
import { z } from 'zod';
import type { Instant } from '../../calendar/instant.ts';
import type { Effect } from '../../core/effect.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { type DeskMessage, type Message, messageId, messageOf } from '../../outbound/message.ts';
import { hears, type Subscriber } from '../../outbound/subscriber.ts';
import type { NewEffect } from '../../store/queue/effect.ts';

/** A webhook in the outbox: its bytes are made once, so that every try sends the same. */
export const waitingMessageSchema = z.object({ id: z.string(), body: z.string() });
type WaitingMessage = Readonly<z.infer<typeof waitingMessageSchema>>;

/** Whom announcements of a ticket go to, and the numbers of those that were not made before. */
interface Mailing {
  readonly subscribers: readonly Subscriber[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly at: Instant;
}

/** A message’s id is the same at every try. */
export function messageRows(
  effect: Effect,
  ticket: Ticket,
  { subscribers, numbers, at }: Mailing,
): readonly NewEffect[] {
  if (effect.kind !== 'announcement') return [];
  const sequence = numbers.get(effect.key);
  if (sequence === undefined) return [];
  const message = messageOf(effect, ticket, sequence);
  return subscribers
    .filter(({ types }) => hears(types, effect.type))
    .map(({ name }) =>
      messageEffect(`${effect.key}@${name}`, messageId(effect.key), message, { name, stream: ticket.id, at }),
    );
}

/** A message for one subscriber; those of one stream keep their order. */
export function messageEffect(
  key: string,
  id: string,
  message: Message | DeskMessage,
  { name, stream, at }: { readonly name: string; readonly stream: string; readonly at: Instant },
): NewEffect {
  const waiting: WaitingMessage = { id, body: JSON.stringify(message) };
  return {
    key,
    lane: `subscriber/${name}`,
    stream,
    kind: message.type,
    body: JSON.stringify(waiting),
    notBefore: at,
  };
}
