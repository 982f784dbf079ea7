/** The desk heard late of a ticket that lacks something: it asks when it heard of it, if nobody has begun by then. */
import { isActive } from '../../../desk/ticket/status.ts';
import { policyOf } from '../../context.ts';
import { ask } from '../../opening/ask.ts';
import type { Appointment } from './appointment.ts';

export const asking: Appointment = {
  name: 'asking',
  next: ({ asking: ahead, missing, status, firstReplyAt }) => {
    if (ahead === undefined || missing.length === 0) return null;
    return isActive(status) && firstReplyAt === null ? ahead.at : null;
  },
  keep: ({ asking: ahead, ...ticket }, { at }, context) =>
    ask(ticket, ahead?.waits ?? false, at, policyOf(ticket, context)),
};
