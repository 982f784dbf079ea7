/** Next response: owed from the requester’s oldest unanswered comment until staff answer. */
import { isActive } from '../../ticket/status.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { isOver } from '../clock.ts';
import { endOf } from './ending.ts';
import type { Occasions } from './occasion.ts';

export const nextResponse: Occasions = (ticket) => {
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
