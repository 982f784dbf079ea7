/** What follows from a change, whichever rule made it: subscribers, other tickets, the requester’s thumb at closing, labels that GitHub suggests, a major incident that is over. */
import type { Instant } from '../calendar/instant.ts';
import type { Effect } from '../core/effect.ts';
import type { TicketEvent } from '../core/event.ts';
import { ongoing } from '../core/ticket/major.ts';
import { isActive, noteStage } from '../core/ticket/status.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import type { Policy } from '../policy/policy.ts';
import { calendarOf, termEnd } from '../policy/term-end.ts';
import { sayReview } from '../reply/major-incidents.ts';
import { tellStaff } from '../reply/people.ts';
import { confirmedByItself, withoutRequester } from './alerts/no-requester.ts';
import { announce } from './announce.ts';
import { writeTicketMessages } from './between/ticket-messages.ts';
import type { Decision } from './context.ts';
import { followSuggestedLabels, suggestLabels } from './labels/suggested.ts';
import { askThumbs } from './rating.ts';
import { foldStaffComments } from './standing-comments.ts';

/** `event` is what changed it: somebody’s act, or an instant that came. */
export function follow(
  before: Ticket | null,
  { ticket, effects }: Decision,
  event: Pick<TicketEvent, 'id' | 'at'>,
  policy: Policy,
): Decision {
  const after = noteStage(endMajor(confirmedByItself(ticket), event.at), event.at);
  const labelled = followSuggestedLabels(before, after, event);
  const written = writeTicketMessages(labelled.ticket, event);
  const followed = [
    ...effects,
    ...announce(before, after, event),
    ...written.effects,
    ...(before === null ? suggestLabels(after, policy) : labelled.effects),
    ...askThumbs(before, after, event),
    ...askReview(before, after, policy, event),
  ];
  const said = withoutRequester(after, followed);
  return foldStaffComments({ ticket: written.ticket, effects: said }, event.at);
}

/** The ticket with its major incident over where the ticket is. */
function endMajor(ticket: Ticket, at: Instant): Ticket {
  const major = ongoing(ticket.major);
  if (major === null || isActive(ticket.status)) return ticket;
  return { ...ticket, major: { ...major, ended: { at, why: null } } };
}

/** Once it is over, however it ended; without a back office there is nowhere to review it among staff. */
function askReview(
  before: Ticket | null,
  after: Ticket,
  policy: Policy,
  { id: cause, at }: { readonly id: string; readonly at: Instant },
): readonly Effect[] {
  const { major } = after;
  const { reviewWithin } = policy.major;
  if (major === null || major.ended === null || ongoing(before?.major ?? null) === null) return [];
  if (reviewWithin === null) return [];
  const due = termEnd(reviewWithin, calendarOf(policy, after), major.ended.at);
  const body = sayReview(after, major, due, policy, at);
  return tellStaff(policy, { key: `${after.id}/${cause}/review`, body });
}
