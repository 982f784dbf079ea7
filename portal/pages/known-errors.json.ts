/** All known errors as data. */

import { base } from 'astro:config/server';
import type { APIRoute } from 'astro';
import { articleAddress } from '../address.ts';
import { allArticles } from '../articles/all-articles.ts';
import { knownErrorsFile } from '../feeds/known-errors-file.ts';

export const GET: APIRoute = async ({ site }) => {
  const articles = await allArticles();
  const errors = articles.filter((article) => article.kind === 'known-error');
  const whole = (path: string) => (site === undefined ? path : new URL(path, site).href);
  return new Response(JSON.stringify(knownErrorsFile(errors, (id) => whole(articleAddress(base, id)))));
};
