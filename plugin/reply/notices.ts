/** The desk’s short notices: each is a comment because somebody must be notified, or it would be on the card. */

import manifest from '../../package.json' with { type: 'json' };
import type { Instant } from '../calendar/instant.ts';
import type { Labelled } from '../core/event.ts';
import { type Actor, isStaff } from '../core/ticket/person.ts';
import type { Priority } from '../core/ticket/priority.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import { type Policy, serviceOf } from '../policy/policy.ts';
import { escapeMentions, oneLine } from '../words/escape.ts';
import type { Language } from '../words/language.ts';
import { render } from '../words/render.ts';
import { deskLocale, localeFor, localeOf } from './locale.ts';
import {
  addressed,
  mentionLevel,
  mentionManagers,
  mentionPerson,
  mentionWorker,
  sayOnBehalf,
} from './people.ts';
import { sayShortTime } from './time.ts';

/** A label that somebody set goes, and one that they took off comes back. */
export function sayPutBack(
  { by, kind, label }: Pick<Labelled, 'by' | 'kind' | 'label'>,
  why: string,
  ticket: Ticket,
  policy: Policy,
): string {
  const values = { person: `@${by.login}`, label: oneLine(label, 60), why };
  const name = kind === 'labelled' ? 'label-taken-off' : 'label-put-back';
  return render(name, values, localeFor(by, ticket, policy));
}

/** They dismissed GitHub’s suggestion of a known error. */
export function sayStaysSuggested(
  by: Actor,
  { known, why }: { readonly known: string; readonly why: string },
  ticket: Ticket,
  policy: Policy,
): string {
  return render('stays-suggested', { person: `@${by.login}`, known, why }, localeFor(by, ticket, policy));
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

/** For whom there is a guide: one page, with one ticket from start to end. */
export const readers = ['level-1', 'level-2', 'developer', 'requester'] as const;
type Reader = (typeof readers)[number];

/** Articles of Tierline’s own documentation, which a desk’s portal does not have. */
const guides: Readonly<Record<Reader, Readonly<Record<Language, string>>>> = {
  'level-1': { en: 'HT-0016', de: 'HT-0020' },
  'level-2': { en: 'HT-0017', de: 'HT-0021' },
  developer: { en: 'HT-0018', de: 'HT-0022' },
  requester: { en: 'HT-0019', de: 'HT-0023' },
};

/** The address of its page. */
export function guideFor(reader: Reader, language: Language): string {
  return `${manifest.homepage}articles/${guides[reader][language]}/`;
}

/** The last line of `/help`: the guide that fits whoever asks. */
export function sayGuide(by: Actor, ticket: Ticket, policy: Policy): string {
  const locale = localeFor(by, ticket, policy);
  return render('guide', { url: guideFor(readerOf(by), locale.language) }, locale);
}

/** Whoever works at several levels begins with the first, and so do managers. */
function readerOf(by: Actor): Reader {
  if (!by.standing.seen || !isStaff(by)) return 'requester';
  switch (by.standing.levels.toSorted()[0]) {
    case 2:
      return 'level-2';
    case 3:
      return 'developer';
    default:
      return 'level-1';
  }
}

/** Staff ended it without a solution; null where staff wrote it down for somebody, whom they tell themselves. */
export function sayEndedByStaff(ticket: Ticket, by: string, policy: Policy): string | null {
  if (sayOnBehalf(ticket) !== null) return null;
  const values = { requester: `@${ticket.requester.login}`, by };
  return render('ended-by-staff', values, localeOf(ticket, policy));
}
