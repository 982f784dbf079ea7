/** The file that tells which pages have which values of the facets, in a form that is small to send. */
import { packWords, unpackWords } from '../vocabulary.ts';

/** For each facet and each of its values the ids of the pages that have it. */
export type Members = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

/** `pages` are packed and sorted ids; `of` has for each of them the numbers of its values: `0,,1.2`. */
export interface FacetFile {
  readonly pages: string;
  readonly facets: Readonly<Record<string, { readonly values: readonly string[]; readonly of: string }>>;
}

export function packFacets(members: Members): FacetFile {
  const ids = [...members.values()].flatMap((byValue) => [...byValue.values()].flatMap((some) => [...some]));
  const pages = [...new Set(ids)].toSorted();
  const facets = [...members].map(([facet, byValue]) => {
    const held = [...byValue.values()];
    const of = pages.map((id) => held.flatMap((some, at) => (some.has(id) ? at : [])).join('.')).join(',');
    return [facet, { values: [...byValue.keys()], of }] as const;
  });
  return { pages: packWords(pages), facets: Object.fromEntries(facets) };
}

export function unpackFacets(file: FacetFile): Members {
  const pages = unpackWords(file.pages);
  return new Map(
    Object.entries(file.facets).map(([facet, { values, of }]) => {
      const sets = values.map(() => new Set<string>());
      of.split(',').forEach((numbers, at) => {
        for (const number of numbers === '' ? [] : numbers.split('.'))
          sets[Number(number)]?.add(pages[at] ?? '');
      });
      return [facet, new Map(values.map((value, at) => [value, sets[at] ?? new Set<string>()]))] as const;
    }),
  );
}
