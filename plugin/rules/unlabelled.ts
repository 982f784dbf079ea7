/** A label was taken off: `waiting:` resumes, a known error is withdrawn; what a ticket cannot be without comes back. */
import { whyNot } from '../commands/command.ts';
import { notKnown } from '../commands/not-known.ts';
import { resume, resumed } from '../commands/resume.ts';
import type { Labelled } from '../desk/event.ts';
import { readLabel } from '../desk/ticket/labels.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import { type Context, calendarsOf, type Decision, policyOf } from './context.ts';
import { putBack } from './labelled.ts';

export function unlabelled(ticket: Ticket, event: Labelled, context: Context): Decision {
  const meaning = readLabel(event.label);
  if (meaning === null || event.by.bot) return { ticket, effects: [] };
  if (meaning.group === 'waiting' && ticket.waiting?.on === meaning.on) {
    const refused = whyNot(resume, ticket, event.by);
    return refused === null ? { ticket: resumed(ticket), effects: [] } : putBack(ticket, event, refused);
  }
  if (meaning.group === 'known-error' && ticket.knownErrors.some(({ id }) => id === meaning.id)) {
    const refused = whyNot(notKnown, ticket, event.by);
    if (refused !== null) return putBack(ticket, event, refused);
    const calendars = calendarsOf(context.policies);
    const call = {
      ...event,
      ticket,
      cause: event.id,
      words: meaning.id,
      calendars,
      policy: policyOf(ticket, context),
    };
    const outcome = notKnown.run(call);
    return 'refused' in outcome ? putBack(ticket, event, outcome.refused) : outcome;
  }
  // The face puts back a tier or priority that is missing; nobody needs to read about it.
  return { ticket, effects: [] };
}
