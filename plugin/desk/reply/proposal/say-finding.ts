/** What the author of a pull request reads at a line of the policy that is no mistake yet. */
import type { Instant } from '../../instant.ts';
import { sayDate } from '../time.ts';

/** `end` is the midnight after the last listed holiday. */
export function sayEndingCalendar(name: string, end: Instant, timezone: string, isPast: boolean): string {
  const last = sayDate(end - 1, timezone);
  const lists = isPast ? `listed its last holiday for ${last}` : `lists no holiday after ${last}`;
  return `The calendar “${name}” ${lists}; from then on every day counts by its weekday. Add the next holidays.`;
}
