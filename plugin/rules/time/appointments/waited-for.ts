/** The date that a ticket waits for comes: work goes on, and whoever works on it hears so. */
import { resumed } from '../../../commands/resume.ts';
import { sayUntilReached } from '../../../desk/reply/notices.ts';
import { policyOf } from '../../context.ts';
import type { Appointment } from './appointment.ts';

export const waitedFor: Appointment = {
  name: 'until',
  next: ({ waiting }) => waiting?.until ?? null,
  keep: (ticket, { at, cause }, context) => ({
    ticket: resumed(ticket),
    effects: [
      {
        kind: 'comment',
        key: `${ticket.id}/${cause}`,
        body: sayUntilReached(ticket, policyOf(ticket, context), at),
      },
    ],
  }),
};
