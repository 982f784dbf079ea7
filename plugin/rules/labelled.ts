/** A label set by hand means the same as the command, with the same right; without it, it is put back. */
import { type Call, type Command, type Outcome, whyNot } from '../commands/command.ts';
import { escalate, moveTo } from '../commands/escalate.ts';
import { known } from '../commands/known.ts';
import { prioritise, priority } from '../commands/priority.ts';
import { reopen, reopened } from '../commands/reopen.ts';
import { resumed } from '../commands/resume.ts';
import { service } from '../commands/service.ts';
import { resolve, solved } from '../commands/solved.ts';
import { wait, waitOn } from '../commands/wait.ts';
import type { Labelled } from '../desk/event.ts';
import { sayPutBack } from '../desk/reply/notices.ts';
import { sayClosedWithoutNote } from '../desk/reply/resolution.ts';
import { type LabelMeaning, readLabel } from '../desk/ticket/labels.ts';
import type { Actor } from '../desk/ticket/person.ts';
import { isActive, type Status } from '../desk/ticket/status.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import { type Context, calendarsOf, type Decision, policyOf } from './context.ts';

export function labelled(ticket: Ticket, event: Labelled, context: Context): Decision {
  const meaning = readLabel(event.label);
  if (meaning === null || isShown(ticket, meaning)) return { ticket, effects: [] };
  // A bot that nobody trusts is undone without a word: it would not read it.
  if (event.by.bot && !policyOf(ticket, context).people?.trustedBots.includes(event.by.login))
    return { ticket, effects: [] };
  const command = commandFor(meaning);
  if (command === null) return putBack(ticket, event, 'The desk sets it by itself.');
  const refused = event.by.bot ? null : whyNot(command, ticket, event.by);
  if (refused !== null) return putBack(ticket, event, refused);
  const outcome = mean(callFor(ticket, event, context), meaning);
  return 'refused' in outcome ? putBack(ticket, event, outcome.refused) : outcome;
}

/** The label says what the ticket shows already: set at opening, or told twice. */
function isShown(ticket: Ticket, meaning: LabelMeaning): boolean {
  switch (meaning.group) {
    case 'tier':
      return ticket.tier === meaning.tier;
    case 'priority':
      return ticket.classification.priority === meaning.priority;
    case 'kind':
      return ticket.kind === meaning.kind;
    case 'status':
      return ticket.status === meaning.status;
    case 'waiting':
      return ticket.waiting?.on === meaning.on;
    case 'service':
      return ticket.service === meaning.service;
    case 'known-error':
      return ticket.knownErrors.some(({ id }) => id === meaning.id);
    case 'sla':
      return false;
    default:
      return meaning satisfies never;
  }
}

function commandFor(meaning: LabelMeaning): Pick<Command, 'verb' | 'who'> | null {
  switch (meaning.group) {
    case 'tier':
      return escalate;
    case 'priority':
      return priority;
    case 'kind':
      return { verb: 'kind', who: 'staff' };
    case 'status':
      return commandForStatus(meaning.status);
    case 'waiting':
      return wait;
    case 'service':
      return service;
    case 'known-error':
      return known;
    case 'sla':
      return null;
    default:
      return meaning satisfies never;
  }
}

function commandForStatus(status: Status): Pick<Command, 'verb' | 'who'> | null {
  switch (status) {
    case 'resolved':
      return solved;
    case 'open':
      return reopen;
    case 'waiting':
      return wait;
    case 'new':
    case 'closed':
      return null;
    default:
      return status satisfies never;
  }
}

function mean(call: Call, meaning: LabelMeaning): Outcome {
  const { ticket } = call;
  switch (meaning.group) {
    case 'tier':
      return moveTo(call, meaning.tier, null);
    case 'priority':
      return { ticket: prioritise(ticket, meaning.priority), effects: [] };
    case 'kind':
      return { ticket: { ...ticket, kind: meaning.kind }, effects: [] };
    case 'status':
      return meanStatus(call, meaning.status);
    case 'waiting':
      return isActive(ticket.status)
        ? { ticket: waitOn(ticket, meaning.on, '', call.at), effects: [] }
        : { refused: 'A resolved ticket waits for nobody. Write `/reopen` and why first.' };
    case 'service':
      return service.run({ ...call, words: meaning.service });
    case 'known-error':
      return known.run({ ...call, words: meaning.id });
    case 'sla':
      return { refused: 'The desk sets it by itself.' };
    default:
      return meaning satisfies never;
  }
}

function meanStatus(call: Call, status: Status): Outcome {
  const { ticket, by, at, cause } = call;
  switch (status) {
    case 'resolved':
      return {
        ticket: resolve(ticket, by.login, null, at),
        effects: [
          {
            kind: 'comment',
            key: `${ticket.id}/${cause}/resolved`,
            body: sayClosedWithoutNote(ticket, by.login),
          },
        ],
      };
    case 'open':
      return {
        ticket: isActive(ticket.status) ? { ...resumed(ticket), status: 'open' } : reopened(ticket),
        effects: [],
      };
    case 'waiting':
      return {
        refused: 'Waiting on whom? Set one of the `waiting:` labels, or write `/wait`, on whom, and why.',
      };
    case 'new':
    case 'closed':
      return { refused: 'The desk sets it by itself.' };
    default:
      return status satisfies never;
  }
}

function callFor(ticket: Ticket, event: Labelled, context: Context): Call {
  return {
    ticket,
    by: event.by,
    words: '',
    at: event.at,
    cause: event.id,
    policy: policyOf(ticket, context),
    calendars: calendarsOf(context.policies),
    cited: event.cited,
  };
}

export function putBack(
  ticket: Ticket,
  event: { readonly id: string; readonly label: string; readonly by: Actor },
  why: string,
): Decision {
  const key = `${ticket.id}/${event.id}/put-back`;
  return { ticket, effects: [{ kind: 'comment', key, body: sayPutBack(event.by.login, event.label, why) }] };
}
