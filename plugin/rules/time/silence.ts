/** A requester who was asked something stays silent: they are reminded, and at last the ticket is resolved without them. */
import type { Instant } from '../../calendar/instant.ts';
import { theDesk } from '../../core/ticket/person.ts';
import type { Waiting } from '../../core/ticket/status.ts';
import { attendedFrom, countedFrom, type Ticket } from '../../core/ticket/ticket.ts';
import type { Policy } from '../../policy/policy.ts';
import { termAfter } from '../../policy/sections/reminders.ts';
import type { Target } from '../../policy/sections/target.ts';
import { calendarOf, termEnd } from '../../policy/term-end.ts';
import { sayNoAnswer, sayStillWaiting } from '../../reply/endings.ts';
import { type Decision, policyOf } from '../context.ts';
import type { Firing, Timer } from './timer.ts';

export const silence: Timer = {
  name: 'silence',
  next: (ticket, policy) => {
    const { waiting } = ticket;
    // With a date work goes on by itself.
    if (waiting?.on !== 'user' || waiting.until !== null) return null;
    return nextStep(ticket, waiting, policy)?.at ?? null;
  },
  fire: (ticket, firing, context) => {
    const { waiting } = ticket;
    const policy = policyOf(ticket, context);
    const step = waiting === null ? null : nextStep(ticket, waiting, policy);
    if (waiting === null || step === null) return { ticket, effects: [] };
    if (step.does === 'resolve') return resolved(ticket, firing, policy);
    const late = step.missed || waiting.reminded?.late === true;
    const reminded = { times: step.times, at: firing.at, ...(late ? { late } : {}) };
    return remind(ticket, { ...waiting, reminded }, firing, policy);
  },
};

/** `missed`: the desk was away when it was due, so it is done at its return. */
type Step =
  | {
      readonly does: 'remind';
      readonly at: Instant;
      readonly times: number;
      readonly missed: boolean;
    }
  | { readonly does: 'resolve'; readonly at: Instant };

/** Nobody is given up whose answer the desk could not have heard: they are reminded first, once more if need be. */
function nextStep(ticket: Ticket, waiting: Waiting, policy: Policy): Step | null {
  const reminder = reminderAt(ticket, waiting, policy);
  if (reminder !== null) return reminder;
  const end = resolveAt(ticket, waiting, policy);
  if (end === null) return null;
  const back = attendedFrom(ticket, end);
  const { remind, resolve } = policy.endings;
  if (back === end || resolve === null) return { does: 'resolve', at: end };
  return remind.length === 0
    ? { does: 'resolve', at: termEnd(resolve, calendarOf(policy, ticket), back) }
    : { does: 'remind', at: back, times: remind.length, missed: true };
}

/** Of several that are due at once, as after a change of the policy, only one is said. */
function reminderAt(ticket: Ticket, waiting: Waiting, policy: Policy): Step | null {
  const { since, reminded } = waiting;
  const ends = policy.endings.remind.map((term) => endOf(term, ticket, waiting, policy));
  const told = reminded?.at ?? countedFrom(ticket, since);
  const first = reminded?.late === true ? reminded.times : 0;
  const next = ends.findIndex((at, index) => index >= first && at > told);
  const end = ends[next];
  if (end === undefined) return null;
  const at = attendedFrom(ticket, end);
  return { does: 'remind', at, times: next + 1, missed: at !== end };
}

/** Whoever has just been reminded has a working day left, whatever the policy says by now. */
function resolveAt(ticket: Ticket, waiting: Waiting, policy: Policy): Instant | null {
  const { resolve } = policy.endings;
  if (resolve === null) return null;
  const end = endOf(resolve, ticket, waiting, policy);
  if (waiting.reminded === undefined) return end;
  const day = { written: '1 working day', workingDays: 1, end: false } as const;
  return Math.max(end, termEnd(day, calendarOf(policy, ticket), waiting.reminded.at));
}

/** Counted from the asking; once a reminder came late, in its usual distance from the last one. */
function endOf(term: Target, ticket: Ticket, { since, reminded }: Waiting, policy: Policy): Instant {
  const calendar = calendarOf(policy, ticket);
  const last = reminded?.late === true ? policy.endings.remind[reminded.times - 1] : undefined;
  return reminded === undefined || last === undefined
    ? termEnd(term, calendar, countedFrom(ticket, since))
    : termEnd(termAfter(term, last), calendar, reminded.at);
}

function remind(ticket: Ticket, waiting: Waiting, { cause }: Firing, policy: Policy): Decision {
  const body = sayStillWaiting(ticket, waiting, resolveAt(ticket, waiting, policy), policy);
  return {
    ticket: { ...ticket, waiting },
    effects: [{ kind: 'comment', key: `${ticket.id}/${cause}`, body }],
  };
}

function resolved(ticket: Ticket, { at, cause }: Firing, policy: Policy): Decision {
  const key = `${ticket.id}/${cause}/resolved`;
  const resolution = { code: 'no-answer', note: null, by: theDesk.login, at, verifiedBy: null } as const;
  return {
    ticket: { ...ticket, status: 'resolved', waiting: null, resolution },
    effects: [{ kind: 'comment', key, body: sayNoAnswer(ticket, policy) }],
  };
}
