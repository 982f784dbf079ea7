/** Compiles a policy file whose shape is right: calendars, targets and names that must fit each other. */
import { parseDuration } from '../calendar/duration.ts';
import { type Instant, parseInstant } from '../calendar/instant.ts';
import { isZone, sayNoZone } from './moments.ts';
import type { Policy } from './policy.ts';
import type { Refusal, Refuse } from './refusal.ts';
import type { PolicyFile } from './schema.ts';
import { compileAbsences } from './sections/absences.ts';
import { compileAlerts } from './sections/alerts.ts';
import { compileAssignments } from './sections/assignment.ts';
import { compileCalendars, refuseUnknownCalendar } from './sections/calendars.ts';
import { compileClocks } from './sections/clocks.ts';
import { compileEndings } from './sections/endings.ts';
import { compileHandling } from './sections/handling.ts';
import type { HolidayFiles } from './sections/holidays.ts';
import { compileMajor } from './sections/major-incidents.ts';
import { compileMessages } from './sections/messages.ts';
import { compileOnCall } from './sections/on-call.ts';
import { calledFor, compilePeople } from './sections/people.ts';
import { compileReminders } from './sections/reminders.ts';
import { compileServices } from './sections/services.ts';
import { compileWeekly } from './sections/weekly-issues.ts';

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
  const alerts = compileAlerts(file, refuse);
  const problemReview = compileWeekly(file, 'problem-review', refuse);
  const weeklyReport = compileWeekly(file, 'weekly-report', refuse);
  if (!isZone(file.timezone)) refuse(['timezone'], sayNoZone(file.timezone));
  if (refused.length > 0) return { refused };
  const policy: Policy = {
    version,
    effective,
    isDesk,
    timezone: file.timezone,
    portal: file.portal?.url ?? null,
    portalSettings: file.portal ?? null,
    publishReport: file['publish-report'],
    language: file.language,
    messages,
    backOffice: file['back-office'] ?? null,
    people: file.people === undefined ? null : compilePeople(file.people),
    assignment,
    onCall,
    callFor: file.people?.['call-for'] ?? calledFor,
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
    alerts,
    problemReview,
    weeklyReport,
    reopenDays: file['reopen-within-days'],
    accepts: file.accepts,
  };
  return { policy };
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
