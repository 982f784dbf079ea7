/** Next response: owed from the requester’s oldest unanswered comment until staff answer. */
import { isActive } from '../../ticket/status.ts';
import { endOf } from './ending.ts';
import type { Occasions } from './occasion.ts';

export const nextResponse: Occasions = (ticket) => {
  const { questions, unanswered, status } = ticket;
  if (questions === 0) return [];
  if (!unanswered) return [{ number: questions, end: 'met' }];
  return [{ number: questions, end: isActive(status) ? null : endOf(ticket) }];
};
