/** One event of a calendar file: whole days off, once or by a rule. */
import type ICAL from 'ical.js';
import type { Refused } from '../refused.ts';
import { dayNumber } from '../table/day-rules.ts';

export interface HolidayEvent {
  readonly uid: string;
  /** Local date `YYYY-MM-DD`. */
  readonly start: string;
  /** How many dates it takes, 1 or more; 0 for a cancelled event. */
  readonly days: number;
  /** As RFC 5545 writes them, without the name: `FREQ=YEARLY;BYMONTH=12`. */
  readonly rules: readonly string[];
  /** Further starts, and those that are left out. */
  readonly more: readonly string[];
  readonly except: readonly string[];
  /** For a single changed occurrence of another event with this uid: the start that it had. */
  readonly replaces: string | null;
  /** Does one of its rules go on for ever? */
  readonly isEndless: boolean;
}

/** The event, or why it is no day off. */
export function readEvent(component: ICAL.Component): HolidayEvent | Refused {
  const said = component.getFirstPropertyValue('summary');
  const name = typeof said === 'string' && said !== '' ? `“${said.slice(0, 60)}”` : 'without a name';
  const [start = null] = datesOf(component, 'dtstart');
  if (start === null) {
    return {
      refused: `The event ${name} has no whole day as its start (DTSTART). A holiday is a whole local date: make it an all-day event, or write short hours under overrides.`,
    };
  }
  const days = daysOf(component, start);
  if (days === null) {
    return {
      refused: `The event ${name} does not end with a whole day after its start (DTEND). Make it an all-day event.`,
    };
  }
  const rules = component.getAllProperties('rrule').map((rule) => String(rule.getFirstValue()));
  const [replaces = null] = datesOf(component, 'recurrence-id');
  return {
    uid: String(component.getFirstPropertyValue('uid') ?? ''),
    start,
    days: component.getFirstPropertyValue('status') === 'CANCELLED' ? 0 : days,
    rules,
    more: datesOf(component, 'rdate').flatMap((date) => date ?? []),
    except: datesOf(component, 'exdate').flatMap((date) => date ?? []),
    replaces,
    isEndless: rules.some((rule) => !/(^|;)(UNTIL|COUNT)=/.test(rule)),
  };
}

/** `DTEND` is the first date after; without it, and without a length, an event takes one day. */
function daysOf(component: ICAL.Component, start: string): number | null {
  const length: unknown = component.getFirstProperty('duration')?.toJSON()[3];
  if (length !== undefined) {
    const [, weeks, days] = /^\+?P(?:(\d{1,3})W|(\d{1,4})D)(?:T0[HMS])?$/.exec(String(length)) ?? [];
    return Number(weeks ?? 0) * 7 + Number(days ?? 0) || null;
  }
  if (!component.hasProperty('dtend')) return 1;
  const [end = null] = datesOf(component, 'dtend');
  const first = dayNumber(start);
  const after = end === null ? undefined : dayNumber(end);
  if (first === undefined || after === undefined) return null;
  // Some programs write a one-day event with its end on its own day.
  const days = Math.max(1, after - first);
  return after < first ? null : days;
}

/**
 * The dates of a property as they are written, for the library would make 2 March of 30 February; null for a value that
 * is no whole day. Midnight counts as one: some programs write it so.
 */
function datesOf(component: ICAL.Component, name: string): readonly (string | null)[] {
  return component.getAllProperties(name).flatMap((property) =>
    property
      .toJSON()
      .slice(3)
      .map((value: unknown) => {
        const from = String(Array.isArray(value) ? value[0] : value);
        const [, date = ''] = /^(\d{4}-\d\d-\d\d)(T00:00:00Z?)?$/.exec(from) ?? [];
        return dayNumber(date) === undefined ? null : date;
      }),
  );
}
