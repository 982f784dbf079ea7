/** News of a repository as a whole: it moved, its labels were touched, the App came or went. */

import { readLabel } from '../../desk/ticket/labels.ts';
import { ticketId } from '../../desk/ticket/ticket.ts';
import type { LabelChange, Place, Push } from '../../github/news.ts';
import { labelNote } from '../../github/perform/set-up-labels.ts';
import type { Claim } from '../../store/queue/delivery.ts';
import type { Tx } from '../../store/tx.ts';
import { faceEffect, repositoryEffect } from '../deliver/effects.ts';
import type { House } from '../house.ts';
import { readSaved } from '../saved.ts';
import { deskAt } from '../set-up/desks.ts';
import { refresh, roleKey } from '../set-up/refresh.ts';
import { settle } from './settle.ts';

export async function handlePush(claim: Claim, place: Place, push: Push, house: House): Promise<void> {
  const role = await refresh(place, house, {
    at: push.at ?? claim.delivery.receivedAt,
    commit: push.commit,
  });
  return settle(claim, house, 'done', `read again: ${role}`);
}

/** A desk is made ready when the App comes, not only at its first ticket. Each repository is looked at by itself. */
export async function handleInstalled(
  claim: Claim,
  places: readonly Place[],
  { store, clock }: House,
): Promise<void> {
  const now = clock.now();
  await store.transaction(async (tx) => {
    await tx.receive(
      places.map((place) => ({
        id: `look/${place.repository.id}/${claim.delivery.id}`,
        event: 'tierline.look',
        action: null,
        installation: place.installation,
        stream: `repository/${place.repository.id}`,
        receivedAt: now,
        payload: JSON.stringify({ place }),
      })),
    );
    await tx.settle(claim, 'done', now, `${places.length} repositories to look at`);
  });
}

/** Its tickets sleep from now on; if the App comes back, they wake. */
export async function handleUninstalled(
  claim: Claim,
  places: readonly Place[],
  { store, clock }: House,
): Promise<void> {
  await store.transaction(async (tx) => {
    for (const { repository } of places) await tx.memory.set(roleKey(repository.id), 'none');
    await tx.settle(claim, 'done', clock.now(), `${places.length} repositories are left alone from now on`);
  });
}

export async function handleLabelChange(
  claim: Claim,
  change: LabelChange,
  place: Place,
  house: House,
): Promise<void> {
  const desk = await deskAt(place, house);
  if (desk === null) return settle(claim, house, 'ignored', 'this repository is no desk');
  const now = house.clock.now();
  const { id } = place.repository;
  const { name, was, deleted } = change;
  const renamed = was !== name && readLabel(was) !== null ? { from: was, to: name } : null;
  await house.store.transaction(async (tx) => {
    await tx.memory.delete(labelNote(id, name));
    await tx.memory.delete(labelNote(id, was));
    await tx.send([
      repositoryEffect(`labels/${claim.delivery.id}`, { kind: 'labels', ...place, renamed }, now),
      ...(deleted ? await facesWith(name, place, claim, now, tx) : []),
    ]);
    await tx.settle(claim, 'done', now);
  });
}

/** A label that is deleted is gone from every issue, without a word about each. */
async function facesWith(label: string, place: Place, claim: Claim, now: number, tx: Tx) {
  const rows = await tx.tickets({ repository: place.repository.id, open: true });
  return rows.flatMap(({ number, state }) => {
    const { face } = readSaved(state);
    if (!face.labels.some((name) => name.toLowerCase() === label.toLowerCase())) return [];
    const id = ticketId(place.repository.id, number);
    return [faceEffect(`${id}/face/${claim.delivery.id}`, { id, number }, face, place, now)];
  });
}
