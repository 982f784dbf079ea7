/** A label was taken off: `waiting:` resumes, a known error is withdrawn; what a ticket cannot be without comes back. */
import { whyNot } from '../../commands/command.ts';
import { major } from '../../commands/major.ts';
import { notKnown } from '../../commands/not-known.ts';
import { atWork, resume, resumed } from '../../commands/resume.ts';
import type { Labelled } from '../../desk/event.ts';
import { readLabel } from '../../desk/ticket/labels.ts';
import { ongoing } from '../../desk/ticket/major.ts';
import type { Ticket } from '../../desk/ticket/ticket.ts';
import { type Context, calendarsOf, type Decision, policyOf } from '../context.ts';
import { putBack } from './labelled.ts';
import { isTrusted } from './trusted.ts';

export function unlabelled(ticket: Ticket, event: Labelled, context: Context): Decision {
  // A milestone set it once; whoever takes it off has seen it.
  if (ticket.marks.includes(event.label)) return { ticket: without(ticket, event.label), effects: [] };
  const meaning = readLabel(event.label);
  const policy = policyOf(ticket, context);
  if (meaning === null || !isTrusted(event.by, policy)) return { ticket, effects: [] };
  if (meaning.group === 'waiting' && ticket.waiting?.on === meaning.on) {
    const refused = event.by.bot ? null : whyNot(resume, ticket, event.by, policy, 'remove');
    return refused === null
      ? { ticket: resumed(ticket), effects: [] }
      : putBack(ticket, event, refused, policy);
  }
  if (meaning.group === 'known-error' && ticket.knownErrors.some(({ id }) => id === meaning.id)) {
    const refused = event.by.bot ? null : whyNot(notKnown, ticket, event.by, policy, 'remove');
    return refused === null
      ? withdrawKnown(atWork(ticket), event, meaning.id, context)
      : putBack(ticket, event, refused, policy);
  }
  if (meaning.group === 'major' && ongoing(ticket.major) !== null) {
    const refused = event.by.bot ? null : whyNot(major, ticket, event.by, policy, 'remove');
    return refused === null ? endByLabel(atWork(ticket), event) : putBack(ticket, event, refused, policy);
  }
  // The face puts back a tier or priority that is missing; nobody needs to read about it.
  return { ticket, effects: [] };
}

/** It has no room for words, and those affected read that it is over on the card. */
function endByLabel(ticket: Ticket, { at }: Labelled): Decision {
  const present = ongoing(ticket.major);
  if (present === null) return { ticket, effects: [] };
  return { ticket: { ...ticket, major: { ...present, ended: { at, why: null } } }, effects: [] };
}

function without(ticket: Ticket, label: string): Ticket {
  return { ...ticket, marks: ticket.marks.filter((one) => one !== label) };
}

function withdrawKnown(ticket: Ticket, event: Labelled, id: string, context: Context): Decision {
  const policy = policyOf(ticket, context);
  const outcome = notKnown.run({
    ticket,
    by: event.by,
    words: id,
    beside: '',
    at: event.at,
    cause: event.id,
    policy,
    calendars: calendarsOf(context.policies),
    cited: event.cited,
  });
  return 'refused' in outcome ? putBack(ticket, event, outcome.refused, policy) : outcome;
}
