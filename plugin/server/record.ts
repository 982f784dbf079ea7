/** How a delivery ends: an event of a ticket is decided and saved, with all that follows from it, in one transaction. */
import type { Effect } from '../core/effect.ts';
import type { Away, TicketEvent } from '../core/event.ts';
import type { IssueView } from '../core/issue-view.ts';
import { type Job, jobOf } from '../core/job.ts';
import { ticketPlace } from '../core/place.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import { issueViewOf } from '../reply/issue-view.ts';
import { type Context, calendarsOf } from '../rules/context.ts';
import { foldHeard, foldRestored, refold } from '../rules/correct.ts';
import { decide } from '../rules/decide.ts';
import type { Claim } from '../store/queue/delivery.ts';
import { outgoing } from '../store/queue/jobs.ts';
import { ownDelivery } from '../store/queue/own-deliveries.ts';
import type { TicketRow } from '../store/tickets.ts';
import type { Tx } from '../store/tx.ts';
import { weighed } from './crew.ts';
import { endedPages, messageRows } from './deliver/messages.ts';
import type { Deps } from './deps.ts';
import { link } from './development/linked-tickets.ts';
import { noteLessons } from './matching/experience.ts';
import { noteMajor } from './portal-status/open-majors.ts';
import { awaySince, type Stretch } from './recover/away.ts';
import { countCorrected, countRecovered } from './recover/outage.ts';
import {
  type EventPlace,
  isAfter,
  placeOfEvent,
  readEvent,
  readSaved,
  rowOf,
  type SavedTicket,
  ticketRow,
} from './saved.ts';
import type { Desk } from './set-up/desks.ts';

interface Outcome {
  readonly ticket: Ticket;
  readonly last: EventPlace;
  readonly effects: readonly Effect[];
}

/** Adds the event and settles its delivery. An event that is known already changes nothing. */
export async function record(
  event: TicketEvent,
  desk: Desk,
  claim: Claim,
  deps: Deps,
  tx: Tx,
): Promise<void> {
  const note = await add(event, desk, deps, tx);
  await tx.settle(claim, 'done', deps.clock.now(), note);
}

/** Ends a delivery that changes nothing, with a note for whoever looks. */
export async function settle(
  claim: Claim,
  { store, clock, log }: Deps,
  how: 'done' | 'ignored',
  note?: string,
): Promise<void> {
  await store.transaction((tx) => tx.settle(claim, how, clock.now(), note));
  log.debug({ event: claim.delivery.event }, `a delivery is ${how}: ${note ?? 'it changes nothing'}`);
}

/**
 * A ticket that is not in the store, from all that happened to it. What was told of it then goes where the transaction
 * sends it. Null where its opening is not among the events.
 */
export async function recordWhole(
  events: readonly TicketEvent[],
  corrected: Readonly<Record<string, number>>,
  desk: Desk,
  deps: Deps,
  tx: Tx,
): Promise<Ticket | null> {
  const restored = foldRestored(events, corrected, { policies: desk.policies });
  const last = events.at(-1);
  if (restored === null || last === undefined) return null;
  for (const event of events) {
    await tx.addEvent(rowOf(event));
    await link(event, event.ticket, tx);
  }
  const { ticket, turns } = restored;
  for (const { login, at } of turns) await tx.noteTurn(ticket.repository.id, login, at);
  await save({ ...restored, last: placeOfEvent(last) }, last, null, null, desk, deps, tx);
  return ticket;
}

/** Resolves to a note where nothing came of it. */
async function add(told: TicketEvent, desk: Desk, deps: Deps, tx: Tx): Promise<string | undefined> {
  let row = await tx.ticket(told.ticket);
  let saved = row === null ? null : readSaved(row.state);
  const event = await weighed(told, desk.place.repository.id, { row, saved }, tx);
  if (!(await tx.addEvent(rowOf(event)))) return 'this event was known';
  await countRecovered(event, desk.place.repository.id, deps.caches, tx);
  const changes = row?.open === true ? before(event, saved, desk, deps) : [];
  for (const change of changes) await add(change, desk, deps, tx);
  if (changes.length > 0) {
    row = await tx.ticket(event.ticket);
    saved = row === null ? null : readSaved(row.state);
  }
  const outcome = await happen(event, saved, { policies: desk.policies }, tx);
  if (outcome === null) {
    if (event.kind !== 'gone') await askForOpening(event, desk, deps, tx);
    return 'kept until the ticket’s opening is known';
  }
  await save(outcome, event, row, saved, desk, deps, tx);
  return undefined;
}

/** What the ticket has not heard of yet and what happened before this event, in order. */
function before(
  event: TicketEvent,
  saved: SavedTicket | null,
  desk: Desk,
  { caches }: Deps,
): readonly TicketEvent[] {
  return [...unheard(event, saved, desk), ...missed(event, saved, caches.away)].toSorted(
    (one, other) => one.at - other.at,
  );
}

/** That nobody ran the desk: nothing is asked or ended as if somebody had. */
function missed(event: TicketEvent, saved: SavedTicket | null, away: readonly Stretch[]): readonly Away[] {
  if (saved === null || event.kind === 'away') return [];
  const { ticket } = event;
  return awaySince(saved.last.at, saved.ticket.away?.until ?? 0, away)
    .filter(({ from }) => from < event.at)
    .map(({ from: at, until }) => ({ kind: 'away', id: `away/${until}`, ticket, at, until }));
}

/**
 * The policies that came into force between the ticket’s last event and this one: their news may still wait behind it,
 * and nothing may fall due by an old policy meanwhile.
 */
function unheard(event: TicketEvent, saved: SavedTicket | null, { versions }: Desk): readonly TicketEvent[] {
  if (saved === null || event.kind === 'policy-changed') return [];
  return versions
    .filter(({ effectiveAt }) => effectiveAt > saved.last.at && effectiveAt <= event.at)
    .map(({ version, effectiveAt: at }) => {
      const { ticket } = event;
      return { kind: 'policy-changed', id: `policy/${version}`, ticket, at, policy: version };
    });
}

/** In order, the event is one step; late, it is inserted and the ticket folded again. */
async function happen(
  event: TicketEvent,
  saved: SavedTicket | null,
  context: Context,
  tx: Tx,
): Promise<Outcome | null> {
  const place = placeOfEvent(event);
  if (saved !== null && isAfter(place, saved.last)) {
    const decision = decide(saved.ticket, event, context);
    return decision === null ? null : { ...decision, last: place };
  }
  const events = (await tx.events(event.ticket)).map(readEvent);
  const folded =
    saved === null ? foldHeard(events, context) : refold(saved.ticket, events, context, event.at);
  const last = events.at(-1);
  return folded === null || last === undefined ? null : { ...folded, last: placeOfEvent(last) };
}

async function save(
  { ticket, last, effects }: Outcome,
  event: TicketEvent,
  row: TicketRow | null,
  saved: SavedTicket | null,
  desk: Desk,
  deps: Deps,
  tx: Tx,
): Promise<void> {
  const calendars = calendarsOf(desk.policies);
  const face = issueViewOf(ticket, desk.policies(ticket.policy), calendars, last.at);
  const { installation } = desk.place;
  const next = ticketRow({ ticket, last, face }, { installation, version: row?.version ?? 0 }, desk);
  await tx.saveTicket(next);
  if (ticket.assignee !== null && ticket.assignee !== saved?.ticket.assignee)
    await tx.noteTurn(ticket.repository.id, ticket.assignee, last.at);
  await linkFix(saved?.ticket ?? null, ticket, tx);
  await noteMajor(saved?.ticket ?? null, ticket, tx);
  await noteLessons(saved?.ticket ?? null, ticket, next.version, tx);
  const now = deps.clock.now();
  const shown: readonly Job[] =
    isShown(ticket, event) && (isTouched(event) || !isSameView(saved?.face, face))
      ? [
          {
            kind: 'face',
            key: `${ticket.id}/face/${next.version}`,
            face,
            place: ticketPlace(ticket, desk.place),
          },
        ]
      : [];
  const made = effects.filter(({ kind }) => kind === 'announcement').map(({ key }) => key);
  const numbers = await tx.number(ticket.id, made);
  const corrected = effects.filter((one) => isCorrection(one) && numbers.has(one.key)).length;
  await countCorrected(corrected, ticket.repository.id, deps.caches, tx);
  const mailing = {
    subscribers: deps.subscribers,
    policy: desk.policies(ticket.policy),
    numbers,
    at: now,
  };
  const jobs = effects.flatMap((effect) => jobOf(effect, ticket, desk.place, now) ?? []);
  const messages = [
    ...effects.flatMap((effect) => messageRows(effect, ticket, mailing)),
    ...endedPages(saved?.ticket ?? null, ticket, event, mailing),
  ];
  await tx.send([...[...shown, ...jobs].map((job) => outgoing(job, now)), ...messages]);
  const letters = effects.flatMap((effect) => (effect.kind === 'tell-ticket' ? [effect] : []));
  const { place } = desk;
  await tx.receive(letters.map(({ key, letter: event }) => ownDelivery(key, { event, place }, now)));
}

/** Somebody named an issue of the developers: what happens there is told here from then on. */
async function linkFix(before: Ticket | null, { id, development }: Ticket, tx: Tx): Promise<void> {
  if (development?.issue === undefined || development.issue === before?.development?.issue) return;
  const [repository = '', number = ''] = development.issue.split('#');
  await tx.link(Number(repository), Number(number), id);
}

/** An issue that was over when the desk got it is left as it is, unless somebody opens it again. */
function isShown({ closedBefore }: Ticket, { kind }: TicketEvent): boolean {
  return closedBefore !== true || kind === 'reopened';
}

/** Somebody used GitHub’s own boxes and buttons, so what GitHub shows may differ even where the ticket does not. */
function isTouched({ kind }: TicketEvent): boolean {
  return ['labelled', 'unlabelled', 'assigned', 'unassigned', 'closed', 'reopened'].includes(kind);
}

function isCorrection(effect: Effect): boolean {
  return effect.kind === 'announcement' && effect.type === 'sla.corrected';
}

function isSameView(one: IssueView | undefined, other: IssueView): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** An issue from before the App was installed, or one whose opening was lost: GitHub is asked for it. */
async function askForOpening(event: TicketEvent, { place }: Desk, deps: Deps, tx: Tx): Promise<void> {
  const number = Number(event.ticket.split('#')[1]);
  const job: Job = { kind: 'reread', key: `${event.ticket}/reread/${event.id}`, number, place };
  // Its own webhook may be only a little late.
  const soon = deps.clock.now() + 30_000;
  await tx.send([outgoing(job, soon)]);
}
