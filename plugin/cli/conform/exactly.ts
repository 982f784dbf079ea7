/** An instant for comparing: to the millisecond, where people are told seconds. */
import type { Instant } from '../../calendar/instant.ts';

export function exactly(instant: Instant): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toString();
}
