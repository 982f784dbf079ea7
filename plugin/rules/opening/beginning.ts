/** An issue that is older than the desk begins, for it, with the first thing that anybody does there under its eyes. */
import type { Opened, TicketEvent } from '../../desk/event.ts';
import type { Instant } from '../../desk/instant.ts';

/**
 * The events of a ticket, in order, as they are folded. What the desk heard first need not have happened first: so the
 * beginning follows from all that was heard, in whatever order. What was done before the desk came is no event of it.
 */
export function fromTheBeginning(events: readonly TicketEvent[]): readonly TicketEvent[] {
  const opened = events.find(isOlder);
  if (opened === undefined) return events;
  // GitHub tells of its opening after all, late: so the desk was there.
  if (events.some((one) => one.kind === 'opened' && one.past === undefined))
    return events.filter((one) => one !== opened);
  const others = events.filter((one) => one !== opened && one.at >= opened.past.from);
  const first = others.find((one) => 'by' in one);
  const { heardAt, ...event } = opened;
  const at = Math.min(opened.at, first?.at ?? opened.at);
  return [{ ...event, at, ...(isLate(heardAt, at) ? { heardAt } : {}) }, ...others];
}

/** The id of the opening of an issue that was there before. */
export const TAKEN_OVER = 'taken-over';

/** What is heard within so many milliseconds is heard in time: people are asked and reminded in days. */
const IN_TIME = 24 * 3_600_000;

/** Whether the desk could have asked and told so much earlier, had it been there. */
export function isLate(heardAt: Instant | undefined, at: Instant): heardAt is Instant {
  return heardAt !== undefined && heardAt - at > IN_TIME;
}

function isOlder(event: TicketEvent): event is Opened & Required<Pick<Opened, 'past'>> {
  return event.kind === 'opened' && event.past !== undefined;
}
