/** When a term of business time or working days ends, counted from an instant. */
import { deadline } from '../calendar/arithmetic.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { Instant } from '../calendar/instant.ts';
import { workingDays } from '../calendar/working-days.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import { type Policy, serviceOf } from './policy.ts';
import type { Target } from './sections/target.ts';

/** @throws RangeError beyond the years that calendars reach. */
export function termEnd(term: Target, calendar: Calendar, from: Instant): Instant {
  if ('ms' in term) return deadline(calendar, from, term.ms);
  return workingDays(calendar, from, term.workingDays, { op: 'add', end: term.end });
}

/** The hours in which a ticket is looked after: those of its service, else those of the clocks. Throws for a calendar that the policy lacks, which its check refuses. */
export function calendarOf(policy: Policy, { service }: Pick<Ticket, 'service'>): Calendar {
  const name = serviceOf(policy, service)?.calendar ?? policy.calendar;
  const calendar = policy.calendars.get(name);
  if (calendar === undefined)
    throw new Error(`policy ${policy.version} has no calendar “${name}” for its appointments`);
  return calendar;
}
