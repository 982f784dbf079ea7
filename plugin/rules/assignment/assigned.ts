/** GitHub’s Assignees box, used by hand: the same as `/assign` and `/unassign`; it never touches the owner. */
import { assign, giveTo } from '../../commands/assign.ts';
import { whyEnded, whyNot } from '../../commands/command.ts';
import { atWork } from '../../commands/resume.ts';
import { giveBack } from '../../commands/unassign.ts';
import type { Assigned } from '../../desk/event.ts';
import { isSameLogin } from '../../desk/policy/people/absence.ts';
import { sayAssigneePutBack } from '../../desk/reply/notices.ts';
import type { Ticket } from '../../desk/ticket/ticket.ts';
import { type Context, type Decision, policyOf } from '../context.ts';

export function assigned(ticket: Ticket, event: Assigned, context: Context): Decision {
  const { by, kind, login, id } = event;
  const isNews = (kind === 'assigned') !== isSameLogin(login, ticket.assignee);
  // The face undoes what a bot does: it would not read why.
  if (!isNews || by.bot) return { ticket, effects: [] };
  const policy = policyOf(ticket, context);
  const call = { ticket, by, at: event.at, cause: id, policy, named: event.named };
  const obeyBox = () => (kind === 'assigned' ? giveTo(login, call) : giveBack(call));
  const refused = whyNot(assign, ticket, by, policy, 'assign') ?? whyEnded(ticket);
  const outcome = refused === null ? obeyBox() : { refused };
  if (!('refused' in outcome)) return { ...outcome, ticket: atWork(outcome.ticket) };
  const key = `${ticket.id}/${id}/put-back`;
  const body = sayAssigneePutBack(by, outcome.refused, ticket, policy);
  return { ticket, effects: [{ kind: 'comment', key, body }] };
}
