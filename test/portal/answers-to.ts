/** What a portal answers to a query, as a person reads it: words go into the box, articles stand below. */
import type { Page } from 'playwright-core';
import { ourSearch } from '../bench/search/our-search.ts';

/** The ids of the answers, best first. */
export async function answersTo(page: Page, query: string): Promise<readonly string[]> {
  const links = await ourSearch.ask(page, query);
  return links.map((link) => /\/([A-Z]{2}-\d+)\//.exec(link)?.[1] ?? link);
}

/** The sentence above the answers. */
export function toldOn(page: Page): Promise<string> {
  return page.evaluate(`document.querySelector('.told').textContent`);
}
