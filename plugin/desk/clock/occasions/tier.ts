/** Tier (OLA): owed by a tier from the ticket’s coming until it leaves or is resolved; each stay is one of its own. */
import { isActive } from '../../ticket/status.ts';
import { solvedOr } from './ending.ts';
import type { Occasions } from './occasion.ts';

export const tierStay: Occasions = (ticket) => {
  const { handoffs, reopenings, status } = ticket;
  const stay = handoffs.length + reopenings + 1;
  const left = stay === 1 ? [] : [{ number: stay - 1, end: 'met' as const }];
  if (isActive(status)) return [...left, { number: stay, end: null }];
  return [...left, { number: stay, end: solvedOr(ticket) }];
};
