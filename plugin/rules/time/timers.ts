/** What a ticket does by itself when its time has come: each timer says when it fires, and what is done then. */

import type { Instant } from '../../calendar/instant.ts';
import { ONE_ACT } from '../../core/ticket/development.ts';
import { type Engagement, isOpen } from '../../core/ticket/engagement.ts';
import { isActive } from '../../core/ticket/status.ts';
import { attendedFrom, countedFrom, type StandingAnswer, type Ticket } from '../../core/ticket/ticket.ts';
import { resumed } from '../../core/ticket/turn.ts';
import { spent } from '../../core/ticket/work.ts';
import type { Policy } from '../../policy/policy.ts';
import { timesTerm } from '../../policy/sections/reminders.ts';
import { calendarOf, termEnd } from '../../policy/term-end.ts';
import { sayLiesStill, sayLiesStillLine } from '../../reply/assignment.ts';
import { deskLocale } from '../../reply/locale.ts';
import { sayReviewDue } from '../../reply/major-incidents.ts';
import { sayUntilReached } from '../../reply/notices.ts';
import { callStaff, tellStaff } from '../../reply/people.ts';
import { askForNews, askForTime, newsLine } from '../../reply/work.ts';
import { render } from '../../words/render.ts';
import { callNow, nextCallFor } from '../assignment.ts';
import { ask } from '../beginning.ts';
import { policyOf } from '../context.ts';
import { tellTheyWrote } from '../development/commented.ts';
import { thumbs } from '../rating.ts';
import { ANSWER_STANDS, takeAway } from '../standing-comments.ts';
import { quietAlerts, silentAlerts } from './alerts.ts';
import { silence } from './silence.ts';
import type { Timer } from './timer.ts';

/** The desk heard late of a ticket that lacks something: it asks when it heard of it, if nobody has begun by then. */
const asking: Timer = {
  name: 'asking',
  next: ({ asking: ahead, missing, status, firstReplyAt }) => {
    if (ahead === undefined || missing.length === 0) return null;
    return isActive(status) && firstReplyAt === null ? ahead.at : null;
  },
  fire: ({ asking: ahead, ...ticket }, { at }, context) =>
    ask(ticket, ahead?.waits ?? false, at, policyOf(ticket, context)),
};

/** The hours end, or a turn begins, and nobody has begun with an urgent ticket: whoever may be called by now is called. */
const onCallBegins: Timer = {
  name: 'on-call',
  next: nextCallFor,
  fire: (ticket, { at, cause }, context) => callNow(ticket, at, cause, policyOf(ticket, context)),
};

/** The quiet period: nobody has said that it is still broken, so the resolved ticket is closed, without a word. */
const verification: Timer = {
  name: 'quiet',
  next: (ticket, policy) => {
    const { status, resolution } = ticket;
    const { verifyWithin } = policy.endings;
    if (status !== 'resolved' || resolution === null || verifyWithin === null) return null;
    const end = termEnd(verifyWithin, calendarOf(policy, ticket), countedFrom(ticket, resolution.at));
    return attendedFrom(ticket, end);
  },
  fire: (ticket) => ({ ticket: { ...ticket, status: 'closed', button: 'closed' }, effects: [] }),
};

/** The date that a ticket waits for comes: work goes on, and whoever works on it hears so. */
const waitedFor: Timer = {
  name: 'until',
  next: ({ waiting }) => waiting?.until ?? null,
  fire: (ticket, { at, cause }, context) => {
    const policy = policyOf(ticket, context);
    const body = sayUntilReached(ticket, policy, at);
    return { ticket: resumed(ticket), effects: callStaff(policy, { key: `${ticket.id}/${cause}`, body }) };
  },
};

/** The review of a major incident is due, and nobody has noted what was learned: the back office is asked once more. */
const reviewDue: Timer = {
  name: 'review',
  next: (ticket, policy) => {
    const { major } = ticket;
    const { reviewWithin } = policy.major;
    if (major === null || major.ended === null || major.review !== null || major.reviewAskedAt !== null)
      return null;
    if (reviewWithin === null || policy.backOffice === null) return null;
    return termEnd(reviewWithin, calendarOf(policy, ticket), major.ended.at);
  },
  fire: (ticket, { at, cause }, context) => {
    const policy = policyOf(ticket, context);
    if (ticket.major === null) return { ticket, effects: [] };
    const body = sayReviewDue(ticket, policy, at);
    return {
      ticket: { ...ticket, major: { ...ticket.major, reviewAskedAt: at } },
      effects: tellStaff(policy, { key: `${ticket.id}/${cause}`, body }),
    };
  },
};

/** A ticket is resolved and the time for it is not noted, where the policy wants it: whoever worked on it is asked once. */
const timeNoted: Timer = {
  name: 'time-noted',
  next: (ticket, policy) => {
    const { resolution, classification, time, timeAskedAt } = ticket;
    const { requiredFor, remind } = policy.handling.time;
    if (resolution?.code !== 'solved' || spent(time) > 0 || ticket.closedBefore === true) return null;
    if (!requiredFor.includes(classification.priority)) return null;
    // Asked once for each resolution.
    if (timeAskedAt !== null && timeAskedAt >= resolution.at) return null;
    return termEnd(remind, calendarOf(policy, ticket), countedFrom(ticket, resolution.at));
  },
  fire: (ticket, { at, cause }, context) => {
    const { resolution } = ticket;
    const asked = { ...ticket, timeAskedAt: at };
    if (resolution === null) return { ticket: asked, effects: [] };
    const policy = policyOf(ticket, context);
    const body = askForTime(resolution, ticket, policy);
    const summary = { since: at, line: render('no-time-noted', {}, deskLocale(policy)) };
    return { ticket: asked, effects: tellStaff(policy, { key: `${ticket.id}/${cause}`, body, summary }) };
  },
};

/** The developers have written, and done nothing more for a while. */
const theyWrote: Timer = {
  name: 'developers-wrote',
  next: ({ development }) => (development?.wroteAt == null ? null : development.wroteAt + ONE_ACT),
  fire: (ticket, { at }, context) => tellTheyWrote(ticket, at, policyOf(ticket, context)),
};

/** Whoever was asked three times will not be moved by a fourth; the clocks go on warning. */
const MOST_NUDGES = 3;

const liesStill: Timer = {
  name: 'lies-still',
  next: (ticket, policy) => {
    const { status, waiting, nudges, kind, classification } = ticket;
    if (!isActive(status) || waiting !== null || nudges.length >= MOST_NUDGES) return null;
    // Problems take their time.
    if (kind === 'problem' || kind === 'known-error') return null;
    const term = policy.reminders.liesStill[classification.priority];
    if (term === undefined) return null;
    const since = nudges.at(-1) ?? countedFrom(ticket, ticket.touchedAt);
    return termEnd(timesTerm(term, 2 ** nudges.length), calendarOf(policy, ticket), since);
  },
  fire: (ticket, { at, cause }, context) => {
    const policy = policyOf(ticket, context);
    const key = `${ticket.id}/${cause}`;
    const body = sayLiesStill(ticket, policy, at);
    const summary = { since: at, line: sayLiesStillLine(ticket, policy) };
    return {
      ticket: { ...ticket, nudges: [...ticket.nudges, at] },
      effects: body === null ? [] : tellStaff(policy, { key, body, summary }),
    };
  },
};

/** Whoever did not answer three times is not helped by a fourth. */
const MOST_REMINDERS = 3;

const engagementNews: Timer = {
  name: 'engagement-news',
  next: (ticket, policy) => {
    const ahead = ticket.engagements.flatMap((one) => dueOf(one, ticket, policy) ?? []);
    return ahead.length === 0 ? null : Math.min(...ahead);
  },
  fire: (ticket, { at, cause }, context) => {
    const policy = policyOf(ticket, context);
    const due = ticket.engagements.filter((one) => (dueOf(one, ticket, policy) ?? at + 1) <= at);
    const effects = due.flatMap((one) =>
      tellStaff(policy, {
        key: `${ticket.id}/${cause}/${ticket.engagements.indexOf(one) + 1}`,
        body: askForNews(ticket, one, policy),
        summary: { since: at, line: newsLine(one, policy) },
      }),
    );
    const engagements = ticket.engagements.map((one) =>
      due.includes(one) ? { ...one, reminders: [...one.reminders, at] } : one,
    );
    return { ticket: { ...ticket, engagements }, effects };
  },
};

/** Counted from the last time that somebody was asked, each time twice as long. */
function dueOf(engagement: Engagement, ticket: Ticket, policy: Policy): Instant | null {
  const { reminders, at } = engagement;
  const term = policy.reminders.engagement[ticket.classification.priority];
  if (term === undefined || !isActive(ticket.status) || !isOpen(engagement)) return null;
  if (reminders.length >= MOST_REMINDERS) return null;
  const end = termEnd(
    timesTerm(term, 2 ** reminders.length),
    calendarOf(policy, ticket),
    reminders.at(-1) ?? countedFrom(ticket, at),
  );
  // What staff raise late is late from then on: nobody is asked twice at once.
  return Math.max(end, ticket.touchedAt);
}

/** Answers to single people stand for a day at most. */
const answersPass: Timer = {
  name: 'answers-pass',
  next: ({ standingAnswers }) =>
    standingAnswers.length === 0 ? null : Math.min(...standingAnswers.map(endOfAnswer)),
  fire: (ticket, { at }) => takeAway(ticket, (one) => endOfAnswer(one) <= at),
};

function endOfAnswer({ at }: StandingAnswer): Instant {
  return at + ANSWER_STANDS;
}

/** Every timer, one line each, in the order in which those of one instant fire. */
export const timers: readonly Timer[] = [
  asking,
  waitedFor,
  silence,
  silentAlerts,
  quietAlerts,
  verification,
  thumbs,
  onCallBegins,
  engagementNews,
  timeNoted,
  theyWrote,
  liesStill,
  reviewDue,
  answersPass,
];
