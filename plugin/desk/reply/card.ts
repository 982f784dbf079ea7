/** The status card: the desk’s one comment on a ticket, written at opening and edited from then on. */
import type { Calendars } from '../clock/clock.ts';
import { sayDuration } from '../duration.ts';
import type { Instant } from '../instant.ts';
import { type Policy, serviceOf } from '../policy/policy.ts';
import { isOpen } from '../ticket/engagement.ts';
import { readForm } from '../ticket/form.ts';
import { isActive, sayWaitReason } from '../ticket/status.ts';
import type { Suggestion, Ticket } from '../ticket/ticket.ts';
import { sayTier } from '../ticket/tier.ts';
import { sayClock, sayOwed } from './clock-line.ts';
import { headline } from './headline.ts';
import { sayOnBehalf } from './on-behalf.ts';
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
    sayAlike(open.length, ticket),
    '',
    ...open.map(sayKnown),
    '',
    ticket.onBehalfOf === null
      ? 'If this solves it, simply close the ticket. If it does not fit, you need not do anything: a person reads your ticket.'
      : `If one fits, apply it: \`/known ${open[0]?.id}\`.`,
  ].join('\n');
}

function sayAlike(count: number, { onBehalfOf }: Ticket): string {
  if (count === 1) return 'This looks like a known error:';
  return `One of these known errors may ${onBehalfOf === null ? 'be yours' : 'fit'}:`;
}

function sayKnown({ id, title, url, because }: Suggestion): string {
  const name = url === null ? `**${id}** ${oneLine(title)}` : `[**${id}** ${oneLine(title)}](${url})`;
  const words = because.slice(0, 4).map((word) => `“${oneLine(word, 40)}”`);
  return words.length === 0 ? `- ${name}` : `- ${name}, because of ${words.join(', ')}`;
}

function table(ticket: Ticket, policy: Policy, calendars: Calendars, asOf: Instant): string {
  const rows: (readonly [string, string])[] = [
    ['Status', sayStatus(ticket)],
    ['On behalf of', sayForWhom(ticket)],
    ['Priority', sayPriority(ticket)],
    ['Service', serviceOf(policy, ticket.service)?.name ?? 'not set'],
    ['Level', sayTier(ticket.tier)],
    ['Owner', sayLogin(ticket.owner, ticket)],
    ['Assignee', sayLogin(ticket.assignee, ticket)],
    ['Resolved by', sayResolver(ticket)],
    ['First response', sayClock(ticket, 'first-response', policy, calendars, asOf)],
    ['Next response', sayOwed(ticket, 'next-response', policy, calendars, asOf)],
    ['Next update', sayOwed(ticket, 'update', policy, calendars, asOf)],
    ['Resolution', sayClock(ticket, 'resolution', policy, calendars, asOf)],
    ['Time added', sayAdded(ticket)],
    [
      'Known error',
      ticket.knownErrors.map(({ id, url }) => (url === null ? id : `[${id}](${url})`)).join(', '),
    ],
    ['Engaged', sayEngaged(ticket, policy)],
    ['Developers', sayDevelopment(ticket, policy)],
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

/** The whole of what was given, and by whom; the reasons stand in their comments. */
function sayAdded({ extensions }: Ticket): string {
  if (extensions.length === 0) return '';
  const length = extensions.reduce((sum, one) => sum + one.length, 0);
  const people = [...new Set(extensions.map(({ by }) => `@${by}`))].join(', ');
  return `${sayDuration(length)} for the resolution, by ${people}`;
}

function sayUnseen({ unseen }: Ticket): string {
  if (unseen.length === 0) return '';
  const who = unseen.map((login) => `@${login}`).join(', ');
  return `answers of ${who}: I cannot see whether they are staff, so no clock is met`;
}

export function sayStatus({ status, waiting }: Ticket): string {
  return waiting === null ? status : `waiting for ${sayWaitReason(waiting.on)}`;
}

function sayForWhom(ticket: Ticket): string {
  const name = sayOnBehalf(ticket);
  return name === null ? '' : `${name}, by ${ticket.channel}`;
}

/** Those that last; numbered as `/engaged` names them, where there are several. */
function sayEngaged({ engagements, status }: Ticket, { timezone }: Policy): string {
  const open = isActive(status) ? engagements.filter(isOpen) : [];
  return open
    .map((one) => {
      const number = open.length === 1 ? '' : `${engagements.indexOf(one) + 1}: `;
      return `${number}${one.kind} ${oneLine(one.what, 80)}, since ${sayShortTime(one.at, timezone)}`;
    })
    .join('<br>');
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

/** Nobody is to come any more once it has ended. */
function sayLogin(login: string | null, { status }: Ticket): string {
  if (login !== null) return `@${login}`;
  return isActive(status) ? 'nobody yet' : '';
}

/** Until it is closed, the first sentence says so. */
function sayResolver({ status, resolution }: Ticket): string {
  return status === 'closed' && resolution?.code === 'solved' ? `@${resolution.by}` : '';
}

function sayDevelopment(ticket: Ticket, policy: Policy): string {
  const { development } = ticket;
  if (development === null) return sayNoDevelopers(ticket, policy);
  const { repository, number, url, state } = development;
  if (state === 'refused') return `${repository} does not accept this desk`;
  if (number === null || url === null) return `asked in ${repository}`;
  return `[${repository} no. ${number}](${url}), ${state.replace('-', ' ')}`;
}

function sayNoDevelopers({ tier, status, service }: Ticket, policy: Policy): string {
  const named = serviceOf(policy, service);
  if (tier !== 3 || !isActive(status) || named === null || named.developers !== null) return '';
  return `no repository named for ${oneLine(named.name)}`;
}

function footer(policy: Policy): string {
  const portal = policy.portal === null ? '' : ` · [search the known errors](${policy.portal})`;
  return `<sub>Times are in ${policy.timezone}. Write \`/help\` to see what you can do here${portal}.</sub>`;
}
