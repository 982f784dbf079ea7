/** The quiet period: nobody has said that it is still broken, so the resolved ticket is closed, without a word. */
import { calendarOf, termEnd } from '../../../desk/policy/term-end.ts';
import { attendedFrom, countedFrom } from '../../../desk/ticket/ticket.ts';
import type { Appointment } from './appointment.ts';

export const verification: Appointment = {
  name: 'quiet',
  next: (ticket, policy) => {
    const { status, resolution } = ticket;
    const { verifyWithin } = policy.endings;
    if (status !== 'resolved' || resolution === null || verifyWithin === null) return null;
    const end = termEnd(verifyWithin, calendarOf(policy, ticket), countedFrom(ticket, resolution.at));
    return attendedFrom(ticket, end);
  },
  keep: (ticket) => ({ ticket: { ...ticket, status: 'closed', button: 'closed' }, effects: [] }),
};
