/** Makes an empty database equal to the lost one, from GitHub alone and as far as GitHub holds it. */
import type { Instant } from '../../calendar/instant.ts';
import { ticketPlace } from '../../core/place.ts';
import { readPage } from '../../github/in/delivery-list.ts';
import type { Delivery } from '../../store/queue/delivery.ts';
import { outgoing } from '../../store/queue/jobs.ts';
import { ownDelivery } from '../../store/queue/own-deliveries.ts';
import type { Deps } from '../deps.ts';
import { readSaved } from '../saved.ts';
import { mindHolidays, mindPolicy } from '../set-up/mind-policy.ts';
import { mindTeams } from '../set-up/mind-teams.ts';
import {
  type KnownDesk,
  noteFinished,
  noteUnfinished,
  setUpDesk,
  setUpOther,
  type Unknown,
  type Wishes,
} from './desks.ts';
import { lookAround, marksIn, type Sight } from './look.ts';
import { ownIssueNews, rememberOwnIssues } from './own-issues.ts';
import { isShownOtherwise, laterNews, oldNews, restore, type Seen } from './restore.ts';
import { hearSilently, patiently, silenced } from './silent.ts';

export interface Rebuilt {
  /** `owner/name` of each desk. */
  readonly desks: readonly string[];
  /** Tickets from the records in their cards. */
  readonly restored: number;
  /** Tickets from what GitHub shows of them alone. */
  readonly judgedAnew: number;
  /** What happened since the records were written, as far as it was looked for; the desk hears of it when it starts. */
  readonly news: number;
  readonly unknown: readonly Unknown[];
}

/** So many tickets are made between two words of progress. */
const AT_ONCE = 100;
/** The desk that starts looks so much further back than its last sign of life, in milliseconds. */
const BEFORE = 3_600_000;
/** What it heard so shortly before may not have been done, in milliseconds. */
const IN_HAND = 10 * 60_000;

/** Writes nothing on GitHub: what shows otherwise than it should is put right by the desk that starts. */
export async function rebuild(deps: Deps, wishes: Wishes): Promise<Rebuilt> {
  const { store, clock } = deps;
  const { tell } = wishes;
  await noteUnfinished(store, clock.now());
  const { desks: sights, others } = await lookAround(deps, tell);
  const all = [...sights, ...others];
  const said = new Set(all.flatMap(marksIn));
  await store.transaction((tx) => tx.know([...said], clock.now()));
  const comments = new Map(all.flatMap((sight) => sight.comments).map((one) => [one.id, one]));
  const ours = [...comments.values()].filter(({ isOurs }) => isOurs);
  const lastSeen = ours.reduce((last, { updatedAt }) => Math.max(last, updatedAt), 0);
  const inOffice = new Set((await Promise.all(all.map((sight) => rememberOwnIssues(sight, deps)))).flat());

  const desks: KnownDesk[] = [];
  for (const sight of sights) desks.push(await setUpDesk(sight, comments, wishes, deps));
  for (const { room } of others) await setUpOther(room.place, deps);
  const unknown: Unknown[] = desks.flatMap((desk) => desk.unknown);
  const anew: Known[] = [];
  const known: Known[] = [];
  for (const desk of desks) {
    for (const [at, seen] of desk.issues.entries()) {
      const lost = await restore(seen, desk.sight, said, deps);
      if (lost !== null) {
        known.push({ seen, desk });
        unknown.push(...lost.map((what) => ({ where: whereOf(seen, desk), what })));
      } else if (seen.card !== null || createdAt(seen) < lastSeen) anew.push({ seen, desk });
      if (at % AT_ONCE === AT_ONCE - 1) tell(`${desk.name}: ${at + 1} of ${desk.issues.length} issues …`);
    }
  }
  const judged = await judgeAnew(anew, others, tell, deps);
  unknown.push(...judged.map(({ seen, desk }) => ({ where: whereOf(seen, desk), what: sayAnew(seen) })));
  unknown.push(...goneAmong(inOffice, [...known, ...judged], desks));
  for (const { sight } of desks) await mindSilently(sight, deps);
  const ranUntil = await lastSign(lastSeen, deps);
  const later = await hearLater(known, others, ranUntil, { deps, tell });
  for (const { future } of desks) await store.inbox.receive(future);
  await showAgain([...known, ...judged], deps);
  if (lastSeen > 0) await setMarks(all, ranUntil, deps);
  await noteFinished(store);
  return {
    desks: desks.map(({ name }) => name),
    restored: known.length,
    judgedAnew: judged.length,
    news: later.news,
    unknown: [...unknown, ...later.unknown],
  };
}

interface Known {
  readonly seen: Seen;
  readonly desk: KnownDesk;
}

function whereOf({ issue }: Seen, { name }: KnownDesk): string {
  return `${name}#${issue.number}`;
}

function createdAt({ issue }: Seen): Instant {
  return Date.parse(issue.created_at);
}

function sayAnew({ read }: Seen): string {
  const why = 'why' in read ? read.why : 'the record in its card does not begin with its opening';
  return `who was staff when, which articles were suggested and what earlier texts said (${why}); it was judged anew`;
}

/** Resolves to those that are tickets. */
async function judgeAnew(
  anew: readonly Known[],
  others: readonly Sight[],
  tell: Wishes['tell'],
  deps: Deps,
): Promise<readonly Known[]> {
  if (anew.length === 0) return [];
  const { store, clock } = deps;
  const ids = new Set(anew.map(({ seen }) => seen.id));
  const deliveries: Delivery[] = [];
  for (const { seen, desk } of anew)
    deliveries.push(...(await patiently(() => oldNews(seen, desk.sight, desk.since, deps), deps, tell)));
  for (const sight of others)
    deliveries.push(
      ...(await patiently(() => ownIssueNews(sight, (ticket) => ids.has(ticket), deps), deps, tell)),
    );
  let heard = 0;
  const between = (): void => {
    heard += 1;
    if (heard % AT_ONCE === 0) tell(`${heard} of ${deliveries.length} old events heard …`);
  };
  await hearSilently(deliveries, deps, between);
  const now = clock.now();
  const found: Known[] = [];
  for (const one of anew) if ((await store.tickets.get(one.seen.id)) !== null) found.push(one);
  // What fell due by now was told in its time.
  const dues = found.map(({ seen: { id: ticket }, desk: { sight } }) =>
    ownDelivery(
      `due/${ticket}/${now}/rebuilt`,
      { event: { kind: 'due', id: `due/${now}`, ticket, at: now }, place: sight.room.place },
      now,
    ),
  );
  await hearSilently(dues, deps, () => undefined);
  for (const { seen } of found)
    if (seen.card !== null) await store.memory.set(`card/${seen.id}`, String(seen.card.id));
  return found;
}

/** A back office remembers tickets whose issue is in no desk any more. */
function goneAmong(
  inOffice: ReadonlySet<string>,
  found: readonly Known[],
  desks: readonly KnownDesk[],
): readonly Unknown[] {
  const there = new Set(found.map(({ seen }) => seen.id));
  return [...inOffice]
    .filter((id) => !there.has(id))
    .flatMap((id) => {
      const [repository, number] = id.split('#');
      const desk = desks.find(({ sight }) => String(sight.room.place.repository.id) === repository);
      const what = 'the whole ticket: its issue was deleted or transferred';
      return desk === undefined ? [] : [{ where: `${desk.name}#${number}`, what }];
    });
}

/** What is told once of the set-up was told. */
async function mindSilently({ room: { place } }: Sight, deps: Deps): Promise<void> {
  const silent = silenced(deps).deps;
  await mindPolicy(place, silent);
  await mindHolidays(place, silent);
  await mindTeams(place, silent);
}

/**
 * What records do not hold. What the desk heard while it ran was done then; the rest goes into the inbox, and is done when
 * it starts. Resolves to how much that is, and what of it nobody can know.
 */
async function hearLater(
  known: readonly Known[],
  others: readonly Sight[],
  ranUntil: Instant,
  { deps, tell }: { readonly deps: Deps; readonly tell: Wishes['tell'] },
): Promise<{ readonly news: number; readonly unknown: readonly Unknown[] }> {
  const found: Delivery[] = [];
  const heard = new Set<Delivery>();
  const unknown: Unknown[] = [];
  const events = new Map(
    known.map(({ seen: { id, read } }) => [
      id,
      new Set('why' in read ? [] : read.events.map((event) => event.id)),
    ]),
  );
  for (const { seen, desk } of known) {
    const later = await patiently(() => laterNews(seen, desk.sight, deps), deps, tell);
    found.push(...later.deliveries);
    for (const one of later.deliveries) if (one.receivedAt < later.heardUntil) heard.add(one);
    unknown.push(...later.lost.map((what) => ({ where: whereOf(seen, desk), what })));
  }
  const isNew = (ticket: string, event: string): boolean => events.get(ticket)?.has(event) === false;
  for (const sight of others) {
    found.push(...(await patiently(() => ownIssueNews(sight, isNew, deps), deps, tell)));
  }
  const isOld = (one: Delivery): boolean => heard.has(one) || one.receivedAt < ranUntil - IN_HAND;
  await hearSilently(found.filter(isOld), deps, () => undefined);
  const now = deps.clock.now();
  const news = found.filter((one) => !isOld(one)).map((one) => ({ ...one, receivedAt: now }));
  return { news: await deps.store.inbox.receive(news), unknown };
}

/** Labels, assignees, state and cards that are not as they should be: nobody is notified of them. */
async function showAgain(found: readonly Known[], { store, clock }: Deps): Promise<void> {
  for (const { seen, desk } of found) {
    const row = await store.tickets.get(seen.id);
    if (row === null) continue;
    const { ticket, face } = readSaved(row.state);
    if (ticket.closedBefore === true || !isShownOtherwise(seen, face)) continue;
    const place = ticketPlace(ticket, desk.sight.room.place);
    const key = `${seen.id}/face/${row.version}/rebuilt`;
    await store.transaction((tx) => tx.send([outgoing({ kind: 'face', key, face, place }, clock.now())]));
  }
}

/** From when on the desk that starts looks for what it missed, and since when nobody ran it. */
async function setMarks(all: readonly Sight[], ranUntil: Instant, { store }: Deps): Promise<void> {
  for (const { room } of all)
    await store.memory.set(`swept/${room.place.repository.id}`, String(ranUntil - BEFORE));
  await store.memory.set('at-work', String(ranUntil));
}

/** When the desk last said something, or GitHub last got something through to it. */
async function lastSign(lastSeen: Instant, { github, clock }: Deps): Promise<Instant> {
  const { lines } = await readPage(github.app, null);
  const arrived = lines.filter((line) => line.arrived).map(({ at }) => at);
  return Math.min(clock.now(), Math.max(lastSeen, ...arrived));
}
