/** What a requester reads who was asked something and stays silent. */
import type { Instant } from '../../instant.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Waiting } from '../../ticket/status.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { noAnswerMessage, silenceEndsMessage, stillWaitingMessage } from '../messages/endings.ts';
import { languageOf, word } from '../messages/message.ts';
import { sayOnBehalf } from '../on-behalf.ts';
import { quoted } from '../quiet.ts';
import { sayTime } from '../time.ts';

/** `ends`: when the ticket is resolved without an answer; null where the policy waits for ever. */
export function sayStillWaiting(
  ticket: Ticket,
  { why }: Waiting,
  ends: Instant | null,
  policy: Policy,
): string {
  const question = why === '' ? '' : quoted(why);
  const name = sayOnBehalf(ticket);
  if (name !== null) {
    const end =
      ends === null ? '' : ` Otherwise the ticket is resolved on ${sayTime(ends, policy.timezone)}.`;
    return tight(
      `@${ticket.requester.login}, this ticket still waits for ${name}.\n\n${question}\n\nPlease ask them again, and write \`/resume\` once they have answered.${end}`,
    );
  }
  const end =
    ends === null
      ? ''
      : word(silenceEndsMessage, { date: inTheirWords(ends, ticket, policy) }, ticket, policy);
  return tight(
    word(stillWaitingMessage, { requester: `@${ticket.requester.login}`, question, end }, ticket, policy),
  );
}

export function sayNoAnswer(ticket: Ticket, policy: Policy): string {
  const name = sayOnBehalf(ticket);
  return name === null
    ? word(noAnswerMessage, { requester: `@${ticket.requester.login}` }, ticket, policy)
    : `@${ticket.requester.login}, ${name} has not answered, so this ticket is resolved for now. If they still need help, write \`/reopen\` and what they see.`;
}

function inTheirWords(at: Instant, ticket: Ticket, policy: Policy): string {
  return sayTime(at, policy.timezone, languageOf(ticket, policy));
}

/** No gap where a placeholder stayed empty. */
function tight(text: string): string {
  return text.replace(/\n{3,}/g, '\n\n').trimEnd();
}
