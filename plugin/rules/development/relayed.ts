/** Words of the developers for the ticket; a question takes its answer home by itself, once. */
import type { DevelopmentCommented } from '../../desk/development-event.ts';
import type { Instant } from '../../desk/instant.ts';
import { sayAnswerToDevelopers, sayFromDevelopers } from '../../desk/reply/developers/relay.ts';
import { answered } from '../../desk/ticket/answered.ts';
import { type Development, isReachable } from '../../desk/ticket/development.ts';
import { isActive } from '../../desk/ticket/status.ts';
import type { Ticket } from '../../desk/ticket/ticket.ts';
import { type Context, type Decision, policyOf } from '../context.ts';

/** `said.body` are the words to relay. Public words of those who work on it, they answer the requester. */
export function relayed(
  ticket: Ticket,
  development: Development,
  said: DevelopmentCommented,
  key: string,
  context: Context,
): Decision {
  const { at, by, body } = said;
  const asks = isQuestion(body, ticket) && isActive(ticket.status);
  const effect = {
    kind: 'comment',
    key: `${key}/relayed`,
    body: sayFromDevelopers(ticket, by.login, body, asks, policyOf(ticket, context)),
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
export function isQuestion(words: string, { requester }: Pick<Ticket, 'requester'>): boolean {
  const names = [...words.matchAll(/(?<![\w/])@([\w-]+)/g)].map(([, login = '']) => login.toLowerCase());
  return (
    /[?？؟][\s)\]"'”’»*_`~.!\p{Extended_Pictographic}]*$/u.test(words) ||
    names.includes(requester.login.toLowerCase())
  );
}

/** The requester’s words, where the developers wait for them: they go there once, and the question is answered. */
export function carryAnswer(ticket: Ticket, words: string, cause: string): Decision {
  const { development, requester } = ticket;
  if (development?.question == null || words === '' || !isReachable(development))
    return { ticket, effects: [] };
  const { repository, number } = development;
  const body = sayAnswerToDevelopers(requester.login, words);
  return {
    ticket: { ...ticket, development: { ...development, question: null } },
    effects: [{ kind: 'developer-comment', key: `${ticket.id}/${cause}/answer`, repository, number, body }],
  };
}
