/** Compiles a policy file whose shape is right: calendars, targets and names that must fit each other. */
import type { Calendar } from '../calendar/calendar.ts';
import { parseDuration } from '../duration.ts';
import type { Priority } from '../ticket/priority.ts';
import type { WaitReason } from '../ticket/status.ts';
import { compileCalendars } from './compile-calendars.ts';
import type { ClockPolicy, Member, People, Policy, Service } from './policy.ts';
import type { Refusal, Refuse } from './refusal.ts';
import type { PolicyFile } from './schema.ts';

/** Every refusal is found in one go, so that nobody mends a file error by error. */
export function compilePolicy(
  file: PolicyFile,
  version: string,
  isDesk: boolean,
): { policy: Policy } | { refused: readonly Refusal[] } {
  const refused: Refusal[] = [];
  const refuse: Refuse = (path, message) => {
    refused.push({ path, message });
  };
  const calendars = compileCalendars(file, refuse);
  const services = compileServices(file, refuse);
  const clocks = {
    'first-response': compileClock(file, 'first-response', [], calendars, refuse),
    resolution: compileClock(file, 'resolution', ['user'], calendars, refuse),
  };
  if (!isZone(file.timezone)) {
    refuse(
      ['timezone'],
      `There is no time zone “${file.timezone}”. Use a name from the IANA list, such as Europe/Paris or UTC.`,
    );
  }
  if (refused.length > 0) return { refused };
  const policy: Policy = {
    version,
    isDesk,
    timezone: file.timezone,
    portal: file.portal ?? null,
    backOffice: file['back-office'] ?? null,
    people: file.people === undefined ? null : compilePeople(file.people),
    services,
    defaultService: file['default-service'] ?? null,
    matrix: file.priorities.matrix,
    assumed: file.priorities.assume,
    calendars,
    clocks,
    reopenDays: file['reopen-within-days'],
    accepts: file.accepts,
  };
  return { policy };
}

function compileServices(file: PolicyFile, refuse: Refuse): readonly Service[] {
  const named = file['default-service'];
  if (named !== undefined && !Object.hasOwn(file.services, named)) {
    refuse(
      ['default-service'],
      `There is no service “${named}”. Name one of those under services, or add it there.`,
    );
  }
  return Object.entries(file.services).map(([id, { name, developers }]) => {
    // A label holds 50 characters, and “service: ” takes nine of them.
    if (id.length > 41)
      refuse(['services', id], 'The name of a service has at most 41 characters, so that its label fits.');
    if (id !== id.toLowerCase())
      refuse(
        ['services', id],
        'Write the short name of a service in small letters; its full name goes under name.',
      );
    return { id, name: name ?? id, developers: developers ?? null };
  });
}

function compileClock(
  file: PolicyFile,
  kind: 'first-response' | 'resolution',
  pausesOn: readonly WaitReason[],
  calendars: ReadonlyMap<string, Calendar>,
  refuse: Refuse,
): ClockPolicy {
  const written = file.clocks[kind];
  const calendar = written?.calendar ?? file.clocks.calendar;
  if (!calendars.has(calendar) && !Object.hasOwn(file.calendars, calendar)) {
    const path = written?.calendar === undefined ? ['clocks', 'calendar'] : ['clocks', kind, 'calendar'];
    refuse(path, `There is no calendar “${calendar}”. Name one of those under calendars, or 24x7.`);
  }
  const targets: Partial<Record<Priority, number>> = {};
  for (const [priority, text] of Object.entries(written?.targets ?? {})) {
    const length = parseDuration(text);
    if (typeof length === 'number') Object.assign(targets, { [priority]: length });
    else refuse(['clocks', kind, 'targets', priority], length.refused);
  }
  return {
    targets,
    calendar,
    pausesOn: written?.['pause-on'] ?? pausesOn,
    warnAt: written?.['warn-at'] ?? null,
  };
}

function compilePeople(people: NonNullable<PolicyFile['people']>): People {
  return {
    levels: {
      1: people['level-1'].map(readMember),
      2: people['level-2'].map(readMember),
      3: people['level-3'].map(readMember),
    },
    managers: people.managers.map(readMember),
    trustedBots: people['trusted-bots'],
  };
}

/** `@login` or `@organisation/team`; the schema has let nothing else pass. */
function readMember(text: string): Member {
  const [name = '', slug] = text.slice(1).split('/');
  return slug === undefined ? { login: name } : { team: { organisation: name, slug } };
}

function isZone(name: string): boolean {
  // Temporal would also take an offset, which knows no summer time.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}
