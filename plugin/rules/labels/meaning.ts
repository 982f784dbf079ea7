/** What a label asks for when somebody sets it by hand, or takes it off. */
import type { Action } from '../../actions/action.ts';
import type { Misread } from '../../commands/command.ts';
import type { LabelMeaning } from '../../core/ticket/labels.ts';
import { ongoing } from '../../core/ticket/major.ts';
import type { Status } from '../../core/ticket/status.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { parseService } from '../../features/classification.ts';
import type { Policy } from '../../policy/policy.ts';
import { sentence } from '../../words/render.ts';

/** No action where only the desk sets it, or where it says too little. */
export function actionOfSetting(meaning: LabelMeaning, policy: Policy): Action | Misread {
  switch (meaning.group) {
    case 'tier':
      return { does: 'move', to: meaning.tier, why: null };
    case 'priority':
      return { does: 'set-priority', priority: meaning.priority };
    case 'kind':
      return { does: 'set-kind', kind: meaning.kind };
    case 'status':
      return actionOfStatus(meaning.status);
    case 'waiting':
      return { does: 'wait', on: meaning.on, why: '', until: null };
    case 'service':
      return parseService(meaning.service, policy);
    case 'known-error':
      return { does: 'apply-known-error', id: meaning.id };
    case 'major':
      return { does: 'declare-major', headline: null };
    case 'sla':
      return onlyByDesk;
    default:
      return meaning satisfies never;
  }
}

function actionOfStatus(status: Status): Action | Misread {
  switch (status) {
    case 'resolved':
      return { does: 'resolve-without-note' };
    case 'open':
      return { does: 'open' };
    case 'waiting':
      return {
        meant: 'wait',
        refused: sentence('label-waiting-on-whom', {}),
      };
    case 'new':
    case 'closed':
      return onlyByDesk;
    default:
      return status satisfies never;
  }
}

/** It is meant for nothing that people do. */
const onlyByDesk: Misread = { refused: sentence('set-by-desk', {}) };

/** Null where taking it off asks for nothing: what a ticket cannot be without comes back by itself. */
export function actionOfRemoval(meaning: LabelMeaning, ticket: Ticket): Action | null {
  switch (meaning.group) {
    case 'waiting':
      return ticket.waiting?.on === meaning.on ? { does: 'resume' } : null;
    case 'known-error':
      return ticket.knownErrors.some(({ id }) => id === meaning.id)
        ? { does: 'reject-known-errors', ids: [meaning.id], hasWords: false }
        : null;
    case 'major':
      return ongoing(ticket.major) === null ? null : { does: 'end-major', why: null };
    case 'tier':
    case 'priority':
    case 'kind':
    case 'status':
    case 'service':
    case 'sla':
      return null;
    default:
      return meaning satisfies never;
  }
}
