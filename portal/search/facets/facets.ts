/** What narrows a search: a person chooses from lists, and only the pages that have what was chosen stay. */
import type { Engine } from '../ask.ts';

/** At most one value for each of `service`, `status`, `platform`, `kind`. */
export type Facets = Readonly<Record<string, string>>;

/** For each facet in which something is chosen, the ids of all pages that have it. */
export type Chosen = ReadonlyMap<string, ReadonlySet<string>>;

/** Looks up which pages have what was chosen; empty where nothing is. */
export async function lookUpChosen(engine: Pick<Engine, 'members'>, facets: Facets): Promise<Chosen> {
  return new Map(
    await Promise.all(
      Object.entries(facets).map(
        async ([facet, value]) => [facet, await engine.members(facet, value)] as const,
      ),
    ),
  );
}

/** Whether a page has all that was chosen. */
export function hasChosen(id: string, chosen: Chosen): boolean {
  return [...chosen.values()].every((members) => members.has(id));
}
