/** Engagement: owed by an expert, a vendor or a third party from being engaged until done. */
import { isActive } from '../../ticket/status.ts';
import { endOf } from './ending.ts';
import type { Occasions } from './occasion.ts';

export const engaged: Occasions = (ticket) => {
  const { engagements, status } = ticket;
  const open = isActive(status) ? null : endOf(ticket);
  return engagements.map(({ endedAt }, at) => ({ number: at + 1, end: endedAt === null ? open : 'met' }));
};
