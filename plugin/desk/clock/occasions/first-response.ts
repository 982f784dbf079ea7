/** First response: owed from the opening until staff answer. */
import { isActive } from '../../ticket/status.ts';
import { endOf } from './ending.ts';
import type { Occasions } from './occasion.ts';

export const firstResponse: Occasions = (ticket) => {
  const { firstReplyAt, openedAt, status } = ticket;
  // A ticket taken down by phone is answered as it is written.
  if (firstReplyAt !== null) return [{ number: 1, end: 'met', atOnce: firstReplyAt === openedAt }];
  return [{ number: 1, end: isActive(status) ? null : endOf(ticket) }];
};
