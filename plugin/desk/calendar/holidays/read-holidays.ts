/** Reads a calendar file (iCalendar, RFC 5545) as a list of days off. */
import ICAL from 'ical.js';
import type { HolidayDates } from './holiday-dates.ts';
import { type HolidayEvent, readEvent } from './holiday-event.ts';
import { expand } from './occurrences.ts';

export interface HolidayProblem {
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

/** Every problem is found in one go. A cancelled event is no day off, and an event of some hours is refused. */
export function readHolidays(text: string): HolidayDates | { readonly problems: readonly HolidayProblem[] } {
  const parsed = parse(text);
  if ('problems' in parsed) return parsed;
  const lines = linesOfEvents(text);
  const read = parsed.components.map((one, at) => ({ line: lines[at] ?? 1, event: readEvent(one) }));
  const problems = read.flatMap(({ line, event }) =>
    'refused' in event ? [{ line, message: event.refused }] : [],
  );
  const events = read.flatMap(({ event }) => ('refused' in event ? [] : [event]));
  const listed = new Set<string>();
  const endless = new Set<string>();
  for (const { line, event } of read) {
    if ('refused' in event) continue;
    const dates = expand(event, movedFrom(event, events));
    if ('refused' in dates) problems.push({ line, message: dates.refused });
    else for (const date of dates) (isEndless(event, events) ? endless : listed).add(date);
  }
  return problems.length > 0 ? { problems } : { listed: [...listed], endless: [...endless] };
}

/** The starts of an event that were changed, each by an event of its own. */
function movedFrom({ uid, replaces }: HolidayEvent, events: readonly HolidayEvent[]): readonly string[] {
  if (replaces !== null) return [];
  return events.filter((other) => other.uid === uid).flatMap((other) => other.replaces ?? []);
}

/** A changed occurrence belongs to its event: it ends no list. */
function isEndless(event: HolidayEvent, events: readonly HolidayEvent[]): boolean {
  return (
    event.isEndless ||
    (event.replaces !== null && events.some((other) => other.uid === event.uid && other.isEndless))
  );
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
