/** What a ticket owes, going by the ticket alone: one function for each kind of clock says what is owed and how it ended. */

import { type Apart, type ClockKind, isOver } from '../core/clock.ts';
import { isActive } from '../core/ticket/status.ts';
import type { Ticket } from '../core/ticket/ticket.ts';

/** Something owed to somebody, going by the ticket alone. */
export interface Obligation {
  /** Which of its kind, from 1. */
  readonly number: number;
  /** Null while it is still owed. */
  readonly end: 'met' | 'stopped' | Apart | null;
  /** It is counted although it was met in the moment it began. */
  readonly atOnce?: boolean;
}

/** The obligations that are owed or have just ended; one that is left out stands as it did. */
type Obligations = (ticket: Ticket) => readonly Obligation[];

/** First response: owed from the opening until staff answer. */
const firstResponse: Obligations = (ticket) => {
  const { firstReplyAt, openedAt, status } = ticket;
  // A ticket taken down by phone is answered as it is written.
  if (firstReplyAt !== null) return [{ number: 1, end: 'met', atOnce: firstReplyAt === openedAt }];
  return [{ number: 1, end: isActive(status) ? null : endOf(ticket) }];
};

/** Next response: owed from the requester’s oldest unanswered comment until staff answer. */
const nextResponse: Obligations = (ticket) => {
  const { questions, unanswered, status } = ticket;
  if (questions === 0) return [];
  if (!unanswered) return [{ number: questions, end: 'met' }];
  if (!isActive(status)) return [{ number: questions, end: endOf(ticket) }];
  // While the first answer is owed, that one speaks for all.
  return isFirstOwed(ticket) ? [] : [{ number: questions, end: null }];
};

/** The clock of the first answer runs: it may have stopped, where the priority promises no first answer any more. */
function isFirstOwed({ clocks }: Pick<Ticket, 'clocks'>): boolean {
  return clocks.some((clock) => clock.kind === 'first-response' && !isOver(clock));
}

/** Update: staff said something in public, and owe the next word. */
const update: Obligations = (ticket) => {
  const { answers, status, alerts } = ticket;
  // Where monitoring opened it, nobody waits to hear.
  if (answers === 0 || alerts !== undefined) return [];
  const now = { number: answers, end: isActive(status) ? null : endOf(ticket) };
  return answers === 1 ? [now] : [{ number: answers - 1, end: 'met' }, now];
};

/** Resolution: owed from the opening until it works again; reopening takes the same clock up again. */
const resolutionOwed: Obligations = (ticket) => [
  { number: 1, end: isActive(ticket.status) ? null : solvedOr(ticket) },
];

/** Tier (OLA): owed by a tier from the ticket’s coming until it leaves or is resolved; each stay is one of its own. */
const tierStay: Obligations = (ticket) => {
  const { handoffs, reopenings, status } = ticket;
  const stay = handoffs.length + reopenings + 1;
  const left = stay === 1 ? [] : [{ number: stay - 1, end: 'met' as const }];
  if (isActive(status)) return [...left, { number: stay, end: null }];
  return [...left, { number: stay, end: solvedOr(ticket) }];
};

/** Engagement: owed by an expert, a vendor or a third party from being engaged until done. */
const engaged: Obligations = (ticket) => {
  const { engagements, status } = ticket;
  const open = isActive(status) ? null : endOf(ticket);
  return engagements.map(({ endedAt }, at) => ({ number: at + 1, end: endedAt === null ? open : 'met' }));
};

/** All obligations by the kind of clock that measures them: one line each. */
export const obligations: Readonly<Record<ClockKind, Obligations>> = {
  'first-response': firstResponse,
  'next-response': nextResponse,
  update,
  resolution: resolutionOwed,
  tier: tierStay,
  engagement: engaged,
};

/** Of what is met by anything that is no answer: a ticket that was solved owes it no more. */
function endOf({ resolution }: Pick<Ticket, 'resolution'>): 'stopped' | Apart {
  const code = resolution?.code ?? 'withdrawn';
  switch (code) {
    case 'duplicate':
      return 'merged';
    case 'no-answer':
    case 'handed-over':
      return code;
    case 'solved':
    case 'withdrawn':
      return 'stopped';
    default:
      return code satisfies never;
  }
}

/** Of what a solution meets. */
function solvedOr(ticket: Pick<Ticket, 'resolution'>): 'met' | 'stopped' | Apart {
  return ticket.resolution?.code === 'solved' ? 'met' : endOf(ticket);
}
