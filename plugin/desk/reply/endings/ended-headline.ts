/** The card’s first sentence on a ticket that ended without anybody’s word of a solution here. */
import type { Policy } from '../../policy/policy.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { cardDuplicateMessage, cardDuplicateOverMessage, cardNoAnswerMessage } from '../messages/endings.ts';
import { word } from '../messages/message.ts';
import { sayOnBehalf } from '../on-behalf.ts';
import { handedOverHeadline } from '../work/handed-over.ts';
import { link } from './duplicate.ts';

/** Null for any other ticket. */
export function endedHeadline(ticket: Ticket, policy: Policy): string | null {
  switch (ticket.resolution?.code) {
    case 'no-answer':
      return noAnswer(ticket, policy);
    case 'duplicate':
      return merged(ticket, policy);
    case 'handed-over':
      return handedOverHeadline(ticket, policy);
    default:
      return null;
  }
}

function noAnswer(ticket: Ticket, policy: Policy): string {
  const name = sayOnBehalf(ticket);
  return name === null
    ? word(cardNoAnswerMessage, { requester: `@${ticket.requester.login}` }, ticket, policy)
    : `**Resolved for now: ${name} has not answered.** If they still need help, write \`/reopen\` and what they see.`;
}

function merged(ticket: Ticket, policy: Policy): string | null {
  const { main, requester } = ticket;
  if (main === null) return null;
  const where = link(main.news?.root ?? main);
  const isOver = main.news !== null && main.news.state !== 'open';
  const name = sayOnBehalf(ticket);
  if (name !== null)
    return `**${where} tells of the same trouble${isOver ? ' and is over' : ', and work goes on there'}.** If it is still broken for ${name}, or theirs is different, write \`/reopen\` and what they see.`;
  const message = isOver ? cardDuplicateOverMessage : cardDuplicateMessage;
  return word(message, { requester: `@${requester.login}`, main: where }, ticket, policy);
}
