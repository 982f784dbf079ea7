/** The right that a label asks for: that of the command which means the same. */
import type { Command } from '../../commands/command.ts';
import { escalate } from '../../commands/escalate.ts';
import { kind } from '../../commands/kind.ts';
import { known } from '../../commands/known.ts';
import { major } from '../../commands/major.ts';
import { priority } from '../../commands/priority.ts';
import { reopen } from '../../commands/reopen.ts';
import { service } from '../../commands/service.ts';
import { solved } from '../../commands/solved.ts';
import { wait } from '../../commands/wait.ts';
import type { LabelMeaning } from '../../desk/ticket/labels.ts';
import type { Status } from '../../desk/ticket/status.ts';

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
