/** The list of all pages for search engines. */
import { xmlText } from './escape.ts';

/** A page and, where it is known, the day of its last change. */
interface SitePage {
  readonly address: string;
  readonly changed?: string;
}

/** The sitemap as XML (sitemaps.org); addresses must be whole. */
export function sitemap(pages: readonly SitePage[]): string {
  const urls = pages.map(({ address, changed }) => {
    const day = changed === undefined ? '' : `<lastmod>${xmlText(changed)}</lastmod>`;
    return `<url><loc>${xmlText(address)}</loc>${day}</url>`;
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
}
