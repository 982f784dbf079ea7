/** What people read of who works on a ticket: handed to a level, called, away, given back, or found by nobody. */

import type { Instant } from '../calendar/instant.ts';
import { type Actor, theDesk } from '../core/ticket/person.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import type { Nobody } from '../policy/choose.ts';
import { type Policy, serviceOf } from '../policy/policy.ts';
import { absenceOf, isSameLogin, standInOf } from '../policy/sections/absences.ts';
import { oneLine, quoted } from '../words/escape.ts';
import { type Locale, render } from '../words/render.ts';
import { tierName } from './card/names.ts';
import { deskLocale, localeOf } from './locale.ts';
import {
  addressed,
  butFor,
  mentionLevel,
  mentionManagers,
  mentionPerson,
  mentionWorker,
  sayAway,
  together,
  whoLoses,
} from './people.ts';
import { sayShortTime, sayTime } from './time.ts';

/** What the people of a level read when a ticket comes to them. */
type Mover = Pick<Actor, 'id' | 'login' | 'bot'>;

/** `ticket` is the ticket as it stands after the move. */
export function sayHandoff(
  ticket: Ticket,
  policy: Policy,
  by: Mover,
  { why, at, worked }: { readonly why: string | null; readonly at: Instant; readonly worked: string | null },
): string {
  const locale = deskLocale(policy);
  const values = {
    level: tierName(ticket.tier, locale),
    mover: sayMover(by, locale),
    owner: sayOwner(ticket, policy, by, at),
  };
  const called = mentionLevel(policy, ticket);
  const comes = addressed(called, render('handoff', values, locale));
  const alone = ticket.tier === 3 ? sayNoDevelopers(ticket, policy) : '';
  const lost = whoLoses(worked, by.login, ticket.owner);
  const said = [comes, sayWorked(lost, called, locale), alone].filter((one) => one !== '').join(' ');
  if (why !== null) return `${said}\n\n${quoted(why, locale)}`;
  // A bot would not read the question.
  return by.bot ? said : `${said}\n\n${render('handoff-ask-why', { person: `@${by.login}` }, locale)}`;
}

/** To whoever worked on it until now, where neither they nor the owner hand it on; whoever is called anyway is only named. */
function sayWorked(lost: string | null, called: string, locale: Locale): string {
  if (lost === null || called.toLowerCase() === `@${lost}`.toLowerCase()) return '';
  const isCalled = called.toLowerCase().split(' ').includes(`@${lost}`.toLowerCase());
  return render('handoff-worked', { person: isCalled ? lost : `@${lost}` }, locale);
}

/** Why the developers got no issue, and what gives them one; empty where they did, or where no service has such a repository. */
function sayNoDevelopers({ service }: Ticket, policy: Policy): string {
  const locale = deskLocale(policy);
  const named = serviceOf(policy, service);
  if (named !== null)
    return named.developers === null
      ? render('handoff-no-repository', { service: oneLine(named.name) }, locale)
      : '';
  return policy.services.some(({ developers }) => developers !== null)
    ? render('handoff-no-service', {}, locale)
    : '';
}

/** Named without a mention: people know what they have just done, and a bot’s name may be a stranger’s login. */
function sayMover({ id, login, bot }: Mover, locale: Locale): string {
  if (id === theDesk.id) return render('handoff-by-policy', {}, locale);
  return bot
    ? render('handoff-by-bot', { by: login.replace(/\[bot\]$/, '') }, locale)
    : render('handoff-by', { by: login }, locale);
}

/** The owner is told of every handoff; while they are away, somebody else hears of it too. */
function sayOwner(ticket: Ticket, policy: Policy, { login }: Mover, at: Instant): string {
  const { owner } = ticket;
  if (owner === null) return '';
  if (owner === login) return render('handoff-owner-stays', {}, deskLocale(policy));
  const values = { by: `@${owner}`, away: sayAway(owner, ticket, policy, at) };
  return render('handoff-owner', values, deskLocale(policy));
}

/** Null for somebody who is there. */
export function sayAssignedAway(
  ticket: Ticket,
  login: string,
  by: string,
  policy: Policy,
  at: Instant,
): string | null {
  const away = sayAway(login, ticket, policy, at);
  if (away === '') return null;
  return render('assigned-away', { person: `@${by}`, by: `@${login}`, away }, deskLocale(policy));
}

/** Null for somebody who is there. */
export function sayOwnerAway(
  ticket: Ticket,
  login: string,
  by: string,
  policy: Policy,
  at: Instant,
): string | null {
  const away = sayAway(login, ticket, policy, at);
  if (away === '') return null;
  return render('owner-away', { person: `@${by}`, by: `@${login}`, away }, deskLocale(policy));
}

/** The policy would give the work to somebody who is away, and nobody stands in for them. */
export function sayNotGiven(
  ticket: Pick<Ticket, 'tier' | 'service' | 'owner' | 'assignee'>,
  login: string,
  policy: Policy,
  at: Instant,
): string {
  const locale = deskLocale(policy);
  const { assignee } = ticket;
  const stays =
    assignee === null
      ? render('not-given-nobody', {}, locale)
      : render('not-given-stays', { by: `@${assignee}` }, locale);
  const values = { by: `@${login}`, away: sayAway(login, ticket, policy, at), stays };
  return addressed(mentionWorker(ticket, policy, at), render('not-given', values, locale));
}

/** Remote or on site is their own choice. Whoever had it until now need not go on. */
export function sayCalled(
  { assignee, classification: { priority } }: Ticket,
  login: string,
  policy: Policy,
): string {
  const locale = deskLocale(policy);
  const called = render('on-call', { person: `@${login}`, priority }, locale);
  const lost = whoLoses(assignee, login, login);
  return lost === null ? called : `${called}\n\n${render('on-call-lost', { person: `@${lost}` }, locale)}`;
}

/**
 * To the level, and to whoever had it, if another did it. Whoever was alone at the level cannot give it to nobody unseen:
 * then the managers hear of it. Null where the policy names nobody at the level.
 */
export function sayGivenBack(ticket: Ticket, policy: Policy, by: string): string | null {
  const had = whoLoses(ticket.assignee, by, null);
  const all = mentionLevel(policy, ticket);
  const level = butFor(all, by);
  const others = all !== '' && level === '' ? butFor(mentionManagers(policy), by) : level;
  const people = together(had === null ? '' : `@${had}`, others);
  if (people === '') return null;
  const locale = deskLocale(policy);
  return render('given-back', { people, by, level: tierName(ticket.tier, locale) }, locale);
}

/** Whoever has a ticket, as the card names them: while they are away, with their stand-in. */
export function sayHolder(login: string, ticket: Ticket, policy: Policy, asOf: Instant): string {
  const person = `@${login}`;
  const absence = absenceOf(policy, login, asOf);
  if (absence === null) return person;
  const date = absence.lastDay;
  const standIn = standInOf(policy, login, asOf);
  return standIn === null
    ? render('card-away', { person, date }, localeOf(ticket, policy))
    : render('card-stand-in', { person, date, 'stand-in': `@${standIn}` }, localeOf(ticket, policy));
}

/** To the owner, else to whoever works on it, else to the level; null where there is nobody to ask. */
export function sayLiesStill(ticket: Ticket, policy: Policy, at: Instant): string | null {
  const who = ticket.owner ?? ticket.assignee;
  const people = who === null ? mentionLevel(policy, ticket) : mentionPerson(who, ticket, policy, at);
  if (people === '') return null;
  const locale = deskLocale(policy);
  const time = sayTime(ticket.touchedAt, policy.timezone, locale.language);
  return render('lies-still', { people, time, how: sayHow(ticket, locale) }, locale);
}

function sayHow({ assignee, owner }: Ticket, locale: Locale): string {
  if (assignee === null) return render('lies-still-take', {}, locale);
  const how = render('lies-still-how', {}, locale);
  if (owner === null || isSameLogin(owner, assignee)) return how;
  return `${how} ${render('lies-still-elsewhere', { by: `@${assignee}` }, locale)}`;
}

/** One line of a summary: `Nothing has happened since Fri 20 Nov 2026, 10:00`. */
export function sayLiesStillLine({ touchedAt }: Ticket, policy: Policy): string {
  const locale = deskLocale(policy);
  return render(
    'lies-still-line',
    { time: sayShortTime(touchedAt, policy.timezone, locale.language) },
    locale,
  );
}

/** On the ticket, which requesters read: nobody’s load is named. */
export function sayNobodyFree(ticket: Ticket, nobody: Nobody, policy: Policy): string {
  const locale = deskLocale(policy);
  const people = together(mentionManagers(policy), mentionLevel(policy, ticket));
  const values = { people: address(people, locale), why: sayWhy(ticket, nobody, locale) };
  return render('nobody-free', values, locale);
}

/** In the back office, with the figures. */
export function sayNobodyFreeToManagers(ticket: Ticket, nobody: Nobody, policy: Policy): string {
  const locale = deskLocale(policy);
  const values = {
    people: address(mentionManagers(policy), locale),
    why: sayWhy(ticket, nobody, locale),
    ticket: `#${ticket.number}`,
  };
  const told = render('nobody-free-managers', values, locale);
  if (nobody.why !== 'full') return told;
  const rows = nobody.loads.map(({ login, load }) => `| ${login} | ${load} |`);
  return [told, '', render('loads-head', {}, locale), '| --- | --- |', ...rows].join('\n');
}

function address(people: string, locale: Locale): string {
  return people === '' ? render('to-whom-it-concerns', {}, locale) : render('to-people', { people }, locale);
}

function sayWhy({ tier }: Ticket, nobody: Nobody, locale: Locale): string {
  const level = tierName(tier, locale);
  switch (nobody.why) {
    case 'full':
      return render('nobody-full', { level, most: String(nobody.atMost) }, locale);
    case 'away':
      return render('nobody-away', { level }, locale);
    case 'own':
      return render('nobody-own', { level }, locale);
    case 'unseen':
      return render('nobody-unseen', { level, because: nobody.because }, locale);
    case 'nobody-named':
      return render('nobody-named', { level }, locale);
    default:
      return nobody satisfies never;
  }
}
