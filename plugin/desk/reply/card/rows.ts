/** The card’s table, in the ticket’s language: who works on it, here and elsewhere, and where it stands. */

import { oneLine } from '../../../words/escape.ts';
import type { Language } from '../../../words/language.ts';
import type { Calendars } from '../../clock/clock.ts';
import { sayDuration } from '../../duration.ts';
import type { Instant } from '../../instant.ts';
import { type Policy, serviceOf } from '../../policy/policy.ts';
import { type EngagementKind, isOpen } from '../../ticket/engagement.ts';
import { readForm } from '../../ticket/form.ts';
import { isActive } from '../../ticket/status.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { sayHolder } from '../assignment.ts';
import { sayClock, sayOwed } from '../clock-line.ts';
import { developersRow } from '../developers/row.ts';
import { sayDuplicates, sayMain } from '../endings.ts';
import { languageOf } from '../locale.ts';
import { sayOnBehalf } from '../people.ts';
import { sayShortTime } from '../time.ts';
import { sayEngagementKind, timeSpentRow } from '../work.ts';
import { channelName, levelName, statusName, tierName, waitReasonName } from './names.ts';
import { type Row, type RowWords, rowNames, rowWords } from './row-words.ts';

/** Rows without a value are left out. */
export function rowsTable(ticket: Ticket, policy: Policy, calendars: Calendars, asOf: Instant): string {
  const language = languageOf(ticket, policy);
  const names = rowNames[language];
  const words = rowWords[language];
  const row = (name: Row, value: string): readonly [string, string] => [names[name], value];
  const service = serviceOf(policy, ticket.service);
  const rows = [
    row('status', sayStatus(ticket, policy)),
    row('on-behalf-of', sayForWhom(ticket, policy)),
    row('priority', sayPriority(ticket, policy)),
    row('service', service === null ? words.notSet : oneLine(service.name)),
    row('level', tierName(ticket.tier, language)),
    row('owner', sayLogin(ticket.owner, ticket, policy, asOf)),
    row('assignee', sayLogin(ticket.assignee, ticket, policy, asOf)),
    row('resolved-by', sayResolver(ticket)),
    row('first-response', sayClock(ticket, 'first-response', policy, calendars, asOf, language)),
    row('next-response', sayOwed(ticket, 'next-response', policy, calendars, asOf, language)),
    row('update', sayOwed(ticket, 'update', policy, calendars, asOf, language)),
    row('resolution', sayClock(ticket, 'resolution', policy, calendars, asOf, language)),
    row('time-added', sayAdded(ticket, words)),
    row('known-error', sayKnownErrors(ticket)),
    row('duplicate-of', sayMain(ticket, words)),
    row('duplicates', sayDuplicates(ticket, words)),
    row('engaged', sayEngaged(ticket, policy)),
    timeSpentRow(ticket, policy),
    row('developers', sayDevelopment(ticket, policy)),
    row('portal', sayPortal(ticket, words)),
    row('not-counted', sayUnseen(ticket, words)),
    row('rating', ticket.rating === null ? '' : words.stars(ticket.rating.stars)),
  ];
  const [first, ...rest] = rows.filter(([, value]) => value !== '');
  return [
    `| ${first?.[0]} | ${first?.[1]} |`,
    '| --- | --- |',
    ...rest.map(([name, value]) => `| ${name} | ${value} |`),
  ].join('\n');
}

function sayStatus(ticket: Ticket, policy: Policy): string {
  const language = languageOf(ticket, policy);
  const { status, waiting } = ticket;
  return waiting === null
    ? statusName(status, language)
    : rowWords[language].waitingFor(waitReasonName(waiting.on, language));
}

function sayForWhom(ticket: Ticket, policy: Policy): string {
  const name = sayOnBehalf(ticket);
  return name === null ? '' : `${name}, ${channelName(ticket.channel, languageOf(ticket, policy))}`;
}

function sayPriority(ticket: Ticket, policy: Policy): string {
  const { priority, impact, urgency, setBy } = ticket.classification;
  const language = languageOf(ticket, policy);
  const words = rowWords[language];
  return setBy === 'hand'
    ? words.byHand(priority)
    : words.byMatrix(priority, levelName(impact, language), levelName(urgency, language));
}

/** Nobody is to come any more once it has ended. */
function sayLogin(login: string | null, ticket: Ticket, policy: Policy, asOf: Instant): string {
  if (login !== null) return sayHolder(login, ticket, policy, asOf);
  return isActive(ticket.status) ? rowWords[languageOf(ticket, policy)].nobodyYet : '';
}

/** Until it is closed, the first sentence says so. */
function sayResolver({ status, resolution }: Ticket): string {
  return status === 'closed' && resolution?.code === 'solved' ? `@${resolution.by}` : '';
}

/** The whole of what was given, and by whom; the reasons stand in their comments. */
function sayAdded({ extensions }: Ticket, words: RowWords): string {
  if (extensions.length === 0) return '';
  const length = extensions.reduce((sum, one) => sum + one.length, 0);
  const people = [...new Set(extensions.map(({ by }) => `@${by}`))].join(', ');
  return words.forTheResolution(sayDuration(length), people);
}

function sayKnownErrors({ knownErrors }: Ticket): string {
  return knownErrors.map(({ id, url }) => (url === null ? id : `[${id}](${url})`)).join(', ');
}

/** What the requester did before writing; their browser says so, nobody has checked it. */
function sayPortal({ body, channel }: Ticket, words: RowWords): string {
  const context = channel === 'portal' ? readForm(body).context : null;
  if (context === null) return '';
  const searched = context.search === null ? [] : [words.searched(oneLine(context.search, 80))];
  const read = context.article === null ? [] : [words.read(oneLine(context.article, 20))];
  return [...searched, ...read].join(', ');
}

function sayUnseen({ unseen }: Ticket, words: RowWords): string {
  return unseen.length === 0 ? '' : words.unseen(unseen.map((login) => `@${login}`).join(', '));
}

/** Those that last; numbered as `/engaged` names them, where there are several. */
function sayEngaged(ticket: Ticket, policy: Policy): string {
  const { engagements, status } = ticket;
  const language = languageOf(ticket, policy);
  const open = isActive(status) ? engagements.filter(isOpen) : [];
  return open
    .map((one) => {
      const number = open.length === 1 ? '' : `${engagements.indexOf(one) + 1}: `;
      const since = rowWords[language].since(sayShortTime(one.at, policy.timezone, language));
      return `${number}${kindName(one.kind, language)} ${oneLine(one.what, 80)}, ${since}`;
    })
    .join('<br>');
}

/** In English as `/engage` takes it. */
function kindName(kind: EngagementKind, language: Language): string {
  return language === 'en' ? kind : sayEngagementKind(kind, language);
}

function sayDevelopment(ticket: Ticket, policy: Policy): string {
  const { development } = ticket;
  if (development === null) return sayNoDevelopers(ticket, policy);
  return developersRow(development, languageOf(ticket, policy));
}

function sayNoDevelopers(ticket: Ticket, policy: Policy): string {
  const { tier, status, service } = ticket;
  const named = serviceOf(policy, service);
  if (tier !== 3 || !isActive(status) || named === null || named.developers !== null) return '';
  return rowWords[languageOf(ticket, policy)].noDevelopers(oneLine(named.name));
}
