/** First response: owed from the opening until staff answer. */
import { isActive } from '../../ticket/status.ts';
import type { Occasions } from './occasion.ts';

export const firstResponse: Occasions = ({ firstReplyAt, openedAt, status }) => {
  // A ticket taken down by phone is answered as it is written.
  if (firstReplyAt !== null) return [{ number: 1, end: 'met', atOnce: firstReplyAt === openedAt }];
  return [{ number: 1, end: isActive(status) ? null : 'stopped' }];
};
