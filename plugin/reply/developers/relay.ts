/** Words that travel between a ticket and the developers’ issue: always named, always quoted. */

import type { Ticket } from '../../core/ticket/ticket.ts';
import type { Policy } from '../../policy/policy.ts';
import { quoted } from '../../words/escape.ts';
import { render } from '../../words/render.ts';
import { deskLocale, localeOf } from '../locale.ts';
import { addressed, sayOnBehalf } from '../people.ts';

/** What developers read when staff of the desk relay something to them. */
export function sayToDevelopers(by: string, words: string, policy: Policy): string {
  const locale = deskLocale(policy);
  return render('desk-tells-developers', { by, words: quoted(words, locale) }, locale);
}

/** What developers read when the requester has answered their question. */
export function sayAnswerToDevelopers(requester: string, words: string, policy: Policy): string {
  const locale = deskLocale(policy);
  return render('requester-tells-developers', { requester, words: quoted(words, locale) }, locale);
}

/** What developers relay to a ticket. */
interface Relayed {
  readonly developer: string;
  readonly words: string;
  /** It is a question. */
  readonly asks: boolean;
}

/** What the ticket reads of the developers’ words: for its requester, in their language. */
export function sayFromDevelopers(
  ticket: Ticket,
  { developer, words, asks }: Relayed,
  policy: Policy,
): string {
  const requester = `@${ticket.requester.login}`;
  const name = sayOnBehalf(ticket);
  const locale = name === null ? localeOf(ticket, policy) : deskLocale(policy);
  const said = quoted(words, locale);
  if (name !== null)
    return asks
      ? render('developers-ask-for-them', { requester, developer, question: said, name }, locale)
      : render('developers-say-for-them', { requester, developer, words: said, name }, locale);
  return asks
    ? render('developers-ask', { requester, developer, question: said }, locale)
    : render('developers-say', { requester, developer, words: said }, locale);
}

/** The same where nobody asked for the ticket, as of a problem. */
export function sayFromDevelopersToStaff(
  people: string,
  developer: string,
  words: string,
  policy: Policy,
): string {
  const locale = deskLocale(policy);
  return addressed(
    people,
    render('developers-say-to-staff', { developer, words: quoted(words, locale) }, locale),
  );
}

/** To whoever may not speak for the developers. */
export function sayMayNotRelay(login: string, command: string, repository: string, policy: Policy): string {
  return render('may-not-relay', { person: `@${login}`, command, repository }, deskLocale(policy));
}

export function sayRoleUnseen(login: string, command: string, why: string, policy: Policy): string {
  return render('relay-role-unseen', { person: `@${login}`, command, why }, deskLocale(policy));
}

export function sayNothingToRelay(login: string, command: string, policy: Policy): string {
  return render('nothing-to-relay', { person: `@${login}`, command }, deskLocale(policy));
}
