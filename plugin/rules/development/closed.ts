/** The developers close their issue: a fix is there, or the ticket goes back; and what do they know that level 1 should? */
import type { DevelopmentMoved } from '../../desk/development-event.ts';
import type { Effect } from '../../desk/effect.ts';
import { sayFixed, sayNotPlanned } from '../../desk/reply/developers/closed.ts';
import { askWhatToKnow } from '../../desk/reply/developers/draft.ts';
import type { Development } from '../../desk/ticket/development.ts';
import { isActive } from '../../desk/ticket/status.ts';
import type { Ticket } from '../../desk/ticket/ticket.ts';
import { type Context, type Decision, policyOf } from '../context.ts';
import { linked } from './linked.ts';

export function developmentClosed(ticket: Ticket, event: DevelopmentMoved, context: Context): Decision {
  const { at, by, completed } = event;
  const development = linked(ticket, { issue: '', ...event });
  if (development === null) return { ticket, effects: [] };
  const ended: Development = {
    ...development,
    state: completed ? 'completed' : 'not-planned',
    release: null,
    ended: { at, by: { id: by.id, login: by.login } },
  };
  const told: Ticket = { ...ticket, development: ended };
  const asks = askThem(told, ended, event);
  if (!isActive(ticket.status)) return { ticket: told, effects: asks };
  const key = `${ticket.id}/${event.id}`;
  const policy = policyOf(ticket, context);
  if (completed) {
    const body = sayFixed(told, ended, policy, at);
    return { ticket: told, effects: [{ kind: 'comment', key, body }, ...asks] };
  }
  const how = event.duplicate === true ? 'a duplicate' : 'not planned';
  const returned = handBack(told, event, how);
  const body = sayNotPlanned(returned, ended, how, policy, at);
  return { ticket: returned, effects: [{ kind: 'comment', key, body }, ...asks] };
}

/** To level 2, unless the desk has taken it back already. */
function handBack(ticket: Ticket, { at, by, repository }: DevelopmentMoved, how: string): Ticket {
  if (ticket.tier !== 3) return ticket;
  const why = `closed as ${how} in ${repository}`;
  const handoff = { from: ticket.tier, to: 2, at, by: by.login, why } as const;
  return { ...ticket, tier: 2, assignee: null, handoffs: [...ticket.handoffs, handoff] };
}

/** Once for each of their issues, however often it is closed; a duplicate’s answer stands in the other one. */
function askThem(ticket: Ticket, { taught }: Development, event: DevelopmentMoved): readonly Effect[] {
  const { repository, number, by } = event;
  if (taught === true || event.duplicate === true) return [];
  const key = `${ticket.id}/what-to-know/${repository}#${number}`;
  return [
    { kind: 'developer-comment', key, repository, number, body: askWhatToKnow(by.bot ? null : by.login) },
  ];
}
