/** The address of a page of answers, which people send to each other: `?q=…&service=…`. */
import type { Facets } from './facets/facets.ts';

const names = ['service', 'status', 'platform', 'kind'] as const;

/** Reads what is searched out of an address; what it does not name is not narrowed. */
export function readSearch(address: string): { readonly query: string; readonly facets: Facets } {
  const fields = new URL(address).searchParams;
  const facets = names.map((name) => [name, (fields.get(name) ?? '').trim()] as const);
  return {
    query: (fields.get('q') ?? '').trim(),
    facets: Object.fromEntries(facets.filter(([, value]) => value !== '')),
  };
}

/** The address of these answers on the page at the given path. */
export function withSearch(path: string, query: string, facets: Facets): string {
  const chosen = names.map((name) => [name, facets[name] ?? ''] as const);
  const filled = [['q', query] as const, ...chosen].filter(([, value]) => value !== '');
  const fields = new URLSearchParams(filled.map(([name, value]) => [name, value]));
  return filled.length === 0 ? path : `${path}?${fields.toString()}`;
}
