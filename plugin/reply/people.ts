/** Who is told, and where: the people of a level as GitHub notifies them, staff in the back office, whoever lost a ticket, and those for whom staff wrote one down. */

import type { Instant } from '../calendar/instant.ts';
import type { BackOfficeNote, Comment, Effect } from '../core/effect.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import { membersAt } from '../policy/level-people.ts';
import type { Policy } from '../policy/policy.ts';
import { absenceOf, isSameLogin, standInOf } from '../policy/sections/absences.ts';
import type { Member } from '../policy/sections/people.ts';
import { oneLine } from '../words/escape.ts';
import { render } from '../words/render.ts';
import { tierName } from './card/names.ts';
import { deskLocale } from './locale.ts';

/** Who is told: the people of a level as the policy names them, written so that GitHub notifies them. */
type Placed = Pick<Ticket, 'tier' | 'service'>;
type Held = Pick<Ticket, 'tier' | 'service' | 'owner' | 'assignee'>;

/** The people of the ticket’s level, of its service where that has its own: `@lena @acme/service-desk`; empty where the policy names nobody. */
export function mentionLevel(policy: Policy, { tier, service }: Placed): string {
  return membersAt(policy, tier, service).map(mention).join(' ');
}

/** Those of the ticket’s level who are there, and who stands in for the others; everybody if nobody is. `not` are passed over. */
export function mentionOnDuty(
  policy: Policy,
  { tier, service }: Placed,
  at: Instant,
  not: (login: string) => boolean,
): string {
  const members = membersAt(policy, tier, service).filter((one) => !('login' in one && not(one.login)));
  const there = members.flatMap((member) => {
    if (!('login' in member) || absenceOf(policy, member.login, at) === null) return [mention(member)];
    const standIn = standInOf(policy, member.login, at);
    return standIn === null || not(standIn) ? [] : [`@${standIn}`];
  });
  return together(...(there.length > 0 ? there : members.map(mention)));
}

export function mentionManagers(policy: Policy): string {
  return (policy.people?.managers ?? []).map(mention).join(' ');
}

export function mention(member: Member): string {
  return 'login' in member ? `@${member.login}` : `@${member.team.organisation}/${member.team.slug}`;
}

/** Somebody who answers for a ticket; while they are away, whoever stands in for them too, else the level. */
export function mentionPerson(login: string, ticket: Placed, policy: Policy, at: Instant): string {
  if (absenceOf(policy, login, at) === null) return `@${login}`;
  const standIn = standInOf(policy, login, at);
  return together(`@${login}`, standIn === null ? mentionLevel(policy, ticket) : `@${standIn}`);
}

/** Whoever answers for it; while nobody does, the level. */
export function mentionOwner(ticket: Held, policy: Policy, at: Instant): string {
  return ticket.owner === null
    ? mentionLevel(policy, ticket)
    : mentionPerson(ticket.owner, ticket, policy, at);
}

/** Whoever works on it; while nobody does, the level that could, and the owner who answers for it. */
export function mentionWorker(ticket: Held, policy: Policy, at: Instant): string {
  const { assignee, owner } = ticket;
  if (assignee !== null) return mentionPerson(assignee, ticket, policy, at);
  return together(
    mentionLevel(policy, ticket),
    owner === null ? '' : mentionPerson(owner, ticket, policy, at),
  );
}

/** `, who is away until 2027-01-02 (@tom stands in)`; empty for somebody who is there. */
export function sayAway(login: string, ticket: Placed, policy: Policy, at: Instant): string {
  const absence = absenceOf(policy, login, at);
  if (absence === null) return '';
  return render(
    'away',
    { date: absence.lastDay, others: sayInPlace(login, ticket, policy, at) },
    deskLocale(policy),
  );
}

function sayInPlace(login: string, ticket: Placed, policy: Policy, at: Instant): string {
  const standIn = standInOf(policy, login, at);
  if (standIn !== null) return render('away-stand-in', { person: `@${standIn}` }, deskLocale(policy));
  const people = mentionLevel(policy, ticket);
  return people === '' ? '' : render('away-level', { people }, deskLocale(policy));
}

/** The same people without somebody who knows it already. */
export function butFor(people: string, login: string): string {
  return people
    .split(' ')
    .filter((one) => !isSameLogin(one, `@${login}`))
    .join(' ');
}

/** A sentence to somebody; with a capital letter where nobody is addressed. */
export function addressed(people: string, sentence: string): string {
  return people === '' ? capital(sentence) : `${people}, ${sentence}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Each once, in order. */
export function together(...people: readonly string[]): string {
  const all = people.flatMap((some) => some.split(' ')).filter((one) => one !== '');
  return all.filter((one, at) => all.findIndex((other) => isSameLogin(one, other)) === at).join(' ');
}

/** `Mr Olsen, room 4`; null where the requester wrote the ticket. */
export function sayOnBehalf({ onBehalfOf }: Pick<Ticket, 'onBehalfOf'>): string | null {
  return onBehalfOf === null ? null : oneLine(onBehalfOf, 80);
}

/** How staff give the word of somebody whom they asked. */
export function sayConfirmForThem(policy: Policy): string {
  return render('confirm-for-them', {}, deskLocale(policy));
}

type Notice = Pick<Comment, 'key' | 'body' | 'summary'>;
type Office = Pick<Policy, 'backOffice' | 'language'>;

/** A warning, a reminder, a notice. Without a back office the labels and the card of the ticket tell it. */
export function tellStaff({ backOffice, language }: Office, notice: Notice): readonly BackOfficeNote[] {
  return backOffice === null
    ? []
    : [{ kind: 'back-office-note', repository: backOffice, language, ...notice }];
}

/**
 * Somebody has to act, and nobody would learn of it by a label: without a back office it is said on the ticket, until
 * `clock` is over (its `clockId`), or without one until staff have acted.
 */
export function callStaff(policy: Office, notice: Notice, clock: string | null = null): readonly Effect[] {
  return policy.backOffice === null
    ? [{ kind: 'comment', ...notice, forStaff: { clock } }]
    : tellStaff(policy, notice);
}

/** Who loses it by an act; null where nobody had it, they did it themselves, or keep it. */
export function whoLoses(had: string | null, by: string, now: string | null): string | null {
  if (had === null || isSameLogin(had, by)) return null;
  return now !== null && isSameLogin(had, now) ? null : had;
}

/** To whoever worked on it; null where nobody lost it. */
export function sayLostTo(
  { assignee }: Pick<Ticket, 'assignee'>,
  now: string,
  by: string,
  policy: Policy,
): string | null {
  const lost = whoLoses(assignee, by, now);
  if (lost === null) return null;
  const person = `@${lost}`;
  return isSameLogin(now, by)
    ? render('lost-to-actor', { person, by }, deskLocale(policy))
    : render('lost-to-other', { person, by, who: now }, deskLocale(policy));
}

/** The same where the policy gives it to the next. */
export function sayLostToLevel({ assignee, tier }: Ticket, by: string, policy: Policy): string | null {
  const lost = whoLoses(assignee, by, null);
  if (lost === null) return null;
  const locale = deskLocale(policy);
  return render('lost-to-level', { person: `@${lost}`, by, level: tierName(tier, locale) }, locale);
}

/** To whoever answered for it. */
export function sayOwnerLost(
  { owner }: Pick<Ticket, 'owner'>,
  now: string,
  by: string,
  policy: Policy,
): string | null {
  const lost = whoLoses(owner, by, now);
  if (lost === null) return null;
  const person = `@${lost}`;
  return isSameLogin(now, by)
    ? render('owner-lost-to-actor', { person, by }, deskLocale(policy))
    : render('owner-lost-to-other', { person, who: now }, deskLocale(policy));
}
