/** Words that travel between a ticket and the developers’ issue: always named, always quoted. */

import { quoted } from '../../../words/escape.ts';
import { render } from '../../../words/render.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { localeOf } from '../locale.ts';
import { sayOnBehalf } from '../people.ts';

/** What developers read when staff of the desk relay something to them. */
export function sayToDevelopers(by: string, words: string): string {
  return `The support desk (${by}) writes:\n\n${quoted(words)}\n\nTo answer there, write \`/relay\` and your words. Other comments stay here.`;
}

/** What developers read when the requester has answered their question. */
export function sayAnswerToDevelopers(requester: string, words: string): string {
  return `The requester (${requester}) answers:\n\n${quoted(words)}`;
}

/** What the ticket reads of the developers’ words: for its requester, in their language. */
export function sayFromDevelopers(
  ticket: Ticket,
  developer: string,
  words: string,
  asks: boolean,
  policy: Policy,
): string {
  const requester = `@${ticket.requester.login}`;
  const name = sayOnBehalf(ticket);
  if (name !== null) {
    const verb = asks ? 'asks' : 'says';
    const ending = asks ? ' What they answer you can bring there with `/relay`.' : '';
    return `${requester}, ${developer} of the developers ${verb}:\n\n${quoted(words)}\n\nPlease tell ${name}.${ending}`;
  }
  return asks
    ? render('developers-ask', { requester, developer, question: quoted(words) }, localeOf(ticket, policy))
    : render('developers-say', { requester, developer, words: quoted(words) }, localeOf(ticket, policy));
}

/** To whoever may not speak for the developers. */
export function sayMayNotRelay(login: string, verb: string, repository: string): string {
  return `@${login}, that did not work. Only people with the role Triage or more in ${repository} can use \`/${verb}\` here.`;
}

export function sayRoleUnseen(login: string, verb: string, why: string): string {
  return `@${login}, that did not work. I cannot see whether you may use \`/${verb}\` here: ${why}`;
}

export function sayNothingToRelay(login: string, verb: string): string {
  return `@${login}, that did not work. What is to be said? Write it behind \`/${verb}\`, or below it.`;
}
