/** The status card: the desk’s one comment on a ticket, written at opening and edited from then on. */
import { type Calendars, type Clock, type ClockKind, ruleOf } from '../clock/clock.ts';
import { read } from '../clock/ledger.ts';
import { sayDuration } from '../duration.ts';
import type { Instant } from '../instant.ts';
import { type Policy, serviceOf } from '../policy/policy.ts';
import { readForm } from '../ticket/form.ts';
import { sayWaitReason } from '../ticket/status.ts';
import { clockOf, type Suggestion, type Ticket } from '../ticket/ticket.ts';
import { sayTier } from '../ticket/tier.ts';
import { headline } from './headline.ts';
import { oneLine } from './quiet.ts';
import { sayShortTime } from './time.ts';

/** The card as it stands after the ticket’s last event, at `asOf`. */
export function card(ticket: Ticket, policy: Policy, calendars: Calendars, asOf: Instant): string {
  const parts = [
    headline(ticket, policy, calendars, asOf),
    suggestions(ticket),
    table(ticket, policy, calendars, asOf),
    footer(policy),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function suggestions(ticket: Ticket): string {
  const open = ticket.suggestions.filter(
    ({ id }) => !ticket.rejected.includes(id) && !ticket.knownErrors.some((known) => known.id === id),
  );
  if (open.length === 0 || ticket.status === 'resolved' || ticket.status === 'closed') return '';
  return [
    open.length === 1 ? 'This looks like a known error:' : 'One of these known errors may be yours:',
    '',
    ...open.map(sayKnown),
    '',
    'If this solves it, simply close the ticket. If it does not fit, you need not do anything: a person reads your ticket.',
  ].join('\n');
}

function sayKnown({ id, title, url, because }: Suggestion): string {
  const name = url === null ? `**${id}** ${oneLine(title)}` : `[**${id}** ${oneLine(title)}](${url})`;
  const words = because.slice(0, 4).map((word) => `“${oneLine(word, 40)}”`);
  return words.length === 0 ? `- ${name}` : `- ${name}, because of ${words.join(', ')}`;
}

function table(ticket: Ticket, policy: Policy, calendars: Calendars, asOf: Instant): string {
  const rows: (readonly [string, string])[] = [
    ['Status', sayStatus(ticket)],
    ['Priority', sayPriority(ticket)],
    ['Service', serviceOf(policy, ticket.service)?.name ?? 'not set'],
    ['Level', sayTier(ticket.tier)],
    ['Owner', sayLogin(ticket.owner)],
    ['Assignee', sayLogin(ticket.assignee)],
    ['First response', sayClock(ticket, 'first-response', policy, calendars, asOf)],
    ['Resolution', sayClock(ticket, 'resolution', policy, calendars, asOf)],
    [
      'Known error',
      ticket.knownErrors.map(({ id, url }) => (url === null ? id : `[${id}](${url})`)).join(', '),
    ],
    ['Developers', sayDevelopment(ticket)],
    ['From the portal', sayPortal(ticket)],
    ['Not counted', sayUnseen(ticket)],
    ['Rating', ticket.rating === null ? '' : `${ticket.rating.stars} of 5`],
  ];
  const [first, ...rest] = rows.filter(([, value]) => value !== '');
  return [
    `| ${first?.[0]} | ${first?.[1]} |`,
    '| --- | --- |',
    ...rest.map(([name, value]) => `| ${name} | ${value} |`),
  ].join('\n');
}

function sayUnseen({ unseen }: Ticket): string {
  if (unseen.length === 0) return '';
  const who = unseen.map((login) => `@${login}`).join(', ');
  return `answers of ${who}: I cannot see whether they are staff, so no clock is met`;
}

export function sayStatus({ status, waiting }: Ticket): string {
  return waiting === null ? status : `waiting for ${sayWaitReason(waiting.on)}`;
}

/** What the requester did before writing; their browser says so, nobody has checked it. */
function sayPortal({ body, channel }: Ticket): string {
  const context = channel === 'portal' ? readForm(body).context : null;
  if (context === null) return '';
  const searched = context.search === null ? [] : [`searched “${oneLine(context.search, 80)}”`];
  const read = context.article === null ? [] : [`read ${oneLine(context.article, 20)}`];
  return [...searched, ...read].join(', ');
}

function sayPriority({ classification: { priority, impact, urgency, setBy } }: Ticket): string {
  return setBy === 'hand' ? `${priority}, set by hand` : `${priority} (impact ${impact}, urgency ${urgency})`;
}

function sayLogin(login: string | null): string {
  return login === null ? 'nobody yet' : `@${login}`;
}

function sayDevelopment({ development }: Ticket): string {
  if (development === null) return '';
  const { repository, number, url, state } = development;
  if (state === 'refused') return `${repository} does not accept this desk`;
  if (number === null || url === null) return `asked in ${repository}`;
  return `[${repository} no. ${number}](${url}), ${state.replace('-', ' ')}`;
}

/** One clock in a few words: `due Mon 23 Nov 2026, 13:00`, `met`, `paused with 2 h left`. */
export function sayClock(
  ticket: Ticket,
  kind: ClockKind,
  policy: Policy,
  calendars: Calendars,
  asOf: Instant,
): string {
  const clock = clockOf(ticket, kind);
  return clock === undefined ? '' : sayReading(clock, policy, calendars, asOf);
}

function sayReading(clock: Clock, policy: Policy, calendars: Calendars, asOf: Instant): string {
  const reading = read(clock, calendars, asOf);
  const rule = ruleOf(clock);
  if (reading === null || rule === null) return '';
  const { state, due, breachedAt, used, target } = reading;
  const breach = breachedAt === null ? '' : `breached ${sayShortTime(breachedAt, policy.timezone)}`;
  switch (state) {
    case 'met':
      return breach === ''
        ? `met after ${sayDuration(used)} of ${sayDuration(target)}`
        : `${breach}, done after ${sayDuration(used)}`;
    case 'stopped':
      return breach === '' ? 'ended' : `${breach}, ended`;
    case 'paused':
      return breach === '' ? `paused with ${sayDuration(target - used)} left` : `${breach}, paused`;
    case 'running':
      if (breach !== '') return breach;
      return due === null ? '' : `due ${sayShortTime(due, policy.timezone)}`;
    default:
      return state satisfies never;
  }
}

function footer(policy: Policy): string {
  const portal = policy.portal === null ? '' : ` · [search the known errors](${policy.portal})`;
  return `<sub>Times are in ${policy.timezone}. Write \`/help\` to see what you can do here${portal}.</sub>`;
}
