/** The articles that the pages are made of. */
import { TIERLINE_ARTICLES } from 'astro:env/server';
import type { Article } from '../../knowledge/schema.ts';
import { publishedIn } from '../published.ts';

/** All public articles of the portal, in the order of their ids. */
export function allArticles(): Promise<readonly Article[]> {
  return publishedIn(TIERLINE_ARTICLES);
}
