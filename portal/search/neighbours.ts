/** Which pages have the words of a query together: as far from one another as they were typed. */
import type { Answer } from './ask.ts';

/** Words that were typed farther apart belong to different thoughts. */
const FARTHEST = 5;

/**
 * For each word of the query and the next one that was asked for: the ids of the pages in which the second follows the
 * first just as far behind. “Not allowed by your organization” is so told from a page that allows something somewhere
 * and names an organization elsewhere, though only two of its words are asked for.
 *
 * @param places where each word stands in the query, counted in words
 */
export function inTheirDistance(
  answers: readonly Answer[],
  places: ReadonlyMap<string, number>,
): readonly ReadonlySet<string>[] {
  const placed = answers
    .flatMap(({ term, holders }) => {
      const at = places.get(term);
      return at === undefined || holders.length === 0 ? [] : [{ at, holders }];
    })
    .toSorted((a, b) => a.at - b.at);
  return placed.slice(1).flatMap((second, before) => {
    const first = placed[before];
    const distance = second.at - (first?.at ?? second.at);
    if (first === undefined || distance < 1 || distance > FARTHEST) return [];
    const ids = pagesWithBoth(first.holders, second.holders, distance);
    return ids.size > 0 ? [ids] : [];
  });
}

function pagesWithBoth(
  first: Answer['holders'],
  second: Answer['holders'],
  distance: number,
): ReadonlySet<string> {
  const places = new Map(second.map(({ hit }) => [hit.id, hit.words ?? []] as const));
  const both = first.filter(({ hit }) => {
    const behind = new Set(places.get(hit.id));
    return behind.size > 0 && (hit.words ?? []).some((place) => behind.has(place + distance));
  });
  return new Set(both.map(({ hit }) => hit.id));
}
