/** Closing by button, opening again, and an issue that is gone. */

import { askAtEnd } from '../commands/ask-beside.ts';
import { whyNot } from '../commands/command.ts';
import { verified } from '../commands/confirm.ts';
import { isTooLate, reopen, sayTooLate, takenUpBy } from '../commands/reopen.ts';
import { resolve, toldBy } from '../commands/solved.ts';
import type { Closed, Gone, Reopened } from '../desk/event.ts';
import type { Instant } from '../desk/instant.ts';
import type { Policy } from '../desk/policy/policy.ts';
import { sayClosedWithoutNote, sayDuplicateOfWhich } from '../desk/reply/endings.ts';
import { localeFor } from '../desk/reply/locale.ts';
import { sayClosedAgain, sayReopenedAgain } from '../desk/reply/notices.ts';
import { answered } from '../desk/ticket/answered.ts';
import { type Actor, isStaff } from '../desk/ticket/person.ts';
import { isRequester, type Ticket } from '../desk/ticket/ticket.ts';
import { render } from '../words/render.ts';
import { type Context, type Decision, policyOf } from './context.ts';

/** GitHub’s Close button: staff mean `/solved` or withdraw, the requester withdraws or confirms. */
export function closed(ticket: Ticket, event: Closed, context: Context): Decision {
  const { by, at, reason } = event;
  if (ticket.status === 'closed') return { ticket, effects: [] };
  if (isRequester(ticket, by)) return { ticket: closedByRequester(ticket, by, at), effects: [] };
  if (!isStaff(by)) return { ticket, effects: notYours(ticket, event, policyOf(ticket, context)) };
  if (reason !== 'completed')
    return {
      ticket: withdraw(ticket, by.login, at),
      effects: reason === 'duplicate' ? whichOne(ticket, event) : [],
    };
  if (ticket.status === 'resolved') return { ticket: { ...ticket, button: 'closed' }, effects: [] };
  const resolved = resolvedWithoutNote(ticket, event, policyOf(ticket, context));
  return { ...resolved, ticket: { ...resolved.ticket, button: 'closed' } };
}

/** By a button or a label, which have no room for words: the requester hears of it, so that it counts as an answer. */
export function resolvedWithoutNote(
  ticket: Ticket,
  { id, by, at }: Pick<Closed, 'id' | 'by' | 'at'>,
  policy: Policy,
): Decision {
  const resolved = resolve(ticket, by, null, at);
  const key = `${ticket.id}/${id}/resolved`;
  const body = [sayClosedWithoutNote(ticket, by.login, policy), askAtEnd(ticket, by, policy)]
    .filter((one) => one !== '')
    .join('\n\n');
  return {
    ticket: answered(toldBy(resolved, key), at),
    effects: [{ kind: 'comment', key, body }],
  };
}

/** GitHub does not tell of which. */
function whichOne({ id: ticket }: Ticket, { id, by }: Closed): Decision['effects'] {
  return by.bot
    ? []
    : [{ kind: 'comment', key: `${ticket}/${id}/which`, body: sayDuplicateOfWhich(by.login) }];
}

function closedByRequester(ticket: Ticket, by: Actor, at: Instant): Ticket {
  return ticket.status === 'resolved' ? verified(ticket, by.login) : withdraw(ticket, by.login, at);
}

/** The ticket, ended without a solution. */
function withdraw(ticket: Ticket, by: string, at: Instant): Ticket {
  const resolution = { code: 'withdrawn', note: null, by, at, verifiedBy: null } as const;
  return { ...ticket, status: 'closed', button: 'closed', waiting: null, resolution };
}

function notYours(ticket: Ticket, { id, by }: Closed, policy: Policy): Decision['effects'] {
  if (by.bot) return [];
  const why = by.standing.seen
    ? render('only-they-close', {}, localeFor(by, ticket, policy))
    : render('cannot-see', { why: by.standing.why }, localeFor(by, ticket, policy));
  const body = sayReopenedAgain(by, why, ticket, policy);
  return [{ kind: 'comment', key: `${ticket.id}/${id}/reopened-again`, body }];
}

/** GitHub’s Reopen button: the same as `/reopen`; what they see is asked on the card. */
export function reopenedByButton(ticket: Ticket, event: Reopened, context: Context): Decision {
  if (ticket.status !== 'resolved' && ticket.status !== 'closed') return { ticket, effects: [] };
  if (event.by.bot) return { ticket, effects: [] };
  const policy = policyOf(ticket, context);
  const late = isTooLate(ticket, event.at, policy) ? sayTooLate(event.by, ticket, policy) : null;
  const refused = whyNot(reopen, ticket, event.by, policy, 'reopen') ?? late;
  if (refused === null) return { ticket: takenUpBy(event.by, ticket), effects: [] };
  const key = `${ticket.id}/${event.id}/closed-again`;
  return {
    ticket,
    effects: [{ kind: 'comment', key, body: sayClosedAgain(event.by, refused, ticket, policy) }],
  };
}

/** What was solved stays solved. The developers keep their linked issue: the fault may be there all the same. */
export function gone(ticket: Ticket, { by, at }: Gone): Decision {
  if (ticket.resolution === null) return { ticket: withdraw(ticket, by.login, at), effects: [] };
  return { ticket: { ...ticket, status: 'closed', button: 'closed' }, effects: [] };
}
