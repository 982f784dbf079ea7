/** What people read when a clock passes a milestone. */
import { BREACH, type Clock, type ClockKind } from '../clock/clock.ts';
import { parseDuration, sayDuration } from '../duration.ts';
import type { Instant } from '../instant.ts';
import type { Policy } from '../policy/policy.ts';
import type { Act, Audience } from '../policy/sections/milestones.ts';
import type { Ticket } from '../ticket/ticket.ts';
import {
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
  const sentence = sentenceOf(ticket, news, policy);
  if (comment === undefined) return capital(`${comma(people.join(' '))}${sentence}.`);
  const copied = people.length === 0 ? '' : ` (for the attention of ${people.join(' ')})`;
  return capital(`${comma(mentionWorker(ticket, policy, news.at))}${sentence}${copied}.`);
}

function sentenceOf(
  ticket: Ticket,
  { clock, name, at, due, late }: MilestoneNews,
  { timezone }: Policy,
): string {
  const promise = sayPromiseOf(ticket, clock);
  if (name === BREACH)
    return `${promise} was due ${sayTime(at, timezone)} and is late: the target is breached`;
  if (late) {
    const since = due === null ? '' : `was due ${sayTime(due, timezone)} and `;
    return `${promise} ${since}is still owed, ${name.slice(1)} of business time after its target`;
  }
  return `${promise} is due ${due === null ? 'soon' : `by ${sayTime(due, timezone)}`}`;
}

/** One line of a summary: `Resolution breached Fri 20 Nov 2026, 10:00`. */
export function sayMilestoneLine(
  ticket: Ticket,
  { clock, name, at }: MilestoneNews,
  { timezone }: Policy,
): string {
  const what = name === BREACH ? 'breached' : `at ${name}`;
  return `${sayNameOf(ticket, clock)} ${what}, ${sayShortTime(at, timezone)}`;
}

/** The reason that a handoff gives when the policy raised the tier. */
export function sayWhyRaised(ticket: Ticket, { clock, name }: MilestoneNews): string {
  const what = name === BREACH ? 'is late' : `has come to ${sayPlace(name)}`;
  return `The policy raises the tier here: ${sayPromiseOf(ticket, clock)} ${what}.`;
}

/** Of what the policy writes as `75%`, `-30m` or `+2h`: `75%`, `30 min before its end`, `2 h after its end`. */
function sayPlace(name: string): string {
  const length = parseDuration(name.slice(1));
  if (typeof length !== 'number') return name;
  return `${sayDuration(length)} ${name.startsWith('-') ? 'before' : 'after'} its end`;
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

function comma(people: string): string {
  return people === '' ? '' : `${people}, `;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `A correction: …`, told once where late news undid a breach. */
export function sayCorrected(kind: ClockKind): string {
  return `A correction: news of this ticket reached the desk late. Counted with it, the target for ${sayPromise(kind)} is not breached.`;
}
