/** What tickets tell each other: a duplicate that joins or leaves, and where its main ticket stands. */

import type { Instant } from '../../calendar/instant.ts';
import type { Effect, TellTicket } from '../../core/effect.ts';
import { reopened } from '../../core/ticket/ending.ts';
import { allBehind, keyOfMainEnd, type MainNews, type Told } from '../../core/ticket/merging.ts';
import { isActive } from '../../core/ticket/status.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import type { DuplicateJoined, DuplicateLeft, MainSaid, TicketMessage } from '../../core/ticket-message.ts';
import type { Policy } from '../../policy/policy.ts';
import {
  sayMainEnded,
  sayMainReopened,
  sayMainSolved,
  sayMainUpdate,
  sayMainWorkaround,
  sayRing,
  sayWordsThere,
} from '../../reply/endings.ts';
import { callStaff } from '../../reply/people.ts';
import { type Context, type Decision, policyOf } from '../context.ts';
import type { Content } from './message-content.ts';
import { standings } from './standing.ts';

/** A main ticket hears of its duplicates: one joins it, has more behind it, or was none. */
export function duplicateJoined(ticket: Ticket, event: DuplicateJoined, context: Context): Decision {
  const { duplicate, id } = event;
  const others = ticket.duplicates.filter((one) => one.id !== duplicate.id);
  const duplicates = [...others, duplicate].toSorted((one, other) => one.number - other.number);
  const known: Ticket = { ...ticket, duplicates };
  if (!isRing(ticket, event)) return { ticket: known, effects: passOn(ticket, event, context) };
  const policy = policyOf(ticket, context);
  const body = sayRing(ticket, duplicate, policy);
  return { ticket: reopened(known), effects: callStaff(policy, { key: `${ticket.id}/${id}/ring`, body }) };
}

/** Nobody reads a closed ticket, so whoever works on this one hears that there are words; once, until they answer. */
function passOn(ticket: Ticket, { duplicate, at }: DuplicateJoined, context: Context): readonly Effect[] {
  const { words } = duplicate;
  const known = ticket.duplicates.flatMap((one) => one.words?.at ?? []);
  const isNew = words !== null && !known.includes(words.at);
  const isTold = known.some((one) => one > (ticket.lastAnswerAt ?? 0));
  if (!isNew || isTold || ticket.main !== null || !isActive(ticket.status)) return [];
  const policy = policyOf(ticket, context);
  const body = sayWordsThere(ticket, duplicate, words, policy, at);
  return callStaff(policy, { key: `${ticket.id}/words/${words.url}`, body });
}

/** What GitHub tells as one instant, in milliseconds. */
const SECOND = 1_000;

/**
 * Two tickets merged into each other in one second are nobody’s: the one with the lower number goes on. Any other ring
 * is refused where it would be closed, by `/duplicate` itself, as soon as that knows of the earlier merge.
 */
function isRing({ main, number, resolution }: Ticket, { duplicate, at }: DuplicateJoined): boolean {
  if (main === null || resolution === null || number > main.number) return false;
  return at - resolution.at < SECOND && allBehind([duplicate]).some(({ id }) => id === main.id);
}

export function duplicateLeft(ticket: Ticket, { from }: DuplicateLeft): Decision {
  return {
    ticket: { ...ticket, duplicates: ticket.duplicates.filter(({ id }) => id !== from) },
    effects: [],
  };
}

/** Who was taken out again, or merged elsewhere, does not listen any more. */
export function mainSaid(ticket: Ticket, { from, news }: MainSaid, context: Context): Decision {
  const { main } = ticket;
  if (main?.id !== from) return { ticket, effects: [] };
  const told: Ticket = { ...ticket, main: { ...main, news } };
  return { ticket: told, effects: tell(told, main.news, news, policyOf(ticket, context)) };
}

/** The keys name the facts, not the letters: two ways of hearing one thing are told once. */
function tell(ticket: Ticket, before: MainNews | null, news: MainNews, policy: Policy): readonly Effect[] {
  const about = `${ticket.id}/main/${news.root.id}`;
  const say = (what: string, body: string): Effect => ({ kind: 'comment', key: `${about}/${what}`, body });
  const { workaround, resolution } = news;
  const isNewWorkaround =
    workaround !== null && (workaround.id !== before?.workaround?.id || before.state !== 'open');
  const helps =
    isNewWorkaround && news.state === 'open'
      ? [say(`workaround/${workaround.id}`, sayMainWorkaround(ticket, news, workaround, policy))]
      : [];
  const was = before?.resolution ?? null;
  const { update } = news;
  const isTold = update == null || update.at === before?.update?.at;
  const stands = isTold ? [] : [say(`update/${update.at}`, sayMainUpdate(ticket, news, update.text, policy))];
  if (news.state === 'open')
    return was === null
      ? [...stands, ...helps]
      : [say(`reopened/${was.at}`, sayMainReopened(ticket, news, policy)), ...stands, ...helps];
  if (resolution === null || resolution.at === was?.at) return [];
  const body =
    news.state === 'solved'
      ? sayMainSolved(ticket, news, resolution, policy)
      : sayMainEnded(ticket, news, policy);
  return [{ kind: 'comment', key: keyOfMainEnd(ticket, news.root, resolution.at), body }];
}

/** What other tickets do not know yet. `cause` names what happened: the same, folded again, makes the same letters. */
export function writeTicketMessages(
  ticket: Ticket,
  { at, id: cause }: { readonly at: Instant; readonly id: string },
): Decision {
  return send(ticket, at, (role) => `told/${ticket.id}/${cause}/${role.split(' ')[0]}`);
}

/**
 * After a fold with late news: what was told in between may have been told wrongly, and is corrected once. What the
 * others go by is the last that they were ever told, `before` included.
 */
export function correctTicketMessages(before: Ticket, folded: Ticket): Decision {
  const roles = new Set([...Object.keys(before.told), ...Object.keys(folded.told)]);
  const told = Object.fromEntries(
    [...roles].flatMap((role) => {
      const last = later(before.told[role], folded.told[role]);
      return last === undefined ? [] : [[role, last]];
    }),
  );
  return send({ ...folded, told }, 0, (role) => `${told[role]?.id ?? role}/corrected`);
}

/** Told again under the same id, it was not heard: there the id is known. */
function later(before: Told | undefined, folded: Told | undefined): Told | undefined {
  if (before === undefined || folded === undefined) return before ?? folded;
  return before.at > folded.at || before.id === folded.id ? before : folded;
}

function send(ticket: Ticket, at: Instant, idFor: (role: string) => string): Decision {
  const effects: Effect[] = [];
  const told: Record<string, Told> = {};
  for (const { role, to, content } of standings(ticket)) {
    const last = ticket.told[role];
    const said = JSON.stringify(content);
    if (last?.said === said) {
      told[role] = last;
      continue;
    }
    const sentAt = last === undefined ? at : Math.max(at, last.at + 1);
    const id = idFor(role);
    effects.push(letter(ticket, to, id, sentAt, content));
    told[role] = { at: sentAt, id, said };
  }
  return { ticket: { ...ticket, told }, effects };
}

function letter(from: Ticket, to: string, id: string, at: Instant, content: Content): TellTicket {
  const event: TicketMessage = { ...content, id, ticket: to, at, from: from.id };
  return { kind: 'tell-ticket', key: `${id}/to/${to}`, letter: event };
}
