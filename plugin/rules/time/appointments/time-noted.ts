/** A ticket is resolved and the time for it is not noted, where the policy wants it: whoever worked on it is asked once. */
import { calendarOf, termEnd } from '../../../desk/policy/term-end.ts';
import { askForTime } from '../../../desk/reply/work/asks.ts';
import { countedFrom } from '../../../desk/ticket/ticket.ts';
import { spent } from '../../../desk/ticket/work/time-entry.ts';
import { policyOf } from '../../context.ts';
import { tellStaff } from '../tell-staff.ts';
import type { Appointment } from './appointment.ts';

export const timeNoted: Appointment = {
  name: 'time-noted',
  next: (ticket, policy) => {
    const { resolution, classification, time, timeAskedAt } = ticket;
    const { requiredFor, remind } = policy.handling.time;
    if (resolution?.code !== 'solved' || spent(time) > 0 || ticket.closedBefore === true) return null;
    if (!requiredFor.includes(classification.priority)) return null;
    // Asked once for each resolution.
    if (timeAskedAt !== null && timeAskedAt >= resolution.at) return null;
    return termEnd(remind, calendarOf(policy, ticket), countedFrom(ticket, resolution.at));
  },
  keep: (ticket, { at, cause }, context) => {
    const { resolution } = ticket;
    const asked = { ...ticket, timeAskedAt: at };
    if (resolution === null) return { ticket: asked, effects: [] };
    const body = askForTime(resolution, ticket);
    const summary = { since: at, line: 'no time is noted on it' };
    const policy = policyOf(ticket, context);
    return { ticket: asked, effects: [tellStaff(policy, { key: `${ticket.id}/${cause}`, body, summary })] };
  },
};
