/** News of a repository as a whole: it moved, its labels were touched, the App came or went. */
import type { Instant } from '../../calendar/instant.ts';
import type { Place } from '../../core/place.ts';
import { ticketPlace } from '../../core/place.ts';
import { readLabel } from '../../core/ticket/labels.ts';
import type { LabelChange, Push } from '../../github/in/inbound-event.ts';
import { labelNote } from '../../github/out/labels.ts';
import { whereabouts } from '../../github/whereabouts.ts';
import type { Claim, Delivery } from '../../store/queue/delivery.ts';
import { outgoing } from '../../store/queue/jobs.ts';
import { ownDelivery } from '../../store/queue/own-deliveries.ts';
import type { Tx } from '../../store/tx.ts';
import type { Deps } from '../deps.ts';
import { settle } from '../record.ts';
import { readSaved } from '../saved.ts';
import { deskAt } from '../set-up/desks.ts';
import { leave, sayLeft } from '../set-up/leave.ts';
import { placesOf, rememberPlace } from '../set-up/places.ts';
import { refresh, roleKey } from '../set-up/refresh.ts';

export async function handlePush(claim: Claim, place: Place, push: Push, deps: Deps): Promise<void> {
  const role = await refresh(place, deps, {
    at: push.at ?? claim.delivery.receivedAt,
    commit: push.commit,
  });
  return settle(claim, deps, 'done', `read again: ${role}`);
}

/** A desk is made ready when the App comes, not only at its first ticket. */
export async function handleInstalled(claim: Claim, places: readonly Place[], deps: Deps): Promise<void> {
  return believeGitHub(claim, places, deps);
}

/** What was not named of a whole installation is known from earlier: GitHub names many repositories, but not all. */
export async function handleUninstalled(claim: Claim, places: readonly Place[], deps: Deps): Promise<void> {
  const { action, installation } = claim.delivery;
  const isWhole = action !== 'removed' && installation !== null;
  const known = isWhole ? await placesOf(installation, deps.store.memory) : [];
  const named = new Set(places.map(({ repository }) => repository.id));
  const others = known.filter(({ repository }) => !named.has(repository.id));
  return believeGitHub(claim, [...places, ...others], deps);
}

/**
 * News of the App’s coming and going may be old when it is told, so GitHub is asked how it is now. Each repository that
 * the App sees is looked at by itself. The tickets of the others sleep from now on; if the App comes back, they wake.
 */
async function believeGitHub(claim: Claim, places: readonly Place[], deps: Deps): Promise<void> {
  const { store, clock, github } = deps;
  const now = clock.now();
  const seen = await whereabouts(github);
  const here = places.flatMap(({ repository }) => seen.get(repository.id) ?? []);
  const gone = places.filter(({ repository }) => !seen.has(repository.id));
  const left: Place[] = [];
  for (const place of gone) {
    const role = await store.memory.get(roleKey(place.repository.id));
    if (role === 'desk' || role === 'developer') left.push(place);
  }
  await store.transaction(async (tx) => {
    for (const place of here) await rememberPlace(place, tx.memory);
    await tx.receive(here.map((place) => lookDelivery(place, claim.delivery.id, now)));
    await leave(gone, tx);
    const note = `${here.length} repositories to look at, ${gone.length} to leave alone`;
    await tx.settle(claim, 'done', now, note);
  });
  sayLeft(left, deps);
}

function lookDelivery(place: Place, cause: string, now: Instant): Delivery {
  return ownDelivery(`look/${place.repository.id}/${cause}`, { event: { kind: 'look' }, place }, now);
}

export async function handleLabelChange(
  claim: Claim,
  change: LabelChange,
  place: Place,
  deps: Deps,
): Promise<void> {
  const desk = await deskAt(place, deps);
  if (desk === null) return settle(claim, deps, 'ignored', 'this repository is no desk');
  const now = deps.clock.now();
  const { id } = place.repository;
  const { name, was, deleted } = change;
  const renamed = was !== name && readLabel(was) !== null ? { from: was, to: name } : null;
  await deps.store.transaction(async (tx) => {
    await tx.memory.delete(labelNote(id, name));
    await tx.memory.delete(labelNote(id, was));
    await tx.send([
      outgoing({ kind: 'labels', key: `labels/${claim.delivery.id}`, renamed, place }, now),
      ...(deleted ? await facesWith(name, place, claim, now, tx) : []),
    ]);
    await tx.settle(claim, 'done', now);
  });
}

/** A label that is deleted is gone from every issue, without a word about each. */
async function facesWith(label: string, place: Place, claim: Claim, now: number, tx: Tx) {
  const rows = await tx.tickets({ repository: place.repository.id, open: true });
  return rows.flatMap(({ id, state }) => {
    const { ticket, face } = readSaved(state);
    if (!face.labels.some((name) => name.toLowerCase() === label.toLowerCase())) return [];
    const key = `${id}/face/${claim.delivery.id}`;
    return [outgoing({ kind: 'face', key, face, place: ticketPlace(ticket, place) }, now)];
  });
}
