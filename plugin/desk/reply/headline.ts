/** The first sentence of the card: who has the ticket, and when the requester hears next. */
import type { Calendars } from '../clock/clock.ts';
import { read } from '../clock/reading.ts';
import type { Instant } from '../instant.ts';
import type { Policy } from '../policy/policy.ts';
import { sayWaitReason } from '../ticket/status.ts';
import { clockOf, type Ticket } from '../ticket/ticket.ts';
import { sayTier } from '../ticket/tier.ts';
import { confirmForThem, sayOnBehalf } from './on-behalf.ts';
import { oneLine } from './quiet.ts';
import { sayTime } from './time.ts';

export function headline(ticket: Ticket, policy: Policy, calendars: Calendars, asOf: Instant): string {
  switch (ticket.status) {
    case 'new':
      return greeting(ticket, policy, calendars, asOf);
    case 'open':
      return `${worker(ticket)}${promise(ticket, policy, calendars, asOf)}`;
    case 'waiting':
      return waiting(ticket, policy, calendars, asOf);
    case 'resolved':
      return resolved(ticket);
    case 'closed':
      return closed(ticket);
    default:
      return ticket.status satisfies never;
  }
}

function resolved(ticket: Ticket): string {
  const { resolution, requester } = ticket;
  const name = sayOnBehalf(ticket);
  return name === null
    ? `**Resolved by @${resolution?.by}.** @${requester.login}, does it work for you? Write \`/confirm\`. If it is still broken, write \`/reopen\` and what you see.`
    : `**Resolved by @${resolution?.by}.** Please tell ${name}. ${confirmForThem}`;
}

function greeting(ticket: Ticket, policy: Policy, calendars: Calendars, asOf: Instant): string {
  const { requester, tier, classification } = ticket;
  const when = promise(ticket, policy, calendars, asOf);
  const name = sayOnBehalf(ticket);
  if (name !== null)
    return `Written down for ${name} by @${requester.login}. The ticket is with **${sayTier(tier)}** at priority **${classification.priority}**.${when}`;
  return `Thank you, @${requester.login}. Your ticket is with **${sayTier(tier)}** at priority **${classification.priority}**.${when === '' ? ' A person will answer you here.' : when}`;
}

/** When the requester hears next, by the first promise that is still owed; empty where none is. */
function promise(ticket: Ticket, policy: Policy, calendars: Calendars, asOf: Instant): string {
  for (const kind of ['first-response', 'next-response', 'update'] as const) {
    const clock = clockOf(ticket, kind);
    const reading = clock === undefined ? null : read(clock, calendars, asOf);
    if (reading === null || reading.due === null) continue;
    const { breachedAt, due } = reading;
    if (breachedAt !== null)
      return ` Our ${kind === 'update' ? 'next word' : 'answer'} was due on **${sayTime(breachedAt, policy.timezone)}**. It is late${ticket.onBehalfOf === null ? ', and we are sorry' : ''}.`;
    const when = `by **${sayTime(due, policy.timezone)}**.`;
    if (ticket.onBehalfOf !== null)
      return ` ${kind === 'update' ? 'The next word to them' : 'An answer to them'} is due ${when}`;
    return kind === 'update' ? ` You hear from us again ${when}` : ` A person answers you ${when}`;
  }
  return '';
}

function worker({ assignee, tier, reopenings, classification: { priority } }: Ticket): string {
  const again = reopenings > 0 ? ' again' : '';
  return assignee === null
    ? `This is with **${sayTier(tier)}**${again}, at priority **${priority}**; nobody has taken it yet.`
    : `**@${assignee}** is working on this${again}, at priority **${priority}**.`;
}

/** Whoever waits for the requester waits for their word; whomever else it waits for, what they were promised is owed. */
function waiting(ticket: Ticket, policy: Policy, calendars: Calendars, asOf: Instant): string {
  const { waiting: on, requester } = ticket;
  if (on === null) return '';
  const until = on.until === null ? '' : ` Work goes on by itself on ${sayTime(on.until, policy.timezone)}.`;
  if (on.on === 'user') {
    const name = sayOnBehalf(ticket);
    if (name !== null)
      return `**Waiting for ${name}**${on.why === '' ? '.' : `: ${sentence(on.why)}`}${until} Write \`/resume\` once they have answered.`;
    const why = on.why === '' ? '. Please answer below.' : `: ${sentence(on.why)}`;
    return `**Waiting for you, @${requester.login}**${why}${until}`;
  }
  const why = on.why === '' ? '.' : `: ${sentence(on.why)}`;
  return `**Waiting for ${sayWaitReason(on.on)}**${why}${until}${promise(ticket, policy, calendars, asOf)}`;
}

function sentence(text: string): string {
  const line = oneLine(text);
  return /[.!?…]$/.test(line) ? line : `${line}.`;
}

function closed({ resolution, requester, rating, onBehalfOf }: Ticket): string {
  if (resolution === null) return '**Closed.**';
  switch (resolution.code) {
    case 'withdrawn':
      return `**Closed without a solution**, by @${resolution.by}. ${
        onBehalfOf === null
          ? `Do you still need help, @${requester.login}? Write \`/reopen\` and what you see.`
          : 'Do they still need help? Write `/reopen` and what they see.'
      }`;
    case 'solved': {
      const confirmed = resolution.verifiedBy === null ? '' : ` Confirmed by @${resolution.verifiedBy}.`;
      const rate =
        rating === null
          ? `How did ${onBehalfOf === null ? 'we do' : 'they find our help'}? Write \`/rate 5\` for very well, \`/rate 1\` for badly.`
          : `Rated ${rating.stars} of 5, thank you.`;
      return `**Solved and closed.**${confirmed} ${rate}`;
    }
    default:
      return resolution.code satisfies never;
  }
}
