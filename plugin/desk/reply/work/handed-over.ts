/** What people read when others have a ticket’s matter from now on. */
import type { InEach } from '../../language.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import type { HandedTo, Receiver } from '../../ticket/work/handed-to.ts';
import { languageOf, word } from '../messages/message.ts';
import { cardHandedOverMessage, handedOverMessage } from '../messages/work.ts';
import { sayOnBehalf } from '../on-behalf.ts';
import { oneLine, quoted } from '../quiet.ts';

/** What they are, behind their name. */
const natures: InEach<Readonly<Record<Receiver, string>>> = {
  en: { vendor: ' (the vendor)', 'third-party': '', customer: ' (on your side)' },
  de: { vendor: ' (Hersteller)', 'third-party': '', customer: ' (auf Ihrer Seite)' },
};

export function sayHandedOver(ticket: Ticket, to: HandedTo, why: string, policy: Policy): string {
  const name = sayOnBehalf(ticket);
  if (name !== null)
    return `@${ticket.requester.login}, from now on this is with ${sayReceiverOfThem(to)}, and the ticket that you wrote down for ${name} ends here:\n\n${quoted(why)}\n\nPlease tell them. If it does not move on, write \`/reopen\` and what they see.`;
  return word(
    handedOverMessage,
    { requester: `@${ticket.requester.login}`, to: sayReceiver(to, ticket, policy), why: quoted(why) },
    ticket,
    policy,
  );
}

/** `ACME (the vendor)`, in the ticket’s language. */
function sayReceiver(to: HandedTo, ticket: Pick<Ticket, 'service'>, policy: Policy): string {
  return `${oneLine(to.name, 80)}${natures[languageOf(ticket, policy)][to.kind]}`;
}

/** On the card of a ticket that was handed over; null on any other. */
export function handedOverHeadline(ticket: Ticket, policy: Policy): string | null {
  const to = ticket.resolution?.handedTo;
  if (to === undefined) return null;
  const name = sayOnBehalf(ticket);
  if (name !== null)
    return `**From now on this is with ${sayReceiverOfThem(to)}.** The ticket is closed. If it does not move on for ${name}, write \`/reopen\` and what they see.`;
  const values = { requester: `@${ticket.requester.login}`, to: sayReceiver(to, ticket, policy) };
  return word(cardHandedOverMessage, values, ticket, policy);
}

/** As staff read it, of somebody for whom they wrote the ticket. */
function sayReceiverOfThem({ kind, name }: HandedTo): string {
  return `${oneLine(name, 80)}${kind === 'customer' ? ' (on their side)' : natures.en[kind]}`;
}
