/** What people read when a major incident begins and when it ends. */

import type { Instant } from '../../instant.ts';
import { isSameLogin } from '../../policy/people/absence.ts';
import type { Policy } from '../../policy/policy.ts';
import { type Major, ongoing } from '../../ticket/major.ts';
import type { Actor } from '../../ticket/person.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { cardMajorMessage, majorMessage, noMajorMessage } from '../messages/major.ts';
import { languageOf, word } from '../messages/message.ts';
import { sayOnBehalf } from '../on-behalf.ts';
import { mentionManagers, mentionOwner, together } from '../people.ts';
import { oneLine, quiet, quoted } from '../quiet.ts';
import { sayShortTime } from '../time.ts';

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
  return word(majorMessage, { requester: `@${ticket.requester.login}`, headline: words }, ticket, policy);
}

export function sayNoMajor(ticket: Ticket, why: string, policy: Policy): string {
  return word(noMajorMessage, { requester: `@${ticket.requester.login}`, why: quoted(why) }, ticket, policy);
}

/** Above the card while it lasts; empty otherwise. */
export function sayMajorLine(ticket: Ticket, policy: Policy): string {
  const major = ongoing(ticket.major);
  if (major === null) return '';
  const headline = oneLine(major.headline ?? ticket.title, 120);
  return word(
    cardMajorMessage,
    { headline, update: lastUpdate(major, ticket, policy) },
    ticket,
    policy,
  ).trimEnd();
}

function lastUpdate({ updates }: Major, ticket: Ticket, policy: Policy): string {
  const last = updates.at(-1);
  return last === undefined
    ? ''
    : `${oneLine(last.text, 1_000)} (${sayShortTime(last.at, policy.timezone, languageOf(ticket, policy))}, ${last.by})`;
}

function sentence(text: string): string {
  const line = quiet(text.trim());
  return /[.!?…]$/.test(line) ? line : `${line}.`;
}
