/** A requester who was asked something stays silent: they are reminded, and at last the ticket is resolved without them. */
import type { Instant } from '../../../desk/instant.ts';
import type { Policy } from '../../../desk/policy/policy.ts';
import { calendarOf, termEnd } from '../../../desk/policy/term-end.ts';
import { sayNoAnswer, sayStillWaiting } from '../../../desk/reply/endings/silence.ts';
import { theDesk } from '../../../desk/ticket/person.ts';
import type { Waiting } from '../../../desk/ticket/status.ts';
import { countedFrom, type Ticket } from '../../../desk/ticket/ticket.ts';
import { type Decision, policyOf } from '../../context.ts';
import type { Appointment, Kept } from './appointment.ts';

export const silence: Appointment = {
  name: 'silence',
  next: (ticket, policy) => {
    const { waiting } = ticket;
    // With a date work goes on by itself.
    if (waiting?.on !== 'user' || waiting.until !== null) return null;
    return reminderAt(ticket, waiting, policy)?.at ?? resolveAt(ticket, waiting, policy);
  },
  keep: (ticket, kept, context) => {
    const { waiting } = ticket;
    const policy = policyOf(ticket, context);
    if (waiting === null) return { ticket, effects: [] };
    const reminder = reminderAt(ticket, waiting, policy);
    return reminder === null
      ? resolved(ticket, kept, policy)
      : remind(ticket, { ...waiting, reminded: { times: reminder.times, at: kept.at } }, kept, policy);
  },
};

/** Of several that are due at once, as after a change of the policy, only the last is said. */
function reminderAt(
  ticket: Ticket,
  { since: asked, reminded }: Waiting,
  policy: Policy,
): { readonly at: Instant; readonly times: number } | null {
  const calendar = calendarOf(policy, ticket);
  const since = countedFrom(ticket, asked);
  const ends = policy.endings.remind.map((term) => termEnd(term, calendar, since));
  const next = ends.findIndex((at) => at > (reminded?.at ?? since));
  const at = ends[next];
  return at === undefined ? null : { at, times: next + 1 };
}

/** Whoever has just been reminded has a working day left, whatever the policy says by now. */
function resolveAt(ticket: Ticket, { since, reminded }: Waiting, policy: Policy): Instant | null {
  const { resolve } = policy.endings;
  if (resolve === null) return null;
  const calendar = calendarOf(policy, ticket);
  const at = termEnd(resolve, calendar, countedFrom(ticket, since));
  if (reminded === undefined) return at;
  const after = termEnd({ written: '1 working day', workingDays: 1, end: false }, calendar, reminded.at);
  return Math.max(at, after);
}

function remind(ticket: Ticket, waiting: Waiting, { cause }: Kept, policy: Policy): Decision {
  const body = sayStillWaiting(ticket, waiting, resolveAt(ticket, waiting, policy), policy);
  return {
    ticket: { ...ticket, waiting },
    effects: [{ kind: 'comment', key: `${ticket.id}/${cause}`, body }],
  };
}

function resolved(ticket: Ticket, { at, cause }: Kept, policy: Policy): Decision {
  const key = `${ticket.id}/${cause}/resolved`;
  const resolution = { code: 'no-answer', note: null, by: theDesk.login, at, verifiedBy: null } as const;
  return {
    ticket: { ...ticket, status: 'resolved', waiting: null, resolution },
    effects: [{ kind: 'comment', key, body: sayNoAnswer(ticket, policy) }],
  };
}
