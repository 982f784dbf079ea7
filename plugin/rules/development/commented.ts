/** Somebody comments on the developers’ issue: words travel only by `/relay` and `/tell`; of others the owner hears. */

import { type Parsed, parseCommands, type Spoken } from '../../commands/parse.ts';
import type { DevelopmentCommented } from '../../desk/development-event.ts';
import type { Effect } from '../../desk/effect.ts';
import { isSameLogin } from '../../desk/policy/people/absence.ts';
import { sayTheyWrote } from '../../desk/reply/developers/notices.ts';
import { sayMayNotRelay, sayNothingToRelay, sayRoleUnseen } from '../../desk/reply/developers/relay.ts';
import { mentionOwner } from '../../desk/reply/people.ts';
import type { Development } from '../../desk/ticket/development.ts';
import { isStaff } from '../../desk/ticket/person.ts';
import { isActive } from '../../desk/ticket/status.ts';
import type { Ticket } from '../../desk/ticket/ticket.ts';
import { type Context, type Decision, policyOf } from '../context.ts';
import { keyOfSpoken, keysBefore } from '../stood-before.ts';
import { linked } from './linked.ts';
import { relayed } from './relayed.ts';
import { isAnswerOf, taught } from './taught.ts';

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
    return notice(ticket, development, event, context);
  }
  const heard: Ticket = {
    ...ticket,
    heard: { ...ticket.heard, [place]: [...before, ...fresh.map(keyOfSpoken)] },
  };
  // What a bot says is noted, so that nobody says it by an edit.
  return event.by.bot ? { ticket: heard, effects: [] } : speak(heard, fresh, said, event, context);
}

/** A 👍 where it went through; one comment where it did not. */
function speak(
  ticket: Ticket,
  fresh: readonly Spoken[],
  said: Parsed,
  event: DevelopmentCommented,
  context: Context,
): Decision {
  const { by, repository, number, comment } = event;
  const key = `${ticket.id}/${event.id}`;
  const refused = (body: string): Effect => ({
    kind: 'developer-comment',
    key: `${key}/refused`,
    repository,
    number,
    body,
  });
  const verb = fresh[0]?.verb ?? 'relay';
  if (!by.standing.seen)
    return { ticket, effects: [refused(sayRoleUnseen(by.login, verb, by.standing.why))] };
  if (!isStaff(by)) return { ticket, effects: [refused(sayMayNotRelay(by.login, verb, repository))] };
  let now: Decision = { ticket, effects: [] };
  for (const [at, one] of fresh.entries()) {
    // A verb that stands alone means the text around it.
    const words = [one.words, said.rest, said.mail].find((some) => some !== '') ?? '';
    const next =
      words === ''
        ? { ticket: now.ticket, effects: [refused(sayNothingToRelay(by.login, one.verb))] }
        : carry(now.ticket, one.verb, words, `${key}/${at}`, event, context);
    now = { ticket: next.ticket, effects: [...now.effects, ...next.effects] };
  }
  const done = fresh.some(({ words }) => [words, said.rest, said.mail].some((some) => some !== ''));
  const thumb: Effect = { kind: 'developer-thumb', key: `${key}/thumb`, repository, number, comment };
  return done ? { ...now, effects: [...now.effects, thumb] } : now;
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

/** The owner hears at most once an hour; of their own words, never. */
function notice(
  ticket: Ticket,
  development: Development,
  { by, at, url }: DevelopmentCommented,
  context: Context,
): Decision {
  if (isSameLogin(by.login, ticket.owner) || !isActive(ticket.status)) return { ticket, effects: [] };
  const seen: Development = { ...development, lastWord: { by: by.login, url } };
  if (at - (development.noticedAt ?? 0) < NOTICES)
    return { ticket: { ...ticket, development: seen }, effects: [] };
  const people = mentionOwner(ticket, policyOf(ticket, context), at);
  return {
    ticket: { ...ticket, development: { ...seen, noticedAt: at } },
    effects: [
      {
        kind: 'comment',
        // By the hour: told in another order, it is the same notice.
        key: `${ticket.id}/developers-wrote/${Math.floor(at / NOTICES)}`,
        body: sayTheyWrote(people, by.login, url),
      },
    ],
  };
}
