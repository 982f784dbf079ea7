/** A time of the story as the desk's people read it on their wall. */
import { zone } from '../setting/policy.ts';

const clockTime = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: zone,
});

/** `Fri 09:07`, in the desk's zone. */
export function sayClockTime(instant: number): string {
  return clockTime.format(instant).replace(',', '');
}
