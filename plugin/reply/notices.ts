/** The desk’s short notices: each is a comment because somebody must be notified, or it would be on the card. */

import type { Instant } from '../calendar/instant.ts';
import type { Actor } from '../core/ticket/person.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import type { Policy } from '../policy/policy.ts';
import { escapeMentions, oneLine } from '../words/escape.ts';
import { render } from '../words/render.ts';
import { deskLocale, localeFor } from './locale.ts';
import { addressed, mentionLevel, mentionManagers, mentionPerson, mentionWorker } from './people.ts';

export function sayPutBack(by: Actor, label: string, why: string, ticket: Ticket, policy: Policy): string {
  const values = { person: `@${by.login}`, label: oneLine(label, 60), why };
  return render('label-put-back', values, localeFor(by, ticket, policy));
}

export function sayAssigneePutBack(by: Actor, why: string, ticket: Ticket, policy: Policy): string {
  return render('assignee-put-back', { person: `@${by.login}`, why }, localeFor(by, ticket, policy));
}

export function sayReopenedAgain(by: Actor, why: string, ticket: Ticket, policy: Policy): string {
  return render('reopened-again', { person: `@${by.login}`, why }, localeFor(by, ticket, policy));
}

/** They only wrote a comment, which opens a resolved ticket again as long as the window is open. */
export function sayStaysEnded(by: Actor, why: string, ticket: Ticket, policy: Policy): string {
  return render('stays-ended', { person: `@${by.login}`, why }, localeFor(by, ticket, policy));
}

export function sayClosedAgain(by: Actor, why: string, ticket: Ticket, policy: Policy): string {
  return render('closed-again', { person: `@${by.login}`, why }, localeFor(by, ticket, policy));
}

export function sayDevelopersRefused(
  ticket: Ticket,
  repository: string,
  why: string,
  policy: Policy,
  at: Instant,
): string {
  const said = render('developers-refuse', { repository, why: escapeMentions(why) }, deskLocale(policy));
  return addressed(mentionWorker(ticket, policy, at), said);
}

/** Somebody chose the date; should nobody have the ticket any more, nobody is called for it. */
export function sayUntilReached(ticket: Ticket, policy: Policy, at: Instant): string {
  const who = ticket.assignee ?? ticket.owner;
  const people = who === null ? mentionAnybody(ticket, policy) : mentionPerson(who, ticket, policy, at);
  return addressed(people, render('until-reached', {}, deskLocale(policy)));
}

/** Nobody has it: its level may take it, and where the policy names nobody there, the managers give it to somebody. */
function mentionAnybody(ticket: Ticket, policy: Policy): string {
  const level = mentionLevel(policy, ticket);
  return level === '' ? mentionManagers(policy) : level;
}
