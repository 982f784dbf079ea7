/** A moment in time, as the whole desk counts it: milliseconds since 1970-01-01T00:00:00Z. */

export type Instant = number;

/** The instant as GitHub writes it, to the second (cut, not rounded): `2026-11-20T09:30:00Z`. */
export function isoOf(instant: Instant): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toString({ smallestUnit: 'second' });
}

/**
 * Reads an ISO 8601 instant with `Z` or an offset.
 *
 * @throws RangeError naming the text, when it is not one.
 */
export function parseInstant(iso: string): Instant {
  try {
    return Temporal.Instant.from(iso).epochMilliseconds;
  } catch (cause) {
    throw new RangeError(`not an instant: “${iso}”`, { cause });
  }
}

/** The day in UTC, one for the whole world: `2026-11-22`. */
export function utcDayOf(at: Instant): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toString().slice(0, 10);
}

/** Whether a text is an instant that `parseInstant` reads. */
export function isInstant(text: string): boolean {
  try {
    parseInstant(text);
    return true;
  } catch {
    return false;
  }
}
