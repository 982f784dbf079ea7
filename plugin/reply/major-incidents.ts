/** What people read of a major incident: its beginning and end, the call of managers, and the review after it. */

import type { Instant } from '../calendar/instant.ts';
import type { Calendars } from '../core/clock.ts';
import { type Major, ongoing } from '../core/ticket/major.ts';
import type { Actor } from '../core/ticket/person.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import { type Policy, serviceOf } from '../policy/policy.ts';
import { isSameLogin } from '../policy/sections/absences.ts';
import { escapeMentions, oneLine, quoted } from '../words/escape.ts';
import { type Locale, render } from '../words/render.ts';
import { tierName } from './card/names.ts';
import { sayClock } from './clock-line.ts';
import { deskLocale, languageOf, localeOf } from './locale.ts';
import { addressed, mentionManagers, mentionOwner, sayOnBehalf, together } from './people.ts';
import { sayShortTime, sayTime } from './time.ts';

interface Declared {
  readonly by: Pick<Actor, 'login'>;
  readonly at: Instant;
  readonly policy: Policy;
}

/** What its requester reads when a major incident begins. */
export function sayMajor(ticket: Ticket, headline: string, policy: Policy): string {
  const name = sayOnBehalf(ticket);
  const words = sentence(headline);
  const requester = `@${ticket.requester.login}`;
  return name === null
    ? render('major', { requester, headline: words }, localeOf(ticket, policy))
    : render('major-for-them', { requester, name, headline: words }, deskLocale(policy));
}

/** The same to those who steer; `headline` is null where only the label was set. */
export function sayMajorDeclared(
  ticket: Ticket,
  headline: string | null,
  { by, at, policy }: Declared,
): string {
  const owner = isSameLogin(by.login, ticket.owner) ? '' : mentionOwner(ticket, policy, at);
  const people = together(mentionManagers(policy), owner);
  const locale = deskLocale(policy);
  const values = { by: `@${by.login}`, ticket: `#${ticket.number}` };
  return addressed(
    people,
    headline === null
      ? render('major-labelled', { by: values.by }, locale)
      : render('major-declared', values, locale),
  );
}

export function sayNoMajor(ticket: Ticket, why: string, policy: Policy): string {
  return render(
    'no-major',
    { requester: `@${ticket.requester.login}`, why: quoted(why, localeOf(ticket, policy)) },
    localeOf(ticket, policy),
  );
}

/** Above the card while it lasts; empty otherwise. */
export function sayMajorLine(ticket: Ticket, policy: Policy): string {
  const major = ongoing(ticket.major);
  if (major === null) return '';
  const headline = oneLine(major.headline ?? ticket.title, 120);
  return render(
    'card-major',
    { headline, update: lastUpdate(major, ticket, policy) },
    localeOf(ticket, policy),
  ).trimEnd();
}

function lastUpdate({ updates }: Major, ticket: Ticket, policy: Policy): string {
  const last = updates.at(-1);
  return last === undefined
    ? ''
    : `${oneLine(last.text, 1_000)} (${sayShortTime(last.at, policy.timezone, languageOf(ticket, policy))}, ${last.by})`;
}

function sentence(text: string): string {
  const line = escapeMentions(text.trim());
  return /[.!?…]$/.test(line) ? line : `${line}.`;
}

/** What managers read when they are called. */
interface Called {
  readonly by: Pick<Actor, 'login'>;
  readonly at: Instant;
  readonly policy: Policy;
  readonly calendars: Calendars;
}

/** The reason first, then what they would look up: how urgent, with whom, how the resolution stands. */
export function sayManagersCalled(ticket: Ticket, why: string, called: Called): string {
  const { by, policy } = called;
  const locale = deskLocale(policy);
  const values = {
    people: mentionManagers(policy),
    by: `@${by.login}`,
    why: quoted(why, locale),
    facts: sayFacts(ticket, called),
  };
  return render('managers-called', values, locale);
}

/** The requester is not content: whoever answers for the ticket and the managers read it. */
export function sayComplaint(ticket: Ticket, why: string | null, called: Called): string {
  const { by, at, policy } = called;
  const locale = deskLocale(policy);
  const people = together(mentionOwner(ticket, policy, at), mentionManagers(policy));
  // Without the @: they are told in words of their own.
  const values = { requester: oneLine(by.login, 60), facts: sayFacts(ticket, called) };
  const said =
    why === null
      ? render('complaint-no-words', values, locale)
      : render('complaint', { ...values, why: quoted(why, locale) }, locale);
  return addressed(people, said);
}

/** To the requester who complained: that they are heard, and what happens next. */
export function sayComplaintHeard(ticket: Ticket, policy: Policy): string {
  const requester = `@${ticket.requester.login}`;
  const locale = localeOf(ticket, policy);
  return mentionManagers(policy) === ''
    ? render('complaint-heard-by-owner', { requester }, locale)
    : render('complaint-heard', { requester }, locale);
}

function sayFacts(ticket: Ticket, { at, policy, calendars }: Called): string {
  const { classification, assignee, owner } = ticket;
  const locale = deskLocale(policy);
  const level = tierName(ticket.tier, locale);
  const service = serviceOf(policy, ticket.service)?.name;
  const clock = sayClock(ticket, 'resolution', { policy, calendars, asOf: at }, locale);
  const facts = [
    `**${classification.priority}**${service === undefined ? '' : `, ${oneLine(service)}`}`,
    assignee === null
      ? render('fact-assigned-to-nobody', { level }, locale)
      : render('fact-assigned', { level, by: assignee }, locale),
    owner === null ? render('fact-no-owner', {}, locale) : render('fact-owned', { by: owner }, locale),
    ...(clock === '' ? [] : [render('fact-resolution', { clock }, locale)]),
  ];
  return facts.join('; ');
}

/** `due` is when the review is wanted. */
export function sayReview(ticket: Ticket, major: Major, due: Instant, policy: Policy, at: Instant): string {
  const locale = deskLocale(policy);
  const time = (instant: Instant) => sayTime(instant, policy.timezone, locale.language);
  const lines = historyOf(ticket, major, at, locale)
    .toSorted(([one], [other]) => one - other)
    .map(([instant, what]) => `- ${time(instant)}: ${what}`);
  const values = {
    people: mentionOwner(ticket, policy, at),
    headline: oneLine(major.headline ?? ticket.title, 120),
    time: time(due),
    lines: lines.join('\n'),
    count: String(ticket.duplicates.length),
    url: ticket.url,
  };
  return render('review', values, locale);
}

type Line = readonly [Instant, string];

/** What happened to it, not yet in order. */
function historyOf(ticket: Ticket, major: Major, at: Instant, locale: Locale): readonly Line[] {
  const { firstReplyAt } = ticket;
  const ended = major.ended ?? { at, why: null };
  const over =
    ended.why === null
      ? render('review-over', {}, locale)
      : render('review-ended', { why: oneLine(ended.why, 300) }, locale);
  return [
    [ticket.openedAt, render('review-opened', {}, locale)],
    ...(firstReplyAt === null ? [] : [[firstReplyAt, render('review-first-answer', {}, locale)] as const]),
    ...ticket.handoffs.map(
      (one) =>
        [one.at, render('review-handed', { from: String(one.from), to: String(one.to) }, locale)] as const,
    ),
    [major.since, render('review-declared', { by: major.by }, locale)],
    ...major.updates.map(
      (one) =>
        [one.at, render('review-update', { by: one.by, text: oneLine(one.text, 300) }, locale)] as const,
    ),
    [ended.at, over],
  ];
}

export function sayReviewDue(ticket: Ticket, policy: Policy, at: Instant): string {
  return render(
    'review-due',
    { people: mentionOwner(ticket, policy, at), url: ticket.url },
    deskLocale(policy),
  );
}
