/** Finds what GitHub tells of once and shows afterwards only by what is missing: issues, labels, cards, names, and the App itself. */
import { createHash } from 'node:crypto';
import { utcDayOf } from '../../calendar/instant.ts';
import type { Job } from '../../core/job.ts';
import { type Place, ticketPlace } from '../../core/place.ts';
import { deskLabels, type LabelLook } from '../../core/ticket/labels.ts';
import { ticketId } from '../../core/ticket/ticket.ts';
import type { Client } from '../../github/app.ts';
import { labelNote } from '../../github/out/labels.ts';
import { actorOf } from '../../github/sender.ts';
import { statusOf } from '../../github/status.ts';
import { outgoing } from '../../store/queue/jobs.ts';
import { ownDelivery } from '../../store/queue/own-deliveries.ts';
import type { TicketRow } from '../../store/tickets.ts';
import { isKnownGone } from '../deliver/gone.ts';
import type { Deps } from '../deps.ts';
import { readSaved } from '../saved.ts';

/** All open issues of a desk are listed so often, in milliseconds: it takes a call for each hundred. */
const OFTEN = 60 * 60_000;
/** Issues asked for one by one in one look; those that are left are found by the next. */
const AT_ONCE = 100;

/** Resolves to how many tickets have gone. */
export async function findLostInDesk(
  client: Client,
  place: Place,
  byHand: boolean,
  deps: Deps,
): Promise<number> {
  const { store, clock } = deps;
  const { id } = place.repository;
  const names = await findLabels(client, place, deps);
  const key = `looked-over/${id}`;
  const now = clock.now();
  const last = await store.memory.get(key);
  if (!byHand && last !== null && now - Number(last) < OFTEN) return 0;
  const open = await store.tickets.list({ repository: id, open: true });
  await showAgain(
    open.filter((row) => readSaved(row.state).face.labels.some((name) => !names.has(name.toLowerCase()))),
    'labels',
    place,
    deps,
  );
  const gone = await findGone(client, place, open, deps);
  await store.memory.set(key, String(now));
  return gone;
}

/** The desk’s labels that are missing or look otherwise are made anew. Resolves to the names that there are, in small letters. */
async function findLabels(client: Client, place: Place, deps: Deps): Promise<ReadonlySet<string>> {
  const { owner, name: repo } = place.repository;
  const present = await client.paginate(client.rest.issues.listLabelsForRepo, { owner, repo, per_page: 100 });
  const amiss = deskLabels().filter(
    (look) =>
      !present.some(
        ({ name, color, description }) =>
          name === look.name && color === look.color && (description ?? '') === look.description,
      ),
  );
  const names = new Set(present.map(({ name }) => name));
  const absent = amiss.filter(({ name }) => !names.has(name));
  // One that has another name looks as it did; it stays on its issues and gets its name back.
  const renamed = absent.flatMap(({ name: from, color, description }) => {
    const other = present.find((one) => one.color === color && one.description === description);
    return other === undefined ? [] : [{ from, to: other.name }];
  });
  if (amiss.length > 0) await mendLabels(place, { amiss, absent, renamed }, deps);
  return new Set(
    [...present.map(({ name }) => name), ...renamed.map(({ from }) => from)].map((name) =>
      name.toLowerCase(),
    ),
  );
}

interface Amiss {
  readonly amiss: readonly LabelLook[];
  /** Those of them that have no label of their name. */
  readonly absent: readonly LabelLook[];
  /** Those of them that have another name now. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
}

async function mendLabels(
  place: Place,
  { amiss, absent, renamed }: Amiss,
  { store, clock, log }: Deps,
): Promise<void> {
  const now = clock.now();
  const { id } = place.repository;
  const labels = amiss.map(({ name }) => name);
  const seen = createHash('sha256').update(JSON.stringify(labels)).digest('hex').slice(0, 16);
  // What cannot be mended is tried once a day.
  const key = `labels/${id}/missing/${seen}/${utcDayOf(now)}`;
  const jobs = (renamed.length === 0 ? [null] : renamed).map(
    (one, at): Job => ({ kind: 'labels', key: `${key}/${at}`, renamed: one, place }),
  );
  await store.transaction(async (tx) => {
    for (const { name } of absent) await tx.memory.delete(labelNote(id, name));
    await tx.send(jobs.map((job) => outgoing(job, now)));
  });
  log.info({ labels }, 'labels of the desk are not as they should be');
}

/** Shows tickets on which something is missing, once for each of their states. */
async function showAgain(
  rows: readonly TicketRow[],
  why: string,
  place: Place,
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
): Promise<void> {
  const now = clock.now();
  for (const { id, version, state } of rows) {
    const { ticket, face } = readSaved(state);
    if (ticket.closedBefore === true || (await isKnownGone(id, store.memory))) continue;
    const key = `${id}/face/${version}/${why}/${utcDayOf(now)}`;
    await store.transaction(async (tx) => {
      for (const name of face.labels) await tx.memory.delete(labelNote(place.repository.id, name));
      await tx.send([outgoing({ kind: 'face', key, face, place: ticketPlace(ticket, place) }, now)]);
    });
  }
}

/** An issue that should be open and is not listed has been closed, which its timeline tells; or it is not there any more. */
async function findGone(
  client: Client,
  place: Place,
  open: readonly TicketRow[],
  deps: Deps,
): Promise<number> {
  if (open.length === 0) return 0;
  const { owner, name: repo } = place.repository;
  const listed = new Set(
    (
      await client.paginate(client.rest.issues.listForRepo, { owner, repo, state: 'open', per_page: 100 })
    ).map(({ number }) => number),
  );
  let gone = 0;
  for (const { id, number } of open.filter((row) => !listed.has(row.number)).slice(0, AT_ONCE)) {
    if (await isKnownGone(id, deps.store.memory)) continue;
    const how = await howGone(client, place, number);
    if (how === null) continue;
    const at = deps.clock.now();
    const event = { kind: 'gone', id: how, ticket: id, at, by: actorOf(null), how } as const;
    gone += await deps.store.inbox.receive([ownDelivery(`${id}/${how}/missed`, { event, place }, at)]);
  }
  return gone;
}

/** Null where it is still there. GitHub leads from a transferred issue to its new place. */
async function howGone(
  client: Client,
  { repository: { owner, name: repo, id } }: Place,
  issue_number: number,
): Promise<'deleted' | 'transferred' | null> {
  try {
    const { data } = await client.rest.issues.get({ owner, repo, issue_number });
    const home = data.repository_url.split('/').slice(-2).join('/').toLowerCase();
    const isHere = home === `${owner}/${repo}`.toLowerCase() || data.repository?.id === id;
    return isHere && data.number === issue_number ? null : 'transferred';
  } catch (error) {
    if (statusOf(error) === 404 || statusOf(error) === 410) return 'deleted';
    // GitHub leads to a repository that the App may not see.
    if (statusOf(error) === 301 || statusOf(error) === 302) return 'transferred';
    throw error;
  }
}

/** Somebody deleted the card of a ticket on which something else was done: it is written anew. */
export async function findCards(
  client: Client,
  place: Place,
  numbers: readonly number[],
  deps: Deps,
): Promise<void> {
  const { owner, name: repo, id } = place.repository;
  const without: TicketRow[] = [];
  for (const number of numbers.slice(0, AT_ONCE)) {
    const ticket = ticketId(id, number);
    const card = await deps.store.memory.get(`card/${ticket}`);
    const row = card === null ? null : await deps.store.tickets.get(ticket);
    if (row === null || !row.open) continue;
    try {
      await client.rest.issues.getComment({ owner, repo, comment_id: Number(card) });
    } catch (error) {
      if (statusOf(error) !== 404 && statusOf(error) !== 410) throw error;
      without.push(row);
    }
  }
  await showAgain(without, 'card', place, deps);
}
