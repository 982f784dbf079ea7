/** The service agreement of the simulated week: three teams, every clock, real business hours. */

import type { Priority } from '../../plugin/core/ticket/priority.ts';
import type { CalendarFile } from '../../plugin/policy/sections/calendars.ts';

export const level1 = ['lena', 'tom', 'ines', 'paul'] as const;
export const level2 = ['omar', 'olga', 'ole'] as const;
export const level3 = ['dora', 'dirk'] as const;

const HOUR = 60;

/** Minutes of business time, or of the clock where a promise holds day and night. */
export const targets = {
  'first-response': { P1: 30, P2: HOUR, P3: 4 * HOUR, P4: 8 * HOUR },
  'next-response': { P1: HOUR, P2: 4 * HOUR, P3: 8 * HOUR, P4: 16 * HOUR },
  update: { P1: 2 * HOUR },
  resolution: { P1: 4 * HOUR, P2: 8 * HOUR, P3: 16 * HOUR, P4: 24 * HOUR },
  tier: { P1: HOUR, P2: 4 * HOUR, P3: 8 * HOUR },
} as const satisfies Readonly<Record<string, Readonly<Partial<Record<Priority, number>>>>>;

export type MeasuredClock = keyof typeof targets;

/** As the policy writes it; the judge of the week reads it for itself. */
export const office: CalendarFile = {
  timezone: 'Europe/Berlin',
  hours: { 'mon-thu': ['08:00-12:00', '13:00-17:00'], fri: ['08:00-14:00'] },
  holidays: ['2026-11-18'],
  overrides: {},
  breaks: {},
};

export const policy = `
timezone: Europe/Berlin
back-office: acme/office
people:
  level-1: [${named(level1)}]
  level-2: [${named(level2)}]
  level-3: [${named(level3)}]
  managers: ['@mia']
services: { vpn: { name: VPN }, mail: { name: Mail }, erp: { name: ERP } }
assignment:
  level-1: { by: least-loaded }
  level-2: { by: rota }
escalation: { level-2: { note-at-least: {} }, level-3: { note-at-least: {} } }
plan: { required-for: [] }
calendars: { office: ${JSON.stringify({ timezone: office.timezone, hours: office.hours, holidays: office.holidays })} }
clocks:
  calendar: office
  first-response: { targets: ${written(targets['first-response'])} }
  next-response: { targets: ${written(targets['next-response'])} }
  update: { calendar: 24x7, targets: ${written(targets.update)}, pause-on: [user] }
  resolution: { targets: ${written(targets.resolution)}, pause-on: [user] }
  tier: { targets: ${written(targets.tier)}, pause-on: [user] }
`;

function named(logins: readonly string[]): string {
  return logins.map((login) => `'@${login}'`).join(', ');
}

function written(minutes: Readonly<Record<string, number>>): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(minutes).map(([name, length]) => [name, `${length}m`])),
  );
}
