/** An issue of any repository as if a desk had kept it: who was staff, and what nobody was asked. */
import type { TicketEvent } from '../../../core/event.ts';
import { readForm } from '../../../core/ticket/form.ts';
import type { Actor } from '../../../core/ticket/person.ts';
import { neverAsked, staffer } from '../history/never-asked.ts';
import type { FetchedIssue } from './fetched-issue.ts';
import type { Staff } from './staff.ts';

/** What a bot closed was given up, as for having been silent too long: the desk would have kept it open. */
const sweeper: Actor = { id: 0, login: 'backtest', bot: false, standing: staffer };

export async function asTicket(
  { events, associations }: FetchedIssue,
  staff: Pick<Staff, 'standing'>,
): Promise<readonly TicketEvent[]> {
  const seen: TicketEvent[] = [];
  for (const event of events) {
    if (!('by' in event)) seen.push(event);
    else if (event.by.bot)
      seen.push(event.kind === 'closed' ? { ...event, by: sweeper, reason: 'not-planned' } : event);
    else {
      const { by } = event;
      const standing = await staff.standing(by.login, associations[by.login.toLowerCase()]);
      seen.push({ ...event, by: { ...by, standing } });
    }
    if (event.kind === 'opened' && !readForm(event.body).used) seen.push(neverAsked(event.ticket, event.at));
  }
  return seen;
}
