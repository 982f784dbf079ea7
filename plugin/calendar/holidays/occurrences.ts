/** The dates of a holiday event: its rules played out, and its length counted from each start. */
import { RRuleTemporal } from 'rrule-temporal';
import type { Refused } from '../refused.ts';
import type { HolidayEvent } from './holiday-event.ts';

/** A rule without an end is played out up to here; no promise reaches further. */
const HORIZON = '2100-01-01';

/** About every day until the horizon. Written for a mistake, the limit keeps it from holding up the desk. */
const MOST_STEPS = 40_000;

/** Every Saturday and Sunday until the horizon is less; more was written by mistake, and would hold up the desk. */
const MOST_DATES = 10_000;

/** The format asks for one at most; some programs write a second. */
const MOST_RULES = 4;

/** Longer than any real holiday; the limit keeps a slip of the keyboard from closing the desk for years. */
const MOST_DAYS = 366;

/**
 * Every date off.
 *
 * @param moved starts that were changed by an event of their own.
 */
export function expand(event: HolidayEvent, moved: readonly string[]): readonly string[] | Refused {
  if (event.days > MOST_DAYS)
    return {
      refused: `The event of ${event.start} takes ${event.days} days. Split what is longer than a year.`,
    };
  if (event.rules.length > MOST_RULES)
    return {
      refused: `The event of ${event.start} has ${event.rules.length} rules. Make an event of each, or list the dates (RDATE).`,
    };
  const starts = [event.start, ...event.more];
  for (const rule of event.rules) {
    const found = startsOf(rule, event.start);
    if ('refused' in found) return found;
    starts.push(...found);
  }
  if (starts.length * event.days > MOST_DATES)
    return {
      refused: `The event of ${event.start} names more than ${MOST_DATES.toLocaleString('en-GB')} days off. Give its rule an end (UNTIL), or write closed days into the hours of the calendar.`,
    };
  const left = new Set([...event.except, ...moved]);
  return starts.filter((start) => !left.has(start)).flatMap((start) => datesFrom(start, event.days));
}

function datesFrom(start: string, days: number): readonly string[] {
  const first = Temporal.PlainDate.from(start);
  return Array.from({ length: days }, (_, day) => first.add({ days: day }).toString());
}

function startsOf(rule: string, start: string): readonly string[] | Refused {
  if (!/(^|;)FREQ=(YEARLY|MONTHLY|WEEKLY|DAILY)(;|$)/.test(rule))
    return { refused: `The rule ${rule} does not count in days. Use YEARLY, MONTHLY, WEEKLY or DAILY.` };
  try {
    const midnight = (date: string) => Temporal.PlainDate.from(date).toZonedDateTime('UTC');
    const played = new RRuleTemporal({
      rruleString: rule,
      dtstart: midnight(start),
      tzid: 'UTC',
      maxIterations: MOST_STEPS,
      maxCandidateEvaluations: MOST_STEPS,
      cache: false,
    });
    return played.between(midnight(start), midnight(HORIZON), true).map((at) => at.toString().slice(0, 10));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { refused: `The rule ${rule} cannot be followed: ${why}. List the dates instead (RDATE).` };
  }
}
