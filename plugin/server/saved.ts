/** A ticket as it is saved: with the place of its last event, and the face that was last asked for. */

import type { Instant } from '../calendar/instant.ts';
import type { TicketEvent } from '../core/event.ts';
import { rankOf } from '../core/event-rank.ts';
import type { IssueView } from '../core/issue-view.ts';
import { isActive, type Status } from '../core/ticket/status.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import type { Context } from '../rules/context.ts';
import { nextDue } from '../rules/time/due.ts';
import { liftEvent } from '../store/queue/upcast/events.ts';
import type { EventRow } from '../store/ticket-records.ts';
import type { TicketRow } from '../store/tickets.ts';

/**
 * By which rules a ticket was folded. One more wherever a ticket gets a field, or the same events make another ticket of
 * it: tickets of a smaller number are folded again when the desk starts.
 */
export const FOLD = 6;

export interface SavedTicket {
  /** 0 where it was folded before that was counted. */
  readonly fold: number;
  readonly ticket: Ticket;
  readonly last: EventPlace;
  readonly face: IssueView;
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

/** Our own JSON; a store from a newer version is refused when it is opened, and what an older one folded is folded again. */
export function readSaved(state: string): SavedTicket {
  return { fold: 0, ...JSON.parse(state) };
}

/**
 * The ticket as a row of the store.
 *
 * @param version of the row that it replaces, 0 where there is none
 */
export function ticketRow(
  saved: Omit<SavedTicket, 'fold'>,
  { installation, version }: Pick<TicketRow, 'installation' | 'version'>,
  context: Context,
): TicketRow {
  const { ticket } = saved;
  const state: SavedTicket = { fold: FOLD, ...saved };
  return {
    id: ticket.id,
    stream: ticket.id,
    repository: ticket.repository.id,
    installation,
    number: ticket.number,
    open: ticket.status !== 'closed',
    dueAt: nextDue(ticket, context),
    assignee: ticket.assignee,
    load: loadOf(ticket.status),
    version: version + 1,
    state: JSON.stringify(state),
  };
}

/** In halves of a ticket. */
function loadOf(status: Status): TicketRow['load'] {
  if (!isActive(status)) return 0;
  return status === 'waiting' ? 1 : 2;
}

export function readEvent(row: EventRow): TicketEvent {
  return liftEvent(JSON.parse(row.body));
}
