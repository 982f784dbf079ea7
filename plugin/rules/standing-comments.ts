/** What the desk has written on a ticket for a while: answers to one person, and what staff would not learn otherwise. */

import type { Done } from '../actions/rule.ts';
import type { Instant } from '../calendar/instant.ts';
import { clockId, isOver } from '../core/clock.ts';
import type { Comment, Effect } from '../core/effect.ts';
import type { IssueElsewhere } from '../core/ticket/development.ts';
import { type Actor, isStaff } from '../core/ticket/person.ts';
import { isActive } from '../core/ticket/status.ts';
import type { StaffComment, StandingAnswer, Ticket } from '../core/ticket/ticket.ts';
import type { Decision } from './context.ts';

interface Asked {
  readonly by: Actor;
  readonly at: Instant;
}

/** Answers whoever acted, in the place of the last answer to them that still stands. */
export function answerTo(
  ticket: Ticket,
  { by, at }: Asked,
  { key, body, afterOthers = !isStaff(by) }: Pick<Comment, 'key' | 'body' | 'afterOthers'>,
): Decision {
  const was = standing(ticket, by, null);
  return {
    ticket: withStanding(ticket, { to: by.id, key, at, afterOthers, ...replacedBy(was) }),
    effects: [
      { kind: 'comment', key, body, toAsker: inPlaceOf(was, by), ...(afterOthers ? { afterOthers } : {}) },
    ],
  };
}

/** The same where they asked in another repository. */
export function answerElsewhere(
  ticket: Ticket,
  { by, at }: Asked,
  { key, body }: Pick<Comment, 'key' | 'body'>,
  on: IssueElsewhere,
): Decision {
  const was = standing(ticket, by, on);
  return {
    ticket: withStanding(ticket, { to: by.id, key, at, afterOthers: false, on, ...replacedBy(was) }),
    effects: [{ kind: 'answer-elsewhere', key, ...on, body, toAsker: inPlaceOf(was, by) }],
  };
}

/** An answer that is overtaken before it is written leaves what it was to replace: so each knows those before it, too. */
const MOST_REPLACED = 8;

function replacedBy(was: StandingAnswer | undefined): Pick<StandingAnswer, 'replaced'> {
  return was === undefined ? {} : { replaced: [was.key, ...(was.replaced ?? [])].slice(0, MOST_REPLACED) };
}

function inPlaceOf(was: StandingAnswer | undefined, { id: to }: Pick<Actor, 'id'>) {
  if (was === undefined) return { to, earlier: null };
  const { key: earlier, replaced } = was;
  return { to, earlier, ...(replaced === undefined ? {} : { replaced }) };
}

/** What the last answer to this person in that place is, while it stands. */
function standing(
  { standingAnswers }: Ticket,
  { id }: Pick<Actor, 'id'>,
  on: IssueElsewhere | null,
): StandingAnswer | undefined {
  return standingAnswers.find((one) => one.to === id && isSamePlace(one.on ?? null, on));
}

function withStanding(ticket: Ticket, answer: StandingAnswer): Ticket {
  const isReplaced = ({ to, on }: StandingAnswer): boolean =>
    to === answer.to && isSamePlace(on ?? null, answer.on ?? null);
  const others = ticket.standingAnswers.filter((one) => !isReplaced(one));
  return { ...ticket, standingAnswers: [...others, answer] };
}

function isSamePlace(one: IssueElsewhere | null, other: IssueElsewhere | null): boolean {
  return one?.repository === other?.repository && one?.number === other?.number;
}

/** What came of an action, with its answer said to whoever did it. */
export function withAnswer({ ticket, effects, answer }: Done, asked: Asked): Decision {
  if (answer === undefined) return { ticket, effects };
  const said = answerTo(ticket, asked, answer);
  return { ticket: said.ticket, effects: [...effects, ...said.effects] };
}

/** Those answers have served. */
export function takeAway(ticket: Ticket, served: (one: StandingAnswer) => boolean): Decision {
  const gone = ticket.standingAnswers.filter(served);
  if (gone.length === 0) return { ticket, effects: [] };
  return {
    ticket: { ...ticket, standingAnswers: ticket.standingAnswers.filter((one) => !served(one)) },
    effects: gone.map(takingAway),
  };
}

function takingAway({ to, key, afterOthers, on, replaced }: StandingAnswer): Effect {
  return {
    kind: 'take-away-comment',
    key: `${key}/taken-away`,
    to,
    comment: key,
    ...(replaced === undefined ? {} : { replaced }),
    ...(afterOthers ? { afterOthers } : {}),
    ...(on === undefined ? {} : { on }),
  };
}

/**
 * What is told of a whole past at once, without the answers that have served since: their askers had a later one, or went
 * on. Those that were written are taken away all the same.
 */
export function withoutServed(effects: readonly Effect[]): readonly Effect[] {
  const served = new Set(effects.flatMap(replacedIn));
  return effects.filter((one) => !(toAskerOf(one) !== undefined && served.has(one.key)));
}

function replacedIn(effect: Effect): readonly string[] {
  if (effect.kind === 'take-away-comment') return [effect.comment, ...(effect.replaced ?? [])];
  const { earlier = null, replaced = [] } = toAskerOf(effect) ?? {};
  return earlier === null ? replaced : [earlier, ...replaced];
}

function toAskerOf(effect: Effect): Comment['toAsker'] {
  return effect.kind === 'comment' || effect.kind === 'answer-elsewhere' ? effect.toAsker : undefined;
}

/** Late news may show that an answer was none: what it refused was done, or what it asked for was there. */
export function takeBackAnswers(told: Ticket, said: readonly Effect[]): readonly Effect[] {
  const keys = new Set(said.map(({ key }) => key));
  return told.standingAnswers.filter(({ key }) => !keys.has(key)).map(takingAway);
}

/** How long an answer stands at most, in milliseconds: whoever has not read it by then has the mail. */
export const ANSWER_STANDS = 24 * 3_600_000;

/** What is told to staff on the ticket stands until it is over; then it is folded away. */
export function foldStaffComments({ ticket, effects }: Decision, at: Instant): Decision {
  const fresh = effects.flatMap((one): readonly StaffComment[] =>
    one.kind === 'comment' && one.forStaff !== undefined ? [{ key: one.key, at, ...one.forStaff }] : [],
  );
  const known = ticket.staffComments.filter(({ key }) => !fresh.some((one) => one.key === key));
  const all = [...known, ...fresh];
  if (all.length === 0) return { ticket, effects };
  const over = all.filter((one) => isPast(one, ticket));
  const folded = over.map(
    ({ key }): Effect => ({ kind: 'minimize-comment', key: `${key}/minimized`, comment: key }),
  );
  return {
    ticket: { ...ticket, staffComments: all.filter((one) => !over.includes(one)) },
    effects: [...effects, ...folded],
  };
}

function isPast({ at, clock }: StaffComment, { status, clocks, touchedAt }: Ticket): boolean {
  if (!isActive(status)) return true;
  if (clock === null) return touchedAt > at;
  const found = clocks.find((one) => clockId(one) === clock);
  return found === undefined || isOver(found);
}
