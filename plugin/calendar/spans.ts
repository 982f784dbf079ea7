/** What a stretch of time is made of: open, closed, holiday. */

import type { Calendar } from './calendar.ts';
import type { Instant } from './instant.ts';
import { intervalsOn, isHoliday } from './table/day-rules.ts';
import { type Placed, place } from './table/place.ts';
import { WHOLE_DAY } from './table/wall-interval.ts';
import { zoneStretches } from './table/zone-stretches.ts';

interface Span {
  readonly from: Instant;
  readonly to: Instant;
  /** A holiday is a whole local date; closed is any other time outside the hours. */
  readonly kind: 'open' | 'closed' | 'holiday';
}

/** The spans that tile a range, in order and without gaps, neighbours of different kinds; none when reversed. */
export function spans(calendar: Calendar, from: Instant, to: Instant): readonly Span[] {
  if (to <= from) return [];
  const zone = zoneStretches(calendar.timezone, from, to);
  const open = place(zone, (day) => intervalsOn(calendar.days, day));
  const holidays = place(zone, (day) => (isHoliday(calendar.days, day) ? WHOLE_DAY : []));
  const known = [...named(open, 'open'), ...named(holidays, 'holiday')].sort((a, b) => a.from - b.from);
  const closed = [...known, { from: to, to }].map((span, position) => ({
    from: known[position - 1]?.to ?? from,
    to: span.from,
    kind: 'closed' as const,
  }));
  return [...known, ...closed.filter((gap) => gap.from < gap.to)].sort((a, b) => a.from - b.from);
}

function named(placed: Placed, kind: Span['kind']): readonly Span[] {
  return placed.froms.map((from, span) => ({ from, to: placed.tos[span] ?? from, kind }));
}
