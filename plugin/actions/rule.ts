/** The rule of an action: who may do it, when it can be done, what is looked up for it, and what it does to a ticket. */

import type { Instant } from '../calendar/instant.ts';
import type { Calendars } from '../core/clock.ts';
import type { Effect } from '../core/effect.ts';
import type { Found } from '../core/event.ts';
import { type Actor, isManager, isStaff, type Who, worksAt } from '../core/ticket/person.ts';
import { isActive } from '../core/ticket/status.ts';
import { isRequester, type Ticket } from '../core/ticket/ticket.ts';
import type { Policy } from '../policy/policy.ts';
import { statusName } from '../reply/card/names.ts';
import { localeFor } from '../reply/locale.ts';
import { type Act, type Asker, sayNoRight } from '../reply/rights.ts';
import { oneLine } from '../words/escape.ts';
import type { Sentence } from '../words/render.ts';
import { render } from '../words/render.ts';
import type { Action, ActionName, ActionOf } from './action.ts';

export interface Rule<K extends ActionName> {
  readonly who: Who;
  /** Why it cannot be done to this ticket now, whatever is asked for; null where it can. */
  readonly whyNotNow?: (call: Call) => Words | null;
  /** False where it could only be refused, whoever asks; left out: it works on every ticket. */
  readonly works?: (ticket: Ticket, at: Instant, policy: Policy) => boolean;
  /** What has to be looked up before it can be done, going by its words alone: no ticket is read yet. */
  readonly needs?: (action: ActionOf<K>, policy: Policy) => readonly Need[];
  readonly act: (call: Call, action: ActionOf<K>) => Outcome;
}

/** A rule for every action. */
export type Rules = { readonly [K in ActionName]: Rule<K> };

/** Everything that an action may know. It answers with a new ticket, and never acts by itself. */
export interface Call {
  readonly ticket: Ticket;
  readonly by: Actor;
  readonly at: Instant;
  /** The id of the event that asks for it; the keys of its effects are made of it. */
  readonly cause: string;
  readonly policy: Policy;
  readonly calendars: Calendars;
  readonly found: Found;
  /** Does one thing more, as a part of this one. */
  readonly also: (call: Call, action: Action) => Outcome;
}

/** What an action may ask to have looked up; what was found is a field of `Found`, which the event keeps. */
export type Need =
  | { readonly kind: 'person'; readonly login: string }
  | { readonly kind: 'known-error'; readonly id: string }
  | { readonly kind: 'runbook'; readonly asked: string }
  | { readonly kind: 'ticket'; readonly number: number }
  /** The next number that no known error has. */
  | { readonly kind: 'free-number' }
  /** Of another repository, `owner/name`. */
  | { readonly kind: 'issue'; readonly repository: string; readonly number: number };

export type Outcome = Refused | Done;

export interface Done {
  readonly ticket: Ticket;
  readonly effects: readonly Effect[];
  /** What whoever asked for it reads, and nobody else needs to. */
  readonly answer?: Answer;
}

export interface Answer {
  readonly key: string;
  readonly body: string;
}

/** It says what was wrong and what to type instead. */
export interface Refused {
  readonly refused: Words;
}

/** As they are said, or for whoever reads them. */
export type Words = string | Sentence;

export function sayTo({ by, ticket, policy }: Asker, words: Words): string {
  return typeof words === 'string' ? words : words(localeFor(by, ticket, policy));
}

/** Null when this person may do it here; otherwise why not. A label by hand is no `/verb`, so `act` can name it. */
export function whyNot(
  who: Who,
  asker: Asker,
  how: { readonly act: Act; readonly verb: string },
): string | null {
  return may(who, asker.ticket, asker.by) ? null : sayNoRight(who, asker, how);
}

export function may(who: Who, ticket: Ticket, by: Actor): boolean {
  switch (who) {
    case 'anyone':
      return true;
    case 'requester':
      // For somebody without an account staff speak: `/confirm` by phone.
      return isRequester(ticket, by) || (ticket.onBehalfOf !== null && isStaff(by));
    case 'requester or staff':
      return isRequester(ticket, by) || isStaff(by);
    case 'staff':
      return isStaff(by);
    case 'staff of the present level':
      return worksAt(by, ticket.tier) || isManager(by);
    case 'level 2 and up':
      return worksAt(by, 2) || worksAt(by, 3);
    default:
      return who satisfies never;
  }
}

/** It works while the ticket is worked on. */
export function whileActive({ status }: Pick<Ticket, 'status'>): boolean {
  return isActive(status);
}

/** Null while the ticket is worked on; otherwise why nothing can be done to it, and what to do first. */
export function whyEnded({ ticket: { status } }: Pick<Call, 'ticket'>): Sentence | null {
  if (isActive(status)) return null;
  return (locale) => render('ended-already', { status: statusName(status, locale) }, locale);
}

/** The key of an effect of this call: the same act, told again, makes the same key. */
export function keyOf({ ticket, cause }: Pick<Call, 'ticket' | 'cause'>, what: string): string {
  return `${ticket.id}/${cause}/${what}`;
}

/** A person’s own words inside our sentence: short, and pinging nobody. */
export function echo(words: string): string {
  return oneLine(words, 80);
}
