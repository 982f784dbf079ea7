/** Turns news of an issue that the App itself has opened, the developers’ side of a ticket, into news of that ticket. */
import type { TicketEvent } from '../desk/event.ts';
import { isoOf, parseInstant } from '../desk/instant.ts';
import { readMark } from './marker.ts';
import type { News } from './news.ts';
import type { IssuesPayload } from './payload.ts';
import { actorOf, placeOf } from './sender.ts';
import { closeReason, closingTime } from './translate-issue.ts';

export function translateOwnIssue(payload: IssuesPayload, ours: boolean): News {
  const { issue, action, repository, sender } = payload;
  const place = placeOf(payload);
  const key = readMark(issue.body ?? '');
  if (action === 'opened') {
    if (key === null) return { kind: 'nothing', why: 'an issue of ours without a mark' };
    const at = parseInstant(issue.created_at);
    const move = { is: 'opened', key, number: issue.number, url: issue.html_url, at } as const;
    return { kind: 'development', place, move };
  }
  if (ours || (action !== 'closed' && action !== 'reopened'))
    return { kind: 'nothing', why: `issues.${action} on an issue of ours, which a ticket need not know` };
  const at = action === 'closed' ? closingTime(issue) : parseInstant(issue.updated_at);
  const event: TicketEvent = {
    kind: action === 'closed' ? 'development-closed' : 'development-reopened',
    id: `development-${action}/${repository.id}#${issue.number}/${isoOf(at)}`,
    ticket: '',
    at,
    by: actorOf(sender),
    repository: `${repository.owner.login}/${repository.name}`,
    number: issue.number,
    completed: closeReason(issue.state_reason) === 'completed',
  };
  return { kind: 'development', place, move: { is: action, event, number: issue.number, key } };
}
