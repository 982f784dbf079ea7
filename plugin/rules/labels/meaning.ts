/** What a label does to a ticket when somebody who may sets it by hand. */
import { type Call, type Outcome, whyEnded } from '../../commands/command.ts';
import { known } from '../../commands/known.ts';
import { declare } from '../../commands/major.ts';
import { moveTo } from '../../commands/move-to.ts';
import { prioritise } from '../../commands/priority.ts';
import { isTooLate, reopened, sayTooLate } from '../../commands/reopen.ts';
import { resumed } from '../../commands/resume.ts';
import { service } from '../../commands/service.ts';
import { waitOn } from '../../commands/wait.ts';
import type { LabelMeaning } from '../../desk/ticket/labels.ts';
import { isActive, type Status } from '../../desk/ticket/status.ts';
import { resolvedWithoutNote } from '../closed.ts';

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
