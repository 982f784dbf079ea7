/** A ticket as it is saved: with the place of its last event, and the face that was last asked for. */
import type { TicketEvent } from '../desk/event.ts';
import { rankOf } from '../desk/event.ts';
import type { Instant } from '../desk/instant.ts';
import type { Engagement } from '../desk/ticket/engagement.ts';
import type { Face } from '../desk/ticket/face.ts';
import { firstValues } from '../desk/ticket/first-values.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import type { EventRow } from '../store/events.ts';

export interface SavedTicket {
  readonly ticket: Ticket;
  readonly last: EventPlace;
  readonly face: Face;
}

/** Where an event stands among those of its ticket. */
export interface EventPlace {
  readonly at: Instant;
  readonly rank: number;
  readonly id: string;
}

export function placeOfEvent(event: TicketEvent): EventPlace {
  return { at: event.at, rank: rankOf(event), id: event.id };
}

export function isAfter(one: EventPlace, other: EventPlace): boolean {
  if (one.at !== other.at) return one.at > other.at;
  if (one.rank !== other.rank) return one.rank > other.rank;
  return one.id > other.id;
}

export function rowOf(event: TicketEvent): EventRow {
  return { ticket: event.ticket, ...placeOfEvent(event), body: JSON.stringify(event) };
}

/** Our own JSON, written by this house, perhaps by an earlier version; a store from a newer one is refused when it is opened. */
export function readSaved(state: string): SavedTicket {
  const saved: SavedTicket = JSON.parse(state);
  const engagements = saved.ticket.engagements.map((one) => ({ ...firstOfEngagement, ...one }));
  const ticket = { ...firstValues(saved.ticket.openedAt), ...saved.ticket, engagements };
  return { ...saved, ticket: withDesksWait(ticket) };
}

/** Earlier versions did not note who began a wait: one from the opening on, of a ticket that lacks something, is the desk’s. */
function withDesksWait(ticket: Ticket): Ticket {
  const { waiting, missing, openedAt, onBehalfOf } = ticket;
  if (waiting === null || waiting.byDesk === true || waiting.on !== 'user') return ticket;
  const isDesks = waiting.since === openedAt && missing.length > 0 && onBehalfOf === null;
  return isDesks ? { ...ticket, waiting: { ...waiting, byDesk: true } } : ticket;
}

const firstOfEngagement: Pick<Engagement, 'reminders'> = { reminders: [] };

export function readEvent(row: EventRow): TicketEvent {
  return JSON.parse(row.body);
}
