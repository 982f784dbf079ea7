/** The day that feedback is counted under. */
import type { Instant } from '../../calendar/instant.ts';

/** `2026-11-22`, in UTC: one count for the whole world. */
export function dayOf(at: Instant): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toString().slice(0, 10);
}
