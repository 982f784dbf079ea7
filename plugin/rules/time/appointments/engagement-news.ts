/** Somebody outside the team was engaged and nothing was heard: whoever works on the ticket is asked for news. */
import type { Instant } from '../../../desk/instant.ts';
import type { Policy } from '../../../desk/policy/policy.ts';
import { timesTerm } from '../../../desk/policy/reminders/reminders.ts';
import { calendarOf, termEnd } from '../../../desk/policy/term-end.ts';
import { askForNews, newsLine } from '../../../desk/reply/work/asks.ts';
import { type Engagement, isOpen } from '../../../desk/ticket/engagement.ts';
import { isActive } from '../../../desk/ticket/status.ts';
import { countedFrom, type Ticket } from '../../../desk/ticket/ticket.ts';
import { policyOf } from '../../context.ts';
import { tellStaff } from '../tell-staff.ts';
import type { Appointment } from './appointment.ts';

/** Whoever did not answer three times is not helped by a fourth. */
const MOST = 3;

export const engagementNews: Appointment = {
  name: 'engagement-news',
  next: (ticket, policy) => {
    const ahead = ticket.engagements.flatMap((one) => dueOf(one, ticket, policy) ?? []);
    return ahead.length === 0 ? null : Math.min(...ahead);
  },
  keep: (ticket, { at, cause }, context) => {
    const policy = policyOf(ticket, context);
    const due = ticket.engagements.filter((one) => (dueOf(one, ticket, policy) ?? at + 1) <= at);
    const effects = due.map((one) =>
      tellStaff(policy, {
        key: `${ticket.id}/${cause}/${ticket.engagements.indexOf(one) + 1}`,
        body: askForNews(ticket, one, policy),
        summary: { since: at, line: newsLine(one) },
      }),
    );
    const engagements = ticket.engagements.map((one) =>
      due.includes(one) ? { ...one, reminders: [...one.reminders, at] } : one,
    );
    return { ticket: { ...ticket, engagements }, effects };
  },
};

/** Counted from the last time that somebody was asked, each time twice as long. */
function dueOf(engagement: Engagement, ticket: Ticket, policy: Policy): Instant | null {
  const { reminders, at } = engagement;
  const term = policy.reminders.engagement[ticket.classification.priority];
  if (term === undefined || !isActive(ticket.status) || !isOpen(engagement)) return null;
  if (reminders.length >= MOST) return null;
  const end = termEnd(
    timesTerm(term, 2 ** reminders.length),
    calendarOf(policy, ticket),
    reminders.at(-1) ?? countedFrom(ticket, at),
  );
  // What staff raise late is late from then on: nobody is asked twice at once.
  return Math.max(end, ticket.touchedAt);
}
