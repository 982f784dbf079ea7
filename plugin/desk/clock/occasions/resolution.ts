/** Resolution: owed from the opening until it works again; reopening takes the same clock up again. */
import { isActive } from '../../ticket/status.ts';
import type { Occasions } from './occasion.ts';

export const resolutionOccasion: Occasions = ({ status, resolution }) => {
  if (isActive(status)) return [{ number: 1, end: null }];
  return [{ number: 1, end: resolution?.code === 'solved' ? 'met' : 'stopped' }];
};
