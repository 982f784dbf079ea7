/** The developers publish a version with the fix in it: the owner hears which, once. */
import type { DevelopmentReleased } from '../../desk/development-event.ts';
import { isoOf } from '../../desk/instant.ts';
import { sayReleased } from '../../desk/reply/developers/notices.ts';
import { mentionOwner } from '../../desk/reply/people.ts';
import { isActive } from '../../desk/ticket/status.ts';
import type { Ticket } from '../../desk/ticket/ticket.ts';
import { type Context, type Decision, policyOf } from '../context.ts';
import { linked } from './linked.ts';

/** Only the first one since they closed it counts: later ones hold the fix as well, and are no news. */
export function developmentReleased(ticket: Ticket, event: DevelopmentReleased, context: Context): Decision {
  const { at, tag, url, certain } = event;
  const development = linked(ticket, event);
  if (development?.state !== 'completed' || development.ended == null || development.release != null)
    return { ticket, effects: [] };
  const release = { tag, url, at, certain };
  const told: Ticket = { ...ticket, development: { ...development, release } };
  if (!isActive(ticket.status)) return { ticket: told, effects: [] };
  const people = mentionOwner(ticket, policyOf(ticket, context), at);
  // Of the closing, not of the release: an earlier one that is heard of late is no second news.
  const key = `${ticket.id}/released/${event.issue}/${isoOf(development.ended.at)}`;
  return { ticket: told, effects: [{ kind: 'comment', key, body: sayReleased(told, people, release) }] };
}
