/** Nothing happens on a ticket: its owner is asked, again after twice as long, and three times at most. */
import { timesTerm } from '../../../desk/policy/reminders/reminders.ts';
import { calendarOf, termEnd } from '../../../desk/policy/term-end.ts';
import { sayLiesStill, sayLiesStillLine } from '../../../desk/reply/assignment/lies-still.ts';
import { isActive } from '../../../desk/ticket/status.ts';
import { countedFrom } from '../../../desk/ticket/ticket.ts';
import { policyOf } from '../../context.ts';
import type { Appointment } from './appointment.ts';

/** Whoever was asked three times will not be moved by a fourth; the clocks go on warning. */
const MOST = 3;

export const liesStill: Appointment = {
  name: 'lies-still',
  next: (ticket, policy) => {
    const { status, waiting, nudges, kind, classification } = ticket;
    if (!isActive(status) || waiting !== null || nudges.length >= MOST) return null;
    // Problems take their time.
    if (kind === 'problem' || kind === 'known-error') return null;
    const term = policy.reminders.liesStill[classification.priority];
    if (term === undefined) return null;
    const since = nudges.at(-1) ?? countedFrom(ticket, ticket.touchedAt);
    return termEnd(timesTerm(term, 2 ** nudges.length), calendarOf(policy, ticket), since);
  },
  keep: (ticket, { at, cause }, context) => {
    const policy = policyOf(ticket, context);
    const key = `${ticket.id}/${cause}`;
    const body = sayLiesStill(ticket, policy, at);
    const summary = { since: at, line: sayLiesStillLine(ticket, policy) };
    return {
      ticket: { ...ticket, nudges: [...ticket.nudges, at] },
      effects: body === null ? [] : [{ kind: 'comment', key, body, summary }],
    };
  },
};
