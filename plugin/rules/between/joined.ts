/** A main ticket hears of its duplicates: one joins it, has more behind it, or was none. */
import { reopened } from '../../commands/reopen.ts';
import type { Effect } from '../../desk/effect.ts';
import type { DuplicateJoined, DuplicateLeft } from '../../desk/letter.ts';
import { sayRing, sayWordsThere } from '../../desk/reply/endings.ts';
import { allBehind } from '../../desk/ticket/merging.ts';
import { isActive } from '../../desk/ticket/status.ts';
import type { Ticket } from '../../desk/ticket/ticket.ts';
import { type Context, type Decision, policyOf } from '../context.ts';

export function duplicateJoined(ticket: Ticket, event: DuplicateJoined, context: Context): Decision {
  const { duplicate, id } = event;
  const others = ticket.duplicates.filter((one) => one.id !== duplicate.id);
  const duplicates = [...others, duplicate].toSorted((one, other) => one.number - other.number);
  const known: Ticket = { ...ticket, duplicates };
  if (!isRing(ticket, event)) return { ticket: known, effects: passOn(ticket, event, context) };
  const body = sayRing(ticket, duplicate);
  return { ticket: reopened(known), effects: [{ kind: 'comment', key: `${ticket.id}/${id}/ring`, body }] };
}

/** Nobody reads a closed ticket, so whoever works on this one hears that there are words; once, until they answer. */
function passOn(ticket: Ticket, { duplicate, at }: DuplicateJoined, context: Context): readonly Effect[] {
  const { words } = duplicate;
  const known = ticket.duplicates.flatMap((one) => one.words?.at ?? []);
  const isNew = words !== null && !known.includes(words.at);
  const isTold = known.some((one) => one > (ticket.lastAnswerAt ?? 0));
  if (!isNew || isTold || ticket.main !== null || !isActive(ticket.status)) return [];
  const body = sayWordsThere(ticket, duplicate, words, policyOf(ticket, context), at);
  return [{ kind: 'comment', key: `${ticket.id}/words/${words.url}`, body }];
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
