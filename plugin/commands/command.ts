/** A slash command: its usage, who may use it, its help, and what it does to a ticket. */
import type { Calendars } from '../desk/clock/clock.ts';
import type { Effect } from '../desk/effect.ts';
import type { CitedArticle } from '../desk/event.ts';
import type { Instant } from '../desk/instant.ts';
import type { Policy } from '../desk/policy/policy.ts';
import { oneLine } from '../desk/reply/quiet.ts';
import { type Actor, isManager, isStaff, type NamedPerson, worksAt } from '../desk/ticket/person.ts';
import { isActive } from '../desk/ticket/status.ts';
import { isRequester, type Ticket } from '../desk/ticket/ticket.ts';
import { sayTier } from '../desk/ticket/tier.ts';

export const whos = [
  'anyone',
  'requester',
  'requester or staff',
  'staff',
  'staff of the present level',
] as const;
export type Who = (typeof whos)[number];

/** Everything a command may know. It answers with a new ticket, and never acts by itself. */
export interface Call {
  readonly ticket: Ticket;
  readonly by: Actor;
  /** What stands behind the verb on its line. */
  readonly words: string;
  /** What the same text says beside its commands. */
  readonly beside: string;
  readonly at: Instant;
  /** The id of the event that the command stands in; effect keys are made of it. */
  readonly cause: string;
  readonly policy: Policy;
  readonly calendars: Calendars;
  readonly cited: readonly CitedArticle[];
  /** Whom the text names, as they stood then; undefined where nobody looked. */
  readonly named?: readonly NamedPerson[] | undefined;
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
  act = `use \`/${verb}\``,
): string | null {
  if (mayUse(who, ticket, by)) return null;
  if (who === 'requester' && ticket.onBehalfOf === null)
    return `Only the requester, @${ticket.requester.login}, can ${act}.`;
  const { standing } = by;
  if (!standing.seen) return `I cannot see whether you are staff: ${standing.why}`;
  switch (who) {
    case 'requester':
      return `Only the desk’s staff can ${act}, for somebody who has no account here.`;
    case 'requester or staff':
      return `Only the requester and the desk’s staff can ${act}.`;
    case 'staff':
      return `Only the desk’s staff can ${act}. Write what you need in your own words; a person reads it.`;
    case 'staff of the present level':
      return `The ticket is with ${sayTier(ticket.tier)}; only they and managers can ${act}.`;
    case 'anyone':
      return null;
    default:
      return who satisfies never;
  }
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

export function mayUse(who: Who, ticket: Ticket, by: Actor): boolean {
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
    default:
      return who satisfies never;
  }
}
