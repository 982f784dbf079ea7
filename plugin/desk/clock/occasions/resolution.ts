/** Resolution: owed from the opening until it works again; reopening takes the same clock up again. */
import { isActive } from '../../ticket/status.ts';
import { solvedOr } from './ending.ts';
import type { Occasions } from './occasion.ts';

export const resolutionOccasion: Occasions = (ticket) => [
  { number: 1, end: isActive(ticket.status) ? null : solvedOr(ticket) },
];
