/** What the desk asked about a ticket and is answered plainly, in a comment or in the form, counts as if the form had said it. */
import type { Action } from '../actions/action.ts';
import type { Parsed } from '../commands/parse.ts';
import { type PlainAnswer, readPlainAnswer } from '../commands/plain-answer.ts';
import type { Commented, Edited } from '../core/event.ts';
import { readForm } from '../core/ticket/form.ts';
import { isActive } from '../core/ticket/status.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import { findService } from '../policy/policy.ts';
import { type Context, type Decision, policyOf } from './context.ts';
import { callOf, perform } from './perform.ts';
import { messageOf } from './thanks/message-of.ts';

/** `ticket` is the ticket as the comment found it. */
export function plainAnswer(
  ticket: Ticket,
  event: Commented,
  said: Parsed,
  context: Context,
): readonly Action[] {
  if (event.edit || !isAsked(ticket, event)) return [];
  const { services } = policyOf(ticket, context);
  return open(ticket, readPlainAnswer(messageOf(said.own), services, ticket.onBehalfOf !== null));
}

/** They put it into the issue itself, where the form has a place for it. */
export function answerInForm(ticket: Ticket, event: Edited, context: Context): readonly Action[] {
  if (!isAsked(ticket, event)) return [];
  const { service, impact } = readForm(event.body);
  const named = service === null ? null : findService(policyOf(ticket, context), service);
  return open(ticket, { service: named?.id ?? null, impact, isUnsure: false });
}

/** Whoever opened it is asked; while they owe something else to somebody, their words are about that. */
function isAsked({ requester, status, waiting, askedFor }: Ticket, { by }: Pick<Commented, 'by'>): boolean {
  if (by.id !== requester.id || !isActive(status) || askedFor.length === 0) return false;
  return waiting?.on !== 'user' || waiting.byDesk === true;
}

/** What was found out by other ways meanwhile stands. */
function open({ askedFor, service, assumed }: Ticket, answer: PlainAnswer): readonly Action[] {
  const isServiceOpen = askedFor.includes('service') && service === null;
  const isImpactOpen = askedFor.includes('impact') && assumed.includes('impact');
  const actions: Action[] = [];
  if (isServiceOpen && answer.service !== null)
    actions.push({ does: 'set-service', service: answer.service });
  if (isImpactOpen && answer.impact !== null && (isServiceOpen || !answer.isUnsure))
    actions.push({ does: 'set-impact', impact: answer.impact });
  return actions;
}

/** The card shows what was read, and a 👍 says that it was. */
export function takeOverAnswer(
  ticket: Ticket,
  event: Commented | Edited,
  answers: readonly Action[],
  context: Context,
): Decision {
  if (answers.length === 0) return { ticket, effects: [] };
  const comment = event.kind === 'commented' ? event.comment : null;
  const key = `${ticket.id}/${event.id}/understood`;
  return answers.reduce<Decision>(
    (before, answer) => {
      const outcome = perform(callOf(before.ticket, event, context), answer);
      if ('refused' in outcome) return before;
      return { ticket: outcome.ticket, effects: [...before.effects, ...outcome.effects] };
    },
    { ticket, effects: [{ kind: 'reaction', key, content: '+1', comment }] },
  );
}
