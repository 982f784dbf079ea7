/** What people read of the work on a ticket: plans, engagements, time, runbooks, ready answers and what is asked for. */

import { sayDuration } from '../calendar/duration.ts';
import type { StaffArticle } from '../core/article.ts';
import type { Engagement } from '../core/ticket/engagement.ts';
import type { KnownError } from '../core/ticket/known-error.ts';
import type { Resolution } from '../core/ticket/resolution.ts';
import { isActive } from '../core/ticket/status.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import { type HandedTo, type Step, spent, totals } from '../core/ticket/work.ts';
import type { Policy } from '../policy/policy.ts';
import type { ReadyAnswer } from '../policy/sections/messages.ts';
import { escapeArticle, oneLine, quoted } from '../words/escape.ts';
import { type Locale, render } from '../words/render.ts';
import { engagementName } from './card/names.ts';
import { deskLocale, localeOf } from './locale.ts';
import { addressed, sayOnBehalf } from './people.ts';
import { dayOf, sayShortTime } from './time.ts';

/** Beneath a handoff by label, which could not be refused; empty where nothing is missing. */
export function askForEntry(
  missing: readonly string[],
  who: string | null,
  level: number,
  policy: Policy,
): string {
  if (missing.length === 0) return '';
  const values = { level: String(level), list: list(missing) };
  return addressed(mentioned(who), render('ask-entry', values, deskLocale(policy)));
}

/** Beneath the first handoff of a ticket that should have a plan. */
export function askForPlan({ owner, classification }: Ticket, policy: Policy): string {
  const locale = deskLocale(policy);
  const values = { priority: classification.priority, how: render('how-to-plan', {}, locale) };
  return addressed(mentioned(owner), render('ask-plan', values, locale));
}

/** Beneath an end by button or label, which could not be refused; empty where nothing is missing. */
export function askForExit(missing: readonly string[], who: string, policy: Policy): string {
  if (missing.length === 0) return '';
  return addressed(mentioned(who), render('ask-exit', { list: list(missing) }, deskLocale(policy)));
}

export function askForNews(ticket: Ticket, engagement: Engagement, policy: Policy): string {
  const locale = deskLocale(policy);
  const number = ticket.engagements.indexOf(engagement) + 1;
  const open = ticket.engagements.filter(({ endedAt }) => endedAt === null);
  const values = {
    person: `@${ticket.assignee ?? engagement.by}`,
    engagement: nameOf(engagement, locale),
    time: sayShortTime(engagement.at, policy.timezone, locale.language),
    which: open.length === 1 ? '' : ` ${number}`,
  };
  return render('ask-news', values, locale);
}

/** In one line, for a summary. */
export function newsLine(engagement: Engagement, policy: Policy): string {
  const locale = deskLocale(policy);
  return render('no-news', { engagement: nameOf(engagement, locale) }, locale);
}

export function askForTime({ by }: Resolution, ticket: Ticket, policy: Policy): string {
  const values = { person: `@${ticket.assignee ?? by}`, priority: ticket.classification.priority };
  return render('ask-time', values, deskLocale(policy));
}

function nameOf({ kind, what }: Engagement, locale: Locale): string {
  return `${engagementName(kind, locale)} ${oneLine(what, 80)}`;
}

function mentioned(who: string | null): string {
  return who === null ? '' : `@${who}`;
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

/** The engagements that are over, as the card keeps them: who, how long, and what came of it. */
export function engagementLog(ticket: Ticket, policy: Policy): string {
  const past = ticket.engagements.filter(({ endedAt }) => endedAt !== null);
  if (past.length === 0) return '';
  const locale = localeOf(ticket, policy);
  const lines = past.map((one) => {
    const who = `${engagementName(one.kind, locale)} ${oneLine(one.what, 80)}`;
    return `- ${dayOf(one.at, policy.timezone)}, ${lengthOf(one)}, ${who}: ${oneLine(one.note ?? '')}`;
  });
  const title = render('card-engaged-before', { count: String(past.length) }, locale);
  return `<details><summary>${title}</summary>\n\n${lines.join('\n')}\n\n</details>`;
}

/** By the clock on the wall: whoever is outside keeps hours of their own. */
function lengthOf({ at, endedAt }: Engagement): string {
  return sayDuration((endedAt ?? at) - at);
}

export function sayHandedOver(ticket: Ticket, to: HandedTo, why: string, policy: Policy): string {
  const requester = `@${ticket.requester.login}`;
  const name = sayOnBehalf(ticket);
  if (name !== null) {
    const locale = deskLocale(policy);
    const values = { requester, name, to: sayReceiverOfThem(to, locale), why: quoted(why, locale) };
    return render('handed-over-for-them', values, locale);
  }
  const locale = localeOf(ticket, policy);
  return render('handed-over', { requester, to: sayReceiver(to, locale), why: quoted(why, locale) }, locale);
}

/** `ACME (the vendor)` */
export function sayReceiver(to: HandedTo, locale: Locale): string {
  return render(`handed-to-${to.kind}`, { name: oneLine(to.name, 80) }, locale);
}

/** On the card of a ticket that was handed over; null on any other. */
export function handedOverHeadline(ticket: Ticket, policy: Policy): string | null {
  const to = ticket.resolution?.handedTo;
  if (to === undefined) return null;
  const name = sayOnBehalf(ticket);
  if (name !== null) {
    const locale = deskLocale(policy);
    return render('card-handed-over-for-them', { to: sayReceiverOfThem(to, locale), name }, locale);
  }
  const locale = localeOf(ticket, policy);
  const values = { requester: `@${ticket.requester.login}`, to: sayReceiver(to, locale) };
  return render('card-handed-over', values, locale);
}

/** As staff read it, of somebody for whom they wrote the ticket. */
function sayReceiverOfThem(to: HandedTo, locale: Locale): string {
  if (to.kind !== 'customer') return sayReceiver(to, locale);
  return render('handed-to-their-side', { name: oneLine(to.name, 80) }, locale);
}

/** The note of a ticket that a known error solves, where staff wrote none. */
export function sayKnownAsNote({ id, title }: KnownError, ticket: Ticket, policy: Policy): string {
  return render('solved-by-known', { known: id, title }, localeOf(ticket, policy));
}

/** The same where nobody has told them the workaround yet. */
export function sayWithKnown({ id, title, workaround }: KnownError, ticket: Ticket, policy: Policy): string {
  const values = { known: id, title, workaround: workaround ?? '' };
  return render('solved-with-known', values, localeOf(ticket, policy)).trimEnd();
}

/** The resolution action plan as the card shows it: each step, who does it and by when. */
export function planSection(ticket: Ticket, policy: Policy): string {
  const { plan, status } = ticket;
  if (plan === null) return '';
  const locale = localeOf(ticket, policy);
  const done = plan.steps.filter((step) => step.done).length;
  const head = render('card-plan', { done: String(done), count: String(plan.steps.length) }, locale);
  const steps = plan.steps.map((step) => sayStep(step, locale)).join('\n');
  if (isActive(status)) return `**${head}**\n\n${steps}`;
  return `<details><summary>${head}</summary>\n\n${steps}\n\n</details>`;
}

/** No task list: a box ticked here would be set back, for the plan stands in its own comment. */
function sayStep({ text, who, by, done }: Step, locale: Locale): string {
  const when = by === null ? null : render('card-step-by', { day: by }, locale);
  const person = who === null ? null : oneLine(`@${who}`, 45);
  const assigned = [person, when].filter((one) => one !== null).join(', ');
  return `- ${done ? '☑' : '☐'} ${oneLine(text)}${assigned === '' ? '' : ` (${assigned})`}`;
}

/** As many as help; the policy file has them all. */
const MOST = 30;

/** Empty where there are none. */
export function sayReadyAnswers(answers: ReadonlyMap<string, ReadyAnswer>, locale: Locale): string {
  if (answers.size === 0) return '';
  const named = [...answers]
    .slice(0, MOST)
    .map(([name, { known }]) => `\`/solved with ${name}\`${known === null ? '' : ` (${known})`}`);
  const rest = answers.size - MOST;
  const more = rest > 0 ? render('ready-answers-more', { count: String(rest) }, locale) : '';
  return render('ready-answers', { list: named.join(', '), more }, locale);
}

/** GitHub’s limit for a comment is 65,536; the desk’s own marks need some of it. */
const ROOM = 60_000;

export function sayRunbook(
  { id, title, path, body }: StaffArticle,
  by: string,
  { url }: Ticket,
  policy: Policy,
): string {
  const locale = deskLocale(policy);
  const files = `${url.replace(/\/issues\/\d+$/, '')}/blob/HEAD/`;
  const file = `${files}${path}`;
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const text = escapeArticle(body)
    // The way to its neighbours leads out of the back office.
    .replace(/\]\((?:\.\/)?(?!https?:|#|\/|mailto:)([^)\s]+)\)/g, `](${folder}$1)`)
    .trim();
  const whole = text.length <= ROOM ? text : `${text.slice(0, ROOM)}\n\n${render('cut-file', {}, locale)}`;
  const article = `[**${id}** ${oneLine(title)}](${file})`;
  return render('runbook', { person: `@${by}`, article, text: whole }, locale);
}

/** The time that people spent on a ticket, in all and by type, as the card shows it; empty where nothing was noted. */
export function sayTimeSpent({ time }: Ticket): string {
  const byType = [...totals(time)];
  if (byType.length === 0) return '';
  const parts = byType.map(([type, sum]) => `${type} ${sayDuration(sum)}`);
  return parts.length === 1 ? `${parts[0]}` : `${sayDuration(spent(time))} (${parts.join(', ')})`;
}
