/** The linked issue is not any more what it was: deleted, transferred, locked, or its repository renamed. Said once. */
import type { DevelopmentDrifted } from '../../desk/development-event.ts';
import { sayDrift } from '../../desk/reply/developers/notices.ts';
import { mentionOwner } from '../../desk/reply/people.ts';
import type { Development } from '../../desk/ticket/development.ts';
import { isActive } from '../../desk/ticket/status.ts';
import type { Ticket } from '../../desk/ticket/ticket.ts';
import { type Context, type Decision, policyOf } from '../context.ts';
import { linked } from './linked.ts';

export function developmentDrifted(ticket: Ticket, event: DevelopmentDrifted, context: Context): Decision {
  const development = linked(ticket, event);
  if (development === null || !isNews(development, event)) return { ticket, effects: [] };
  const told: Ticket = { ...ticket, development: drifted(development, event) };
  const people = mentionOwner(ticket, policyOf(ticket, context), event.at);
  const body = sayDrift(people, event.how, development, whereTo(event));
  if (body === null || !isActive(ticket.status)) return { ticket: told, effects: [] };
  // Told by its source and by its target, or by a webhook and a refused call, it is one drift all the same.
  const what = event.how === 'unreachable' ? 'deleted' : event.how;
  const key = `${ticket.id}/drift/${event.issue}/${what}`;
  return { ticket: told, effects: [{ kind: 'comment', key, body }] };
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
