/** The stretches of time in which a zone keeps one distance from UTC. */

import type { Instant } from '../instant.ts';

export interface ZoneStretch {
  readonly from: Instant;
  readonly to: Instant;
  /** Milliseconds to add to an instant for the wall clock. */
  readonly offset: number;
}

/** The stretches that tile a window, in order; the first and last are cut to it. */
export function zoneStretches(timezone: string, from: Instant, to: Instant): readonly ZoneStretch[] {
  const stretches: ZoneStretch[] = [];
  let at: Temporal.ZonedDateTime | null =
    Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timezone);
  while (at !== null && at.epochMilliseconds < to) {
    const next: Temporal.ZonedDateTime | null = at.getTimeZoneTransition('next');
    stretches.push({
      from: at.epochMilliseconds,
      to: Math.min(next?.epochMilliseconds ?? to, to),
      offset: at.offsetNanoseconds / 1_000_000,
    });
    at = next;
  }
  return stretches;
}
