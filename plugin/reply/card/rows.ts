/** The card’s table, in the ticket’s language: who works on it, here and elsewhere, and where it stands. */

import { sayDuration } from '../../calendar/duration.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { Calendars } from '../../core/clock.ts';
import { restoredAt } from '../../core/ticket/alert.ts';
import { type EngagementKind, isOpen } from '../../core/ticket/engagement.ts';
import { readForm } from '../../core/ticket/form.ts';
import { theDesk } from '../../core/ticket/person.ts';
import { isActive } from '../../core/ticket/status.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { type Policy, serviceOf } from '../../policy/policy.ts';
import type { MessageName } from '../../words/catalog.ts';
import { oneLine } from '../../words/escape.ts';
import { type Locale, render } from '../../words/render.ts';
import { sayHolder } from '../assignment.ts';
import { sayClock, sayOwed } from '../clock-line.ts';
import { developersRow } from '../developers/row.ts';
import { sayDuplicates, sayMain } from '../endings.ts';
import { localeOf } from '../locale.ts';
import { sayOnBehalf } from '../people.ts';
import { sayShortTime } from '../time.ts';
import { sayTimeSpent } from '../work.ts';
import { channelName, engagementName, levelName, statusName, tierName, waitReasonName } from './names.ts';
import { sayArticle, sayCost, sayOverTime, sayProblem } from './problem.ts';

/** Rows without a value are left out. */
export function rowsTable(ticket: Ticket, policy: Policy, calendars: Calendars, asOf: Instant): string {
  const locale = localeOf(ticket, policy);
  const seen = { policy, calendars, asOf };
  const service = serviceOf(policy, ticket.service);
  const rows = [
    row('status', sayStatus(ticket, policy)),
    row('on-behalf-of', sayForWhom(ticket, policy)),
    row('priority', sayPriority(ticket, policy)),
    row('service', service === null ? render('card-not-set', {}, locale) : oneLine(service.name)),
    row('level', tierName(ticket.tier, locale)),
    row('owner', sayLogin(ticket.owner, ticket, policy, asOf)),
    row('assignee', sayLogin(ticket.assignee, ticket, policy, asOf)),
    row('resolved-by', sayResolver(ticket)),
    row('first-response', sayClock(ticket, 'first-response', seen, locale)),
    row('next-response', sayOwed(ticket, 'next-response', seen, locale)),
    row('update', sayOwed(ticket, 'update', seen, locale)),
    row('resolution', sayClock(ticket, 'resolution', seen, locale)),
    row('recovered', sayRecovered(ticket, policy)),
    row('time-added', sayAdded(ticket, locale)),
    row('known-error', sayKnownErrors(ticket)),
    row('duplicate-of', sayMain(ticket, locale)),
    row('duplicates', sayDuplicates(ticket, locale)),
    row('problem', sayProblem(ticket, locale)),
    row('article', sayArticle(ticket, locale)),
    row('over-time', sayOverTime(ticket, policy, locale)),
    row('cost', ticket.kind === 'problem' ? sayCost(ticket) : ''),
    row('engaged', sayEngaged(ticket, policy)),
    row('time-spent', sayTimeSpent(ticket)),
    row('developers', sayDevelopment(ticket, policy)),
    row('portal', sayPortal(ticket, locale)),
    row('not-counted', sayUnseen(ticket, locale)),
    row('rating', sayStars(ticket, locale)),
  ];
  const [first, ...rest] = rows
    .filter(({ value }) => value !== '')
    .map(({ name, value }) => `| ${render(`row-${name}`, {}, locale)} | ${value} |`);
  return [first, '| --- | --- |', ...rest].join('\n');
}

/** As the catalogue names them. */
type Name = MessageName extends infer One ? (One extends `row-${infer Row}` ? Row : never) : never;

interface Row {
  readonly name: Name;
  readonly value: string;
}

function row(name: Name, value: string): Row {
  return { name, value };
}

function sayStatus(ticket: Ticket, policy: Policy): string {
  const locale = localeOf(ticket, policy);
  const { status, waiting } = ticket;
  return waiting === null
    ? statusName(status, locale)
    : render('card-waiting-for', { whom: waitReasonName(waiting.on, locale) }, locale);
}

function sayForWhom(ticket: Ticket, policy: Policy): string {
  const name = sayOnBehalf(ticket);
  return name === null ? '' : `${name}, ${channelName(ticket.channel, localeOf(ticket, policy))}`;
}

function sayPriority(ticket: Ticket, policy: Policy): string {
  const { priority, impact, urgency, setBy } = ticket.classification;
  const locale = localeOf(ticket, policy);
  if (setBy === 'hand') return render('card-set-by-hand', { priority }, locale);
  const weights = { impact: levelName(impact, locale), urgency: levelName(urgency, locale) };
  return render('card-by-matrix', { priority, ...weights }, locale);
}

/** Nobody is to come any more once it has ended. */
function sayLogin(login: string | null, ticket: Ticket, policy: Policy, asOf: Instant): string {
  if (login !== null) return sayHolder(login, ticket, policy, asOf);
  return isActive(ticket.status) ? render('card-nobody-yet', {}, localeOf(ticket, policy)) : '';
}

/** Until it is closed, the first sentence says so. */
function sayResolver({ status, resolution }: Ticket): string {
  if (resolution?.by === theDesk.login) return '';
  return status === 'closed' && resolution?.code === 'solved' ? `@${resolution.by}` : '';
}

/** When monitoring said that it was over; whether it is solved, people say. */
function sayRecovered({ alerts, service }: Ticket, policy: Policy): string {
  const at = alerts === undefined ? null : restoredAt(alerts);
  return at === null ? '' : sayShortTime(at, policy.timezone, localeOf({ service }, policy).language);
}

/** The whole of what was given, and by whom; the reasons stand in their comments. */
function sayAdded({ extensions }: Ticket, locale: Locale): string {
  if (extensions.length === 0) return '';
  const length = extensions.reduce((sum, one) => sum + one.length, 0);
  const people = [...new Set(extensions.map(({ by }) => `@${by}`))].join(', ');
  return render('card-time-added', { length: sayDuration(length), people }, locale);
}

function sayKnownErrors({ knownErrors }: Ticket): string {
  return knownErrors.map(({ id, url }) => (url === null ? id : `[${id}](${url})`)).join(', ');
}

/** What the requester did before writing; their browser says so, nobody has checked it. */
function sayPortal({ body, channel }: Ticket, locale: Locale): string {
  const context = channel === 'portal' ? readForm(body).context : null;
  if (context === null) return '';
  const searched =
    context.search === null ? [] : [render('card-searched', { words: oneLine(context.search, 80) }, locale)];
  const read =
    context.article === null ? [] : [render('card-read', { article: oneLine(context.article, 20) }, locale)];
  return [...searched, ...read].join(', ');
}

function sayUnseen({ unseen }: Ticket, locale: Locale): string {
  const people = unseen.map((login) => `@${login}`).join(', ');
  return people === '' ? '' : render('card-unseen', { people }, locale);
}

function sayStars({ rating }: Ticket, locale: Locale): string {
  return rating === null ? '' : render('card-stars', { stars: String(rating.stars) }, locale);
}

/** Those that last; numbered as `/engaged` names them, where there are several. */
function sayEngaged(ticket: Ticket, policy: Policy): string {
  const { engagements, status } = ticket;
  const locale = localeOf(ticket, policy);
  const open = isActive(status) ? engagements.filter(isOpen) : [];
  return open
    .map((one) => {
      const number = open.length === 1 ? '' : `${engagements.indexOf(one) + 1}: `;
      const time = sayShortTime(one.at, policy.timezone, locale.language);
      const since = render('card-since', { time }, locale);
      return `${number}${kindName(one.kind, locale)} ${oneLine(one.what, 80)}, ${since}`;
    })
    .join('<br>');
}

/** In English as `/engage` takes it. */
function kindName(kind: EngagementKind, locale: Locale): string {
  return locale.language === 'en' ? kind : engagementName(kind, locale);
}

function sayDevelopment(ticket: Ticket, policy: Policy): string {
  const { development } = ticket;
  if (development === null) return sayNoDevelopers(ticket, policy);
  return developersRow(development, policy.timezone, localeOf(ticket, policy));
}

function sayNoDevelopers(ticket: Ticket, policy: Policy): string {
  const { tier, status, service } = ticket;
  const named = serviceOf(policy, service);
  if (tier !== 3 || !isActive(status) || named === null || named.developers !== null) return '';
  return render('card-no-developers', { service: oneLine(named.name) }, localeOf(ticket, policy));
}
