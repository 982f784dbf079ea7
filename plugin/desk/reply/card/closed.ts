/** The card’s first sentence on a ticket that was resolved or closed by somebody’s word. */
import type { Policy } from '../../policy/policy.ts';
import type { Resolution, Ticket } from '../../ticket/ticket.ts';
import {
  cardClosedMessage,
  cardConfirmedMessage,
  cardRatedMessage,
  cardRateMessage,
  cardResolvedMessage,
  cardWithdrawnMessage,
} from '../messages/card.ts';
import { inOneLine, word } from '../messages/message.ts';
import { confirmForThem, sayOnBehalf } from '../people.ts';

export function sayResolvedBy(ticket: Ticket, by: string, policy: Policy): string {
  const name = sayOnBehalf(ticket);
  if (name !== null) return `**Resolved by @${by}.** Please tell ${name}. ${confirmForThem}`;
  return word(cardResolvedMessage, { requester: `@${ticket.requester.login}`, by: `@${by}` }, ticket, policy);
}

export function sayClosed(ticket: Ticket, resolution: Resolution, policy: Policy): string {
  if (resolution.code !== 'solved') return sayWithdrawn(ticket, resolution, policy);
  const { verifiedBy } = resolution;
  const confirmed =
    verifiedBy === null ? '' : word(cardConfirmedMessage, { by: `@${verifiedBy}` }, ticket, policy);
  const rating = sayRating(ticket, policy);
  return inOneLine(word(cardClosedMessage, { confirmed, rating }, ticket, policy));
}

function sayWithdrawn(ticket: Ticket, { by }: Resolution, policy: Policy): string {
  if (ticket.onBehalfOf !== null)
    return `**Closed without a solution**, by @${by}. Do they still need help? Write \`/reopen\` and what they see.`;
  return word(
    cardWithdrawnMessage,
    { requester: `@${ticket.requester.login}`, by: `@${by}` },
    ticket,
    policy,
  );
}

function sayRating(ticket: Ticket, policy: Policy): string {
  const { rating, onBehalfOf } = ticket;
  if (rating !== null) return word(cardRatedMessage, { stars: String(rating.stars) }, ticket, policy);
  return onBehalfOf === null
    ? word(cardRateMessage, {}, ticket, policy)
    : 'How did they find our help? Write `/rate 5` for very well, `/rate 1` for badly.';
}
