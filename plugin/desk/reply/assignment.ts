/** What people read of who works on a ticket: handed to a level, called, away, given back, or found by nobody. */

import { oneLine, quoted } from '../../words/escape.ts';
import { render } from '../../words/render.ts';
import type { Nobody } from '../assignment/choose.ts';
import type { Instant } from '../instant.ts';
import { type Policy, serviceOf } from '../policy/policy.ts';
import { absenceOf, isSameLogin, standInOf } from '../policy/sections/absences.ts';
import { type Actor, theDesk } from '../ticket/person.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { sayTier } from '../ticket/tier.ts';
import { localeOf } from './locale.ts';
import { mentionLevel, mentionManagers, mentionPerson, mentionWorker, sayAway, together } from './people.ts';
import { sayShortTime, sayTime } from './time.ts';

/** What the people of a level read when a ticket comes to them. */
type Mover = Pick<Actor, 'id' | 'login' | 'bot'>;

/** `ticket` is the ticket as it stands after the move. */
export function sayHandoff(
  ticket: Ticket,
  policy: Policy,
  by: Mover,
  why: string | null,
  at: Instant,
): string {
  const people = mentionLevel(policy, ticket);
  const to = people === '' ? 'This' : `${people}, this`;
  const comes = `${to} ticket is with **${sayTier(ticket.tier)}** now. ${sayMover(by)}${sayOwner(ticket, policy, by, at)}.`;
  const alone = ticket.tier === 3 ? sayNoDevelopers(ticket, policy) : '';
  const said = alone === '' ? comes : `${comes} ${alone}`;
  if (why === null) {
    // A bot would not read the question.
    if (by.bot) return said;
    return `${said}\n\n@${by.login}, the label moved the ticket, and nothing says why. Please add a line: what was tried, and what should they look at?`;
  }
  return `${said}\n\n${quoted(why)}`;
}

/** Why the developers got no issue, and what gives them one; empty where they did, or where no service has such a repository. */
function sayNoDevelopers({ service }: Ticket, policy: Policy): string {
  const named = serviceOf(policy, service);
  if (named !== null)
    return named.developers === null
      ? `No developer repository yet: the policy names none for ${oneLine(named.name)}, so level 3 works on it here.`
      : '';
  return policy.services.some(({ developers }) => developers !== null)
    ? 'No developer repository yet: this ticket has no service. Set one with `/service NAME`, and its developers get their issue.'
    : '';
}

/** Bots are named without a mention: their name may be a stranger’s login. */
function sayMover({ id, login, bot }: Mover): string {
  if (id === theDesk.id) return 'The policy moved it here';
  return bot ? `It comes from the bot ${login.replace(/\[bot\]$/, '')}` : `It comes from @${login}`;
}

/** The owner is told of every handoff; while they are away, somebody else hears of it too. */
function sayOwner(ticket: Ticket, policy: Policy, { login }: Mover, at: Instant): string {
  const { owner } = ticket;
  if (owner === null) return '';
  if (owner === login) return ', who stays the owner';
  return `; the owner is still @${owner}${sayAway(owner, ticket, policy, at)}`;
}

/** Null for somebody who is there. */
export function sayAssignedAway(
  ticket: Ticket,
  login: string,
  by: string,
  policy: Policy,
  at: Instant,
): string | null {
  const away = sayAway(login, ticket, policy, at);
  if (away === '') return null;
  return `@${by}, the work is with @${login} now${away}. If it cannot wait that long, give it to somebody else with \`/assign @login\`.`;
}

/** Null for somebody who is there. */
export function sayOwnerAway(
  ticket: Ticket,
  login: string,
  by: string,
  policy: Policy,
  at: Instant,
): string | null {
  const away = sayAway(login, ticket, policy, at);
  if (away === '') return null;
  return `@${by}, the owner is @${login} now${away}.`;
}

/** The policy would give the work to somebody who is away, and nobody stands in for them. */
export function sayNotGiven(
  ticket: Pick<Ticket, 'tier' | 'service' | 'owner' | 'assignee'>,
  login: string,
  policy: Policy,
  at: Instant,
): string {
  const people = mentionWorker(ticket, policy, at);
  const stays = ticket.assignee === null ? 'nobody has it yet' : `it stays with @${ticket.assignee}`;
  const told = people === '' ? 'The' : `${people}, the`;
  return `${told} policy gives this ticket to @${login} now${sayAway(login, ticket, policy, at)}, so ${stays}. Please see to it, or give it to somebody with \`/assign @login\`.`;
}

/** Remote or on site is their own choice. */
export function sayCalled({ classification: { priority } }: Ticket, login: string): string {
  return [
    `@${login}, you are on call, and this **${priority}** ticket is yours now.`,
    '',
    '- From where you are: write `/take` and work on it here.',
    `- If somebody must go there: write \`/engage on-site @${login} when\`, or who goes instead.`,
  ].join('\n');
}

/** Null where the policy names nobody who could be told. */
export function sayGivenBack(ticket: Ticket, policy: Policy, by: string): string | null {
  const people = mentionLevel(policy, ticket);
  if (people === '') return null;
  return `${people}, @${by} has given this ticket back to ${sayTier(ticket.tier)}: nobody works on it now. \`/take\` makes it yours.`;
}

/** Whoever has a ticket, as the card names them: while they are away, with their stand-in. */
export function sayHolder(login: string, ticket: Ticket, policy: Policy, asOf: Instant): string {
  const person = `@${login}`;
  const absence = absenceOf(policy, login, asOf);
  if (absence === null) return person;
  const date = absence.lastDay;
  const standIn = standInOf(policy, login, asOf);
  return standIn === null
    ? render('card-away', { person, date }, localeOf(ticket, policy))
    : render('card-stand-in', { person, date, 'stand-in': `@${standIn}` }, localeOf(ticket, policy));
}

/** To the owner, else to whoever works on it, else to the level; null where there is nobody to ask. */
export function sayLiesStill(ticket: Ticket, policy: Policy, at: Instant): string | null {
  const who = ticket.owner ?? ticket.assignee;
  const people = who === null ? mentionLevel(policy, ticket) : mentionPerson(who, ticket, policy, at);
  if (people === '') return null;
  return `${people}, nothing has happened here since ${sayTime(ticket.touchedAt, policy.timezone)}. What is next? ${sayHow(ticket)}`;
}

function sayHow({ assignee, owner }: Ticket): string {
  if (assignee === null) return 'Write `/take` to work on it, or `/assign @login`.';
  const elsewhere = owner === null || isSameLogin(owner, assignee) ? '' : ` @${assignee} works on it.`;
  return `A line about how it stands is enough; if it waits for somebody, write \`/wait\` and for whom.${elsewhere}`;
}

/** One line of a summary: `Nothing has happened since Fri 20 Nov 2026, 10:00`. */
export function sayLiesStillLine({ touchedAt }: Ticket, { timezone }: Policy): string {
  return `Nothing has happened since ${sayShortTime(touchedAt, timezone)}`;
}

/** On the ticket, which requesters read: nobody’s load is named. */
export function sayNobodyFree(ticket: Ticket, nobody: Nobody, policy: Policy): string {
  const people = together(mentionManagers(policy), mentionLevel(policy, ticket));
  return `${address(people)} ${sayWhy(ticket, nobody)} So nobody is assigned yet. Whoever has room for it: \`/take\`.`;
}

/** In the back office, with the figures. */
export function sayNobodyFreeToManagers(ticket: Ticket, nobody: Nobody, policy: Policy): string {
  const told = `${address(mentionManagers(policy))} ${sayWhy(ticket, nobody)} So ticket #${ticket.number} has nobody assigned yet; give it to somebody there with \`/assign @login\`.`;
  if (nobody.why !== 'full') return told;
  const rows = nobody.loads.map(({ login, load }) => `| ${login} | ${load} |`);
  return [told, '', '| Who | Tickets (a waiting one counts half) |', '| --- | --- |', ...rows].join('\n');
}

function address(people: string): string {
  return people === '' ? 'To whom it concerns:' : `${people},`;
}

function sayWhy({ tier }: Ticket, nobody: Nobody): string {
  const level = sayTier(tier);
  switch (nobody.why) {
    case 'full':
      return `${level} is full: everybody who is there has as many tickets as the policy allows one person (${nobody.atMost}).`;
    case 'away':
      return `nobody of ${level} is there to be given this ticket.`;
    case 'own':
      return `nobody of ${level} is there to be given this ticket but whoever asks for help in it.`;
    case 'unseen':
      return `nobody of ${level} can be chosen for this ticket. ${nobody.because}`;
    case 'nobody-named':
      return `the policy names nobody of ${level} to whom this ticket could be given.`;
    default:
      return nobody satisfies never;
  }
}
