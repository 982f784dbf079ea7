/** Whether a name is a time zone of the IANA list, which knows summer time. */
export function isZone(name: string): boolean {
  // Temporal would also take an offset, which knows no summer time.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

export function sayNoZone(name: string): string {
  return `There is no time zone “${name}”. Use a name from the IANA list, such as Europe/Paris or UTC.`;
}
