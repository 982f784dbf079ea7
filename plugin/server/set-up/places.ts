/** Finds a repository by its number before anything is done there: it may have another name, owner or installation by now. */

import { type Place, placeSchema } from '../../core/place.ts';
import type { Client } from '../../github/app.ts';
import { NotInstalled } from '../../github/not-installed.ts';
import {
  leadsThere,
  named,
  numberOf,
  OutOfReach,
  outOfReach,
  whereabouts,
} from '../../github/whereabouts.ts';
import type { Memory } from '../../store/key-value.ts';
import type { Store } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { readSaved } from '../saved.ts';

type Needs = Pick<Deps, 'github' | 'store'>;

/** Where it is now. @throws OutOfReach when GitHub has confirmed that the App does not see it any more. */
export async function presentPlace(place: Place, { github, store }: Needs): Promise<Place> {
  const { id } = place.repository;
  const known = (await knownPlace(id, store.memory)) ?? place;
  const name = await leadsThere(known, github).catch((error: unknown) => {
    if (error instanceof NotInstalled) return null;
    throw error;
  });
  if (name !== null) return { ...known, repository: { ...known.repository, name } };
  const found = (await whereabouts(github)).get(id);
  if (found === undefined) throw outOfReach(place);
  await rememberPlace(found, store.memory);
  return found;
}

/** Whether some installation of the App sees the repository, whoever else may read it. */
export async function isSeen({ repository }: Place, { github }: Pick<Needs, 'github'>): Promise<boolean> {
  return (await whereabouts(github)).has(repository.id);
}

/** The same with the client that may act there. */
export async function clientAt(
  place: Place,
  deps: Needs,
): Promise<{ readonly client: Client; readonly place: Place }> {
  const present = await presentPlace(place, deps);
  return { client: await deps.github.installation(present.installation), place: present };
}

/** Where it was found last; null where nobody had to look for it yet. */
export async function knownPlace(id: number, memory: Pick<Memory, 'get'>): Promise<Place | null> {
  const text = await memory.get(placeKey(id));
  return text === null ? null : placeSchema.parse(JSON.parse(text));
}

export async function rememberPlace(place: Place, memory: Pick<Memory, 'get' | 'set'>): Promise<void> {
  const { id, owner, name } = place.repository;
  const text = JSON.stringify({ installation: place.installation, repository: { id, owner, name } });
  if ((await memory.get(placeKey(id))) !== text) await memory.set(placeKey(id), text);
}

/** Where a desk is: as it was found last, else as its newest ticket tells; null for a desk of which nothing is known yet. */
export async function placeOf(
  desk: number,
  { memory, tickets }: Pick<Store, 'memory' | 'tickets'>,
): Promise<Place | null> {
  const known = await knownPlace(desk, memory);
  const [newest] = known === null ? await tickets.newest(desk, 1) : [];
  if (newest === undefined) return known;
  return { installation: newest.installation, repository: readSaved(newest.state).ticket.repository };
}

/** Every place that is remembered of an installation. */
export async function placesOf(
  installation: number,
  memory: Pick<Memory, 'list'>,
): Promise<readonly Place[]> {
  return (await allPlaces(memory)).filter((place) => place.installation === installation);
}

/** Every place that is remembered, but for those of these repositories. */
export async function placesBut(
  seen: readonly number[],
  memory: Pick<Memory, 'list'>,
): Promise<readonly Place[]> {
  return (await allPlaces(memory)).filter(({ repository }) => !seen.includes(repository.id));
}

async function allPlaces(memory: Pick<Memory, 'list'>): Promise<readonly Place[]> {
  return (await memory.list('place/')).map((text) => placeSchema.parse(JSON.parse(text)));
}

function placeKey(id: number): string {
  return `place/${id}`;
}

/**
 * The present `owner/name` of a repository that a desk’s policy names. The name is bound to the repository that it led
 * to when the desk first used it: should another take the name, nothing meant for the first goes there. Once the first is
 * out of reach, the name is bound anew.
 *
 * Null where the repository of a number that is known is out of reach.
 *
 * @param id its number where it is known, as of a developers’ issue that was opened there.
 */
export async function presentName(
  desk: Place,
  name: string,
  id: number | null,
  deps: Needs,
): Promise<string | null> {
  const { memory } = deps.store;
  const bound = id ?? (await boundNumber(desk.repository, name, memory)) ?? 0;
  const now = bound === 0 ? null : await nameOf(bound, desk, name, deps);
  if (now !== null) return now;
  if (id !== null) return null;
  const found = await numberOf(desk.installation, name, deps.github);
  if (found !== null) await memory.set(boundKey(desk.repository, name), String(found));
  return name;
}

/** The number of the repository that a desk means by a name; null where it has done nothing there yet. */
export async function boundNumber(
  desk: Pick<Place['repository'], 'id'>,
  name: string,
  memory: Pick<Memory, 'get'>,
): Promise<number | null> {
  const text = await memory.get(boundKey(desk, name));
  return text === null ? null : Number(text);
}

export function boundKey({ id }: Pick<Place['repository'], 'id'>, name: string): string {
  return `bound/${id}/${name.toLowerCase()}`;
}

/** Only what the desk’s own installation sees: desks of others have nothing to do with it. */
async function nameOf(
  id: number,
  { installation }: Place,
  name: string,
  deps: Needs,
): Promise<string | null> {
  try {
    const { repository, ...at } = await presentPlace(
      { installation, repository: { id, ...named(name) } },
      deps,
    );
    return at.installation === installation ? `${repository.owner}/${repository.name}` : null;
  } catch (error) {
    if (error instanceof OutOfReach) return null;
    throw error;
  }
}
