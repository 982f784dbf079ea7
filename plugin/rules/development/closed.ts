/** The developers’ issue is closed, taken up again, or not any more what it was. */

import type { DevelopmentDrifted, DevelopmentMoved } from '../../core/development-event.ts';
import type { Effect } from '../../core/effect.ts';
import type { Development } from '../../core/ticket/development.ts';
import { isActive } from '../../core/ticket/status.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import type { Policy } from '../../policy/policy.ts';
import { sayFixed, sayNotPlanned } from '../../reply/developers/closed.ts';
import { askWhatToKnow } from '../../reply/developers/draft.ts';
import { sayDrift, sayTheyWrote } from '../../reply/developers/notices.ts';
import { deskLocale } from '../../reply/locale.ts';
import { callStaff, mentionOwner } from '../../reply/people.ts';
import { render } from '../../words/render.ts';
import { type Context, type Decision, policyOf } from '../context.ts';
import { linked } from './progress.ts';

/** The developers close their issue: a fix is there, or the ticket goes back; and what do they know that level 1 should? */
export function developmentClosed(ticket: Ticket, event: DevelopmentMoved, context: Context): Decision {
  const { at, by, completed } = event;
  const development = linked(ticket, event);
  if (development === null) return { ticket, effects: [] };
  const ended: Development = {
    ...development,
    state: completed ? 'completed' : 'not-planned',
    release: null,
    ended: { at, by: { id: by.id, login: by.login } },
    ...(development.wroteAt == null ? {} : { wroteAt: null, noticedAt: development.wroteAt }),
  };
  const told: Ticket = { ...ticket, development: ended };
  const policy = policyOf(ticket, context);
  const asks = askThem(told, ended, event, policy);
  if (!isActive(ticket.status)) return { ticket: told, effects: asks };
  const key = `${ticket.id}/${event.id}`;
  const words = wordsBefore(development, policy);
  if (completed) {
    const body = sayFixed(told, ended, policy, at) + words;
    return { ticket: told, effects: [...callStaff(policy, { key, body }), ...asks] };
  }
  const how = event.duplicate === true ? 'a duplicate' : 'not planned';
  const returned = handBack(told, event, how, policy);
  const body = sayNotPlanned(returned, ended, how, policy, at) + words;
  return { ticket: returned, effects: [...callStaff(policy, { key, body }), ...asks] };
}

/** What they wrote right before they closed it is told with the closing. */
function wordsBefore(development: Development, policy: Policy): string {
  if (development.wroteAt == null || development.lastWord === undefined) return '';
  return `\n\n${sayTheyWrote('', development, policy)}`;
}

/** To level 2, unless the desk has taken it back already. */
function handBack(
  ticket: Ticket,
  { at, by, repository }: DevelopmentMoved,
  how: 'not planned' | 'a duplicate',
  policy: Policy,
): Ticket {
  if (ticket.tier !== 3) return ticket;
  const name = how === 'not planned' ? 'returned-not-planned' : 'returned-duplicate';
  const why = render(name, { repository }, deskLocale(policy));
  const handoff = { from: ticket.tier, to: 2, at, by: by.login, why } as const;
  return { ...ticket, tier: 2, assignee: null, handoffs: [...ticket.handoffs, handoff] };
}

/** Once for each of their issues, however often it is closed; a duplicate’s answer stands in the other one. */
function askThem(
  ticket: Ticket,
  { taught }: Development,
  event: DevelopmentMoved,
  policy: Policy,
): readonly Effect[] {
  const { repository, number, by } = event;
  if (taught === true || event.duplicate === true) return [];
  const key = `${ticket.id}/what-to-know/${repository}#${number}`;
  return [
    {
      kind: 'developer-comment',
      key,
      repository,
      number,
      body: askWhatToKnow(by.bot || by.id === 0 ? null : by.login, policy),
    },
  ];
}

/** The linked issue is not any more what it was: deleted, transferred, locked, or its repository renamed. Said once. */
export function developmentDrifted(ticket: Ticket, event: DevelopmentDrifted, context: Context): Decision {
  const development = linked(ticket, event);
  if (development === null || !isNews(development, event)) return { ticket, effects: [] };
  const told: Ticket = { ...ticket, development: drifted(development, event) };
  const policy = policyOf(ticket, context);
  const people = mentionOwner(ticket, policy, event.at);
  const body = sayDrift(people, { how: event.how, development, to: whereTo(event) }, policy);
  if (body === null || !isActive(ticket.status)) return { ticket: told, effects: [] };
  // Told by its source and by its target, or by a webhook and a refused call, it is one drift all the same.
  const what = event.how === 'unreachable' ? 'deleted' : event.how;
  const key = `${ticket.id}/drift/${event.issue}/${what}`;
  return { ticket: told, effects: callStaff(policy, { key, body }) };
}

function isNews({ state, locked, repository }: Development, { how, to }: DevelopmentDrifted): boolean {
  switch (how) {
    case 'deleted':
    case 'unreachable':
      return state !== 'lost';
    case 'locked':
      return locked !== true;
    case 'unlocked':
      return locked === true;
    case 'renamed':
      return to !== null && to.repository !== repository;
    case 'transferred':
      return true;
    default:
      return how satisfies never;
  }
}

function drifted(development: Development, { how, to }: DevelopmentDrifted): Development {
  switch (how) {
    case 'deleted':
    case 'unreachable':
      return { ...development, state: 'lost', question: null };
    case 'locked':
      return { ...development, locked: true };
    case 'unlocked':
      return { ...development, locked: false };
    case 'renamed':
    case 'transferred':
      return to === null ? development : { ...development, ...to };
    default:
      return how satisfies never;
  }
}

function whereTo({ how, to }: DevelopmentDrifted): string {
  if (to === null) return 'another repository';
  return how === 'renamed' ? to.repository : `[${to.repository}#${to.number}](${to.url})`;
}
