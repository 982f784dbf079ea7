/** The first sentence of the card: who has the ticket, and when the requester hears next. */
import type { Calendars } from '../../clock/clock.ts';
import type { Instant } from '../../instant.ts';
import type { InEach } from '../../language.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { sayTier } from '../../ticket/tier.ts';
import { endedHeadline } from '../endings.ts';
import { cardGreetingMessage, cardNotTakenMessage, cardTakenMessage } from '../messages/card.ts';
import { inOneLine, languageOf, word } from '../messages/message.ts';
import { cardAnswerComingMessage } from '../messages/promise.ts';
import { sayOnBehalf } from '../people.ts';
import { sayClosed, sayResolvedBy } from './closed.ts';
import { tierName } from './names.ts';
import { sayPromised } from './promised.ts';
import { sayWaiting } from './waiting.ts';

export function headline(ticket: Ticket, policy: Policy, calendars: Calendars, asOf: Instant): string {
  const ended = endedHeadline(ticket, policy);
  if (ended !== null) return ended;
  const { status, waiting, resolution } = ticket;
  switch (status) {
    case 'new':
      return greeting(ticket, policy, sayPromised(ticket, policy, calendars, asOf));
    case 'open':
      return worker(ticket, policy, sayPromised(ticket, policy, calendars, asOf));
    case 'waiting':
      return waiting === null ? '' : sayWaiting(ticket, waiting, policy, calendars, asOf);
    case 'resolved':
      return sayResolvedBy(ticket, resolution?.by ?? '', policy);
    case 'closed':
      return resolution === null ? '' : sayClosed(ticket, resolution, policy);
    default:
      return status satisfies never;
  }
}

function greeting(ticket: Ticket, policy: Policy, promised: string): string {
  const { tier, classification } = ticket;
  const requester = `@${ticket.requester.login}`;
  const name = sayOnBehalf(ticket);
  if (name !== null)
    return `Written down for ${name} by ${requester}. The ticket is with **${sayTier(tier)}** at priority **${classification.priority}**. ${promised}`.trim();
  const promise = promised === '' ? word(cardAnswerComingMessage, {}, ticket, policy) : promised;
  const level = tierName(tier, languageOf(ticket, policy));
  return word(
    cardGreetingMessage,
    { requester, level, priority: classification.priority, promise },
    ticket,
    policy,
  );
}

const again: InEach<string> = { en: ' again', de: ' wieder' };

function worker(ticket: Ticket, policy: Policy, promise: string): string {
  const { assignee, tier, reopenings, classification } = ticket;
  const { priority } = classification;
  const language = languageOf(ticket, policy);
  const rest = { again: reopenings > 0 ? again[language] : '', priority, promise };
  return inOneLine(
    assignee === null
      ? word(cardNotTakenMessage, { ...rest, level: tierName(tier, language) }, ticket, policy)
      : word(cardTakenMessage, { ...rest, assignee: `@${assignee}` }, ticket, policy),
  );
}
