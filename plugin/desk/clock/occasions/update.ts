/** Update: staff said something in public, and owe the next word. */
import { isActive } from '../../ticket/status.ts';
import { endOf } from './ending.ts';
import type { Occasions } from './occasion.ts';

export const update: Occasions = (ticket) => {
  const { answers, status } = ticket;
  if (answers === 0) return [];
  const now = { number: answers, end: isActive(status) ? null : endOf(ticket) };
  return answers === 1 ? [now] : [{ number: answers - 1, end: 'met' }, now];
};
