/** A time of day as people write it: two digits each, `24:00` for the end of the day. */

const MINUTE = 60_000;

/** `HH:MM` as milliseconds since local midnight; undefined when it is no time of a day. */
export function parseClockTime(text: string): number | undefined {
  const [, hours, minutes] = /^(?=[01]\d:|2[0-3]:|24:00$)(\d\d):([0-5]\d)$/.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) return undefined;
  return (Number(hours) * 60 + Number(minutes)) * MINUTE;
}
