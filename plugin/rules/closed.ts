/** Closing by button, opening again, and an issue that is gone. */
import { sayTo } from '../actions/rule.ts';
import type { Closed, Gone, Reopened } from '../core/event.ts';
import { withdrawn } from '../core/ticket/ending.ts';
import { isStaff } from '../core/ticket/person.ts';
import { isRequester, type Ticket } from '../core/ticket/ticket.ts';
import type { Policy } from '../policy/policy.ts';
import { sayDuplicateOfWhich } from '../reply/endings.ts';
import { localeFor } from '../reply/locale.ts';
import { sayClosedAgain, sayEndedByStaff, sayReopenedAgain } from '../reply/notices.ts';
import { render } from '../words/render.ts';
import { type Context, type Decision, policyOf } from './context.ts';
import { callOf, perform, whyNoRight } from './perform.ts';
import { answerTo, withAnswer } from './standing-comments.ts';

/** GitHub’s Close button: staff mean `/solved` or withdraw, the requester confirms what helped, or withdraws. */
export function closed(ticket: Ticket, event: Closed, context: Context): Decision {
  const { by, reason } = event;
  if (ticket.status === 'closed') return { ticket, effects: [] };
  if (isRequester(ticket, by)) return closedByRequester(ticket, event, context);
  if (!isStaff(by)) return notYours(ticket, event, policyOf(ticket, context));
  if (reason !== 'completed') return endedByStaff(ticket, event, policyOf(ticket, context));
  if (ticket.status === 'resolved') return { ticket: { ...ticket, button: 'closed' }, effects: [] };
  const outcome = perform(callOf(ticket, event, context), { does: 'resolve-without-note' });
  if ('refused' in outcome) return { ticket, effects: [] };
  return withAnswer({ ...outcome, ticket: { ...outcome.ticket, button: 'closed' } }, event);
}

/** Without a solution: whoever asked for one hears so, and how to go on. Of a duplicate the main ticket tells more. */
function endedByStaff(ticket: Ticket, event: Closed, policy: Policy): Decision {
  const { id, by, at, reason } = event;
  const ended = withdrawn(ticket, by.login, at);
  if (reason === 'duplicate') return whichOne(ended, event, policy);
  const body = by.bot ? null : sayEndedByStaff(ticket, by.login, policy);
  return {
    ticket: ended,
    effects: body === null ? [] : [{ kind: 'comment', key: `${ticket.id}/${id}/ended`, body }],
  };
}

/** GitHub does not tell of which. */
function whichOne(ticket: Ticket, event: Closed, policy: Policy): Decision {
  const { id, by } = event;
  if (by.bot) return { ticket, effects: [] };
  const body = sayDuplicateOfWhich(by.login, policy);
  return answerTo(ticket, event, { key: `${ticket.id}/${id}/which`, body });
}

/** “As not planned” says that they need it no more, whatever they were told. */
function closedByRequester(ticket: Ticket, event: Closed, context: Context): Decision {
  const { by, at, reason } = event;
  const withdrew = { ticket: withdrawn(ticket, by.login, at), effects: [] };
  if (reason === 'not-planned' || (reason === 'duplicate' && ticket.status !== 'resolved')) return withdrew;
  const outcome = perform(callOf(ticket, event, context), { does: 'finish' });
  return 'refused' in outcome ? withdrew : outcome;
}

function notYours(ticket: Ticket, event: Closed, policy: Policy): Decision {
  const { id, by } = event;
  if (by.bot) return { ticket, effects: [] };
  const why = by.standing.seen
    ? render('only-they-close', {}, localeFor(by, ticket, policy))
    : render('cannot-see', { why: by.standing.why }, localeFor(by, ticket, policy));
  const body = sayReopenedAgain(by, why, ticket, policy);
  return answerTo(ticket, event, { key: `${ticket.id}/${id}/reopened-again`, body });
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
  const key = `${ticket.id}/${event.id}/closed-again`;
  // A requester who comes too late needs it as long as they look at the ticket.
  if (isRequester(ticket, event.by)) return { ticket, effects: [{ kind: 'comment', key, body }] };
  return answerTo(ticket, event, { key, body });
}

/** What was solved stays solved. The developers keep their linked issue: the fault may be there all the same. */
export function gone(ticket: Ticket, { by, at }: Gone): Decision {
  if (ticket.resolution === null) return { ticket: withdrawn(ticket, by.login, at), effects: [] };
  return { ticket: { ...ticket, status: 'closed', button: 'closed' }, effects: [] };
}
