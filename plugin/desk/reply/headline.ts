/** The first sentence of the card: who has the ticket, and when the requester hears next. */
import type { Calendars } from '../clock/clock.ts';
import { read } from '../clock/reading.ts';
import type { Instant } from '../instant.ts';
import type { Policy } from '../policy/policy.ts';
import { sayWaitReason } from '../ticket/status.ts';
import { clockOf, type Ticket } from '../ticket/ticket.ts';
import { sayTier } from '../ticket/tier.ts';
import { oneLine } from './quiet.ts';
import { sayTime } from './time.ts';

export function headline(ticket: Ticket, policy: Policy, calendars: Calendars, asOf: Instant): string {
  switch (ticket.status) {
    case 'new':
      return greeting(ticket, policy, calendars, asOf);
    case 'open':
      return `${worker(ticket)}${promise(ticket, policy, calendars, asOf)}`;
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
  const { requester, tier, classification } = ticket;
  const when = promise(ticket, policy, calendars, asOf);
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
      return ` Our ${kind === 'update' ? 'next word' : 'answer'} was due on **${sayTime(breachedAt, policy.timezone)}**. It is late, and we are sorry.`;
    const when = `by **${sayTime(due, policy.timezone)}**.`;
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

function waiting({ waiting: on, requester }: Ticket, policy: Policy): string {
  if (on === null) return '';
  const until = on.until === null ? '' : ` Work goes on by itself on ${sayTime(on.until, policy.timezone)}.`;
  if (on.on === 'user') {
    const why = on.why === '' ? '. Please answer below.' : `: ${sentence(on.why)}`;
    return `**Waiting for you, @${requester.login}**${why}${until}`;
  }
  const why = on.why === '' ? '.' : `: ${sentence(on.why)}`;
  return `**Waiting for ${sayWaitReason(on.on)}**${why}${until}`;
}

function sentence(text: string): string {
  const line = oneLine(text);
  return /[.!?…]$/.test(line) ? line : `${line}.`;
}

function closed({ resolution, requester, rating }: Ticket): string {
  if (resolution === null) return '**Closed.**';
  switch (resolution.code) {
    case 'withdrawn':
      return `**Closed without a solution**, by @${resolution.by}. Do you still need help, @${requester.login}? Write \`/reopen\` and what you see.`;
    case 'solved': {
      const confirmed = resolution.verifiedBy === null ? '' : ` Confirmed by @${resolution.verifiedBy}.`;
      const rate =
        rating === null
          ? 'How did we do? Write `/rate 5` for very well, `/rate 1` for badly.'
          : `Rated ${rating.stars} of 5, thank you.`;
      return `**Solved and closed.**${confirmed} ${rate}`;
    }
    default:
      return resolution.code satisfies never;
  }
}
