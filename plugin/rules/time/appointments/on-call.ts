/** The hours end, or a turn begins, and nobody has begun with an urgent ticket: whoever may be called by now is called. */
import { callNow, nextCallFor } from '../../assignment/call-out.ts';
import { policyOf } from '../../context.ts';
import type { Appointment } from './appointment.ts';

export const onCallBegins: Appointment = {
  name: 'on-call',
  next: nextCallFor,
  keep: (ticket, { at, cause }, context) => callNow(ticket, at, cause, policyOf(ticket, context)),
};
