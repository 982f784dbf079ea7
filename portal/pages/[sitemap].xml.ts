/** The sitemap; it is only there where the portal knows its site, since its addresses must be whole. */

import { base, site as origin } from 'astro:config/server';
import { TIERLINE_APP, TIERLINE_LANG, TIERLINE_REPORT } from 'astro:env/server';
import type { APIRoute, GetStaticPaths } from 'astro';
import { addressOf, articleAddress } from '../address.ts';
import { byStatus } from '../article-lists.ts';
import { allArticles } from '../articles/all-articles.ts';
import { collectionsIn } from '../articles/collections.ts';
import { findable } from '../articles/findable.ts';
import { furtherLanguages } from '../articles/languages.ts';
import { servicesIn } from '../articles/services.ts';
import { brand } from '../brand/brand.ts';
import { sitemap } from '../feeds/sitemap.ts';
import { builtReport, reportLanguages, reportPath } from '../report.ts';

const fixed = ['', 'known-errors/', 'how-tos/', 'changes/', 'ticket/', 'about/'];

export const getStaticPaths: GetStaticPaths = () =>
  origin === undefined ? [] : [{ params: { sitemap: 'sitemap' } }];

export const GET: APIRoute = async ({ site }) => {
  const articles = await allArticles();
  const hasReport = (await builtReport(TIERLINE_REPORT, TIERLINE_APP)) !== null;
  const reports = hasReport
    ? reportLanguages(articles, TIERLINE_LANG).map((lang) => reportPath(lang, TIERLINE_LANG))
    : [];
  const lists = [
    ...fixed,
    ...furtherLanguages(articles, TIERLINE_LANG).map((lang) => `${lang}/`),
    ...collectionsIn(articles, brand.collections).map(
      ({ slug }) => `collections/${encodeURIComponent(slug)}/`,
    ),
    ...servicesIn(articles).map(({ slug }) => `services/${slug}/`),
    ...byStatus(articles).map(({ status }) => `status/${status}/`),
    ...reports,
  ];
  const pages = [
    ...lists.map((path) => ({ address: new URL(addressOf(base, path), site).href })),
    // A retired article is for those who come by an old link.
    ...findable(articles).map(({ id, reviewedOn }) => ({
      address: new URL(articleAddress(base, id), site).href,
      changed: reviewedOn,
    })),
  ];
  return new Response(sitemap(pages));
};
