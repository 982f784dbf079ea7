/** Makes the tickets of one desk anew: from the records in their cards, and from GitHub alone where there is none. */
import { type Instant, parseInstant } from '../../calendar/instant.ts';
import type { Opened } from '../../core/event.ts';
import type { IssueView } from '../../core/issue-view.ts';
import { readLabel } from '../../core/ticket/labels.ts';
import { type Ticket, ticketId } from '../../core/ticket/ticket.ts';
import type { Issue } from '../../github/app.ts';
import { tellIssue } from '../../github/in/backfill-issue.ts';
import { readPayload } from '../../github/in/payload.ts';
import { translate } from '../../github/in/translate.ts';
import { readMark, readTicketMark } from '../../github/marker.ts';
import { withoutSealed } from '../../github/sealed.ts';
import type { Delivery } from '../../store/queue/delivery.ts';
import type { Tx } from '../../store/tx.ts';
import { isStorm, readOpening } from '../alerts/alert-rows.ts';
import type { Deps } from '../deps.ts';
import { recordWhole } from '../record.ts';
import { deliveryOf, isNews, skipping } from '../recover/sweep.ts';
import { deskAt } from '../set-up/desks.ts';
import { cardOn, type Sight } from './look.ts';
import { type ReadRecord, readRecord, type SeenComment } from './read-record.ts';
import { silenced } from './silent.ts';

/** GitHub keeps nothing that is older. */
const EVER = '1970-01-01T00:00:00Z';

/** An issue with what its card says of it. */
export interface Seen {
  readonly issue: Issue;
  readonly id: string;
  readonly card: SeenComment | null;
  readonly read: ReadRecord;
}

/** Those that may be tickets; what the App has opened for other ends is none. */
export function readIssues(
  sight: Sight,
  comments: ReadonlyMap<number, SeenComment>,
  keys: readonly Buffer[],
): readonly Seen[] {
  const { place, bot } = sight.room;
  return sight.issues
    .filter(({ user, body }) => user?.id !== bot.id || readTicketMark(readMark(body ?? '')) !== null)
    .map((issue) => {
      const id = ticketId(place.repository.id, issue.number);
      const card = cardOn(issue.number, sight);
      return { issue, id, card, read: readRecord(card?.body ?? null, id, keys, issue, comments) };
    });
}

/** Resolves to what nobody can know of it any more; null where the record makes no ticket. */
export async function restore(
  { id, read, card }: Seen,
  { room: { place } }: Sight,
  said: ReadonlySet<string>,
  deps: Deps,
): Promise<readonly string[] | null> {
  if ('why' in read) return null;
  const unsent = new Set(read.record.unsent.filter((key) => !said.has(key)));
  const silent = silenced(deps, unsent).deps;
  const desk = await deskAt(place, silent);
  if (desk === null) return null;
  const ticket = await silent.store.transaction(async (tx) => {
    const made = await recordWhole(read.events, read.record.corrected, desk, silent, tx);
    if (made === null) return null;
    if (card !== null) await tx.memory.set(`card/${id}`, String(card.id));
    if (read.events.some(({ kind }) => kind === 'gone')) await tx.memory.set(`gone/${id}`, 'yes');
    const opened = read.events.find((event) => event.kind === 'opened');
    if (opened !== undefined) await bindAlerts(made, opened, tx);
    return made;
  });
  return ticket === null ? null : read.unknown;
}

/** What monitoring says next of the same group is for this ticket; which alerts there were it says by itself. */
async function bindAlerts({ id, alerts }: Ticket, opened: Opened, tx: Tx): Promise<void> {
  const key = readOpening(opened.askedBy);
  if (key === null || opened.askedBy === undefined || alerts === undefined || isStorm(key)) return;
  const { heardAt, group: labels, repeats } = alerts;
  const group = { labels, alerts: [], heardAt, repeats, leftOut: 0, before: null };
  const former = await tx.alertGroups.get(key);
  await tx.alertGroups.save({
    ...key,
    opening: opened.askedBy,
    ticket: id,
    awaitedUntil: null,
    toldAt: heardAt,
    heardAt,
    version: (former?.version ?? 0) + 1,
    state: JSON.stringify(group),
  });
}

/** An issue as its webhooks would have told of it, each at its own time; its opening when the desk first had to do with it. */
export async function oldNews(
  { issue, card }: Pick<Seen, 'issue' | 'card'>,
  { room: { client, place, bot } }: Sight,
  since: Instant,
  deps: Deps,
): Promise<readonly Delivery[]> {
  const told = await tellIssue(client, place, issue, EVER, skipping(place, deps));
  return told.flatMap((one) => {
    const news = translate(readPayload(one.event, one.payload), bot.id);
    if (news.kind !== 'ticket') return [];
    const { event } = news;
    const heardAt = event.kind === 'opened' && event.at < since ? (card?.createdAt ?? since) : event.at;
    return [deliveryOf(one, place, Math.max(heardAt, event.at))];
  });
}

/**
 * What happened after the record was written, though nothing of it changed the card; each at its own time. Until
 * `heardUntil` the desk has heard of it, for it has answered what happened then.
 */
export async function laterNews(
  { issue, read }: Seen,
  sight: Sight,
  deps: Deps,
): Promise<{
  readonly deliveries: readonly Delivery[];
  readonly heardUntil: Instant;
  readonly lost: readonly string[];
}> {
  const { client, place, bot } = sight.room;
  const known = new Set('why' in read ? [] : read.events.map((event) => event.id));
  const on = sight.comments.filter(({ number }) => number === issue.number);
  const last = Math.max(...on.filter(({ isOurs }) => isOurs).map(({ updatedAt }) => updatedAt));
  const others = on.filter((one) => !one.isOurs && !known.has(`comment/${one.id}`));
  const isEdited = on.some((one) => !one.isOurs && one.updatedAt > last);
  if (others.length === 0 && !isEdited && parseInstant(issue.updated_at) <= last)
    return { deliveries: [], heardUntil: 0, lost: [] };
  const told = await tellIssue(client, place, issue, EVER, skipping(place, deps));
  const marks = on.flatMap(({ isOurs, body }) => (isOurs ? (readMark(body) ?? []) : []));
  const deliveries: Delivery[] = [];
  let heardUntil = 0;
  for (const one of told) {
    const news = translate(readPayload(one.event, one.payload), bot.id);
    if (news.kind !== 'ticket' || !(await isNews(one, bot, deps))) continue;
    const { ticket, id, at } = news.event;
    deliveries.push(deliveryOf(one, place, at));
    if (marks.some((mark) => mark.startsWith(`${ticket}/${id}/`))) heardUntil = Math.max(heardUntil, at);
  }
  const edited = others.filter(({ createdAt, updatedAt }) => createdAt !== updatedAt);
  return {
    deliveries,
    heardUntil,
    lost: edited.map(({ id }) => `the text that comment ${id} had before somebody edited it`),
  };
}

/** Whether GitHub shows another ticket than ours. */
export function isShownOtherwise({ issue, card }: Pick<Seen, 'issue' | 'card'>, view: IssueView): boolean {
  const labels = issue.labels
    .map((label) => (typeof label === 'string' ? label : (label.name ?? '')))
    .filter((name) => readLabel(name) !== null);
  const assignees = (issue.assignees ?? []).map(({ login }) => login.toLowerCase());
  const isSame = (one: readonly string[], other: readonly string[]): boolean =>
    JSON.stringify(one.toSorted()) === JSON.stringify(other.toSorted());
  return (
    !isSame(
      labels.map((name) => name.toLowerCase()),
      view.labels.map((name) => name.toLowerCase()),
    ) ||
    !isSame(
      assignees,
      view.assignees.map((login) => login.toLowerCase()),
    ) ||
    issue.state !== view.state ||
    !withoutSealed(card?.body ?? '').startsWith(view.card)
  );
}
