/** Reads a calendar file (iCalendar, RFC 5545) as a list of days off. */
import ICAL from 'ical.js';
import { type HolidayEvent, readEvent } from './holiday-event.ts';
import { expand } from './occurrences.ts';

/** The days off that a calendar file lists, as local dates `YYYY-MM-DD`. */
export interface HolidayDates {
  /** Somebody wrote these down one by one, or up to an end: after the last of them nobody has said. */
  readonly listed: readonly string[];
  /** From rules without an end, up to the year 2100. */
  readonly endless: readonly string[];
}

interface HolidayProblem {
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

/** In characters. A country's holidays of a hundred years have a third of it. */
const LONGEST = 250_000;
/** More events than any list of holidays has. */
const MOST_EVENTS = 2_000;
/** A file that is wrong throughout is mended from its beginning. */
const MOST_PROBLEMS = 50;
/** All days off of a file together, so that many long rules cannot do what one may not. */
const MOST_DATES = 20_000;

/** Every problem is found in one go. A cancelled event is no day off, and an event of some hours is refused. */
export function readHolidays(text: string): HolidayDates | { readonly problems: readonly HolidayProblem[] } {
  if (text.length > LONGEST)
    return problem(
      1,
      `This file has ${said(text.length)} characters; a calendar of holidays has at most ${said(LONGEST)}. Leave out years and events that nobody needs.`,
    );
  const parsed = parse(text);
  if ('problems' in parsed) return parsed;
  if (parsed.components.length > MOST_EVENTS)
    return problem(
      1,
      `This file has ${said(parsed.components.length)} events; a calendar of holidays has at most ${said(MOST_EVENTS)}. Leave out years and events that nobody needs.`,
    );
  const lines = linesOfEvents(text);
  const read = parsed.components.map((one, at) => ({ line: lines[at] ?? 1, event: readEvent(one) }));
  const problems = read.flatMap(({ line, event }) =>
    'refused' in event ? [{ line, message: event.refused }] : [],
  );
  const events = read.flatMap(({ event }) => ('refused' in event ? [] : [event]));
  const families = Map.groupBy(events, ({ uid }) => uid);
  const listed = new Set<string>();
  const endless = new Set<string>();
  let left = MOST_DATES;
  for (const { line, event } of read) {
    if ('refused' in event) continue;
    const family = families.get(event.uid) ?? [];
    const dates = expand(event, movedFrom(event, family));
    if ('refused' in dates) problems.push({ line, message: dates.refused });
    else for (const date of dates) (isEndless(event, family) ? endless : listed).add(date);
    // A rule that is given up has cost as much as a long one.
    left -= 'refused' in dates ? MOST_DATES / 4 : dates.length;
    if (left >= 0) continue;
    const message = `The events up to here name more than ${said(MOST_DATES)} days off. Give their rules an end (UNTIL).`;
    if (!('refused' in dates)) problems.push({ line, message });
    break;
  }
  return problems.length > 0
    ? { problems: problems.slice(0, MOST_PROBLEMS) }
    : { listed: [...listed], endless: [...endless] };
}

function said(count: number): string {
  return count.toLocaleString('en-GB');
}

/** The starts of an event that were changed, each by an event of its own; `family` are those of its uid. */
function movedFrom({ replaces }: HolidayEvent, family: readonly HolidayEvent[]): readonly string[] {
  return replaces === null ? family.flatMap((other) => other.replaces ?? []) : [];
}

/** A changed occurrence belongs to its event: it ends no list. */
function isEndless(event: HolidayEvent, family: readonly HolidayEvent[]): boolean {
  return event.isEndless || (event.replaces !== null && family.some((other) => other.isEndless));
}

function parse(
  text: string,
): { readonly components: readonly ICAL.Component[] } | { readonly problems: readonly HolidayProblem[] } {
  try {
    const roots = ICAL.Component.fromString(text);
    const calendars = [roots].flat().filter(({ name }) => name === 'vcalendar');
    const components = calendars.flatMap((calendar) => calendar.getAllSubcomponents('vevent'));
    if (components.length > 0) return { components };
    return problem(
      1,
      'There is no event in this file, so it names no day off. Export the calendar once more.',
    );
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const [, quoted = ''] = /"([^"]+)"$/.exec(why) ?? [];
    const at = text.split(/\r?\n/).findIndex((line) => quoted !== '' && line.includes(quoted));
    return problem(
      Math.max(0, at) + 1,
      `This is no calendar file (.ics): ${why}. Export the calendar once more.`,
    );
  }
}

function problem(line: number, message: string) {
  return { problems: [{ line, message }] };
}

/** The parser forgets lines; the events come in their order. */
function linesOfEvents(text: string): readonly number[] {
  return text
    .split(/\r?\n/)
    .flatMap((line, at) => (line.trim().toUpperCase() === 'BEGIN:VEVENT' ? [at + 1] : []));
}
