/** When the requester hears next, as the card promises it. */
import type { Calendars, ClockKind } from '../../clock/clock.ts';
import { read } from '../../clock/reading.ts';
import type { Instant } from '../../instant.ts';
import type { Policy } from '../../policy/policy.ts';
import { clockOf, type Ticket } from '../../ticket/ticket.ts';
import { languageOf, word } from '../messages/message.ts';
import {
  cardAnswerDueMessage,
  cardAnswerLateMessage,
  cardUpdateDueMessage,
  cardUpdateLateMessage,
} from '../messages/promise.ts';
import { sayTime } from '../time.ts';

type Owed = Extract<ClockKind, 'first-response' | 'next-response' | 'update'>;
const owed: readonly Owed[] = ['first-response', 'next-response', 'update'];

/** By the first promise that is still owed; empty where none is. */
export function sayPromised(ticket: Ticket, policy: Policy, calendars: Calendars, asOf: Instant): string {
  for (const kind of owed) {
    const clock = clockOf(ticket, kind);
    const reading = clock === undefined ? null : read(clock, calendars, asOf);
    if (reading === null || reading.due === null) continue;
    const { breachedAt, due } = reading;
    return breachedAt === null
      ? sayDue(kind, due, ticket, policy)
      : sayLate(kind, breachedAt, ticket, policy);
  }
  return '';
}

function sayDue(kind: Owed, at: Instant, ticket: Ticket, policy: Policy): string {
  if (ticket.onBehalfOf !== null)
    return `${kind === 'update' ? 'The next word to them' : 'An answer to them'} is due by **${sayTime(at, policy.timezone)}**.`;
  const message = kind === 'update' ? cardUpdateDueMessage : cardAnswerDueMessage;
  return word(message, { time: timeFor(at, ticket, policy) }, ticket, policy);
}

function sayLate(kind: Owed, at: Instant, ticket: Ticket, policy: Policy): string {
  if (ticket.onBehalfOf !== null)
    return `Our ${kind === 'update' ? 'next word' : 'answer'} was due on **${sayTime(at, policy.timezone)}**. It is late.`;
  const message = kind === 'update' ? cardUpdateLateMessage : cardAnswerLateMessage;
  return word(message, { time: timeFor(at, ticket, policy) }, ticket, policy);
}

function timeFor(at: Instant, ticket: Ticket, policy: Policy): string {
  return sayTime(at, policy.timezone, languageOf(ticket, policy));
}
