/** The desk’s short notices: each is a comment because somebody must be notified, or it would be on the card. */

import type { Instant } from '../calendar/instant.ts';
import type { Actor } from '../core/ticket/person.ts';
import type { Priority } from '../core/ticket/priority.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import { type Policy, serviceOf } from '../policy/policy.ts';
import { escapeMentions, oneLine } from '../words/escape.ts';
import { render } from '../words/render.ts';
import { deskLocale, localeFor } from './locale.ts';
import { addressed, mentionLevel, mentionManagers, mentionPerson, mentionWorker } from './people.ts';
import { sayShortTime } from './time.ts';

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

/** A title in a few words, in characters. */
const SHORT_TITLE = 80;

/** Of a ticket that is urgent: `people` are mentions; empty where nobody is named, and those who watch the place read it. */
export function sayUrgent(ticket: Ticket, people: string, how: 'new' | 'raised', policy: Policy): string {
  const locale = deskLocale(policy);
  const service = serviceOf(policy, ticket.service);
  const values = {
    priority: ticket.classification.priority,
    service: service === null ? '' : render('urgent-service', { service: oneLine(service.name) }, locale),
    title: oneLine(ticket.title, SHORT_TITLE),
    url: ticket.url,
  };
  if (ticket.assignee !== null) return addressed(people, render('urgent-given', values, locale));
  return addressed(people, render(how === 'new' ? 'urgent-new' : 'urgent-raised', values, locale));
}

/** One line of a summary: `New P1, Fri 20 Nov 2026, 09:00, and nobody was told`. */
export function sayUrgentLine(priority: Priority, at: Instant, policy: Policy): string {
  const locale = deskLocale(policy);
  const time = sayShortTime(at, policy.timezone, locale.language);
  return render('urgent-line', { priority, time }, locale);
}
