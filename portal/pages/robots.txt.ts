/** What search engines may read, and where all pages are listed. */

import { base } from 'astro:config/server';
import type { APIRoute } from 'astro';
import { addressOf } from '../address.ts';
import { brand } from '../brand/brand.ts';

export const GET: APIRoute = ({ site }) => {
  const lists = brand['search-engines'];
  const map =
    lists && site !== undefined ? `Sitemap: ${new URL(addressOf(base, 'sitemap.xml'), site).href}\n` : '';
  return new Response(`User-agent: *\n${lists ? 'Allow: /' : 'Disallow: /'}\n${map}`);
};
