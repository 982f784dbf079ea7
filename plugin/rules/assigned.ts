/** GitHub’s Assignees box, used by hand: the same as `/take`, for whoever was chosen. */
import { whyEnded, whyNot } from '../commands/command.ts';
import { assign, take } from '../commands/take.ts';
import type { Assigned } from '../desk/event.ts';
import { sayAssigneePutBack } from '../desk/reply/notices.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import type { Decision } from './context.ts';

export function assigned(ticket: Ticket, event: Assigned): Decision {
  const { by, kind, login, id } = event;
  const isNews = (kind === 'assigned') !== (ticket.assignee === login);
  // The face undoes what a bot does: it would not read why.
  if (!isNews || by.bot) return { ticket, effects: [] };
  const refused = whyNot(take, ticket, by, 'change the assignee') ?? whyEnded(ticket);
  if (refused !== null) {
    const key = `${ticket.id}/${id}/put-back`;
    return { ticket, effects: [{ kind: 'comment', key, body: sayAssigneePutBack(by.login, refused) }] };
  }
  return { ticket: kind === 'assigned' ? assign(ticket, login) : { ...ticket, assignee: null }, effects: [] };
}
