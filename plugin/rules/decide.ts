/** Decides what an event means: the ticket after it, and what is to be told. Pure: the same in, the same out. */
import { driveClocks } from '../desk/clock/drive.ts';
import type { TicketEvent } from '../desk/event.ts';
import { isActive } from '../desk/ticket/status.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import { announce } from './announce.ts';
import { assigned } from './assigned.ts';
import { closed } from './closed.ts';
import { commented } from './commented.ts';
import type { Context, Decision } from './context.ts';
import {
  developmentClosed,
  developmentOpened,
  developmentRefused,
  developmentReopened,
} from './development.ts';
import { edited } from './edited.ts';
import { gone } from './gone.ts';
import { labelled } from './labels/labelled.ts';
import { unlabelled } from './labels/unlabelled.ts';
import { opened } from './opened.ts';
import { reopenedByButton } from './reopened.ts';
import { passTime } from './time/due.ts';

/**
 * One step of a ticket. Time passes first: whatever fell due before the event is told at its own instant.
 * Null as long as the opening has not been seen; its events wait for it.
 */
export function decide(ticket: Ticket | null, event: TicketEvent, context: Context): Decision | null {
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

/** The ticket as the fold of its events in their own order, with everything that was ever to be told. */
export function fold(events: readonly TicketEvent[], context: Context): Decision | null {
  return events.reduce<Decision | null>((last, event) => {
    const next = decide(last?.ticket ?? null, event, context);
    if (next === null) return last;
    return { ticket: next.ticket, effects: [...(last?.effects ?? []), ...next.effects] };
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
      return assigned(ticket, event);
    case 'closed':
      return closed(ticket, event);
    case 'reopened':
      return reopenedByButton(ticket, event, context);
    case 'gone':
      return gone(ticket, event);
    case 'policy-changed':
      return { ticket: { ...ticket, policy: event.policy, policySince: event.at }, effects: [] };
    case 'development-opened':
      return developmentOpened(ticket, event);
    case 'development-refused':
      return developmentRefused(ticket, event, context);
    case 'development-closed':
      return developmentClosed(ticket, event, context);
    case 'development-reopened':
      return developmentReopened(ticket, event);
    default:
      return event satisfies never;
  }
}

/** Clocks and announcements follow from what changed, whichever rule changed it. */
function finish(before: Ticket | null, decision: Decision, event: TicketEvent, context: Context): Decision {
  const policy = context.policies(decision.ticket.policy);
  const driven = driveClocks(decision.ticket, policy, { at: event.at, cause: event.id });
  const effects = [...decision.effects, ...announce(before, driven, event)];
  if (event.kind !== 'due') return { ticket: driven, effects };
  const passed = passTime(driven, event.at, context);
  return { ticket: passed.ticket, effects: [...effects, ...passed.effects] };
}
