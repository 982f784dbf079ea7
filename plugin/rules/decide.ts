/** Decides what an event means: the ticket after it, and what is to be told. Pure: the same in, the same out. */

import type { TicketEvent } from '../core/event.ts';
import { isActive } from '../core/ticket/status.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import { tellOfSecrets } from '../features/secrets.ts';
import { driveClocks } from '../sla/drive.ts';
import { alerted } from './alerts/alerted.ts';
import { respondedByTaking } from './alerts/no-requester.ts';
import { assigned, giveOut } from './assignment.ts';
import { fromTheBeginning } from './beginning.ts';
import { incidentJoined, incidentLeft, problemSaid } from './between/problem-messages.ts';
import { duplicateJoined, duplicateLeft, mainSaid } from './between/ticket-messages.ts';
import { closed, gone, reopenedByButton } from './closed.ts';
import { commented, edited } from './commented.ts';
import type { Context, Decision } from './context.ts';
import { articleProposed, articlePublished, articleRefused } from './development/articles.ts';
import { developed } from './development/developed.ts';
import { follow } from './follow.ts';
import { labelled, unlabelled } from './labels/labelled.ts';
import { labelDismissed, labelsSuggested } from './labels/suggested.ts';
import { judged } from './matching/lessons.ts';
import { opened } from './opened.ts';
import { thumbed } from './rating.ts';
import { passTime } from './time/due.ts';
import { touched } from './time/touched.ts';

/**
 * One step of a ticket. Time passes first: whatever fell due before the event is told at its own instant.
 * Null as long as the opening has not been seen; its events wait for it.
 */
export function decide(ticket: Ticket | null, event: TicketEvent, desk: Context): Decision | null {
  const context = event.crew === undefined ? desk : { ...desk, crew: event.crew };
  if (ticket === null) {
    if (event.kind !== 'opened') return null;
    return finish(null, opened(event, context), event, context);
  }
  const until = event.kind === 'due' ? event.at : event.at - 1;
  const early = passTime(ticket, until, context);
  const happened = happen(early.ticket, event, context);
  const current = { ...happened, ticket: underPresentPolicy(early.ticket, happened.ticket, event) };
  const late = finish(early.ticket, current, event, context);
  return { ticket: late.ticket, effects: [...early.effects, ...late.effects] };
}

/** An ended ticket hears of no new policy; what takes it up again brings the one in force. */
function underPresentPolicy(before: Ticket, after: Ticket, event: TicketEvent): Ticket {
  if (isActive(before.status) || !isActive(after.status)) return after;
  const policy = 'policy' in event ? event.policy : undefined;
  return policy === undefined ? after : { ...after, policy, policySince: event.at };
}

/**
 * The ticket as the fold of its events in their own order, with everything that was ever to be told.
 *
 * @param keep what a ticket that was folded before keeps of it, asked after each event
 */
export function fold(
  events: readonly TicketEvent[],
  context: Context,
  keep: (ticket: Ticket) => Ticket = (ticket) => ticket,
): Decision | null {
  return fromTheBeginning(events).reduce<Decision | null>((last, event) => {
    const next = decide(last?.ticket ?? null, event, context);
    if (next === null) return last;
    return { ticket: keep(next.ticket), effects: [...(last?.effects ?? []), ...next.effects] };
  }, null);
}

function happen(ticket: Ticket, event: TicketEvent, context: Context): Decision {
  switch (event.kind) {
    case 'opened':
    case 'due':
      return { ticket, effects: [] };
    case 'edited':
      return edited(ticket, event, context);
    case 'commented':
      return commented(ticket, event, context);
    case 'labelled':
      return labelled(ticket, event, context);
    case 'unlabelled':
      return unlabelled(ticket, event, context);
    case 'assigned':
    case 'unassigned':
      return assigned(ticket, event, context);
    case 'closed':
      return closed(ticket, event, context);
    case 'reopened':
      return reopenedByButton(ticket, event, context);
    case 'gone':
      return gone(ticket, event);
    case 'policy-changed':
      return { ticket: { ...ticket, policy: event.policy, policySince: event.at }, effects: [] };
    case 'away':
      return { ticket: { ...ticket, away: { from: event.at, until: event.until } }, effects: [] };
    case 'development-opened':
    case 'development-refused':
    case 'development-closed':
    case 'development-reopened':
    case 'development-milestone':
    case 'development-pull':
    case 'development-released':
    case 'development-drifted':
    case 'development-commented':
      return developed(ticket, event, context);
    case 'duplicate-joined':
      return duplicateJoined(ticket, event, context);
    case 'duplicate-left':
      return duplicateLeft(ticket, event);
    case 'main-said':
      return mainSaid(ticket, event, context);
    case 'incident-joined':
      return incidentJoined(ticket, event);
    case 'incident-left':
      return incidentLeft(ticket, event);
    case 'problem-said':
      return problemSaid(ticket, event, context);
    case 'article-proposed':
      return articleProposed(ticket, event, context);
    case 'article-refused':
      return articleRefused(ticket, event, context);
    case 'article-published':
      return articlePublished(ticket, event, context);
    case 'thumbed':
      return thumbed(ticket, event);
    case 'labels-suggested':
      return labelsSuggested(ticket, event);
    case 'label-dismissed':
      return labelDismissed(ticket, event, context);
    case 'alerted':
      return alerted(ticket, event, context);
    default:
      return event satisfies never;
  }
}

/** Clocks and announcements follow from what changed, whichever rule changed it. */
function finish(before: Ticket | null, decision: Decision, event: TicketEvent, context: Context): Decision {
  const policy = context.policies(decision.ticket.policy);
  const { at, id: cause } = event;
  const by = 'by' in event ? event.by : null;
  const given = giveOut(before, decision, { at, cause, by }, context);
  const taken = respondedByTaking(given.ticket, at);
  const driven = driveClocks(touched(before, taken, { at, by }), policy, { at, cause });
  const taught = judged(before, driven, { at, by });
  const after = follow(before, { ticket: taught, effects: given.effects }, event, policy);
  const followed = { ...after, effects: [...tellOfSecrets(driven, event, policy), ...after.effects] };
  if (event.kind !== 'due') return followed;
  const passed = passTime(followed.ticket, event.at, context);
  return { ticket: passed.ticket, effects: [...followed.effects, ...passed.effects] };
}
