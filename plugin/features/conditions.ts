/** What a ticket needs before a level takes over, and before it is resolved, as the policy says, and how to give it. */

import { isOpen } from '../core/ticket/engagement.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import { isDone, spent } from '../core/ticket/work.ts';
import type { Policy } from '../policy/policy.ts';
import type { EntryNeed, ExitNeed } from '../policy/sections/handling.ts';
import { deskLocale } from '../reply/locale.ts';
import { oneLine } from '../words/escape.ts';
import { type Locale, render, renderCount } from '../words/render.ts';

/** What the policy asks for before a level takes over, and is not there. `why` is the note of the escalation; null by a label, which has no room for one and is asked for it elsewhere. */
export function missingAtEntry(
  ticket: Ticket,
  to: 2 | 3,
  why: string | null,
  policy: Policy,
): readonly string[] {
  const { needs, noteAtLeast } = policy.handling.escalation[to];
  const atLeast = noteAtLeast[ticket.classification.priority] ?? 1;
  const asked = { why, atLeast, needs };
  return needs.flatMap((need) => missingEntry(need, ticket, asked, deskLocale(policy)) ?? []);
}

interface Asked {
  readonly why: string | null;
  readonly atLeast: number;
  readonly needs: readonly EntryNeed[];
}

/** Null where it is there. */
function missingEntry(
  need: EntryNeed,
  ticket: Ticket,
  { why, atLeast, needs }: Asked,
  locale: Locale,
): string | null {
  switch (need) {
    case 'priority':
      return sayNoPriority(ticket, locale);
    case 'answer':
      return ticket.firstReplyAt === null ? render('need-answer', {}, locale) : null;
    case 'note':
      return why === null ? null : sayShortNote(why, atLeast, ticket, locale);
    case 'expectation':
      // That there was no answer at all is named once.
      if (ticket.firstReplyAt === null && needs.includes('answer')) return null;
      return ticket.unanswered || ticket.firstReplyAt === null
        ? render('need-expectation', {}, locale)
        : null;
    case 'plan':
      return ticket.plan === null
        ? render('need-plan', { how: render('how-to-plan', {}, locale) }, locale)
        : null;
    default:
      return need satisfies never;
  }
}

function sayNoPriority({ assumed, classification }: Ticket, locale: Locale): string | null {
  const [first, second] = assumed;
  if (classification.setBy === 'hand' || first === undefined) return null;
  const { priority } = classification;
  return second === undefined
    ? render(`need-${first}`, { priority }, locale)
    : render('need-impact-urgency', { priority }, locale);
}

function sayShortNote(
  why: string,
  atLeast: number,
  { classification: { priority } }: Ticket,
  locale: Locale,
): string | null {
  if (why === '') return render('need-note', {}, locale);
  const length = [...why].length;
  return length < atLeast
    ? render('need-longer-note', { length: String(length), priority, least: String(atLeast) }, locale)
    : null;
}

/** What the policy asks for before it is resolved, and nobody has given; the note is asked for elsewhere. */
export function missingAtExit(ticket: Ticket, policy: Policy): readonly string[] {
  return policy.handling.solvingNeeds.flatMap((need) => missingExit(need, ticket, policy) ?? []);
}

/** Null where it is there. */
function missingExit(need: ExitNeed, ticket: Ticket, policy: Policy): string | null {
  const locale = deskLocale(policy);
  switch (need) {
    case 'note':
      return null;
    case 'tested':
      return ticket.tested === null ? render('need-tested', {}, locale) : null;
    case 'verification':
      return isVerified(ticket) ? null : render('need-verification', {}, locale);
    case 'plan':
      return sayOpenPlan(ticket, policy.handling.planFor, locale);
    case 'engagements': {
      const open = openEngagements(ticket);
      return open.length === 0 ? null : render('need-engagements', { list: open.join(', ') }, locale);
    }
    case 'developers': {
      const issue = openDevelopersIssue(ticket);
      return issue === null ? null : render('need-developers', { issue }, locale);
    }
    case 'time':
      return spent(ticket.time) > 0 ? null : render('need-time', {}, locale);
    default:
      return need satisfies never;
  }
}

/** What goes on although the ticket is resolved, a line each: the policy did not ask for it to end first. */
export function leftOpen(ticket: Ticket, policy: Policy): readonly string[] {
  const locale = deskLocale(policy);
  const { plan } = ticket;
  const steps = plan === null ? 0 : plan.steps.filter(({ done }) => !done).length;
  const issue = openDevelopersIssue(ticket);
  return [
    ...(steps === 0 ? [] : [renderCount('left-open-steps', steps, {}, locale)]),
    ...openEngagements(ticket).map((what) => render('left-open-engagement', { what }, locale)),
    ...(issue === null ? [] : [render('left-open-developers', { issue }, locale)]),
  ];
}

function openEngagements({ engagements }: Ticket): readonly string[] {
  return engagements.filter(isOpen).map(({ what }) => oneLine(what, 80));
}

/** Theirs is asked for, or open; null where there is none, or it is over. */
function openDevelopersIssue({ development }: Ticket): string | null {
  if (development === null || (development.state !== 'open' && development.state !== 'asked')) return null;
  const { url, number, repository } = development;
  return url === null || number === null ? repository : `[${repository}#${number}](${url})`;
}

/** They took part in the test or could not, or were just asked whether a workaround helps. */
function isVerified({ tested, waiting, knownErrors }: Ticket): boolean {
  if (tested !== null && tested.requester !== null) return true;
  return waiting?.on === 'user' && knownErrors.length > 0;
}

function sayOpenPlan(
  { plan, classification: { priority } }: Ticket,
  planFor: readonly string[],
  locale: Locale,
): string | null {
  if (plan === null)
    return planFor.includes(priority)
      ? render('need-plan-first', { priority, how: render('how-to-plan', {}, locale) }, locale)
      : null;
  if (isDone(plan)) return null;
  return renderCount('need-steps', plan.steps.filter(({ done }) => !done).length, {}, locale);
}
