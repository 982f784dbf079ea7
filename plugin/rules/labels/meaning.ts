/** What a label means, and who may mean it. */
import { type Call, type Command, type Outcome, whyEnded } from '../../commands/command.ts';
import { escalate } from '../../commands/escalate.ts';
import { kind } from '../../commands/kind.ts';
import { known } from '../../commands/known.ts';
import { declare, major } from '../../commands/major.ts';
import { moveTo } from '../../commands/move-to.ts';
import { prioritise, priority } from '../../commands/priority.ts';
import { isTooLate, reopen, reopened, sayTooLate } from '../../commands/reopen.ts';
import { resumed } from '../../commands/resume.ts';
import { service } from '../../commands/service.ts';
import { solved } from '../../commands/solved.ts';
import { wait, waitOn } from '../../commands/wait.ts';
import type { LabelMeaning } from '../../desk/ticket/labels.ts';
import { isActive, type Status } from '../../desk/ticket/status.ts';
import { resolvedWithoutNote } from '../closed.ts';

/** What a label does to a ticket when somebody who may sets it by hand. */
const ours = 'The desk sets it by itself.';

export function mean(call: Call, meaning: LabelMeaning): Outcome {
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
    case 'waiting': {
      const ended = whyEnded(ticket);
      return ended === null
        ? { ticket: waitOn(ticket, meaning.on, '', call.at), effects: [] }
        : { refused: ended };
    }
    case 'service':
      return service.run({ ...call, words: meaning.service });
    case 'known-error':
      return known.run({ ...call, words: meaning.id });
    case 'major':
      return declare(call, null);
    case 'sla':
      return { refused: ours };
    default:
      return meaning satisfies never;
  }
}

function meanStatus(call: Call, status: Status): Outcome {
  switch (status) {
    case 'resolved':
      return resolve(call);
    case 'open':
      return open(call);
    case 'waiting':
      return {
        refused: 'Waiting on whom? Set one of the `waiting:` labels, or write `/wait`, on whom, and why.',
      };
    case 'new':
    case 'closed':
      return { refused: ours };
    default:
      return status satisfies never;
  }
}

function resolve({ ticket, by, at, cause, policy }: Call): Outcome {
  const ended = whyEnded(ticket);
  return ended === null ? resolvedWithoutNote(ticket, { id: cause, by, at }, policy) : { refused: ended };
}

function open({ ticket, by, at, policy }: Call): Outcome {
  if (isActive(ticket.status)) return { ticket: { ...resumed(ticket), status: 'open' }, effects: [] };
  if (isTooLate(ticket, at, policy)) return { refused: sayTooLate(by, ticket, policy) };
  return { ticket: reopened(ticket), effects: [] };
}

/** The right that a label asks for: that of the command which means the same. */
type Right = Pick<Command, 'verb' | 'who'>;

/** Null for the labels that only the desk sets. */
export function rightFor(meaning: LabelMeaning): Right | null {
  switch (meaning.group) {
    case 'tier':
      return escalate;
    case 'priority':
      return priority;
    case 'kind':
      return kind;
    case 'status':
      return rightForStatus(meaning.status);
    case 'waiting':
      return wait;
    case 'service':
      return service;
    case 'known-error':
      return known;
    case 'major':
      return major;
    case 'sla':
      return null;
    default:
      return meaning satisfies never;
  }
}

function rightForStatus(status: Status): Right | null {
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
