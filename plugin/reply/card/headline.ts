/** The first sentence of the card: who has the ticket and when the requester hears next, what it waits for, or how it ended. */

import type { Instant } from '../../calendar/instant.ts';
import type { Calendars, ClockKind } from '../../core/clock.ts';
import type { Resolution } from '../../core/ticket/resolution.ts';
import type { Waiting } from '../../core/ticket/status.ts';
import { clockOf, type Ticket } from '../../core/ticket/ticket.ts';
import type { Policy } from '../../policy/policy.ts';
import { isSameLogin } from '../../policy/sections/absences.ts';
import { read } from '../../sla/passing.ts';
import { oneLine } from '../../words/escape.ts';
import { inOneLine, render } from '../../words/render.ts';
import { endedHeadline } from '../endings.ts';
import { helpedHeadline } from '../known-error.ts';
import { deskLocale, languageOf, localeOf } from '../locale.ts';
import { sayConfirmForThem, sayOnBehalf } from '../people.ts';
import { sayTime } from '../time.ts';
import { alertHeadline } from './alerts.ts';
import { tierName, waitReasonName } from './names.ts';
import { problemHeadline } from './problem.ts';

/** The first sentence of the card: who has the ticket, and when the requester hears next. */
export function headline(ticket: Ticket, policy: Policy, calendars: Calendars, asOf: Instant): string {
  const alerted = alertHeadline(ticket, policy, calendars, asOf);
  if (alerted !== null) return alerted;
  if (ticket.kind === 'problem') return problemHeadline(ticket, localeOf(ticket, policy));
  const ended = endedHeadline(ticket, policy);
  if (ended !== null) return ended;
  const { status, waiting, resolution } = ticket;
  switch (status) {
    case 'new':
      return greeting(ticket, policy, sayPromised(ticket, policy, calendars, asOf));
    case 'open':
      return worker(ticket, policy, sayPromised(ticket, policy, calendars, asOf));
    case 'waiting':
      return waiting === null ? '' : sayWaiting(ticket, waiting, policy, calendars, asOf);
    case 'resolved':
      return sayResolvedBy(ticket, resolution?.by ?? '', policy);
    case 'closed':
      return resolution === null ? '' : sayClosed(ticket, resolution, policy);
    default:
      return status satisfies never;
  }
}

function greeting(ticket: Ticket, policy: Policy, promised: string): string {
  const { tier, classification } = ticket;
  const requester = `@${ticket.requester.login}`;
  const name = sayOnBehalf(ticket);
  if (name !== null) {
    const locale = deskLocale(policy);
    const values = { name, requester, level: tierName(tier, locale), priority: classification.priority };
    return render('card-greeting-for-them', { ...values, promise: promised }, locale).trim();
  }
  const promise = promised === '' ? render('card-answer-coming', {}, localeOf(ticket, policy)) : promised;
  const level = tierName(tier, localeOf(ticket, policy));
  return render(
    'card-greeting',
    { requester, level, priority: classification.priority, promise },
    localeOf(ticket, policy),
  );
}

function worker(ticket: Ticket, policy: Policy, promise: string): string {
  const { assignee, owner, tier, reopenings, classification } = ticket;
  const { priority } = classification;
  const locale = localeOf(ticket, policy);
  const again = reopenings > 0 ? render('card-again', {}, locale) : '';
  const rest = { again, priority, promise };
  if (assignee !== null)
    return inOneLine(render('card-taken', { ...rest, assignee: `@${assignee}` }, locale));
  // Who answers for it to its end has it back; before that, that nobody works on it is news.
  if (owner !== null && reopenings > 0)
    return inOneLine(render('card-owned', { ...rest, owner: `@${owner}` }, locale));
  return inOneLine(render('card-not-taken', { ...rest, level: tierName(tier, locale) }, locale));
}

/** When the requester hears next, as the card promises it. */
type Owed = Extract<ClockKind, 'first-response' | 'next-response' | 'update'>;
const owed: readonly Owed[] = ['first-response', 'next-response', 'update'];

/** By the first promise that is still owed; empty where none is. */
function sayPromised(ticket: Ticket, policy: Policy, calendars: Calendars, asOf: Instant): string {
  // Monitoring waits for no words.
  if (ticket.alerts !== undefined) return '';
  for (const kind of owed) {
    const clock = clockOf(ticket, kind);
    const reading = clock === undefined ? null : read(clock, calendars, asOf);
    if (reading === null || reading.due === null) continue;
    const { breachedAt, due } = reading;
    return breachedAt === null
      ? sayDue(kind, due, ticket, policy)
      : sayLate(kind, breachedAt, ticket, policy);
  }
  return '';
}

function sayDue(kind: Owed, at: Instant, ticket: Ticket, policy: Policy): string {
  const name = kind === 'update' ? 'card-update-due' : 'card-answer-due';
  return ticket.onBehalfOf === null
    ? render(name, { time: timeFor(at, ticket, policy) }, localeOf(ticket, policy))
    : render(`${name}-for-them`, { time: timeForStaff(at, policy) }, deskLocale(policy));
}

function sayLate(kind: Owed, at: Instant, ticket: Ticket, policy: Policy): string {
  const name = kind === 'update' ? 'card-update-late' : 'card-answer-late';
  return ticket.onBehalfOf === null
    ? render(name, { time: timeFor(at, ticket, policy) }, localeOf(ticket, policy))
    : render(`${name}-for-them`, { time: timeForStaff(at, policy) }, deskLocale(policy));
}

function timeForStaff(at: Instant, { timezone, language }: Policy): string {
  return sayTime(at, timezone, language);
}

function timeFor(at: Instant, ticket: Ticket, policy: Policy): string {
  return sayTime(at, policy.timezone, languageOf(ticket, policy));
}

/** Whoever waits for the requester waits for their word; whomever else it waits for, what they were promised is owed. */
function sayWaiting(
  ticket: Ticket,
  waiting: Waiting,
  policy: Policy,
  calendars: Calendars,
  asOf: Instant,
): string {
  if (waiting.on === 'user') return forTheRequester(ticket, waiting, policy);
  const whom = waitReasonName(waiting.on, localeOf(ticket, policy));
  const until = sayUntil(ticket, waiting, policy);
  const promise = sayPromised(ticket, policy, calendars, asOf);
  const why = sentence(waiting.why);
  return inOneLine(
    why === null
      ? render('card-waiting-no-reason', { whom, until, promise }, localeOf(ticket, policy))
      : render('card-waiting', { whom, why, until, promise }, localeOf(ticket, policy)),
  );
}

function forTheRequester(ticket: Ticket, waiting: Waiting, policy: Policy): string {
  const name = sayOnBehalf(ticket);
  const why = sentence(waiting.why);
  const until = sayUntil(ticket, waiting, policy);
  const requester = `@${ticket.requester.login}`;
  if (name !== null) {
    const locale = deskLocale(policy);
    return inOneLine(
      why === null
        ? render('card-waiting-for-them-no-reason', { name, until }, locale)
        : render('card-waiting-for-them', { name, why, until }, locale),
    );
  }
  return inOneLine(
    why === null
      ? render('card-waiting-for-answer', { requester, until }, localeOf(ticket, policy))
      : render('card-waiting-for-you', { requester, why, until }, localeOf(ticket, policy)),
  );
}

/** When it goes on by itself; empty where it waits for somebody. */
function sayUntil(ticket: Ticket, { on, until }: Waiting, policy: Policy): string {
  if (until === null) return '';
  // Staff read that somebody else’s ticket waits for them, in their language as all that is theirs.
  const isForStaff = on === 'user' && ticket.onBehalfOf !== null;
  const locale = isForStaff ? deskLocale(policy) : localeOf(ticket, policy);
  return render('card-goes-on', { time: sayTime(until, policy.timezone, locale.language) }, locale);
}

/** Null where nothing was said. */
function sentence(text: string): string | null {
  const line = oneLine(text);
  if (line === '') return null;
  return /[.!?…]$/.test(line) ? line : `${line}.`;
}

/** The card’s first sentence on a ticket that was resolved or closed by somebody’s word. */
function sayResolvedBy(ticket: Ticket, by: string, policy: Policy): string {
  const name = sayOnBehalf(ticket);
  if (name !== null)
    return render(
      'card-resolved-for-them',
      { by: `@${by}`, name, confirm: sayConfirmForThem(policy) },
      deskLocale(policy),
    );
  return render(
    'card-resolved',
    { requester: `@${ticket.requester.login}`, by: `@${by}` },
    localeOf(ticket, policy),
  );
}

function sayClosed(ticket: Ticket, resolution: Resolution, policy: Policy): string {
  if (resolution.code !== 'solved') return sayWithdrawn(ticket, resolution, policy);
  const { verifiedBy, helped } = resolution;
  // Nobody had told them that it was solved: it is they who tell us.
  if (helped !== undefined && ticket.onBehalfOf === null)
    return helpedHeadline(helped, ticket, sayRating(ticket, policy), policy);
  const confirmed =
    verifiedBy === null ? '' : render('card-confirmed', { by: `@${verifiedBy}` }, localeOf(ticket, policy));
  const rating = sayRating(ticket, policy);
  return inOneLine(render('card-closed', { confirmed, rating }, localeOf(ticket, policy)));
}

function sayWithdrawn(ticket: Ticket, { by }: Resolution, policy: Policy): string {
  if (ticket.onBehalfOf !== null)
    return render('card-withdrawn-for-them', { by: `@${by}` }, deskLocale(policy));
  const requester = `@${ticket.requester.login}`;
  const locale = localeOf(ticket, policy);
  return isSameLogin(by, ticket.requester.login)
    ? render('card-withdrawn-by-them', { requester }, locale)
    : render('card-withdrawn', { requester, by: `@${by}` }, locale);
}

function sayRating(ticket: Ticket, policy: Policy): string {
  const { rating, onBehalfOf } = ticket;
  if (rating !== null) return render('card-rated', { stars: String(rating.stars) }, localeOf(ticket, policy));
  return onBehalfOf === null
    ? render('card-rate', {}, localeOf(ticket, policy))
    : render('card-rate-for-them', {}, deskLocale(policy));
}
