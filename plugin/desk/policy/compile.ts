/** Compiles a policy file whose shape is right: calendars, targets and names that must fit each other. */
import type { Calendar } from '../calendar/calendar.ts';
import { parseDuration } from '../duration.ts';
import { type Instant, parseInstant } from '../instant.ts';
import { compileCalendars } from './calendars/compile-calendars.ts';
import type { HolidayFiles } from './calendars/holiday-files.ts';
import { compileClocks, refuseUnknownCalendar } from './clocks/compile-clocks.ts';
import { compileEndings } from './endings.ts';
import { compileHandling } from './handling.ts';
import { isZone, sayNoZone } from './is-zone.ts';
import { compileMajor } from './major-incidents.ts';
import { compileMessages } from './messages/compile-messages.ts';
import { compileAbsences, compileAssignments, compileOnCall } from './people/compile-assignment.ts';
import { compileLevels, compilePeople, noTeam } from './people/compile-people.ts';
import type { Policy, Service } from './policy.ts';
import type { Refusal, Refuse } from './refusal.ts';
import { compileReminders } from './reminders.ts';
import type { PolicyFile } from './schema.ts';

interface Bench {
  readonly file: PolicyFile;
  readonly calendars: ReadonlyMap<string, Calendar>;
  readonly refuse: Refuse;
}

/** Every refusal is found in one go, so that nobody mends a file error by error. */
export function compilePolicy(
  file: PolicyFile,
  version: string,
  isDesk: boolean,
  holidays: HolidayFiles,
): { policy: Policy } | { refused: readonly Refusal[] } {
  const refused: Refusal[] = [];
  const refuse: Refuse = (path, message) => {
    refused.push({ path, message });
  };
  const calendars = compileCalendars(file, holidays, refuse);
  const bench = { file, calendars, refuse };
  const services = compileServices(bench);
  const clocks = compileClocks(bench);
  const extendByAtMost = compileExtension(file, refuse);
  const effective = compileEffective(file, refuse);
  const messages = compileMessages(file, refuse);
  const assignment = compileAssignments(file.assignment ?? {}, ['assignment'], file, refuse);
  const onCall = compileOnCall(file, refuse);
  if (onCall !== null && onCall.outside !== '24x7')
    refuseUnknownCalendar(bench, onCall.outside, ['on-call', 'outside']);
  const absences = compileAbsences(file, refuse);
  const reminders = compileReminders(file, refuse);
  const handling = compileHandling(file, refuse);
  const endings = compileEndings(file, refuse);
  const major = compileMajor(file, refuse);
  refuseUnknownCalendar(bench, major.calendar, ['major', 'calendar']);
  if (!isZone(file.timezone)) refuse(['timezone'], sayNoZone(file.timezone));
  if (refused.length > 0) return { refused };
  const policy: Policy = {
    version,
    effective,
    isDesk,
    timezone: file.timezone,
    portal: file.portal ?? null,
    language: file.language,
    messages,
    backOffice: file['back-office'] ?? null,
    people: file.people === undefined ? null : compilePeople(file.people),
    assignment,
    onCall,
    absences,
    reminders,
    handling,
    services,
    defaultService: file['default-service'] ?? null,
    matrix: file.priorities.matrix,
    assumed: file.priorities.assume,
    calendars,
    clocks,
    calendar: file.clocks.calendar,
    onRaise: file.clocks['on-raise'],
    extendByAtMost,
    endings,
    major,
    reopenDays: file['reopen-within-days'],
    accepts: file.accepts,
  };
  return { policy };
}

function compileServices(bench: Bench): readonly Service[] {
  const { file, refuse } = bench;
  const named = file['default-service'];
  if (named !== undefined && !Object.hasOwn(file.services, named)) {
    refuse(
      ['default-service'],
      `There is no service “${named}”. Name one of those under services, or add it there.`,
    );
  }
  return Object.entries(file.services).map(
    ([id, { name, developers, calendar, language, form, people, assignment }]) => {
      if (calendar !== undefined) refuseUnknownCalendar(bench, calendar, ['services', id, 'calendar']);
      // A label holds 50 characters, and “service: ” takes nine of them.
      if (id.length > 41)
        refuse(['services', id], 'The name of a service has at most 41 characters, so that its label fits.');
      if (id !== id.toLowerCase())
        refuse(
          ['services', id],
          'Write the short name of a service in small letters; its full name goes under name.',
        );
      if (form === true && !/^[\p{L}\p{N}_-][\p{L}\p{N}_.-]*( [\p{L}\p{N}_.-]+)*$/u.test(id))
        refuse(
          ['services', id, 'form'],
          'Its form is a file named for it: take letters, digits, dots, dashes and spaces for the short name.',
        );
      return {
        id,
        name: name ?? id,
        developers: developers ?? null,
        calendar: calendar ?? null,
        language: language ?? null,
        form: form ?? false,
        people: people === undefined ? noTeam : compileLevels(people),
        assignment: compileAssignments(assignment ?? {}, ['services', id, 'assignment'], file, refuse),
      };
    },
  );
}

function compileExtension({ clocks }: PolicyFile, refuse: Refuse): number | null {
  const text = clocks['extend-by-at-most'];
  if (text === undefined) return null;
  const length = parseDuration(text);
  if (typeof length === 'number') return length;
  refuse(['clocks', 'extend-by-at-most'], length.refused);
  return null;
}

function compileEffective({ effective }: PolicyFile, refuse: Refuse): Instant | null {
  if (effective === undefined) return null;
  try {
    return parseInstant(effective);
  } catch {
    refuse(
      ['effective'],
      `“${effective}” is no instant. Write date, time and offset, in quotes: "2027-01-01T00:00:00+01:00".`,
    );
    return null;
  }
}
