/** Those whom a major incident affects have heard nothing for as long as the policy allows: whoever works on it is asked. */
import { termEnd } from '../../../desk/policy/term-end.ts';
import { sayUpdateDue } from '../../../desk/reply/major/say-update-due.ts';
import { ongoing } from '../../../desk/ticket/major.ts';
import { isActive } from '../../../desk/ticket/status.ts';
import { policyOf } from '../../context.ts';
import type { Appointment } from './appointment.ts';

export const updateDue: Appointment = {
  name: 'update',
  next: (ticket, policy) => {
    const major = ongoing(ticket.major);
    const { updateEvery, calendar } = policy.major;
    if (major === null || updateEvery === null || !isActive(ticket.status)) return null;
    const heardAt = Math.max(major.since, ticket.lastAnswerAt ?? 0);
    // Once for each silence; the clock of updates goes on measuring it.
    if (major.updateAskedAt !== null && major.updateAskedAt > heardAt) return null;
    const hours = policy.calendars.get(calendar);
    if (hours === undefined)
      throw new Error(`policy ${policy.version} has no calendar “${calendar}” for updates`);
    return termEnd(updateEvery, hours, heardAt);
  },
  keep: (ticket, { at, cause }, context) => {
    const { major } = ticket;
    if (major === null) return { ticket, effects: [] };
    return {
      ticket: { ...ticket, major: { ...major, updateAskedAt: at } },
      effects: [
        {
          kind: 'comment',
          key: `${ticket.id}/${cause}`,
          body: sayUpdateDue(ticket, policyOf(ticket, context), at),
        },
      ],
    };
  },
};
