/** Closing by button, opening again, and an issue that is gone. */
import { sayTo } from '../actions/rule.ts';
import type { Closed, Gone, Reopened } from '../core/event.ts';
import { withdrawn } from '../core/ticket/ending.ts';
import { isStaff } from '../core/ticket/person.ts';
import { isRequester, type Ticket } from '../core/ticket/ticket.ts';
import type { Policy } from '../policy/policy.ts';
import { sayDuplicateOfWhich } from '../reply/endings.ts';
import { localeFor } from '../reply/locale.ts';
import { sayClosedAgain, sayReopenedAgain } from '../reply/notices.ts';
import { render } from '../words/render.ts';
import { type Context, type Decision, policyOf } from './context.ts';
import { callOf, perform, whyNoRight } from './perform.ts';

/** GitHub’s Close button: staff mean `/solved` or withdraw, the requester confirms what helped, or withdraws. */
export function closed(ticket: Ticket, event: Closed, context: Context): Decision {
  const { by, at, reason } = event;
  if (ticket.status === 'closed') return { ticket, effects: [] };
  if (isRequester(ticket, by)) return closedByRequester(ticket, event, context);
  if (!isStaff(by)) return { ticket, effects: notYours(ticket, event, policyOf(ticket, context)) };
  if (reason !== 'completed')
    return {
      ticket: withdrawn(ticket, by.login, at),
      effects: reason === 'duplicate' ? whichOne(ticket, event, policyOf(ticket, context)) : [],
    };
  if (ticket.status === 'resolved') return { ticket: { ...ticket, button: 'closed' }, effects: [] };
  const outcome = perform(callOf(ticket, event, context), { does: 'resolve-without-note' });
  if ('refused' in outcome) return { ticket, effects: [] };
  return { ...outcome, ticket: { ...outcome.ticket, button: 'closed' } };
}

/** GitHub does not tell of which. */
function whichOne({ id: ticket }: Ticket, { id, by }: Closed, policy: Policy): Decision['effects'] {
  return by.bot
    ? []
    : [{ kind: 'comment', key: `${ticket}/${id}/which`, body: sayDuplicateOfWhich(by.login, policy) }];
}

/** “As not planned” says that they need it no more, whatever they were told. */
function closedByRequester(ticket: Ticket, event: Closed, context: Context): Decision {
  const { by, at, reason } = event;
  const withdrew = { ticket: withdrawn(ticket, by.login, at), effects: [] };
  if (reason === 'not-planned' || (reason === 'duplicate' && ticket.status !== 'resolved')) return withdrew;
  const outcome = perform(callOf(ticket, event, context), { does: 'finish' });
  return 'refused' in outcome ? withdrew : outcome;
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
  const call = callOf(ticket, event, context);
  const refused = whyNoRight('reopen', call, 'reopen');
  const outcome = refused === null ? perform(call, { does: 'reopen' }) : { refused };
  if (!('refused' in outcome)) return outcome;
  const why = sayTo(call, outcome.refused);
  const body = sayClosedAgain(event.by, why, ticket, call.policy);
  return { ticket, effects: [{ kind: 'comment', key: `${ticket.id}/${event.id}/closed-again`, body }] };
}

/** What was solved stays solved. The developers keep their linked issue: the fault may be there all the same. */
export function gone(ticket: Ticket, { by, at }: Gone): Decision {
  if (ticket.resolution === null) return { ticket: withdrawn(ticket, by.login, at), effects: [] };
  return { ticket: { ...ticket, status: 'closed', button: 'closed' }, effects: [] };
}
