/** The first sentence of the card: who has the ticket, and when the requester hears next. */
import type { Calendars } from '../clock/clock.ts';
import { read } from '../clock/ledger.ts';
import type { Instant } from '../instant.ts';
import type { Policy } from '../policy/policy.ts';
import { clockOf, type Ticket } from '../ticket/ticket.ts';
import { sayTier } from '../ticket/tier.ts';
import { oneLine } from './quiet.ts';
import { sayTime } from './time.ts';

export function headline(ticket: Ticket, policy: Policy, calendars: Calendars, asOf: Instant): string {
  switch (ticket.status) {
    case 'new':
      return greeting(ticket, policy, calendars, asOf);
    case 'open':
      return `**${worker(ticket)}** is working on this, ${ticket.reopenings > 0 ? 'reopened' : `at priority ${ticket.classification.priority}`}.`;
    case 'waiting':
      return waiting(ticket, policy);
    case 'resolved':
      return `**Resolved by @${ticket.resolution?.by}.** @${ticket.requester.login}, does it work for you? Write \`/confirm\`. If it is still broken, write \`/reopen\` and what you see.`;
    case 'closed':
      return closed(ticket);
    default:
      return ticket.status satisfies never;
  }
}

function greeting(ticket: Ticket, policy: Policy, calendars: Calendars, asOf: Instant): string {
  const clock = clockOf(ticket, 'first-response');
  const due = clock === undefined ? null : (read(clock, calendars, asOf)?.due ?? null);
  const when =
    due === null
      ? 'A person will answer you here.'
      : `A person answers you by **${sayTime(due, policy.timezone)}**.`;
  return `Thank you, @${ticket.requester.login}. Your ticket is with **${sayTier(ticket.tier)}** at priority **${ticket.classification.priority}**. ${when}`;
}

function worker(ticket: Ticket): string {
  return ticket.assignee === null ? sayTier(ticket.tier) : `@${ticket.assignee}`;
}

function waiting(ticket: Ticket, policy: Policy): string {
  const on = ticket.waiting;
  if (on === null) return '';
  const why = on.why === '' ? '' : `: ${oneLine(on.why)}`;
  const until = on.until === null ? '' : ` Work goes on by itself on ${sayTime(on.until, policy.timezone)}.`;
  if (on.on === 'user') {
    return `**Waiting for you, @${ticket.requester.login}**${why === '' ? '. Please answer below.' : why}${until}`;
  }
  return `**Waiting on ${on.on.replace('-', ' ')}**${why === '' ? '.' : why}${until}`;
}

function closed({ resolution, requester }: Ticket): string {
  if (resolution === null) return '**Closed.**';
  switch (resolution.code) {
    case 'withdrawn':
      return `**Closed without a solution**, by @${resolution.by}. Do you still need help, @${requester.login}? Write \`/reopen\` and what you see.`;
    case 'solved':
      return `**Solved and closed.**${resolution.verifiedBy === null ? '' : ` Confirmed by @${resolution.verifiedBy}.`} How did we do? Write \`/rate 5\` for very well, \`/rate 1\` for badly.`;
    default:
      return resolution.code satisfies never;
  }
}
