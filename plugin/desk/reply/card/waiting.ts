/** The card’s first sentence on a ticket that waits. */
import type { Calendars } from '../../clock/clock.ts';
import type { Instant } from '../../instant.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Waiting } from '../../ticket/status.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import {
  cardGoesOnMessage,
  cardWaitingForAnswerMessage,
  cardWaitingForYouMessage,
  cardWaitingMessage,
  cardWaitingNoReasonMessage,
} from '../messages/card.ts';
import { inOneLine, languageOf, word } from '../messages/message.ts';
import { sayOnBehalf } from '../people.ts';
import { oneLine } from '../quiet.ts';
import { sayTime } from '../time.ts';
import { waitReasonName } from './names.ts';
import { sayPromised } from './promised.ts';

/** Whoever waits for the requester waits for their word; whomever else it waits for, what they were promised is owed. */
export function sayWaiting(
  ticket: Ticket,
  waiting: Waiting,
  policy: Policy,
  calendars: Calendars,
  asOf: Instant,
): string {
  if (waiting.on === 'user') return forTheRequester(ticket, waiting, policy);
  const whom = waitReasonName(waiting.on, languageOf(ticket, policy));
  const until = sayUntil(ticket, waiting, policy);
  const promise = sayPromised(ticket, policy, calendars, asOf);
  const why = sentence(waiting.why);
  return inOneLine(
    why === null
      ? word(cardWaitingNoReasonMessage, { whom, until, promise }, ticket, policy)
      : word(cardWaitingMessage, { whom, why, until, promise }, ticket, policy),
  );
}

function forTheRequester(ticket: Ticket, waiting: Waiting, policy: Policy): string {
  const name = sayOnBehalf(ticket);
  const why = sentence(waiting.why);
  const until = sayUntil(ticket, waiting, policy);
  const requester = `@${ticket.requester.login}`;
  if (name !== null)
    return inOneLine(
      `**Waiting for ${name}**${why === null ? '.' : `: ${why}`} ${until} Write \`/resume\` once they have answered.`,
    );
  return inOneLine(
    why === null
      ? word(cardWaitingForAnswerMessage, { requester, until }, ticket, policy)
      : word(cardWaitingForYouMessage, { requester, why, until }, ticket, policy),
  );
}

/** When it goes on by itself; empty where it waits for somebody. */
function sayUntil(ticket: Ticket, { on, until }: Waiting, policy: Policy): string {
  if (until === null) return '';
  // Staff read that somebody else’s ticket waits for them, in English as all that is theirs.
  if (on === 'user' && ticket.onBehalfOf !== null)
    return `Work goes on by itself on ${sayTime(until, policy.timezone)}.`;
  const time = sayTime(until, policy.timezone, languageOf(ticket, policy));
  return word(cardGoesOnMessage, { time }, ticket, policy);
}

/** Null where nothing was said. */
function sentence(text: string): string | null {
  const line = oneLine(text);
  if (line === '') return null;
  return /[.!?…]$/.test(line) ? line : `${line}.`;
}
