/** Where a repository is now: asked by its number, and remembered. */

import type { Place } from '../core/place.ts';
import type { GitHub } from './app.ts';
import { isUnknownInstallation, statusOf } from './status.ts';

/**
 * Every repository that some installation of the App sees, by its number. Whatever is not among them is out of the App’s
 * reach: the lists are whole, or this throws. Of a suspended installation nothing is seen.
 */
export async function whereabouts(
  github: Pick<GitHub, 'app' | 'installation'>,
): Promise<ReadonlyMap<number, Place>> {
  const { app } = github;
  const installations = await app.paginate(app.rest.apps.listInstallations, { per_page: 100 });
  const found = new Map<number, Place>();
  for (const { id: installation, suspended_at } of installations) {
    if (suspended_at != null) continue;
    const client = await github.installation(installation);
    const seen = await client.paginate(client.rest.apps.listReposAccessibleToInstallation, { per_page: 100 });
    for (const { id, full_name } of seen)
      found.set(id, { installation, repository: { id, ...named(full_name) } });
  }
  return found;
}

/**
 * Whether the place’s name still leads to its repository. A name that was given up may be taken by another repository,
 * and one that leads to a new owner says nothing about who may write there.
 */
export async function leadsThere(
  { installation, repository }: Place,
  github: Pick<GitHub, 'installation'>,
): Promise<string | null> {
  const { id, owner, name } = repository;
  const client = await github.installation(installation);
  try {
    const { data } = await client.rest.repos.get({ owner, repo: name });
    const now = named(data.full_name);
    return data.id === id && now.owner.toLowerCase() === owner.toLowerCase() ? now.name : null;
  } catch (error) {
    // A token from memory may be one of an installation that is gone: only the lists know.
    if (statusOf(error) === 404 || isUnknownInstallation(error)) return null;
    throw new Error(`could not ask whether ${owner}/${name} is still the same repository`, { cause: error });
  }
}

/** The number of the repository that a name leads to; null where the installation sees none. */
export async function numberOf(
  installation: number,
  fullName: string,
  github: Pick<GitHub, 'installation'>,
): Promise<number | null> {
  const { owner, name } = named(fullName);
  const client = await github.installation(installation);
  try {
    return (await client.rest.repos.get({ owner, repo: name })).data.id;
  } catch (error) {
    if (statusOf(error) === 404 || statusOf(error) === 403) return null;
    throw new Error(`could not ask which repository ${fullName} is`, { cause: error });
  }
}

export function named(fullName: string): { readonly owner: string; readonly name: string } {
  const [owner = '', name = ''] = fullName.split('/');
  return { owner, name };
}

/** No installation of the App sees a repository: GitHub has listed what they see, and nothing will come of trying again. */
export class OutOfReach extends Error {
  override readonly name = 'OutOfReach';
  /** Its number. */
  readonly repository: number;

  constructor(fullName: string, id: number) {
    super(`no installation of this App sees ${fullName} (repository ${id}) any more`);
    this.repository = id;
  }
}

export function outOfReach({ repository: { id, owner, name } }: Place): OutOfReach {
  return new OutOfReach(`${owner}/${name}`, id);
}
