/** Words of the developers: those that travel to the ticket, and what level 1 should learn of them. */

import type { Instant } from '../../calendar/instant.ts';
import { type Parsed, parseCommands, type Spoken } from '../../commands/parse.ts';
import type { DevelopmentCommented } from '../../core/development-event.ts';
import type { Effect } from '../../core/effect.ts';
import { type Development, isReachable, ONE_ACT } from '../../core/ticket/development.ts';
import { isStaff } from '../../core/ticket/person.ts';
import { isActive } from '../../core/ticket/status.ts';
import { hasRequester, type Ticket } from '../../core/ticket/ticket.ts';
import { answered } from '../../core/ticket/turn.ts';
import type { Policy } from '../../policy/policy.ts';
import { isSameLogin } from '../../policy/sections/absences.ts';
import { answerDays, sayDraft } from '../../reply/developers/draft.ts';
import { sayTheyWrote } from '../../reply/developers/notices.ts';
import {
  sayAnswerToDevelopers,
  sayFromDevelopers,
  sayFromDevelopersToStaff,
  sayMayNotRelay,
  sayNothingToRelay,
  sayRoleUnseen,
} from '../../reply/developers/relay.ts';
import { callStaff, mentionOwner, tellStaff } from '../../reply/people.ts';
import { type Context, type Decision, policyOf } from '../context.ts';
import { keyOfSpoken, keysBefore } from '../slash-commands/stood-before.ts';
import { answerElsewhere, takeAway } from '../standing-comments.ts';
import { linked } from './progress.ts';

/** Between two notices to the owner, in milliseconds; what is written meanwhile stands on the card. */
const NOTICES = 3_600_000;
const verbs = ['relay', 'tell'];

export function developmentCommented(
  ticket: Ticket,
  event: DevelopmentCommented,
  context: Context,
): Decision {
  const development = linked(ticket, event);
  if (development === null) return { ticket, effects: [] };
  const said = parseCommands(event.body);
  const place = `developers/${event.comment}`;
  const before = [...(ticket.heard[place] ?? []), ...keysBefore(event)];
  const spoken = said.commands.filter(({ verb }) => verbs.includes(verb));
  const fresh = spoken.filter((one) => !before.includes(keyOfSpoken(one)));
  if (event.by.bot && fresh.length === 0) return { ticket, effects: [] };
  if (fresh.length === 0) {
    if (event.edit || spoken.length > 0 || said.rest === '' || !isStaff(event.by))
      return { ticket, effects: [] };
    // What it is, an answer or a word to the owner, shows once the closing is heard of.
    if (event.closed === true && development.state === 'open') return { ticket, effects: [] };
    if (isAnswerOf(development, event)) return taught(ticket, development, event, said.rest, context);
    return notice(ticket, development, event);
  }
  const heard: Ticket = {
    ...ticket,
    heard: { ...ticket.heard, [place]: [...before, ...fresh.map(keyOfSpoken)] },
  };
  // What a bot says is noted, so that nobody says it by an edit.
  return event.by.bot ? { ticket: heard, effects: [] } : speak(heard, fresh, said, event, context);
}

/** A 👍 where it went through, and the last answer to them has served; a 😕 and one answer where it did not. */
function speak(
  ticket: Ticket,
  fresh: readonly Spoken[],
  said: Parsed,
  event: DevelopmentCommented,
  context: Context,
): Decision {
  const { by, repository, number, comment } = event;
  const key = `${ticket.id}/${event.id}`;
  const refusal = whyRefused(fresh, said, event, policyOf(ticket, context));
  let now: Decision = { ticket, effects: [] };
  for (const [at, one] of (isStaff(by) ? fresh : []).entries()) {
    const words = wordsOf(one, said);
    if (words === '') continue;
    const next = carry(now.ticket, one.verb, words, `${key}/${at}`, event, context);
    now = { ticket: next.ticket, effects: [...now.effects, ...next.effects] };
  }
  const isDone = isStaff(by) && fresh.some((one) => wordsOf(one, said) !== '');
  const thumb: Effect = { kind: 'developer-thumb', key: `${key}/thumb`, repository, number, comment };
  const carried = isDone ? [...now.effects, thumb] : now.effects;
  if (refusal === null) {
    const served = takeAway(now.ticket, ({ to }) => to === by.id);
    return { ticket: served.ticket, effects: [...carried, ...served.effects] };
  }
  const confused = {
    kind: 'reaction',
    key: `${key}/confused`,
    content: 'confused',
    comment,
    repository,
  } as const;
  const answer = { key: `${key}/refused`, body: refusal };
  const answered = answerElsewhere(now.ticket, event, answer, { repository, number });
  return { ticket: answered.ticket, effects: [...carried, confused, ...answered.effects] };
}

/** Null where all of it can be done. */
function whyRefused(
  fresh: readonly Spoken[],
  said: Parsed,
  { by, repository }: DevelopmentCommented,
  policy: Policy,
): string | null {
  const verb = fresh[0]?.verb ?? 'relay';
  if (!by.standing.seen) return sayRoleUnseen(by.login, verb, by.standing.why, policy);
  if (!isStaff(by)) return sayMayNotRelay(by.login, verb, repository, policy);
  const bare = fresh.find((one) => wordsOf(one, said) === '');
  return bare === undefined ? null : sayNothingToRelay(by.login, bare.verb, policy);
}

/** A verb that stands alone means the text around it. */
function wordsOf({ words }: Spoken, { rest, mail }: Parsed): string {
  return [words, rest, mail].find((some) => some !== '') ?? '';
}

function carry(
  ticket: Ticket,
  verb: string,
  words: string,
  key: string,
  event: DevelopmentCommented,
  context: Context,
): Decision {
  const development = linked(ticket, event);
  if (development === null) return { ticket, effects: [] };
  return verb === 'tell'
    ? taught(ticket, development, event, words, context)
    : relayed(ticket, development, { ...event, body: words }, key, context);
}

/**
 * The owner hears at most once an hour, and of their own words never; a little later, for whoever writes may be about to
 * close the issue, and right after they closed it no more.
 */
function notice(ticket: Ticket, development: Development, { by, at, url }: DevelopmentCommented): Decision {
  if (isSameLogin(by.login, ticket.owner) || !isActive(ticket.status)) return { ticket, effects: [] };
  const { noticedAt = 0, wroteAt = null, ended } = development;
  const isTold = at - noticedAt < NOTICES || at - (ended?.at ?? 0) < ONE_ACT;
  const waits = wroteAt ?? (isTold ? null : at);
  const lastWord = { by: by.login, url };
  return { ticket: { ...ticket, development: { ...development, lastWord, wroteAt: waits } }, effects: [] };
}

/** They have done nothing more since they wrote. */
export function tellTheyWrote(ticket: Ticket, at: Instant, policy: Policy): Decision {
  const { development } = ticket;
  if (development?.wroteAt == null) return { ticket, effects: [] };
  const { wroteAt, lastWord } = development;
  const told: Ticket = { ...ticket, development: { ...development, wroteAt: null, noticedAt: wroteAt } };
  if (lastWord === undefined || !isActive(ticket.status)) return { ticket: told, effects: [] };
  const people = mentionOwner(ticket, policy, at);
  // By the hour: told in another order, it is the same notice.
  const key = `${ticket.id}/developers-wrote/${Math.floor(wroteAt / NOTICES)}`;
  const body = sayTheyWrote(people, development, policy);
  return { ticket: told, effects: tellStaff(policy, { key, body }) };
}

/** `said.body` are the words to relay. Public words of those who work on it, they answer the requester; where nobody asked, they are for staff. */
export function relayed(
  ticket: Ticket,
  development: Development,
  said: DevelopmentCommented,
  key: string,
  context: Context,
): Decision {
  const { at, by, body } = said;
  const policy = policyOf(ticket, context);
  if (!hasRequester(ticket)) {
    const words = sayFromDevelopersToStaff(mentionOwner(ticket, policy, at), by.login, body, policy);
    return { ticket, effects: callStaff(policy, { key: `${key}/relayed`, body: words }) };
  }
  const asks = isQuestion(body, ticket) && isActive(ticket.status);
  const effect = {
    kind: 'comment',
    key: `${key}/relayed`,
    body: sayFromDevelopers(ticket, { developer: by.login, words: body, asks }, policy),
  } as const;
  if (!isActive(ticket.status)) return { ticket, effects: [effect] };
  const told = answered(ticket, at);
  if (!asks || ticket.onBehalfOf !== null) return { ticket: told, effects: [effect] };
  const asked: Ticket = { ...told, development: { ...development, question: { at } } };
  return { ticket: waitForAnswer(asked, at), effects: [effect] };
}

/** What it waits for already, it goes on waiting for. */
function waitForAnswer(ticket: Ticket, since: Instant): Ticket {
  if (ticket.waiting !== null) return ticket;
  return { ...ticket, status: 'waiting', waiting: { on: 'user', since, why: '', until: null } };
}

/** It ends like one, or calls the requester by name. */
function isQuestion(words: string, { requester }: Pick<Ticket, 'requester'>): boolean {
  const names = [...words.matchAll(/(?<![\w/])@([\w-]+)/g)].map(([, login = '']) => login.toLowerCase());
  return (
    /[?？؟][\s)\]"'”’»*_`~.!\p{Extended_Pictographic}]*$/u.test(words) ||
    names.includes(requester.login.toLowerCase())
  );
}

/** The requester’s words, where the developers wait for them: they go there once, and the question is answered. */
export function carryAnswer(ticket: Ticket, words: string, cause: string, policy: Policy): Decision {
  const { development, requester } = ticket;
  if (development?.question == null || words === '' || !isReachable(development))
    return { ticket, effects: [] };
  const { repository, number } = development;
  const body = sayAnswerToDevelopers(requester.login, words, policy);
  return {
    ticket: { ...ticket, development: { ...development, question: null } },
    effects: [{ kind: 'developer-comment', key: `${ticket.id}/${cause}/answer`, repository, number, body }],
  };
}

/** What level 1 should know: the developers’ answer becomes the draft of a runbook, once. */
const DAY = 24 * 3_600_000;

/** The next words of whoever closed it, within the time that they were told. */
function isAnswerOf({ ended, taught }: Development, { by, at }: DevelopmentCommented): boolean {
  return ended != null && taught !== true && by.id === ended.by.id && at - ended.at <= answerDays * DAY;
}

function taught(
  ticket: Ticket,
  development: Development,
  event: DevelopmentCommented,
  words: string,
  context: Context,
): Decision {
  const policy = policyOf(ticket, context);
  const people = mentionOwner(ticket, policy, event.at);
  const body = sayDraft(
    ticket,
    people,
    { developer: event.by.login, words, url: event.url, at: event.at },
    policy,
  );
  const key = `${ticket.id}/${event.id}/draft`;
  return {
    ticket: { ...ticket, development: { ...development, taught: true } },
    effects: callStaff(policy, { key, body }),
  };
}
