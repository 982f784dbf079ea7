/** What the developers do with the linked issue travels to the ticket by itself. */
import type { Effect } from '../desk/effect.ts';
import type { DevelopmentMoved, DevelopmentOpened, DevelopmentRefused } from '../desk/event.ts';
import { sayNeedless } from '../desk/reply/developer-issue.ts';
import { sayDevelopersRefused } from '../desk/reply/notices.ts';
import { mentionLevel } from '../desk/reply/people.ts';
import { sayFixed, sayNotPlanned } from '../desk/reply/resolution.ts';
import { isActive } from '../desk/ticket/status.ts';
import type { Development, Ticket } from '../desk/ticket/ticket.ts';
import { type Context, type Decision, policyOf } from './context.ts';

export function developmentOpened(ticket: Ticket, event: DevelopmentOpened): Decision {
  const { repository, number, url } = event;
  // Late news may have taken back what the developers were asked for before it came.
  if (ticket.development?.state !== 'asked') return { ticket, effects: [needless(ticket, event)] };
  return { ticket: { ...ticket, development: { repository, number, url, state: 'open' } }, effects: [] };
}

function needless(ticket: Ticket, { id, repository, number }: DevelopmentOpened): Effect {
  const key = `${ticket.id}/${id}/needless`;
  return { kind: 'withdraw-developer-issue', key, repository, number, body: sayNeedless(ticket) };
}

export function developmentRefused(ticket: Ticket, event: DevelopmentRefused, context: Context): Decision {
  const { repository, why, id } = event;
  const body = sayDevelopersRefused(ticket, repository, why, policyOf(ticket, context));
  return {
    ticket: { ...ticket, development: { repository, number: null, url: null, state: 'refused' } },
    effects: [{ kind: 'comment', key: `${ticket.id}/${id}`, body }],
  };
}

export function developmentClosed(ticket: Ticket, event: DevelopmentMoved, context: Context): Decision {
  const development = linked(ticket, event);
  if (development === null) return { ticket, effects: [] };
  const state = event.completed ? 'completed' : 'not-planned';
  const told: Ticket = { ...ticket, development: { ...development, state } };
  if (!isActive(ticket.status)) return { ticket: told, effects: [] };
  const key = `${ticket.id}/${event.id}`;
  if (event.completed) {
    return { ticket: told, effects: [{ kind: 'comment', key, body: sayFixed(told, development) }] };
  }
  const returned = handBack(told, event);
  const people = mentionLevel(policyOf(ticket, context), returned.tier);
  return {
    ticket: returned,
    effects: [{ kind: 'comment', key, body: sayNotPlanned(returned, development, people) }],
  };
}

/** To level 2, unless the desk has taken it back already. */
function handBack(ticket: Ticket, { at, by, repository }: DevelopmentMoved): Ticket {
  if (ticket.tier !== 3) return ticket;
  const why = `closed as not planned in ${repository}`;
  const handoff = { from: ticket.tier, to: 2, at, by: by.login, why } as const;
  return { ...ticket, tier: 2, assignee: null, handoffs: [...ticket.handoffs, handoff] };
}

export function developmentReopened(ticket: Ticket, event: DevelopmentMoved): Decision {
  const development = linked(ticket, event);
  if (development === null) return { ticket, effects: [] };
  return { ticket: { ...ticket, development: { ...development, state: 'open' } }, effects: [] };
}

function linked({ development }: Ticket, event: DevelopmentMoved): Development | null {
  return development?.number === event.number && development.repository === event.repository
    ? development
    : null;
}
