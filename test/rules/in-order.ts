/** A ticket’s events in their own order: by GitHub’s time, then by kind, then by id. */
import type { TicketEvent } from '../../plugin/core/event.ts';
import { rankOf } from '../../plugin/core/event-rank.ts';

export function inOrder(events: readonly TicketEvent[]): readonly TicketEvent[] {
  return events.toSorted((a, b) => a.at - b.at || rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : 1));
}
