/** Loads the search engine that the build left beside the pages. */
import type { Engine } from '../search/find.ts';

type Pagefind = Engine & { readonly options: (options: { readonly baseUrl: string }) => Promise<void> };

/**
 * The engine, ready to search; it fetches its index in small pieces as words are asked.
 *
 * @param base the base the portal is served from
 * @throws when its files cannot be fetched
 */
export async function loadPagefind(base: string): Promise<Engine> {
  const address = `${base.replace(/\/+$/, '')}/pagefind/pagefind.js`;
  const pagefind: Pagefind = await import(/* @vite-ignore */ address);
  await pagefind.options({ baseUrl: base });
  return pagefind;
}
