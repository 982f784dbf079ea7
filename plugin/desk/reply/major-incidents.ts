/** What people read of a major incident: its beginning and end, the call of managers, and the review after it. */

import { escapeMentions, oneLine, quoted } from '../../words/escape.ts';
import { render } from '../../words/render.ts';
import type { Calendars } from '../clock/clock.ts';
import type { Instant } from '../instant.ts';
import { type Policy, serviceOf } from '../policy/policy.ts';
import { isSameLogin } from '../policy/sections/absences.ts';
import { type Major, ongoing } from '../ticket/major.ts';
import type { Actor } from '../ticket/person.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { sayTier } from '../ticket/tier.ts';
import { sayClock } from './clock-line.ts';
import { languageOf, localeOf } from './locale.ts';
import { mentionManagers, mentionOwner, sayOnBehalf, together } from './people.ts';
import { sayShortTime, sayTime } from './time.ts';

/** What people read when a major incident begins and when it ends. */
interface Declared {
  readonly by: Pick<Actor, 'login'>;
  readonly at: Instant;
  readonly policy: Policy;
}

/** To the requester, and below it to those who steer; `headline` is null where only the label was set. */
export function sayMajor(ticket: Ticket, headline: string | null, { by, at, policy }: Declared): string {
  const owner = isSameLogin(by.login, ticket.owner) ? '' : mentionOwner(ticket, policy, at);
  const people = together(mentionManagers(policy), owner);
  const told = people === '' ? 'This' : `${people}, this`;
  const pin = 'Pin the issue, so that everybody finds the one thread.';
  const staff =
    headline === null
      ? `${told} ticket is a **major incident** now. @${by.login}, please write \`/major\` and a headline: words for everybody, which the portal shows. ${pin}`
      : `${told} ticket is a **major incident** now, declared by @${by.login}. \`/update\` and a line tells everybody how it stands; \`/duplicate #${ticket.number}\` in other tickets brings their requesters along. ${pin}`;
  return headline === null ? staff : `${toRequester(ticket, headline, policy)}\n\n${staff}`;
}

function toRequester(ticket: Ticket, headline: string, policy: Policy): string {
  const name = sayOnBehalf(ticket);
  const words = sentence(headline);
  if (name !== null)
    return `@${ticket.requester.login}, please tell ${name} that many have this trouble: ${words}`;
  return render(
    'major',
    { requester: `@${ticket.requester.login}`, headline: words },
    localeOf(ticket, policy),
  );
}

export function sayNoMajor(ticket: Ticket, why: string, policy: Policy): string {
  return render(
    'no-major',
    { requester: `@${ticket.requester.login}`, why: quoted(why) },
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
export function sayManagersCalled(
  ticket: Ticket,
  why: string,
  { by, at, policy, calendars }: Called,
): string {
  const { classification, assignee, owner } = ticket;
  const service = serviceOf(policy, ticket.service)?.name;
  const resolution = sayClock(ticket, 'resolution', policy, calendars, at);
  const facts = [
    `**${classification.priority}**${service === undefined ? '' : `, ${oneLine(service)}`}`,
    `with ${sayTier(ticket.tier)}${assignee === null ? ', assigned to nobody' : `, assigned to ${assignee}`}`,
    owner === null ? 'without an owner' : `owned by ${owner}`,
    ...(resolution === '' ? [] : [`resolution: ${resolution}`]),
  ];
  return `${mentionManagers(policy)}, @${by.login} asks for you here:\n\n${quoted(why)}\n\nThe ticket is ${facts.join('; ')}.`;
}

/** `due` is when the review is wanted. */
export function sayReview(ticket: Ticket, major: Major, due: Instant, policy: Policy, at: Instant): string {
  const time = (instant: Instant) => sayTime(instant, policy.timezone);
  const ended = major.ended ?? { at, why: null };
  const happened = [
    [ticket.openedAt, 'opened'],
    ...(ticket.firstReplyAt === null
      ? []
      : [[ticket.firstReplyAt, 'first answer to the requester'] as const]),
    ...ticket.handoffs.map((one) => [one.at, `handed from level ${one.from} to level ${one.to}`] as const),
    [major.since, `declared a major incident by ${major.by}`],
    ...major.updates.map((one) => [one.at, `update by ${one.by}: ${oneLine(one.text, 300)}`] as const),
    [ended.at, ended.why === null ? 'over' : `ended: ${oneLine(ended.why, 300)}`],
  ] as const;
  return [
    `${mentionOwner(ticket, policy, at)}, the major incident “${oneLine(major.headline ?? ticket.title, 120)}” is over. Please review it with those who worked on it, by **${time(due)}**.`,
    '',
    ...happened
      .toSorted(([one], [other]) => one - other)
      .map(([instant, what]) => `- ${time(instant)}: ${what}`),
    '',
    `Merged tickets: ${ticket.duplicates.length}. Questions to answer:`,
    '',
    '1. What failed, and why was it not seen before?',
    '2. What helped, and what cost time?',
    '3. Did those affected hear enough, and early enough?',
    '4. What will keep it from happening again: who does it, until when?',
    '',
    `Then write \`/major reviewed\` and what was learned into ${ticket.url}`,
  ].join('\n');
}

export function sayReviewDue(ticket: Ticket, policy: Policy, at: Instant): string {
  return `${mentionOwner(ticket, policy, at)}, the review of this major incident is due, and nobody has noted what was learned. Write \`/major reviewed\` and what was learned into ${ticket.url}`;
}
