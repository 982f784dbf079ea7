/** All known errors as data. */

import { base } from 'astro:config/server';
import type { APIRoute } from 'astro';
import { addressOf, articleAddress } from '../address.ts';
import { allArticles } from '../articles/all-articles.ts';
import { twinAddress, wholeAddress } from '../articles/whole-article.ts';
import { knownErrorsFile } from '../feeds/known-errors-file.ts';

export const GET: APIRoute = async ({ site }) => {
  const articles = await allArticles();
  const errors = articles.filter((article) => article.kind === 'known-error');
  const file = knownErrorsFile(errors, {
    schema: wholeAddress(site, addressOf(base, 'schema/known-errors.json')),
    page: (id) => wholeAddress(site, articleAddress(base, id)),
    markdown: (id) => twinAddress(site, id),
  });
  return new Response(JSON.stringify(file));
};
