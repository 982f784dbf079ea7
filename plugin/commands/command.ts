/** A slash command: its usage, who may use it, its help, and what it does to a ticket. */

import type { AskedRunbook, CitedArticle } from '../desk/article.ts';
import type { Calendars } from '../desk/clock/clock.ts';
import type { Effect } from '../desk/effect.ts';
import type { Instant } from '../desk/instant.ts';
import type { Policy } from '../desk/policy/policy.ts';
import { type Act, sayNoRight } from '../desk/reply/rights.ts';
import type { TicketName } from '../desk/ticket/merging.ts';
import { type Actor, isManager, isStaff, type NamedPerson, worksAt } from '../desk/ticket/person.ts';
import { isActive } from '../desk/ticket/status.ts';
import { isRequester, type Ticket } from '../desk/ticket/ticket.ts';
import type { Who } from '../desk/ticket/who.ts';
import { oneLine } from '../words/escape.ts';

/** Everything a command may know. It answers with a new ticket, and never acts by itself. */
export interface Call {
  readonly ticket: Ticket;
  readonly by: Actor;
  /** What stands behind the verb on its line. */
  readonly words: string;
  /** What the same text says beside its commands. */
  readonly beside: string;
  /** What stands below it in a mail that may be somebody else’s; left out where there is none. */
  readonly mail?: string;
  readonly at: Instant;
  /** The id of the event that the command stands in; effect keys are made of it. */
  readonly cause: string;
  readonly policy: Policy;
  readonly calendars: Calendars;
  readonly cited: readonly CitedArticle[];
  /** Where the text stands: a comment’s id, or the body; undefined where there is none, as for a label. */
  readonly place?: number | 'body' | undefined;
  /** The staff articles that the text asks for; undefined where nobody looked. */
  readonly runbooks?: readonly AskedRunbook[] | undefined;
  /** Whom the text names, as they stood then; undefined where nobody looked. */
  readonly named?: readonly NamedPerson[] | undefined;
  /** The tickets that `/duplicate` names, as far as there are any; undefined where nobody looked. */
  readonly mains?: readonly TicketName[] | undefined;
}

/** A refusal says what was wrong and what to type instead. */
export type Outcome =
  | { readonly refused: string }
  | { readonly ticket: Ticket; readonly effects: readonly Effect[] };

export interface Command {
  readonly verb: string;
  readonly usage: string;
  readonly who: Who;
  /** One sentence for `/help` and the documentation. */
  readonly help: string;
  readonly examples: readonly string[];
  /** Its words reach the requester, so that it counts as an answer. */
  readonly answers?: boolean;
  /** Nothing stands behind it: what does was meant for another line. */
  readonly bare?: boolean;
  /** A sentence may stand behind it, which may speak of other commands. */
  readonly prose?: boolean;
  /** False where it could only be refused, whoever uses it; left out: it works on every ticket. */
  readonly works?: (ticket: Ticket, at: Instant, policy: Policy) => boolean;
  readonly run: (call: Call) => Outcome;
}

/** The key of an effect of this call: the same act, told again, makes the same key. */
export function keyOf({ ticket, cause }: Pick<Call, 'ticket' | 'cause'>, what: string): string {
  return `${ticket.id}/${cause}/${what}`;
}

/** Null when this person may use it here; otherwise why not. A label by hand is no `/verb`, so `act` can name it. */
export function whyNot(
  { verb, who }: Pick<Command, 'verb' | 'who'>,
  ticket: Ticket,
  by: Actor,
  policy: Policy,
  act: Act = 'use',
): string | null {
  if (mayUse(who, ticket, by)) return null;
  return sayNoRight(who, { ticket, by, policy }, { act, verb });
}

/** This person may use it, and it would do something here and now. */
export function canUse(
  { who, works }: Pick<Command, 'who' | 'works'>,
  { ticket, by, at, policy }: Pick<Call, 'ticket' | 'by' | 'at' | 'policy'>,
): boolean {
  return mayUse(who, ticket, by) && (works === undefined || works(ticket, at, policy));
}

/** It works while the ticket is worked on. */
export function whileActive({ status }: Ticket): boolean {
  return isActive(status);
}

/** Null while the ticket is worked on; otherwise why nothing can be done to it, and what to do first. */
export function whyEnded({ status }: Ticket): string | null {
  if (isActive(status)) return null;
  return `The ticket is ${status} already. If it is broken again, write \`/reopen\` and what you see.`;
}

/** A person’s own words inside our sentence: short, and pinging nobody. */
export function echo(words: string): string {
  return `“${oneLine(words, 80)}”`;
}

function mayUse(who: Who, ticket: Ticket, by: Actor): boolean {
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
