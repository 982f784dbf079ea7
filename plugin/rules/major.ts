/** A major incident ends with its ticket; the back office is asked to review it. */

import type { Instant } from '../calendar/instant.ts';
import type { Effect } from '../core/effect.ts';
import { ongoing } from '../core/ticket/major.ts';
import { isActive } from '../core/ticket/status.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import type { Policy } from '../policy/policy.ts';
import { calendarOf, termEnd } from '../policy/term-end.ts';
import { sayReview } from '../reply/major-incidents.ts';

/** The ticket with its major incident over where the ticket is. */
export function endMajor(ticket: Ticket, at: Instant): Ticket {
  const major = ongoing(ticket.major);
  if (major === null || isActive(ticket.status)) return ticket;
  return { ...ticket, major: { ...major, ended: { at, why: null } } };
}

/** Once it is over, however it ended; without a back office there is nowhere to review it among staff. */
export function askReview(
  before: Ticket | null,
  after: Ticket,
  policy: Policy,
  { id: cause, at }: { readonly id: string; readonly at: Instant },
): readonly Effect[] {
  const { major } = after;
  const { reviewWithin } = policy.major;
  if (major === null || major.ended === null || ongoing(before?.major ?? null) === null) return [];
  if (policy.backOffice === null || reviewWithin === null) return [];
  const due = termEnd(reviewWithin, calendarOf(policy, after), major.ended.at);
  const body = sayReview(after, major, due, policy, at);
  return [
    { kind: 'back-office-note', key: `${after.id}/${cause}/review`, repository: policy.backOffice, body },
  ];
}
