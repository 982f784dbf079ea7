/** A ticket’s events from the record that its card carries hidden, completed with what GitHub shows. */
import type { Instant } from '../../calendar/instant.ts';
import { eventSchema, type TicketEvent } from '../../core/event.ts';
import type { Issue } from '../../github/app.ts';
import { readSealed } from '../../github/sealed.ts';
import { liftEvent } from '../../store/queue/upcast/events.ts';
import { recordSchema, type TicketRecord } from '../deliver/ticket-record.ts';

/** A comment as GitHub shows it now, whichever repository it is in. */
export interface SeenComment {
  readonly id: number;
  /** Of the issue that it is on. */
  readonly number: number;
  readonly body: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly isOurs: boolean;
}

interface FromRecord {
  readonly record: TicketRecord;
  readonly events: readonly TicketEvent[];
  /** What of them nobody can know any more, in sentences. */
  readonly unknown: readonly string[];
}

export type ReadRecord = FromRecord | { readonly why: string };

/** @param card the body of the ticket’s card, null where it has none */
export function readRecord(
  card: string | null,
  ticket: string,
  keys: readonly Buffer[],
  issue: Issue,
  comments: ReadonlyMap<number, SeenComment>,
): ReadRecord {
  if (card === null) return { why: 'it has no card of this App' };
  const found = readSealed(card, ticket, keys);
  if ('why' in found)
    return {
      why:
        found.why === 'none'
          ? 'its card carries no record, as cards of earlier versions'
          : 'the record in its card was sealed with another private key, or somebody has changed it',
    };
  const read = recordSchema.safeParse(JSON.parse(found.text));
  if (!read.success) return { why: 'the record in its card is of a newer version' };
  const events: TicketEvent[] = [];
  const unknown: string[] = [];
  for (const kept of read.data.events) {
    const { text, lost } = textOf(kept, read.data.events, issue, comments);
    const { cut: _, ...rest } = kept;
    const event = eventSchema.safeParse(liftEvent({ ...rest, ...text, ticket }));
    if (!event.success) return { why: 'the record in its card is of a newer version' };
    events.push(event.data);
    if (lost !== null) unknown.push(lost);
  }
  return { record: read.data, events, unknown };
}

type Kept = TicketRecord['events'][number];

const asItIs = { text: {}, lost: null };

/** The whole text where only a part was kept and GitHub has it still. */
function textOf(
  kept: Kept,
  all: readonly Kept[],
  issue: Issue,
  comments: ReadonlyMap<number, SeenComment>,
): { readonly text: { readonly body?: string }; readonly lost: string | null } {
  if (kept['cut'] !== true) return asItIs;
  const { kind, at } = kept;
  if (kind === 'opened' || kind === 'edited') {
    const newest = all.findLast((one) => one.kind === 'opened' || one.kind === 'edited');
    if (newest === kept) return { text: { body: issue.body ?? '' }, lost: null };
    return { text: {}, lost: 'the whole text that its issue had before somebody edited it' };
  }
  const id = Number(kept['comment']);
  const newest = all.findLast((one) => one.kind === kind && one['comment'] === kept['comment']);
  const seen = comments.get(id);
  if (seen === undefined) return { text: {}, lost: `the words of comment ${id}, which was deleted` };
  const isSame = newest === kept && (kept['edit'] === true ? seen.updatedAt : seen.createdAt) === at;
  const isUntouched = kept['edit'] === true || seen.updatedAt === seen.createdAt;
  if (isSame && isUntouched) return { text: { body: seen.body }, lost: null };
  return { text: {}, lost: `the whole text that comment ${id} had before somebody edited it` };
}
