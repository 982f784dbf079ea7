/** What people read when a clock passes a milestone. */

import { parseDuration, sayDuration } from '../calendar/duration.ts';
import type { Instant } from '../calendar/instant.ts';
import { BREACH, type Clock, type ClockKind } from '../core/clock.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import type { Policy } from '../policy/policy.ts';
import type { Act, Audience } from '../policy/sections/milestones.ts';
import { type Locale, render } from '../words/render.ts';
import { deskLocale } from './locale.ts';
import {
  addressed,
  mention,
  mentionLevel,
  mentionManagers,
  mentionOwner,
  mentionPerson,
  mentionWorker,
} from './people.ts';
import { sayNameOf, sayPromise, sayPromiseOf } from './promise.ts';
import { sayShortTime, sayTime } from './time.ts';

export interface MilestoneNews {
  readonly clock: Clock;
  readonly name: string;
  readonly at: Instant;
  /** When the target is or was used up; null where that cannot be told. */
  readonly due: Instant | null;
  /** The policy version that governed the clock. */
  readonly policy: string;
  /** It lies beyond the breach. */
  readonly late: boolean;
}

/** Null where none of the acts is to say anything, or nobody is there to be told. */
export function sayMilestone(
  ticket: Ticket,
  news: MilestoneNews,
  acts: readonly Act[],
  policy: Policy,
): string | null {
  const comment = acts.find((act) => act.does === 'comment');
  const told = acts.flatMap((act) => (act.does === 'notify' ? act.who : []));
  const people = [...new Set(told.map((who) => sayAudience(who, ticket, policy, news.at)))].filter(
    (one) => one !== '',
  );
  if (comment === undefined && people.length === 0) return null;
  const own = comment?.does === 'comment' ? comment.text : null;
  if (own !== null) return [people.join(' '), own].filter((one) => one !== '').join(' ');
  const locale = deskLocale(policy);
  if (comment === undefined) return addressed(people.join(' '), sentenceOf(ticket, news, '', policy));
  const copied = people.length === 0 ? '' : render('milestone-copied', { people: people.join(' ') }, locale);
  return addressed(mentionWorker(ticket, policy, news.at), sentenceOf(ticket, news, copied, policy));
}

function sentenceOf(
  ticket: Ticket,
  { clock, name, at, due, late }: MilestoneNews,
  copied: string,
  policy: Policy,
): string {
  const locale = deskLocale(policy);
  const promise = sayPromiseOf(ticket, clock, locale);
  const timeOf = (instant: Instant): string => sayTime(instant, policy.timezone, locale.language);
  if (name === BREACH) return render('milestone-breached', { promise, time: timeOf(at), copied }, locale);
  if (late) {
    const length = name.slice(1);
    return due === null
      ? render('milestone-late-no-time', { promise, length, copied }, locale)
      : render('milestone-late', { promise, time: timeOf(due), length, copied }, locale);
  }
  return due === null
    ? render('milestone-soon', { promise, copied }, locale)
    : render('milestone-due', { promise, time: timeOf(due), copied }, locale);
}

/** One line of a summary: `Resolution breached Fri 20 Nov 2026, 10:00`. */
export function sayMilestoneLine(ticket: Ticket, { clock, name, at }: MilestoneNews, policy: Policy): string {
  const locale = deskLocale(policy);
  const promise = sayNameOf(ticket, clock, locale);
  const time = sayShortTime(at, policy.timezone, locale.language);
  return name === BREACH
    ? render('milestone-line-breached', { promise, time }, locale)
    : render('milestone-line', { promise, milestone: name, time }, locale);
}

/** The reason that a handoff gives when the policy raised the tier. */
export function sayWhyRaised(ticket: Ticket, { clock, name }: MilestoneNews, policy: Policy): string {
  const locale = deskLocale(policy);
  const promise = sayPromiseOf(ticket, clock, locale);
  return name === BREACH
    ? render('raised-late', { promise }, locale)
    : render('raised-at', { promise, place: sayPlace(name, locale) }, locale);
}

/** Of what the policy writes as `75%`, `-30m` or `+2h`: `75%`, `30 min before its end`, `2 h after its end`. */
function sayPlace(name: string, locale: Locale): string {
  const length = parseDuration(name.slice(1));
  if (typeof length !== 'number') return name;
  const side = name.startsWith('-') ? 'milestone-before' : 'milestone-after';
  return render(side, { length: sayDuration(length) }, locale);
}

function sayAudience(who: Audience, ticket: Ticket, policy: Policy, at: Instant): string {
  switch (who) {
    case 'owner':
      return mentionOwner(ticket, policy, at);
    case 'assignee':
      return ticket.assignee === null
        ? mentionLevel(policy, ticket)
        : mentionPerson(ticket.assignee, ticket, policy, at);
    case 'tier':
      return mentionLevel(policy, ticket);
    case 'managers':
      return mentionManagers(policy);
    default:
      return mention(who);
  }
}

/** `A correction: …`, told once where late news undid a breach. */
export function sayCorrected(kind: ClockKind, policy: Policy): string {
  const locale = deskLocale(policy);
  return render('sla-corrected', { promise: sayPromise(kind, locale) }, locale);
}
