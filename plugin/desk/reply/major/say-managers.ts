/** What managers read when they are called. */
import type { Calendars } from '../../clock/clock.ts';
import type { Instant } from '../../instant.ts';
import { type Policy, serviceOf } from '../../policy/policy.ts';
import type { Actor } from '../../ticket/person.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { sayTier } from '../../ticket/tier.ts';
import { sayClock } from '../clock-line.ts';
import { mentionManagers } from '../people.ts';
import { oneLine, quoted } from '../quiet.ts';

interface Called {
  readonly by: Pick<Actor, 'login'>;
  readonly at: Instant;
  readonly policy: Policy;
  readonly calendars: Calendars;
}

/** The reason first, then what they would look up: how urgent, with whom, how the resolution stands. */
export function sayManagersCalled(
  ticket: Ticket,
  why: string,
  { by, at, policy, calendars }: Called,
): string {
  const { classification, assignee, owner } = ticket;
  const service = serviceOf(policy, ticket.service)?.name;
  const resolution = sayClock(ticket, 'resolution', policy, calendars, at);
  const facts = [
    `**${classification.priority}**${service === undefined ? '' : `, ${oneLine(service)}`}`,
    `with ${sayTier(ticket.tier)}${assignee === null ? ', assigned to nobody' : `, assigned to ${assignee}`}`,
    owner === null ? 'without an owner' : `owned by ${owner}`,
    ...(resolution === '' ? [] : [`resolution: ${resolution}`]),
  ];
  return `${mentionManagers(policy)}, @${by.login} asks for you here:\n\n${quoted(why)}\n\nThe ticket is ${facts.join('; ')}.`;
}
